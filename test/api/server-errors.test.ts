import type { Client } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  codesOf,
  overEvents,
  overSocket,
  PERSON,
  type Reply,
  socketClient,
  startServer,
  type TestServer,
  until,
} from './server.fixture.js';

let server: TestServer;
let client: Client;
let memberClient: Client;
beforeAll(async () => {
  server = await startServer();
  client = socketClient(server);
  memberClient = socketClient(server, { authorization: 'Bearer member' });
});
afterAll(async () => {
  await client.dispose();
  await memberClient.dispose();
  await server.close();
});

const transports: [string, (query: string, token?: string) => Promise<Reply>][] = [
  ['HTTP', (query, token) => server.gql(query, undefined, token)],
  ['WebSocket', (query, token) => overSocket(token ? memberClient : client, query)],
  ['SSE', (query, token) => overEvents(server, { query }, token ? { authorization: `Bearer ${token}` } : {})],
];

describe.each(transports)('over %s', (name, send) => {
  it('an accident is masked, and can be found in the log by the id that the caller got', async () => {
    const reply = await send('{ accident leaf { id } }');
    const [error] = reply.errors ?? [];
    expect(reply.data).toEqual({ accident: null, leaf: { id: '0' } });
    expect(error).toMatchObject({ path: ['accident'], extensions: { code: 'INTERNAL_SERVER_ERROR' } });
    expect(JSON.stringify(reply)).not.toMatch(/insert|138|stack|detail/);
    const id = error?.extensions['requestId'] as string;
    expect(error?.message).toContain(id);
    await until(() =>
      server.lines.some((line) => line.includes('"event":"error"') && line.includes(id) && line.includes('serverSchema.fixture')),
    );
  });

  it('an error that is meant for callers passes as it is', async () => {
    const reply = await send('{ stale }');
    expect(reply.errors).toMatchObject([{ message: 'This cursor is too old.', extensions: { code: 'CURSOR_EXPIRED' } }]);
  });

  it('a field that nobody declared open is closed, to callers with a credential and to those without', async () => {
    expect(codesOf(await send('{ undeclared }'))).toEqual(['UNAUTHENTICATED']);
    expect(codesOf(await send('{ undeclared }', 'member'))).toEqual(['FORBIDDEN']);
  });

  it('a closed field is refused wherever it hides, and nothing is executed', async () => {
    for (const query of [
      '{ leaf { secret } }',
      '{ thing { ... on Leaf { x: secret } } }',
      '{ leaf { ...f } } fragment f on Leaf { next { secret } }',
    ]) {
      const reply = await send(query, 'member');
      expect(codesOf(reply)).toEqual(['FORBIDDEN']);
      expect(reply.data).toBeUndefined();
      expect(reply.errors?.[0]?.message).toContain('Leaf.secret');
    }
    expect((await send('{ mine }', 'member')).data).toEqual({ mine: 'member:42' });
    expect(codesOf(await send('{ mine }'))).toEqual(['UNAUTHENTICATED']);
  });

  it('what cannot be understood has its code', async () => {
    expect(codesOf(await send('{ leaf {'))).toEqual(['GRAPHQL_PARSE_FAILED']);
    expect(codesOf(await send('{ nothing }'))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(codesOf(await send('query A { mine } query B { mine }'))).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(await send('query Q($text: String!) { echo(text: $text) }'))).toEqual(['BAD_USER_INPUT']);
  });

  it('a subscription that cannot start says why, and an accident there is masked too', async () => {
    if (name === 'HTTP') {
      expect(codesOf(await send('subscription { ticked }'))).toEqual(['BAD_USER_INPUT']);
      return;
    }
    expect(codesOf(await send('subscription { expired }'))).toEqual(['CURSOR_EXPIRED']);
    const broken = await send('subscription { broken }');
    expect(codesOf(broken)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(JSON.stringify(broken)).not.toContain('138');
  });
});

it('a bad credential is refused before anything is read, with 401', async () => {
  for (const path of ['/graphql', '/graphql/stream']) {
    const response = await fetch(server.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer stolen' },
      body: 'not even JSON',
    });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(codesOf((await response.json()) as Reply)).toEqual(['UNAUTHENTICATED']);
  }
});

it('the status tells how it went to those who ask for the GraphQL media type, and is 200 for those who ask for JSON', async () => {
  const status = async (query: string, accept: string) => (await server.post({ query }, { accept })).status;
  const cases: [string, number][] = [
    ['{ leaf { id } }', 200],
    ['{ accident }', 200],
    ['{ mine }', 401],
    ['{ nothing }', 400],
    ['{', 400],
  ];
  for (const [query, expected] of cases) {
    expect(await status(query, 'application/graphql-response+json')).toBe(expected);
    expect(await status(query, 'application/json')).toBe(200);
  }
  expect(
    (await server.post({ query: '{ mine }' }, { accept: 'application/graphql-response+json', authorization: 'Bearer member' }))
      .status,
  ).toBe(200);
});

it('the language is the one that the caller prefers', async () => {
  const echo = async (language: string) =>
    ((await (await server.post({ query: '{ echo(text: "x") }' }, { 'accept-language': language })).json()) as Reply).data?.[
      'echo'
    ];
  expect(await echo('zh-CN,zh;q=0.9')).toMatch(/^1 zh-CN /);
  expect(await echo('en-GB')).toMatch(/^1 en /);
});

it('the id of the request is the one that a proxy gave when it is an id, and comes back', async () => {
  const id = async (given?: string) =>
    (await server.post({ query: '{ __typename }' }, given ? { 'x-request-id': given } : {})).headers.get('x-request-id');
  expect(await id('0b5c-77')).toBe('0b5c-77');
  expect(await id('a b "c"')).not.toContain(' ');
  expect(await id('x'.repeat(65))).toHaveLength(((await id()) ?? '').length);
  expect(await id()).not.toBe(await id());
});

it('the log names requests, kinds of callers and costs, and never what a caller wrote', async () => {
  const from = server.lines.length;
  const secret = 'Zhang-Wei-at-home';
  await server.post({
    query: `query Find${'Person'}($t: String!) { echo(text: $t) other: echo(text: "${secret}") }`,
    variables: { t: PERSON },
  });
  await server.post({
    query: `query Q($i: PaintInput!) { echo(text: "${secret}") }`,
    variables: { i: { colour: secret, phone: PERSON } },
  });
  await server.post(`{"query": "${secret}`, { authorization: 'Bearer member' });
  await server.post({ query: '{ __typename }' }, { authorization: `Bearer ${secret}` });
  await fetch(`${server.url}/graphql?query={echo(text:"${secret}")}`);
  await fetch(`${server.url}/${secret}`);
  await server.gql('{ accident }');
  await overSocket(memberClient, `{ echo(text: "${secret}") }`);
  await overEvents(server, { query: '{ __typename }', variables: { secret } }, { authorization: 'Bearer member' });
  await until(() => server.lines.slice(from).filter((line) => line.includes('"operation"')).length >= 6);
  const log = server.lines.join('');
  expect(log).not.toMatch(new RegExp(`${secret}|13800138000|FindPerson|Bearer|member:42`));
  expect(log).toContain('"operation":"several"');
  for (const transport of ['http', 'websocket', 'sse']) expect(log).toContain(`"transport":"${transport}"`);
  for (const line of server.lines) expect(() => JSON.parse(line)).not.toThrow();
});
