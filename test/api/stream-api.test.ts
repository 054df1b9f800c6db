import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { Listening } from './listening.fixture.js';

interface Change {
  cursor: string;
  wallet: { code: string; balance: { available: number } };
  member: { externalId: string; status: string } | null;
  entries: { sequence: number; orderId: string }[];
}

const changeFields = 'cursor wallet { code balance { available } } member { externalId status } entries { sequence orderId }';

describe('the live stream through two servers on one database', () => {
  let one: TestApp;
  let two: TestApp;
  let till: string;
  beforeAll(async () => {
    one = await startApp({ crowded: true });
    two = await startApp({ crowded: true, clock: one.clock, databaseName: one.database.name });
    const root = await one.token({ kind: 'admin' });
    for (const code of ['shop', 'other']) {
      const input = { code, name: code, timeZone: 'Asia/Shanghai', region: 'CN', currency: 'CNY' };
      const { data, errors } = await one.gql(
        'mutation ($input: CreateProgramInput!) { createProgram(input: $input) { program { id } userErrors { message } } }',
        { input },
        root,
      );
      expect(errors ?? data.createProgram.userErrors).toEqual([]);
    }
    till = await one.token({ kind: 'server', program: 'shop' });
  });
  afterAll(async () => {
    await two.close();
    await one.close();
  });

  let keys = 0;
  const key = () => `key-${++keys}`;

  async function enroll(externalId: string, token = till): Promise<void> {
    const { data } = await one.gql(
      'mutation ($input: EnrollMemberInput!) { enrollMember(input: $input) { created userErrors { message } } }',
      { input: { idempotencyKey: key(), externalId } },
      token,
    );
    expect(data.enrollMember).toEqual({ created: true, userErrors: [] });
  }

  async function buy(app: TestApp, externalId: string, orderId: string, token = till): Promise<void> {
    const { data } = await app.gql(
      'mutation ($input: RecordPurchaseInput!) { recordPurchase(input: $input) { created userErrors { message } } }',
      { input: { idempotencyKey: key(), member: { externalId }, orderId, total: { amount: '10.00', currency: 'CNY' } } },
      token,
    );
    expect(data.recordPurchase).toEqual({ created: true, userErrors: [] });
  }

  const walletChanged = (args: string) => `subscription { walletChanged(${args}) { ${changeFields} } }`;
  const quiet = () => new Promise((resolve) => setTimeout(resolve, 700));
  const codeOf = ({ errors }: { errors?: { extensions: { code: string } }[] }) => errors?.[0]?.extensions.code;

  async function head(app = one, token = till): Promise<string> {
    return (await app.gql('{ streamHead }', {}, token)).data.streamHead;
  }

  it('a member hears of its own wallet, with the entries and the balance of that moment, and of nobody else', async () => {
    for (const id of ['ann', 'bob']) await enroll(id);
    const ann = await one.token({ kind: 'member', program: 'shop', subject: 'ann' });
    const listening = Listening.start<Change>(two, ann, 'walletChanged', walletChanged('walletCode: "points"'));
    await quiet();
    for (const [member, order] of [
      ['bob', 'b1'],
      ['ann', 'a1'],
      ['bob', 'b2'],
      ['ann', 'a2'],
    ] as const)
      await buy(one, member, order);
    const heard = await listening.until(2);
    await quiet();
    expect(await listening.end()).toHaveLength(2);
    expect(heard.map(({ entries }) => entries.map(({ orderId }) => orderId))).toEqual([['a1'], ['a2']]);
    expect(heard.at(-1)).toMatchObject({
      wallet: { code: 'points', balance: { available: 20 } },
      member: { externalId: 'ann', status: 'ACTIVE' },
    });
  });

  it('every event of a busy shop is heard exactly once by a listener that reconnects to the other server again and again', async () => {
    const members = ['m1', 'm2', 'm3', 'm4'];
    let cursor = await head();
    for (const member of members) await enroll(member);
    const writing = members.map(async (member, i) => {
      for (let n = 1; n <= 25; n += 1) await buy(i % 2 ? one : two, member, `${member}-${n}`);
    });
    const heard: Change[] = [];
    const subscription = `subscription ($after: Cursor) { walletChanged(walletCode: "points", after: $after) { ${changeFields} } }`;
    for (let turn = 0; heard.length < 100; turn += 1) {
      const listening = Listening.start<Change>(turn % 2 ? one : two, till, 'walletChanged', subscription, { after: cursor });
      await listening.until(Math.min(15, 100 - heard.length));
      heard.push(...(await listening.end()));
      cursor = heard.at(-1)?.cursor ?? cursor;
    }
    await Promise.all(writing);
    for (const member of members) {
      const own = heard.filter((change) => change.member?.externalId === member).flatMap(({ entries }) => entries);
      expect(own.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
    }
  });

  it('polled and subscribed, the events and their cursors are the same', async () => {
    const start = await head();
    await enroll('poll');
    for (let n = 1; n <= 5; n += 1) await buy(one, 'poll', `poll-${n}`);
    const fields =
      '__typename cursor type occurredAt member { externalId } ... on WalletChange { wallet { code } entries { sequence } }';
    const subscription = `subscription ($after: Cursor) { events(after: $after) { ${fields} } }`;
    const listening = Listening.start<{ cursor: string; type: string }>(two, till, 'events', subscription, { after: start });
    const subscribed = await listening.until(11);
    await listening.end();
    const polled: { cursor: string; type: string }[] = [];
    for (let after = start, more = true; more; ) {
      const { data } = await one.gql(
        `query ($after: Cursor) { events(after: $after, first: 4) { nodes { ${fields} } edges { cursor } pageInfo { hasNextPage endCursor } } }`,
        { after },
        till,
      );
      polled.push(...data.events.nodes);
      expect(data.events.edges.map((edge: { cursor: string }) => edge.cursor)).toEqual(
        data.events.nodes.map((node: { cursor: string }) => node.cursor),
      );
      after = data.events.pageInfo.endCursor;
      more = data.events.pageInfo.hasNextPage;
    }
    expect(polled).toEqual(subscribed);
    expect(polled.map(({ type }) => type)).toEqual(['MEMBER_ENROLLED', ...Array.from({ length: 10 }, () => 'WALLET_CHANGED')]);
  });

  it('server-sent events carry the same stream', async () => {
    const start = await head();
    await buy(one, 'poll', 'sse-1');
    const response = await fetch(two.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${till}` },
      body: JSON.stringify({
        query: 'subscription ($after: Cursor) { events(after: $after) { cursor } }',
        variables: { after: start },
      }),
    });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (text.match(/"cursor"/g)?.length !== 2) text += (await reader?.read())?.value ?? '';
    await reader?.cancel();
    const { data } = await one.gql(
      'query ($after: Cursor) { events(after: $after) { nodes { cursor } } }',
      { after: start },
      till,
    );
    expect([...text.matchAll(/"cursor":"([^"]+)"/g)].map(([, cursor]) => ({ cursor }))).toEqual(data.events.nodes);
    await expect.poll(() => two.app.stream.listeners, { timeout: 30_000 }).toBe(0);
  });

  it('a program hears nothing of another one', async () => {
    const foreign = await one.token({ kind: 'server', program: 'other' });
    const listening = Listening.start(two, foreign, 'events', 'subscription { events { cursor } }');
    await quiet();
    await buy(one, 'ann', 'a3');
    await quiet();
    expect(await listening.end()).toEqual([]);
    const { data } = await one.gql('{ events(first: 100) { nodes { cursor } } }', {}, foreign);
    expect(data.events.nodes).toEqual([]);
    expect(
      codeOf(
        await one.gql('query ($after: Cursor) { events(after: $after) { nodes { cursor } } }', { after: await head() }, foreign),
      ),
    ).toBe('BAD_USER_INPUT');
  });

  it('a member cannot listen to another one, whether there is one or not, and polls only its own events', async () => {
    const bob = await one.token({ kind: 'member', program: 'shop', subject: 'bob' });
    for (const externalId of ['ann', 'nobody']) {
      const listening = Listening.start(one, bob, 'walletChanged', walletChanged(`member: { externalId: "${externalId}" }`));
      await expect.poll(() => listening.errors, { timeout: 30_000 }).toEqual([{ code: 'FORBIDDEN' }]);
      await listening.end();
    }
    const { data } = await one.gql('{ events(first: 100) { nodes { member { externalId } } } }', {}, bob);
    expect(new Set(data.events.nodes.map((node: { member: { externalId: string } }) => node.member.externalId))).toEqual(
      new Set(['bob']),
    );
  });

  it.each([
    ['an unknown member', 'member: { externalId: "nobody" }'],
    ['two names of a member', 'member: { externalId: "ann", cardNumber: "1" }'],
    ['an unknown wallet', 'walletCode: "gold"'],
    ['a made-up cursor', 'after: "abcdef"'],
  ])('a subscription with %s is refused where it starts, and the socket stays', async (_, args) => {
    const listening = Listening.start(one, till, 'walletChanged', walletChanged(args));
    await expect.poll(() => listening.errors, { timeout: 30_000 }).toEqual([{ code: 'BAD_USER_INPUT' }]);
    expect(listening.closed).toBeNull();
    await listening.end();
  });

  it('a closed member hears no more', async () => {
    await enroll('leaver');
    const leaver = await one.token({ kind: 'member', program: 'shop', subject: 'leaver' });
    const listening = Listening.start<Change>(two, leaver, 'walletChanged', walletChanged('walletCode: "points"'));
    await quiet();
    await buy(one, 'leaver', 'last');
    await listening.until(1);
    const staff = await one.token({ kind: 'staff', program: 'shop' });
    const { data } = await one.gql(
      'mutation ($input: EndMembershipInput!) { closeMember(input: $input) { userErrors { message } } }',
      { input: { idempotencyKey: key(), member: { externalId: 'leaver' } } },
      staff,
    );
    expect(data.closeMember.userErrors).toEqual([]);
    // by the event of its closing, or by the look at all credentials where that comes first
    const ending = () => listening.errors[0]?.code ?? listening.closed?.code ?? null;
    await expect.poll(ending, { timeout: 30_000 }).not.toBeNull();
    expect(['UNAUTHENTICATED', 4403]).toContain(ending());
    expect(listening.heard).toHaveLength(1);
    await listening.end();
  });

  it('a cursor from more than 30 days ago has expired, and says so', async () => {
    const old = await head();
    await buy(one, 'ann', 'a4');
    await expect.poll(async () => (await head()) === old, { timeout: 30_000 }).toBe(false);
    await one.app.jobs.runNow('seal');
    one.clock.advance(31 * 86_400_000);
    await one.app.jobs.runNow('purge');
    expect(
      codeOf(await one.gql('query ($after: Cursor) { events(after: $after) { nodes { cursor } } }', { after: old }, till)),
    ).toBe('CURSOR_EXPIRED');
    const listening = Listening.start(two, till, 'events', 'subscription ($after: Cursor) { events(after: $after) { cursor } }', {
      after: old,
    });
    await expect.poll(() => listening.errors, { timeout: 30_000 }).toEqual([{ code: 'CURSOR_EXPIRED' }]);
    await listening.end();
  });
});
