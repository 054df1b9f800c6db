import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { Hooks, Receiver, status } from './webhooks.fixture.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const env = { ALLOW_PRIVATE_ADDRESSES: 'true', WEBHOOK_TIMEOUT_MS: '300' };
const WHO = 'subscription { events { cursor type ... on WalletChange { member { externalId } entries { points } } } }';

let app: TestApp;
let hooks: Hooks;
let receiver: Receiver;

beforeAll(async () => {
  app = await startApp({ env });
  hooks = await Hooks.open(app);
});
beforeEach(async () => {
  receiver = await Receiver.open();
});
afterEach(async () => {
  for (const { id } of (await app.gql('{ webhookEndpoints { id } }', {}, hooks.admin)).data.webhookEndpoints)
    await hooks.send('deleteWebhookEndpoint', { id });
  receiver.close();
});
afterAll(() => app.close());

const run = () => app.app.webhooks.runDue();

/** As the keeper of leaderboards does it. */
async function announceLeaderboard(): Promise<void> {
  const owner = new pg.Client({ connectionString: app.database.url, options: '-c search_path=fealty' });
  await owner.connect();
  await owner.query(
    `INSERT INTO outbox (program_id, type, payload, occurred_at, recorded_at)
     SELECT id, 'LEADERBOARD_CHANGED', '{"board": "points", "startsAt": null}', $2, $2 FROM program WHERE code = $1`,
    [hooks.partners.shop.code, new Date(app.clock.now())],
  );
  await owner.end();
}

describe('an endpoint', () => {
  it('is told of what happened to no member, between what happened to members', async () => {
    await hooks.endpoint(receiver.url, { document: WHO, eventTypes: ['WALLET_CHANGED', 'LEADERBOARD_CHANGED'] });
    await hooks.buy('amy');
    await announceLeaderboard();
    await hooks.buy('amy');
    await run();
    const types = receiver.take().map(({ payload }) => payload.type);
    expect(types.sort()).toEqual(['LEADERBOARD_CHANGED', 'WALLET_CHANGED', 'WALLET_CHANGED']);
  });

  it('is sent each event once, signed, in the order of the stream, with what its document selects', async () => {
    const { id, secret } = await hooks.endpoint(receiver.url, { document: WHO });
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    await hooks.buy('amy', 'amy', 'amy');
    await run();
    await run();
    const got = receiver.take();
    expect(got.map(({ payload }) => payload)).toEqual([1, 2, 3].map(() => expect.objectContaining({ type: 'WALLET_CHANGED' })));
    expect(got[0]?.payload).toEqual({
      type: 'WALLET_CHANGED',
      timestamp: '2026-03-02T04:00:00.000Z',
      data: { cursor: expect.any(String), type: 'WALLET_CHANGED', member: { externalId: 'amy' }, entries: [{ points: 10 }] },
    });
    expect(new Set(got.map(({ id: name }) => name)).size).toBe(3);
    for (const one of got) expect(hooks.isSignedBy(secret, one)).toBe(true);
    const cursors = got.map(({ payload }) => payload.data.cursor);
    const { data } = await app.gql('{ events(first: 100) { nodes { cursor } } }', {}, hooks.partners.shop.server);
    const order = data.events.nodes.map(({ cursor }: { cursor: string }) => cursor);
    expect(cursors).toEqual(order.filter((cursor: string) => cursors.includes(cursor)));
    expect(await hooks.deliveries(id)).toMatchObject(
      got.reverse().map(({ id: webhookId }) => ({
        webhookId,
        status: 'DELIVERED',
        attempts: 1,
        nextAttemptAt: null,
        history: [{ statusCode: 200, failure: null, excerpt: 'thanks', durationMs: expect.any(Number) }],
      })),
    );
  });

  it('of a partner tells what the partner may, and no more once it may less', async () => {
    const { id: partnerId } = await hooks.partners.register('reads', {
      scopes: ['stream:read', 'members:read', 'webhooks:write'],
    });
    const { secret: token } = await hooks.partners.key(partnerId);
    const beyond = await hooks.send('createWebhookEndpoint', { url: receiver.url, document: WHO }, token);
    expect(beyond.userErrors).toMatchObject([{ code: 'INVALID', field: ['document'] }]);
    const { id } = await hooks.endpoint(receiver.url, {}, token);
    expect((await hooks.read(id)).partner).toEqual({ code: 'reads' });
    await hooks.buy('bob');
    await run();
    expect(receiver.take()).toMatchObject([{ payload: { data: { type: 'WALLET_CHANGED', member: { externalId: 'bob' } } } }]);
    await hooks.partners.send('updatePartner', { id: partnerId, scopes: ['members:read'] });
    await hooks.buy('bob');
    await run();
    expect(receiver.take()).toEqual([]);
    const [failed] = await hooks.deliveries(id);
    expect(failed).toMatchObject({ status: 'PENDING', history: [{ failure: 'PAYLOAD', statusCode: null }] });
  });

  it('of a partner hears only of kinds that were agreed, and waits while the partner is suspended', async () => {
    const { id: partnerId } = await hooks.partners.register('kinds', { eventTypes: ['MEMBER_ENROLLED'] });
    await hooks.endpoint(receiver.url, { partnerId, eventTypes: null });
    await hooks.partners.send('suspendPartner', { id: partnerId });
    await hooks.buy('amy');
    await hooks.partners.shop.enrol('cid');
    await run();
    expect(receiver.take()).toEqual([]);
    await hooks.partners.send('reinstatePartner', { id: partnerId });
    await expect
      .poll(
        async () => {
          await run();
          return receiver.received.map(({ payload }) => payload.type);
        },
        { timeout: 20_000 },
      )
      .toEqual(['MEMBER_ENROLLED']);
  });

  it('is seen by its partner and the brand, and not by another partner', async () => {
    const scopes = ['stream:read', 'webhooks:write'];
    const [one, two] = [await hooks.partners.register('one', { scopes }), await hooks.partners.register('two', { scopes })];
    const tokens = [(await hooks.partners.key(one.id)).secret, (await hooks.partners.key(two.id)).secret];
    const { id } = await hooks.endpoint(receiver.url, {}, tokens[0]);
    const seen = async (token: string) => (await app.gql(`{ webhookEndpoints { id } node(id: "${id}") { id } }`, {}, token)).data;
    expect(await seen(tokens[0]!)).toEqual({ webhookEndpoints: [{ id }], node: { id } });
    expect(await seen(tokens[1]!)).toEqual({ webhookEndpoints: [], node: null });
    for (const mutation of ['updateWebhookEndpoint', 'deleteWebhookEndpoint', 'rotateWebhookSecret', 'sendTestWebhook'])
      expect((await hooks.send(mutation, { id }, tokens[1])).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await hooks.deliveries(id, '', tokens[1])).toEqual([]);
    const foreign = await hooks.send('createWebhookEndpoint', { url: receiver.url, partnerId: one.id }, tokens[1]);
    expect(foreign.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['partnerId'] }]);
  });

  it.each([
    ['another scheme', { url: 'ftp://hooks.example' }, 'INVALID', ['url']],
    ['a password in its address', { url: 'https://me:secret@hooks.example' }, 'INVALID', ['url']],
    ['a query as its document', { document: '{ streamHead }' }, 'INVALID', ['document']],
    [
      'a document of arguments',
      { document: 'subscription { events(types: [TIER_CHANGED]) { cursor } }' },
      'INVALID',
      ['document'],
    ],
    [
      'a document that is too deep',
      {
        document: `subscription { events { ${'... on WalletChange { member { wallet { member { wallet '.repeat(4)} { code } ${'} } } }'.repeat(4)} } }`,
      },
      'INVALID',
      ['document'],
    ],
    ['an unknown scope', { scopes: ['all'] }, 'INVALID', ['scopes', '0']],
    ['an unknown partner', { partnerId: 'UGFydG5lcjox' }, 'NOT_FOUND', ['partnerId']],
  ])('with %s is refused', async (_, more, code, field) => {
    const { endpoint, userErrors } = await hooks.send('createWebhookEndpoint', { url: receiver.url, ...more });
    expect([endpoint, userErrors]).toMatchObject([null, [{ code, field }]]);
  });
});

