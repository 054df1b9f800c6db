import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import type { Client } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { codesOf, overEvents, overSocket, type Reply, socketClient, startServer, type TestServer } from './server.fixture.js';

let server: TestServer;
let client: Client;
beforeAll(async () => {
  server = await startServer();
  client = socketClient(server);
});
afterAll(async () => {
  await client.dispose();
  await server.close();
});

const nested = (levels: number) => `${'{ leaf '}${'{ next '.repeat(levels - 2)}{ id }${' }'.repeat(levels - 2)} }`;
const aliased = (count: number) => `{ ${Array.from({ length: count }, (_, index) => `a${index}: echo(text: "x")`).join(' ')} }`;
/** 1 + 2 + 4 + ... fields out of a few tokens. */
const bomb = `{ leaf { ...f0 } } ${Array.from({ length: 8 }, (_, index) => {
  const below = index === 7 ? 'id' : `...f${index + 1}`;
  return `fragment f${index} on Leaf { next { ${below} } twins { ${below} } ... on Thing { id } }`;
}).join(' ')}`;

const transports: [string, (query: string, variables?: Record<string, unknown>) => Promise<Reply>][] = [
  ['HTTP', (query, variables) => server.gql(query, variables)],
  ['WebSocket', (query, variables) => overSocket(client, query, variables)],
  ['SSE', (query, variables) => overEvents(server, { query, variables })],
];

