import { afterEach, describe, expect, it } from 'vitest';
import { codesOf, overEvents, overSocket, type Reply, socketClient, startServer, type TestServer } from './server.fixture.js';

const open: TestServer[] = [];
const start = async (...change: Parameters<typeof startServer>) => {
  const server = await startServer(...change);
  open.push(server);
  return server;
};
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

const paint = 'mutation { paint(input: { colour: SCARLET }) { colour } }';

describe('the budget of a caller', () => {
  const tight = () => start(({ budgets }) => void Object.assign(budgets, { member: { capacity: 25, restorePerSecond: 10 } }));

  it.each(['HTTP', 'WebSocket', 'SSE'])('is enforced over %s, with the time to wait, which is enough', async (transport) => {
    const server = await tight();
    const client = socketClient(server, { token: 'member' });
    const send = (): Promise<Reply> =>
      transport === 'HTTP'
        ? server.gql(paint, undefined, 'member')
        : transport === 'WebSocket'
          ? overSocket(client, paint)
          : overEvents(server, { query: paint }, { authorization: 'Bearer member' });
    expect(codesOf(await send())).toEqual([]);
    expect(codesOf(await send())).toEqual([]);
    const refused = await send();
    expect(codesOf(refused)).toEqual(['THROTTLED']);
    expect(refused.data).toBeUndefined();
    const wait = refused.errors?.[0]?.extensions['retryAfterMs'] as number;
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(500);
    await new Promise((resolve) => setTimeout(resolve, wait + 2));
    expect(codesOf(await send())).toEqual([]);
    await client.dispose();
  });

  it('is one for all transports, and another caller has its own', async () => {
    const server = await tight();
    const client = socketClient(server, { token: 'member' });
    await server.gql(paint, undefined, 'member');
    await overSocket(client, paint);
    expect(codesOf(await overEvents(server, { query: paint }, { authorization: 'Bearer member' }))).toEqual(['THROTTLED']);
    expect(codesOf(await server.gql(paint, undefined, 'server'))).toEqual([]);
    await client.dispose();
  });

  it('gives back what an operation did not use', async () => {
    const server = await start(
      ({ budgets }) => void Object.assign(budgets, { anonymous: { capacity: 25, restorePerSecond: 0.001 } }),
    );
    for (let round = 1; round <= 3; round += 1) {
      const reply = await server.gql('{ leaves { nodes { id } } }');
      expect(reply.extensions?.cost).toMatchObject({
        requestedQueryCost: 20,
        actualQueryCost: 3,
        throttleStatus: { maximumAvailable: 25, currentlyAvailable: 25 - 3 * round >= 20 ? 25 - 3 * round : expect.any(Number) },
      });
      if (25 - 3 * round < 20) break;
    }
    const refused = await server.gql('{ leaves { nodes { id } } }');
    expect(codesOf(refused)).toEqual(['THROTTLED']);
    expect(refused.extensions?.cost).toMatchObject({ requestedQueryCost: 20, actualQueryCost: null });
  });

  it('tells HTTP clients too when to come back', async () => {
    const server = await start(
      ({ budgets }) => void Object.assign(budgets, { anonymous: { capacity: 15, restorePerSecond: 5 } }),
    );
    await server.post({ query: paint });
    const response = await server.post({ query: paint }, { accept: 'application/graphql-response+json' });
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('1');
  });

  it('is asked for the whole schema too, which is long to write down', async () => {
    const server = await start(
      ({ budgets }) => void Object.assign(budgets, { anonymous: { capacity: 500, restorePerSecond: 0.001 } }),
    );
    const schema = '{ __schema { types { name } } }';
    expect((await server.gql(schema)).extensions?.cost).toMatchObject({ requestedQueryCost: 251, actualQueryCost: 251 });
    expect(codesOf(await server.gql(schema))).toEqual(['THROTTLED']);
    expect(codesOf(await server.gql('{ __typename }'))).toEqual([]);
  });

  it('lets a server key through at the rate of a replay', async () => {
    const server = await start(
      ({ budgets }) => void Object.assign(budgets, { server: { capacity: 10_000_000, restorePerSecond: 1_000_000 } }),
    );
    const reply = await server.gql(paint, undefined, 'server');
    expect(reply.extensions?.cost.throttleStatus['currentlyAvailable']).toBeGreaterThanOrEqual(9_999_990);
  });
});

