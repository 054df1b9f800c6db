import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { startApp, type TestApp } from '../support/app.js';
import { Listening } from './listening.fixture.js';
import { Partners } from './partners.fixture.js';

let app: TestApp;
let partners: Partners;
const DAY = 86_400_000;
// the clock says how long it takes; the machine may be slower
const SLOW = { timeout: 20_000 };
const MEMBERS = '{ members(first: 1) { nodes { externalId } } }';

beforeAll(async () => {
  app = await startApp();
  partners = await Partners.open(app);
  await partners.shop.enrol('amy');
});
afterAll(() => app.close());

describe('a partner', () => {
  it('is registered with what it may, changed in part, and listed; its code is taken then', async () => {
    const acme = await partners.register('acme', { eventTypes: ['TIER_CHANGED'], rate: { capacity: 500, restorePerSecond: 5 } });
    expect(acme).toMatchObject({
      code: 'acme',
      status: 'ACTIVE',
      scopes: ['members:read', 'stream:read'],
      eventTypes: ['TIER_CHANGED'],
      rate: { capacity: 500, restorePerSecond: 5 },
      onlyPersisted: false,
      clientId: expect.stringMatching(/^fc_\w{22}$/),
    });
    const { partner } = await partners.send('updatePartner', { id: acme.id, name: 'Acme Ltd', rate: null });
    expect(partner).toEqual({ ...acme, name: 'Acme Ltd', rate: null });
    const again = await partners.send('registerPartner', { code: 'acme', name: 'x', scopes: [] });
    expect(again.userErrors).toMatchObject([{ code: 'ALREADY_EXISTS', field: ['code'] }]);
    const { data } = await app.gql(
      `{ partners(first: 50) { nodes { code } } node(id: "${acme.id}") { ... on Partner { name } } }`,
      {},
      partners.shop.staff,
    );
    expect(data.partners.nodes).toContainEqual({ code: 'acme' });
    expect(data.node).toEqual({ name: 'Acme Ltd' });
  });

  it.each([
    ['a code that cannot be', { code: 'Acme!' }, 'INVALID', ['code']],
    ['no name', { name: ' ' }, 'INVALID', ['name']],
    ['an unknown scope', { scopes: ['stream:read', 'all'] }, 'INVALID', ['scopes', '1']],
    ['a rate of nothing', { rate: { capacity: 0, restorePerSecond: 1 } }, 'INVALID', ['rate']],
    ['a private key', { jwks: { keys: [{ kty: 'EC', d: 'x' }] } }, 'INVALID', ['jwks']],
    ['keys behind plain HTTP', { jwksUri: 'http://keys.example/jwks' }, 'INVALID', ['jwksUri']],
    ['two key sets', { jwks: { keys: [{ kty: 'EC' }] }, jwksUri: 'https://keys.example' }, 'INVALID', ['jwks']],
  ])('with %s is refused and leaves no trace', async (_, more, code, field) => {
    const { partner, userErrors } = await partners.send('registerPartner', { code: 'wrong', name: 'W', scopes: [], ...more });
    expect([partner, userErrors]).toMatchObject([null, [{ code, field }]]);
    expect(userErrors).toHaveLength(1);
  });

  it('gets no scope that whoever registers it has not', async () => {
    const clerk = await app.token({ kind: 'staff', program: partners.shop.code, scopes: ['keys:write', 'stream:read'] });
    const { userErrors } = await partners.send('registerPartner', { code: 'more', name: 'M', scopes: ['pii:read'] }, clerk);
    expect(userErrors).toMatchObject([{ code: 'NOT_ELIGIBLE', field: ['scopes', '0'] }]);
  });

  it('has at most two good keys and two good secrets; a rotation is one actor throughout', async () => {
    const { id } = await partners.register('turns');
    const first = await partners.key(id);
    const second = await partners.key(id, { scopes: ['members:read'] });
    expect((await partners.send('createPartnerKey', { partnerId: id })).userErrors).toMatchObject([{ code: 'LIMIT_REACHED' }]);
    const byName =
      'mutation { createApiKey(input: { name: "turns", kind: PARTNER, scopes: [] }) { secret userErrors { code field } } }';
    expect((await app.gql(byName, {}, partners.shop.staff)).data.createApiKey).toEqual({
      secret: null,
      userErrors: [{ code: 'LIMIT_REACHED', field: ['name'] }],
    });
    expect(await partners.refusal(MEMBERS, first.secret)).toBeNull();
    expect(await partners.refusal(MEMBERS, second.secret)).toBeNull();
    await partners.send('revokeApiKey', { id: first.id });
    const third = await partners.key(id, { expiresAt: new Date(app.clock.now() + DAY).toISOString() });
    expect(await partners.refusal(MEMBERS, third.secret)).toBeNull();
    const beyond = await partners.send('createPartnerKey', { partnerId: id, scopes: ['points:write'] });
    expect(beyond.userErrors).toMatchObject([{ code: 'NOT_ELIGIBLE', field: ['scopes', '0'] }]);
    const [one] = [await partners.secret(id), await partners.secret(id)];
    const full = await partners.send('createPartnerSecret', { partnerId: id });
    expect(full.userErrors).toMatchObject([{ code: 'LIMIT_REACHED' }]);
    await partners.send('revokePartnerSecret', { id: one?.id });
    await partners.secret(id);
    const shown = await app.gql(
      `{ partner(id: "${id}") { apiKeys { name prefix revokedAt } secrets { prefix revokedAt } } }`,
      {},
      partners.shop.staff,
    );
    expect(shown.errors).toBeUndefined();
    expect(shown.data.partner.apiKeys).toHaveLength(3);
    expect(shown.data.partner.secrets).toHaveLength(3);
    expect(JSON.stringify(shown.data)).not.toContain(third.secret.slice(15));
  });

  it('may do no more with an old key than its scopes name now', async () => {
    const { id } = await partners.register('narrow');
    const { secret } = await partners.key(id);
    expect(await partners.refusal(MEMBERS, secret)).toBeNull();
    await partners.send('updatePartner', { id, scopes: ['stream:read'] });
    app.clock.advance(3_501);
    expect(await partners.refusal(MEMBERS, secret)).toBe('FORBIDDEN');
  });

  it('is told only of the kinds of events that were agreed', async () => {
    const { id } = await partners.register('told', { eventTypes: ['MEMBER_ENROLLED'] });
    const { secret } = await partners.key(id);
    await partners.shop.enrol('bob');
    await partners.shop.buy('bob', 'o-bob', '10.00');
    const types = async () => {
      const { data } = await app.gql('{ events(first: 100) { nodes { type } } }', {}, secret);
      return new Set(data.events.nodes.map(({ type }: { type: string }) => type));
    };
    await expect.poll(types, SLOW).toEqual(new Set(['MEMBER_ENROLLED']));
    const listening = Listening.start(app, secret, 'walletChanged', 'subscription { walletChanged { cursor } }');
    await expect.poll(() => listening.errors, SLOW).toEqual([{ code: 'FORBIDDEN' }]);
    await listening.end();
  });
});