it('a test is sent at once, signed, and tells what was answered; it is tried once', async () => {
  const { id, secret } = await hooks.endpoint(receiver.url);
  receiver.answer = status(500);
  const { delivery } = await hooks.send('sendTestWebhook', { id });
  expect(delivery).toMatchObject({ type: null, status: 'DEAD', attempts: 1, history: [{ statusCode: 500 }] });
  const [got] = receiver.take();
  expect([got?.id, got?.payload.type, hooks.isSignedBy(secret, got!)]).toEqual([delivery.webhookId, 'TEST', true]);
  app.clock.advance(DAY);
  await run();
  expect(receiver.take()).toEqual([]);
});

it('both secrets sign while one is rotated, and afterwards only the new one', async () => {
  const { id, secret } = await hooks.endpoint(receiver.url);
  const rotated = await hooks.send('rotateWebhookSecret', { id, overlapHours: 2 });
  const signedBy = async () => {
    await hooks.buy('amy');
    await run();
    const [got] = receiver.take();
    return [secret, rotated.secret].map((one) => hooks.isSignedBy(one, got!));
  };
  expect(await signedBy()).toEqual([true, true]);
  app.clock.advance(2 * HOUR);
  expect(await signedBy()).toEqual([false, true]);
  expect((await hooks.send('rotateWebhookSecret', { id, overlapHours: 169 })).userErrors).toMatchObject([{ code: 'INVALID' }]);
});

it('a replay from a cursor or a time sends the same ids again, also what happened before there was an endpoint', async () => {
  app.clock.advance(MINUTE);
  const before = await hooks.head();
  await hooks.buy('amy');
  const { id } = await hooks.endpoint(receiver.url);
  await hooks.buy('bob');
  await run();
  const [first] = receiver.take();
  await hooks.send('replayWebhook', { id, after: before });
  await run();
  const again = receiver.take();
  expect(again).toHaveLength(2);
  expect(again.map((one) => one.id)).toContain(first?.id);
  await hooks.send('replayWebhook', { id, since: new Date(app.clock.now()).toISOString() });
  await run();
  expect(new Set(receiver.take().map((one) => one.id))).toEqual(new Set(again.map((one) => one.id)));
  expect((await hooks.send('replayWebhook', { id, after: 'bm9uc2Vuc2U' })).userErrors).toMatchObject([{ code: 'INVALID' }]);
  expect((await hooks.send('replayWebhook', { id })).userErrors).toMatchObject([{ code: 'INVALID', field: ['after'] }]);
});

it('an endpoint that is switched off misses nothing; one that is changed gets the rest at its new address', async () => {
  const { id } = await hooks.endpoint('http://127.0.0.1:1/nobody');
  await hooks.send('disableWebhookEndpoint', { id });
  await hooks.buy('amy', 'bob');
  await run();
  expect(await hooks.deliveries(id)).toEqual([]);
  await hooks.send('updateWebhookEndpoint', { id, url: receiver.url });
  await hooks.send('enableWebhookEndpoint', { id });
  await run();
  expect(receiver.take()).toHaveLength(2);
});