describe('the budget of an anonymous caller', () => {
  const behind = (trustProxy?: string[]) =>
    start((config) => {
      if (trustProxy !== undefined) config.trustProxy = trustProxy;
      config.budgets.anonymous = { capacity: 15, restorePerSecond: 0.001 };
    });
  const codesFor = async (server: TestServer, forwarded: string) =>
    codesOf((await (await server.post({ query: paint }, { 'x-forwarded-for': forwarded })).json()) as Reply);
  const shared = ['192.0.2.1', '192.0.2.2'];

  it.each([undefined, ['10.0.0.0/8', '203.0.113.1']])(
    "is its connection's address, whatever X-Forwarded-For says, unless that comes from a known proxy (%j)",
    async (trustProxy) => {
      const server = await behind(trustProxy);
      const answers = [await codesFor(server, '192.0.2.1'), await codesFor(server, '192.0.2.2')];
      expect(answers).toEqual([[], ['THROTTLED']]);
    },
  );

  it.each([[['127.0.0.1']], [['10.0.0.1', '127.0.0.0/8']], [['loopback']]])(
    'behind a proxy (%j) is the address that the proxy saw',
    async (trustProxy) => {
      const server = await behind(trustProxy);
      for (const address of shared) expect(await codesFor(server, `203.0.113.9, ${address}`)).toEqual([]);
      // what the caller wrote before the proxy's own line does not make another caller
      for (const address of shared) expect(await codesFor(server, `203.0.113.8, ${address}`)).toEqual(['THROTTLED']);
    },
  );

  it('behind a proxy is the same on a socket and on an event stream', async () => {
    const server = await behind(['127.0.0.1']);
    const forwarded = { 'x-forwarded-for': '192.0.2.1' };
    expect(await codesFor(server, '192.0.2.1')).toEqual([]);
    const client = socketClient(server, {}, forwarded);
    expect(codesOf(await overSocket(client, paint))).toEqual(['THROTTLED']);
    expect(codesOf(await overEvents(server, { query: paint }, forwarded))).toEqual(['THROTTLED']);
    expect(codesOf(await overEvents(server, { query: paint }))).toEqual([]);
    await client.dispose();
  });
});

describe('an overloaded server', () => {
  const overloaded = () => start(({ limits }) => void Object.assign(limits, { heapBytes: 1 }));
  const sampled = () => new Promise((resolve) => setTimeout(resolve, 700));

  it('refuses with 503 and Retry-After before it looks at the credential', async () => {
    const server = await overloaded();
    await sampled();
    for (const path of ['/graphql', '/graphql/stream']) {
      const response = await fetch(server.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer nobody' },
        body: '{"query":"{ __typename }"}',
      });
      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toBe('1');
      expect(codesOf((await response.json()) as Reply)).toEqual(['OVERLOADED']);
    }
  });

  it('still says that it lives, and shows its metrics', async () => {
    const server = await overloaded();
    await sampled();
    for (const path of ['/livez', '/readyz', '/metrics']) expect((await fetch(server.url + path)).status).toBe(200);
  });

  it('refuses operations on sockets that were open before, and opens no new ones', async () => {
    const server = await overloaded();
    const client = socketClient(server);
    expect(codesOf(await overSocket(client, '{ __typename }'))).toEqual([]);
    const keepOpen = client.subscribe(
      { query: 'subscription { ticked }' },
      { next: () => undefined, error: () => undefined, complete: () => undefined },
    );
    await sampled();
    expect(codesOf(await overSocket(client, '{ __typename }'))).toEqual(['OVERLOADED']);
    await expect(overSocket(socketClient(server), '{ __typename }')).rejects.toBeDefined();
    keepOpen();
    await client.dispose();
  });
});