/** Listens to a quiet stream until the socket is closed. */
async function open(token: string): Promise<{ closedWith(): number | null }> {
  const client = createClient({ url: app.wsUrl, webSocketImpl: WebSocket, connectionParams: { token }, retryAttempts: 0 });
  let code: number | null = null;
  client.on('closed', (event) => {
    code = (event as { code: number }).code;
  });
  const connected = new Promise<void>((resolve) => client.on('connected', () => resolve()));
  const sink = { next: () => undefined, error: () => undefined, complete: () => undefined };
  client.subscribe({ query: 'subscription { tierChanged { cursor } }' }, sink);
  await connected;
  return { closedWith: () => code };
}

describe('within five seconds', () => {
  it.each([
    ['a suspended partner', (id: string) => partners.send('suspendPartner', { id })],
    ['a revoked partner', (id: string) => partners.send('revokePartner', { id })],
  ])('%s is refused on HTTP, and its sockets are closed with 4403, however they signed in', async (name, end) => {
    const { id, clientId } = await partners.register(name.replaceAll(' ', '-'));
    const key = await partners.key(id);
    const token = await partners.token(clientId, (await partners.secret(id)).secret);
    const sockets = [await open(key.secret), await open(token)];
    await end(id);
    app.clock.advance(3_501);
    expect([await partners.refusal(MEMBERS, key.secret), await partners.refusal(MEMBERS, token)]).toEqual([
      'UNAUTHENTICATED',
      'UNAUTHENTICATED',
    ]);
    await expect.poll(() => sockets.map((socket) => socket.closedWith()), SLOW).toEqual([4403, 4403]);
  });

  it('a revoked key, a revoked secret and another key set end what they opened and nothing else', async () => {
    const { id, clientId } = await partners.register('parts');
    const keys = [await partners.key(id), await partners.key(id)];
    const secrets = [await partners.secret(id), await partners.secret(id)];
    const tokens = await Promise.all(secrets.map(({ secret }) => partners.token(clientId, secret)));
    const credentials = [...keys.map(({ secret }) => secret), ...tokens];
    const sockets = await Promise.all(credentials.map(open));
    await partners.send('revokeApiKey', { id: keys[0]?.id });
    await partners.send('revokePartnerSecret', { id: secrets[0]?.id });
    app.clock.advance(3_501);
    const refusals = await Promise.all(credentials.map((credential) => partners.refusal(MEMBERS, credential)));
    expect(refusals).toEqual(['UNAUTHENTICATED', null, 'UNAUTHENTICATED', null]);
    await expect.poll(() => sockets.map((socket) => socket.closedWith()), SLOW).toEqual([4403, null, 4403, null]);
  });

  it('a socket that was opened with other rights is closed, to be opened with the present ones', async () => {
    const { id } = await partners.register('changes');
    const { secret } = await partners.key(id);
    const socket = await open(secret);
    await partners.send('updatePartner', { id, eventTypes: ['WALLET_CHANGED'] });
    app.clock.advance(3_501);
    await expect.poll(() => socket.closedWith(), SLOW).toBe(4403);
  });
});

