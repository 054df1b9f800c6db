import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { Hooks, ok, Receiver, status } from './webhooks.fixture.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const env = { ALLOW_PRIVATE_ADDRESSES: 'true', WEBHOOK_TIMEOUT_MS: '300' };

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

describe('a receiver that', () => {
  it.each([
    ['fails', status(500), { statusCode: 500, failure: 'STATUS', excerpt: 'no: 500' }],
    ['redirects', status(302, { location: 'http://127.0.0.1:1/' }), { statusCode: 302, failure: 'REDIRECT' }],
    ['stalls', () => undefined, { statusCode: null, failure: 'TIMEOUT' }],
    ['begins and stalls', ((_r, response) => void response.write('half')) as typeof ok, { failure: 'TIMEOUT' }],
    ['hangs up', ((_r, response) => void response.socket?.destroy()) as typeof ok, { statusCode: null, failure: 'CONNECTION' }],
  ])('%s gets every event in the end, each with one id, and later events do not wait for it', async (_, answer, attempt) => {
    const { id } = await hooks.endpoint(receiver.url);
    await hooks.buy('amy', 'bob');
    receiver.answer = answer;
    await run();
    const first = new Set(receiver.ids);
    expect(first.size).toBe(2);
    expect(await hooks.deliveries(id)).toMatchObject([1, 2].map(() => ({ status: 'PENDING', history: [attempt] })));
    expect((await hooks.read(id)).failingSince).not.toBeNull();
    receiver.take();
    receiver.answer = ok;
    await hooks.buy('amy');
    await run();
    expect(receiver.take()).toHaveLength(1);
    app.clock.advance(6_001);
    await run();
    expect(new Set(receiver.ids)).toEqual(first);
    expect(await hooks.deliveries(id, 'PENDING')).toEqual([]);
    expect((await hooks.read(id)).failingSince).toBeNull();
  });

  it('sends far more than anybody would read is read a little of', async () => {
    const { id } = await hooks.endpoint(receiver.url);
    receiver.answer = (_received, response) => void response.end('x'.repeat(5_000_000));
    await hooks.buy('amy');
    await run();
    const [delivery] = await hooks.deliveries(id);
    expect(delivery).toMatchObject({ status: 'DELIVERED', history: [{ excerpt: 'x'.repeat(1_000) }] });
  });

  it('sends a character of two halves just where the beginning ends, is not sent the same for ever', async () => {
    const { id } = await hooks.endpoint(receiver.url);
    receiver.answer = (_received, response) => void response.end(`${'x'.repeat(999)}\u{1f600}`);
    await hooks.buy('amy');
    await run();
    const [delivery] = await hooks.deliveries(id);
    expect(delivery).toMatchObject({ status: 'DELIVERED', history: [{ excerpt: `${'x'.repeat(999)}\u{fffd}` }] });
  });

  it.each([
    ['in seconds', () => '600'],
    ['until a date', () => new Date(app.clock.now() + 10 * MINUTE).toUTCString()],
  ])('asks to wait, %s, is not asked again before', async (_, when) => {
    const { id } = await hooks.endpoint(receiver.url);
    app.clock.set(Math.ceil(app.clock.now() / 1_000) * 1_000);
    receiver.answer = status(429, { 'retry-after': when() });
    await hooks.buy('amy');
    await run();
    app.clock.advance(9 * MINUTE);
    await run();
    expect(receiver.take()).toHaveLength(1);
    receiver.answer = ok;
    app.clock.advance(MINUTE);
    await run();
    expect(await hooks.deliveries(id)).toMatchObject([{ status: 'DELIVERED', attempts: 2 }]);
  });

  it('is gone is not asked any more', async () => {
    const { id } = await hooks.endpoint(receiver.url);
    receiver.answer = status(410);
    await hooks.buy('amy');
    await run();
    expect(await hooks.read(id)).toMatchObject({ status: 'DISABLED', disabledReason: 'GONE' });
  });

  it.each<[string, (id: string, other: Receiver) => Promise<unknown>, object | null]>([
    [
      'has moved',
      (id, other) => hooks.send('updateWebhookEndpoint', { id, url: other.url }),
      { status: 'ACTIVE', disabledReason: null },
    ],
    ['is switched off', (id) => hooks.send('disableWebhookEndpoint', { id }), { status: 'DISABLED', disabledReason: 'BY_HAND' }],
    ['is deleted', (id) => hooks.send('deleteWebhookEndpoint', { id }), null],
  ])('is gone where the endpoint %s meanwhile changes nothing of that', async (_, change, expected) => {
    const other = await Receiver.open();
    const { id } = await hooks.endpoint(receiver.url);
    const head = await hooks.head();
    let answer = () => undefined as unknown;
    receiver.answer = (_received, response) => {
      answer = () => response.writeHead(410).end();
    };
    await hooks.buy('amy');
    const running = run();
    await expect.poll(() => receiver.received.length, { timeout: 30_000, interval: 5 }).toBe(1);
    await change(id, other);
    answer();
    await running;
    if (expected === null) expect(await hooks.read(id)).toBeNull();
    else expect(await hooks.read(id)).toMatchObject(expected);
    app.clock.advance(6_001);
    await run();
    expect(other.received).toHaveLength(expected !== null && 'status' in expected && expected.status === 'ACTIVE' ? 1 : 0);
    const query = `{ events(first: 20, after: "${head}", types: [WEBHOOK_DISABLED]) { nodes { ... on WebhookDisabled { endpointId } } } }`;
    await hooks.settle();
    expect((await app.gql(query, {}, hooks.partners.shop.server)).data.events.nodes).not.toContainEqual({ endpointId: id });
    other.close();
  });

  it('is switched off for a partner: the brand hears of it, and so does the partner, at its other endpoint too, and no other partner', async () => {
    const { partners } = hooks;
    const scopes = ['stream:read', 'webhooks:write', 'points:read'];
    const secretOf = async (code: string) => (await partners.key((await partners.register(code, { scopes })).id)).secret;
    const [own, foreign] = [await secretOf('owner'), await secretOf('stranger')];
    const documents = { document: 'subscription { events { cursor type } }', eventTypes: ['WEBHOOK_DISABLED'] };
    const other = await Receiver.open();
    await hooks.endpoint(other.url, documents, own);
    await hooks.endpoint(other.url, documents, foreign);
    const head = await hooks.head();
    const { id } = await hooks.endpoint(receiver.url, { document: 'subscription { events { cursor } }' }, own);
    receiver.answer = status(410);
    await hooks.buy('amy');
    await run();
    const query = `{ events(first: 20, after: "${head}", types: [WEBHOOK_DISABLED]) { nodes { ... on WebhookDisabled { endpointId disabledReason member { id } } } } }`;
    const heard = async (token: string) => (await app.gql(query, {}, token)).data?.events.nodes;
    const told = [{ endpointId: id, disabledReason: 'GONE', member: null }];
    await expect.poll(() => heard(partners.shop.server), { timeout: 30_000 }).toEqual(told);
    expect(await heard(own)).toEqual(told);
    expect(await heard(foreign)).toEqual([]);
    await run();
    expect(other.received.map(({ payload }) => payload.type)).toEqual(['WEBHOOK_DISABLED']);
    other.close();
  });

  it('fails for three days loses nothing: dead letters are sent again by hand, all or one; after five days it is switched off', async () => {
    const { id } = await hooks.endpoint(receiver.url);
    receiver.answer = status(503);
    await hooks.buy('amy', 'bob');
    for (let hours = 0; hours <= 84; hours += 12) {
      await run();
      app.clock.advance(12 * HOUR);
    }
    await run();
    const dead = await hooks.deliveries(id, 'DEAD');
    expect(dead).toHaveLength(2);
    const ids = new Set(receiver.take().map(({ id: name }) => name));
    expect(ids).toEqual(new Set(dead.map(({ webhookId }) => webhookId)));
    app.clock.advance(DAY);
    await hooks.buy('amy');
    await run();
    expect(await hooks.read(id)).toMatchObject({ status: 'DISABLED', disabledReason: 'FAILING' });
    expect((await hooks.send('resendWebhook', { deliveryId: dead[0].id })).userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
    receiver.answer = ok;
    receiver.take();
    await hooks.send('enableWebhookEndpoint', { id });
    await hooks.send('resendWebhook', { deliveryId: dead[0].id });
    await run();
    expect(receiver.ids).toContain(dead[0].webhookId);
    await hooks.send('replayWebhook', { id, since: '2026-03-01T00:00:00Z', onlyDead: true });
    app.clock.advance(10_000);
    await run();
    expect(receiver.ids).toContain(dead[1].webhookId);
    expect(await hooks.deliveries(id, 'DELIVERED')).toHaveLength(3);
  });
});