describe.each(transports)('over %s', (_name, send) => {
  it('answers what is within the limits', async () => {
    expect(codesOf(await send(nested(10)))).toEqual([]);
    expect(codesOf(await send(aliased(15)))).toEqual([]);
  });

  it('refuses more than 10 levels, through fragments too', async () => {
    const reply = await send(nested(11));
    expect(codesOf(reply)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(reply.errors?.[0]?.message).toContain('10 levels');
    expect(reply.data).toBeUndefined();
    expect(
      codesOf(await send(`query Q { leaf { ...deep } } fragment deep on Leaf ${nested(10).slice('{ leaf '.length, -1)}`)),
    ).toEqual([]);
    const throughFragment = nested(11).slice('{ leaf '.length, -1);
    expect(codesOf(await send(`query Q { leaf { ...deep } } fragment deep on Leaf ${throughFragment}`))).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
    ]);
  });

  it('refuses more than 15 aliases', async () => {
    const reply = await send(aliased(16));
    expect(codesOf(reply)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(reply.errors?.[0]?.message).toContain('15 aliases');
  });

  it('refuses more than 1,000 tokens before it reads them', async () => {
    const tokens = (levels: number, more: string) => `{ ${'... { '.repeat(levels)} __typename ${more} ${'} '.repeat(levels)} }`;
    expect(codesOf(await send(tokens(332, '__typename')))).toEqual([]);
    expect(codesOf(await send(tokens(332, '__typename __typename')))).toEqual(['GRAPHQL_PARSE_FAILED']);
  });

  it('refuses an operation that may cost too much, whether or not its size is a variable', async () => {
    const page = 'leaves(first: $n) { nodes { twins { id } next { twins { id } } } }';
    const reply = await send(`query Q($n: Int) { a: ${page} b: ${page} c: ${page} d: ${page} e: ${page} f: ${page} }`, {
      n: 100,
    });
    expect(codesOf(reply)).toEqual(['MAX_COST_EXCEEDED']);
    expect(reply.extensions?.cost.requestedQueryCost ?? 2_400).toBe(2_400);
  });

  it('says what an operation costs: foreseen, and as returned', async () => {
    const reply = await send(
      'query Q($n: Int) { leaves(first: $n) { edges { node { next { id } } } pageInfo { hasNextPage } } leaf { twins { id } } }',
      {
        n: 50,
      },
    );
    expect(reply.extensions?.cost).toMatchObject({
      requestedQueryCost: 50 * 2 + 2,
      actualQueryCost: 3 * 2 + 3,
      throttleStatus: { maximumAvailable: 10_000, restoreRate: 1_000 },
    });
  });

  it('does not spread fragments without end', async () => {
    const reply = await send(bomb.replaceAll('twins', 'next').replaceAll('next { ', 'next { '));
    expect(codesOf(reply)).toEqual([]);
    const wide = `{ leaf { ...f0 } } ${Array.from({ length: 8 }, (_, index) => {
      const below = index === 7 ? 'id' : `...f${index + 1}`;
      return `fragment f${index} on Leaf { next { ${below} } twins { ${below} } a: next { ${below} } b: twins { ${below} } }`;
    }).join(' ')}`;
    expect(codesOf(await send(wide))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('answers the standard introspection query, which is 15 deep, and nothing deeper than 16', async () => {
    const deep = (levels: number) =>
      `{ __schema { types { fields { type ${'{ ofType '.repeat(levels - 5)}{ name }${' }'.repeat(levels - 5)} } } } }`;
    expect(codesOf(await send(deep(15)))).toEqual([]);
    expect(codesOf(await send(deep(16)))).toEqual([]);
    expect(codesOf(await send(deep(17)))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('does not tell names that the caller did not know', async () => {
    const replies = [
      await send('{ leef { id } }'),
      await send('mutation { paint(input: { colour: SCARLOT }) { colour } }'),
      await send('mutation { paint(input: { colour: RED }) }'),
      await send('mutation M($input: PaintInput!) { paint(input: $input) { colour } }', {
        input: { colour: 'SCARLOT', fone: 'x' },
      }),
    ];
    expect(replies.flatMap(codesOf)).toEqual(expect.arrayContaining(['GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']));
    expect(JSON.stringify(replies)).not.toMatch(/did you mean|SCARLET|CRIMSON|"leaf"|phone/i);
  });
});

describe('the size of a request', () => {
  const ofSize = (bytes: number) => ({ query: '{ echo(text: "x") }', variables: { filler: 'x'.repeat(bytes) } });
  const medium = ofSize(110 * 1024);
  const large = ofSize(2 * 1024 * 1024);

  it.each(['/graphql', '/graphql/stream'])('over HTTP at %s is 100 KB, and 2 MB for a server credential', async (path) => {
    const send = (body: object, token?: string) =>
      fetch(server.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
        body: JSON.stringify(body),
      });
    const refused = await send(medium, 'member');
    expect(refused.status).toBe(413);
    expect(codesOf((await refused.json()) as Reply)).toEqual(['BAD_USER_INPUT']);
    expect((await send(medium)).status).toBe(413);
    expect((await send(medium, 'server')).status).toBe(200);
    expect((await send(large, 'server')).status).toBe(413);
  });

  it('counts a body that does not say its length', async () => {
    const body = new Blob([JSON.stringify(medium)]).stream();
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
  });

  it('is told by what has come of a body without an end, which is not waited for', async () => {
    const headers = { 'content-type': 'application/json' };
    const outgoing = request(`${server.url}/graphql`, { method: 'POST', headers, agent: false });
    outgoing.on('error', () => undefined);
    const answered = once(outgoing, 'response') as Promise<[IncomingMessage]>;
    outgoing.write(' '.repeat(150 * 1024));
    const [response] = await answered;
    expect([response.statusCode, response.headers.connection]).toEqual([413, 'close']);
    await once(response.resume().socket, 'close');
  });

  it('may take two minutes to come', () => {
    expect(server.app.server.requestTimeout).toBe(120_000);
  });

  it.each([
    ['', 1009],
    ['member', 1009],
    ['server', null],
  ])('over WebSocket is the same for %j', async (token, closed) => {
    const socket = new WebSocket(server.socketUrl, 'graphql-transport-ws');
    const outcome = new Promise<number | null>((resolve) => {
      socket.on('close', (code) => resolve(code));
      socket.on('message', (data) => String(data).includes('"next"') && resolve(null));
    });
    socket.on('message', (data) => {
      if (String(data).includes('connection_ack')) socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: medium }));
    });
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: token ? { token } : {} })));
    expect(await outcome).toBe(closed);
    socket.terminate();
  });
});

it('does not take several operations in one request', async () => {
  const response = await server.post([{ query: '{ __typename }' }, { query: '{ __typename }' }]);
  expect(response.status).toBe(400);
  expect(codesOf((await response.json()) as Reply)).toEqual(['BAD_USER_INPUT']);
});

it('takes JSON only, so that no form of another site can send an operation', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    const response = await server.post('{"query":"{ __typename }"}', { 'content-type': type });
    expect(response.status).toBe(415);
  }
});

it('answers queries over GET, and does not write', async () => {
  const get = (path: string, query: string) =>
    fetch(`${server.url}${path}?query=${encodeURIComponent(query)}`, { headers: { accept: 'application/json' } });
  const paint = 'mutation { paint(input: { colour: SCARLET }) { colour } }';
  expect(await (await get('/graphql', '{ leaf { id } }')).json()).toMatchObject({ data: { leaf: { id: '0' } } });
  expect((await get('/graphql', paint)).status).toBe(405);
  expect(await (await get('/graphql/stream', paint)).text()).toContain('BAD_USER_INPUT');
});