it('a reinstated partner comes in again; a revoked one never does', async () => {
  const { id } = await partners.register('back');
  const { secret } = await partners.key(id);
  await partners.send('suspendPartner', { id });
  app.clock.advance(3_501);
  expect(await partners.refusal(MEMBERS, secret)).toBe('UNAUTHENTICATED');
  await partners.send('reinstatePartner', { id });
  expect(await partners.refusal(MEMBERS, secret)).toBeNull();
  await partners.send('revokePartner', { id });
  for (const mutation of ['reinstatePartner', 'suspendPartner'])
    expect((await partners.send(mutation, { id })).userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
  expect((await partners.send('createPartnerKey', { partnerId: id })).userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
});

it('what a partner uses is counted by day, and its own budget throttles it', async () => {
  const { id } = await partners.register('counts', { rate: { capacity: 100, restorePerSecond: 1 } });
  const { secret } = await partners.key(id);
  const cheap = '{ members(first: 1) { nodes { externalId } } }';
  await app.gql(cheap, {}, secret);
  const answer = await app.gql('{ members(first: 100) { nodes { id } } }', {}, secret);
  expect(answer.errors?.[0]?.extensions.code).toBe('THROTTLED');
  const listening = Listening.start(app, secret, 'events', 'subscription { events(types: [MEMBER_ENROLLED]) { cursor } }');
  await expect.poll(() => app.app.stream.listeners, SLOW).toBeGreaterThan(0);
  await partners.shop.enrol('counted');
  await listening.until(1);
  await listening.end();
  const read = async () => {
    const document = `{ partner(id: "${id}") { usage { day requests cost throttled events } } }`;
    return (await app.gql(document, {}, partners.shop.staff)).data.partner.usage;
  };
  const [today] = await read();
  expect(today).toEqual({ day: '2026-03-02', requests: 3, cost: expect.any(Number), throttled: 1, events: 1 });
  expect(today.cost).toBeGreaterThan(0);
  app.clock.advance(DAY);
  await app.gql(cheap, {}, secret);
  expect(await read()).toEqual([today, { day: '2026-03-03', requests: 1, cost: 1, throttled: 0, events: 0 }]);
});
