import { randomUUID } from 'node:crypto';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { startApp, type TestApp } from '../support/app.js';
import { Arcade, faults, refused } from './rewards.fixture.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  expect(await faults(app)).toEqual([]);
  await app.close();
});

const LIST = `query ($first: Int, $after: Cursor, $filter: RewardFilter, $order: RewardOrder! = POSITION) {
  rewards(first: $first, after: $after, filter: $filter, orderBy: $order) { nodes { code } pageInfo { hasNextPage endCursor } } }`;

async function list(arcade: Arcade, variables: Record<string, unknown>, token?: string): Promise<string[]> {
  const { rewards } = await arcade.query(LIST, variables, token);
  return rewards.nodes.map(({ code }: { code: string }) => code);
}

describe('the catalogue', () => {
  it('is sorted, filtered, searched in every language and read page by page', async () => {
    const arcade = await Arcade.open(app);
    const texts = [{ language: 'zh-CN', name: '陶瓷马克杯', description: '手工' }];
    await arcade.offer('mug', { pricePoints: 300, category: 'home', position: 3, texts });
    await arcade.offer('tea', { pricePoints: 100, category: 'food', position: 2, description: 'Green tea from 100% leaves_' });
    await arcade.offer('ride', { kind: 'DONATION', pricePoints: 200, position: 1 });
    expect(await list(arcade, {})).toEqual(['ride', 'tea', 'mug']);
    expect(await list(arcade, { order: 'PRICE_LOWEST' })).toEqual(['tea', 'ride', 'mug']);
    expect(await list(arcade, { order: 'PRICE_HIGHEST' })).toEqual(['mug', 'ride', 'tea']);
    expect(await list(arcade, { order: 'NEWEST' })).toEqual(['ride', 'tea', 'mug']);
    for (const order of ['POSITION', 'PRICE_HIGHEST', 'NEWEST']) {
      const { rewards } = await arcade.query(LIST, { first: 2, order });
      const rest = await list(arcade, { first: 2, order, after: rewards.pageInfo.endCursor });
      expect([...rewards.nodes.map(({ code }: { code: string }) => code), ...rest].sort()).toEqual(['mug', 'ride', 'tea']);
    }
    const found = (filter: Record<string, unknown>) => list(arcade, { filter });
    expect(await found({ search: '马克' })).toEqual(['mug']);
    expect(await found({ search: 'GREEN leaves' })).toEqual(['tea']);
    expect(await found({ search: '100%' })).toEqual(['tea']);
    expect(await found({ search: 'green mug' })).toEqual([]);
    expect(await found({ categories: ['home', 'food'], maxPoints: 250 })).toEqual(['tea']);
    expect(await found({ kinds: ['DONATION'] })).toEqual(['ride']);
  });

  it('shows members what is on offer or will be, and the shop all of it', async () => {
    const arcade = await Arcade.open(app, ['amy']);
    const now = app.clock.now();
    const [past, soon] = [new Date(now - 1000).toISOString(), new Date(now + 60_000).toISOString()];
    await arcade.offer('draft', { status: 'DRAFT' });
    await arcade.offer('paused', { status: 'PAUSED' });
    await arcade.offer('over', { endsAt: past });
    const id = await arcade.offer('soon', { startsAt: soon });
    const amy = await arcade.shop.member('amy');
    expect(await list(arcade, {}, amy)).toEqual(['soon']);
    expect((await list(arcade, {})).sort()).toEqual(['draft', 'over', 'paused', 'soon']);
    expect(await list(arcade, { filter: { statuses: ['DRAFT'] } })).toEqual(['draft']);
    expect(await arcade.redeem('amy', id)).toEqual(refused('NOT_ELIGIBLE', 'rewardId'));
    app.clock.advance(60_000);
    expect((await arcade.redeem('amy', id)).userErrors).toEqual([]);
    const { reward } = await arcade.query('{ reward(code: "over") { code } }', {}, amy);
    expect(reward).toBeNull();
  });

  it('finds what is written in full width or half width, in capitals or not, by whichever the caller types', async () => {
    const arcade = await Arcade.open(app);
    await arcade.offer('wide', { name: 'ＡＢＣ１２３ マグカップ', position: 1 });
    await arcade.offer('narrow', { name: 'abc123 ﾏｸﾞｶｯﾌﾟ', position: 2 });
    await arcade.offer('other', { name: 'ABD124', position: 3 });
    for (const search of ['abc123', 'ＡＢＣ１２３', 'ａｂｃ', 'マグカップ', 'ﾏｸﾞｶｯﾌﾟ', 'Ａｂｃ\u3000ﾏｸﾞ'])
      expect([search, await list(arcade, { filter: { search } })]).toEqual([search, ['wide', 'narrow']]);
  });

  it("says in the caller's language whether the calling member may have it, and if not why not", async () => {
    const arcade = await Arcade.open(app, ['amy']);
    const texts = [
      { language: 'zh-CN', name: '杯子' },
      { language: 'fr', name: 'Tasse' },
    ];
    await arcade.offer('dear', { pricePoints: 5000, position: 1, texts });
    await arcade.offer('gone', { stock: 0, position: 2 });
    await arcade.offer('vip', { condition: { tags: { anyOf: ['vip'] } }, position: 3 });
    const once = await arcade.offer('once', { limits: [{ period: 'TOTAL', quantity: 1 }], position: 4 });
    await arcade.offer('fine', { position: 5 });
    await arcade.redeem('amy', once);
    const amy = await arcade.shop.member('amy');
    const ask = async (language: string) => {
      const response = await fetch(app.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${amy}`, 'accept-language': language },
        body: JSON.stringify({ query: '{ rewards(first: 9) { nodes { code name eligible ineligibleReason } } }' }),
      });
      const { data } = (await response.json()) as { data: { rewards: { nodes: Record<string, unknown>[] } } };
      return data.rewards.nodes;
    };
    expect((await ask('en')).map(({ code, eligible, ineligibleReason }) => [code, eligible, ineligibleReason])).toEqual([
      ['dear', false, '900 points are available; 5000 are needed.'],
      ['gone', false, 'This reward is sold out.'],
      ['vip', false, 'This reward is not for this member.'],
      ['once', false, 'At most 1 of this reward for each member.'],
      ['fine', true, null],
    ]);
    const [dear] = await ask('zh-CN,en;q=0.5');
    expect(dear).toMatchObject({ name: '杯子', ineligibleReason: '可用积分 900，需要 5000。' });
    // the brand writes in more languages than the API speaks
    const [french] = await ask('fr-CA;q=0.9,ja,zh;q=0.5');
    expect(french).toMatchObject({ name: 'Tasse', ineligibleReason: '可用积分 900，需要 5000。' });
    expect((await ask('de'))[0]).toMatchObject({
      name: 'The dear',
      ineligibleReason: '900 points are available; 5000 are needed.',
    });
    const vip = await arcade.query('{ reward(code: "vip") { eligible } }');
    expect(vip.reward.eligible).toBe(true);
    await arcade.query('mutation { tagMember(input: { member: { externalId: "amy" }, add: ["vip"] }) { userErrors { code } } }');
    expect((await ask('en')).find(({ code }) => code === 'vip')?.['eligible']).toBe(true);
  });

  it('refuses what cannot be, with the path', async () => {
    const arcade = await Arcade.open(app);
    const save = (more: Record<string, unknown>) =>
      arcade.send('saveReward', { code: 'x', kind: 'GOODS', name: 'X', pricePoints: 1, ...more }, arcade.shop.staff);
    expect(await save({ code: 'No Code' })).toEqual(refused('INVALID', 'code'));
    expect(await save({ kind: 'COUPON' })).toEqual(refused('INVALID', 'couponType'));
    expect(await save({ kind: 'PASS' })).toEqual(refused('INVALID', 'passType'));
    expect(await save({ pricePoints: 0 })).toEqual(refused('INVALID', 'pricePoints'));
    expect(await save({ pricePoints: 0, priceMoney: '1.001' })).toEqual(refused('INVALID', 'priceMoney'));
    expect(await save({ walletCode: 'status' })).toEqual(refused('INVALID', 'walletCode'));
    expect(await save({ walletCode: 'gems' })).toEqual(refused('NOT_FOUND', 'walletCode'));
    expect(await save({ imageUrls: ['http://x.example/a.png'] })).toEqual(refused('INVALID', 'imageUrls', '0'));
    expect(await save({ condition: { amount: { min: '1' } } })).toEqual(refused('INVALID', 'condition'));
    expect(await save({ limits: [{ period: 'DAY', quantity: 0 }] })).toEqual(refused('INVALID', 'limits', '0', 'quantity'));
    expect(await save({ kind: 'VIRTUAL', stock: 5 })).toEqual(refused('INVALID', 'stock'));
    await save({ status: 'ENDED', stock: 3 });
    expect(await save({})).toEqual(refused('INVALID_STATE', 'code'));
  });

  it('is adjusted by differences, once for a key of its actor, and never below nothing', async () => {
    const arcade = await Arcade.open(app);
    const rewardId = await arcade.offer('mug', { stock: 5 });
    const adjust = (idempotencyKey: string, change: number, more = {}, token = arcade.shop.staff) =>
      arcade.send('adjustRewardStock', { idempotencyKey, rewardId, change, reason: 'count', ...more }, token);
    await Promise.all(Array.from({ length: 5 }, () => adjust('delivery', 10)));
    expect(await arcade.stock('mug')).toBe(15);
    expect(await adjust('delivery', 11)).toEqual(refused('IDEMPOTENCY_KEY_MISMATCH', 'idempotencyKey'));
    const other = { rewardId: await arcade.offer('cup', { stock: 5 }) };
    for (const more of [other, { reason: 'theft' }])
      expect(await adjust('delivery', 10, more)).toEqual(refused('IDEMPOTENCY_KEY_MISMATCH', 'idempotencyKey'));
    expect(await adjust('loss', -16)).toEqual(refused('OUT_OF_STOCK', 'change'));
    expect((await adjust('loss', -15)).reward.stock).toBe(0);
    // somebody else's key is another, be it called the same
    const backEnd = await app.token({ kind: 'server', program: arcade.shop.code, scopes: ['program:write'] });
    expect((await adjust('delivery', 10, {}, backEnd)).reward.stock).toBe(10);
  });
});

describe('a pool', () => {
  it('takes 100,000 codes in parts, says how many it had already, and keeps its order', async () => {
    const arcade = await Arcade.open(app, ['amy']);
    const rewardId = await arcade.offer('card', { kind: 'VIRTUAL' });
    const token = await app.token({ kind: 'server', program: arcade.shop.code, scopes: ['program:write'] });
    const lines = Array.from({ length: 50_000 }, (_, index) => `C${index}-${randomUUID().slice(0, 8)}`);
    const more = Array.from({ length: 50_000 }, (_, index) => `D${index}-${randomUUID().slice(0, 8)}`);
    const send = (codes: string[]) => arcade.send('importRewardCodes', { rewardId, csv: codes.join('\n') }, token);
    expect(await send(lines)).toMatchObject({ imported: 50_000, duplicates: 0 });
    expect(await send([...more, ...lines.slice(0, 200)])).toMatchObject({
      reward: { stock: 100_000 },
      imported: 50_000,
      duplicates: 200,
    });
    expect((await arcade.redeem('amy', rewardId)).redemption.codes).toEqual([lines[0]]);
  }, 60_000);

  it('refuses what is no code and what is no pool', async () => {
    const arcade = await Arcade.open(app);
    const staff = arcade.shop.staff;
    const card = await arcade.offer('card', { kind: 'VIRTUAL' });
    const read = await arcade.send('importRewardCodes', { rewardId: card, csv: `OK\n${'x'.repeat(201)}\n,second` }, staff);
    expect(read).toMatchObject({ imported: 1, invalidRows: [2, 3] });
    expect((await arcade.send('importRewardCodes', { rewardId: card, csv: '"open' }, staff)).userErrors[0].code).toBe('INVALID');
    const mug = await arcade.offer('mug');
    expect((await arcade.send('importRewardCodes', { rewardId: mug, csv: 'A' }, staff)).userErrors[0].code).toBe('INVALID');
  });
});

describe('slots of a service', () => {
  it('take as many as they have places, each on its own, and are free again when one is called off', async () => {
    const arcade = await Arcade.open(app, ['amy', 'bob', 'cat']);
    const rewardId = await arcade.offer('fitting', { kind: 'SERVICE' });
    const at = (hours: number) => new Date(app.clock.now() + hours * 3_600_000).toISOString();
    const slots = [
      { startsAt: at(1), endsAt: at(2), capacity: 2 },
      { startsAt: at(2), endsAt: at(3), capacity: 1 },
    ];
    const add = () => arcade.send('addRewardSlots', { rewardId, slots }, arcade.shop.staff);
    await add();
    const { reward } = await add();
    const [first, second] = reward.slots.map(({ id }: { id: string }) => id);
    expect(reward.slots.map(({ free }: { free: number }) => free)).toEqual([2, 1]);
    expect(await arcade.redeem('amy', rewardId)).toEqual(refused('INVALID', 'slotId'));
    const done = await Promise.all(['amy', 'bob', 'cat'].map((name) => arcade.redeem(name, rewardId, { slotId: first })));
    const taken = done.filter(({ redemption }) => redemption !== null);
    expect(taken.length).toBe(2);
    await arcade.cancel(taken[0].redemption.id);
    expect((await arcade.redeem('cat', rewardId, { slotId: first })).userErrors).toEqual([]);
    const moved = await arcade.redeem('amy', rewardId, { slotId: second });
    await arcade.update(moved.redemption.id, { status: 'CONFIRMED' });
    expect((await arcade.update(moved.redemption.id, { status: 'USED' })).redemption.status).toBe('USED');
    app.clock.advance(3 * 3_600_000);
    expect(await arcade.redeem('bob', rewardId, { slotId: second })).toEqual(refused('EXPIRED', 'slotId'));
  });
});

it('redemptionUpdated tells of each step in its order, to the member of its own only, and resumes after a cursor', async () => {
  const arcade = await Arcade.open(app, ['amy', 'bob']);
  const mug = await arcade.offer('mug');
  const { streamHead } = await arcade.query('{ streamHead }');
  const amy = await arcade.redeem('amy', mug);
  await arcade.redeem('bob', mug);
  await arcade.update(amy.redemption.id, { status: 'CONFIRMED' });
  await arcade.cancel(amy.redemption.id);
  const client = createClient({
    url: app.wsUrl,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${await arcade.shop.member('amy')}` },
  });
  try {
    const query = 'subscription ($after: Cursor) { redemptionUpdated(after: $after) { cursor status redemption { id status } } }';
    const listen = async (after: string, count: number) => {
      const seen: { cursor: string; status: string; redemption: { id: string; status: string } }[] = [];
      for await (const { data } of client.iterate<{ redemptionUpdated: (typeof seen)[number] }>({
        query,
        variables: { after },
      })) {
        if (data) seen.push(data.redemptionUpdated);
        if (seen.length === count) break;
      }
      return seen;
    };
    const seen = await listen(streamHead, 3);
    expect(seen.map(({ status }) => status)).toEqual(['RESERVED', 'CONFIRMED', 'CANCELLED']);
    expect(seen.every(({ redemption }) => redemption.id === amy.redemption.id && redemption.status === 'CANCELLED')).toBe(true);
    expect((await listen(seen[0]?.cursor ?? '', 2)).map(({ status }) => status)).toEqual(['CONFIRMED', 'CANCELLED']);
  } finally {
    await client.dispose();
  }
});
