import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from './server.fixture.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer((config) => {
    config.limits.operationCost = 50;
  });
});
afterAll(() => server.close());

/** What these clients accept is answered without Apollo; the same with a type that nobody serves beside it is negotiated by Apollo. */
const accepts: [plain: string, negotiated: string][] = [
  ['*/*', '*/*;q=0.5'],
  ['application/json', 'application/json, application/none'],
  ['application/graphql-response+json', 'application/graphql-response+json, application/none'],
  [
    'application/graphql-response+json,application/json;q=0.9',
    'application/graphql-response+json,application/json;q=0.9,application/none',
  ],
];

const requests: [string, object][] = [
  ['a query', { query: '{ __typename leaf { id } }' }],
  ['variables', { query: 'query ($is: Boolean!) { leaf { id @include(if: $is) } }', variables: { is: true } }],
  ['a variable that does not fit', { query: 'query ($is: Boolean!) { leaf { id @include(if: $is) } }', variables: { is: 'x' } }],
  ['one of several operations', { query: 'query A { __typename } query B { leaf { id } }', operationName: 'B' }],
  ['an operation that is not there', { query: 'query A { __typename }', operationName: 'B' }],
  ['an operation too few', { query: 'query A { __typename } query B { __typename }' }],
  ['a document that cannot be parsed', { query: '{' }],
  ['a field that is not there', { query: '{ nothing }' }],
  ['an accident', { query: '{ accident leaf { id } }' }],
  ['a subscription', { query: 'subscription { ticks }' }],
  ['nulls for what is not given', { query: '{ __typename }', operationName: null, variables: null, extensions: null }],
];

async function ask(body: object, accept: string) {
  const response = await server.post(body, { accept });
  const { 'x-request-id': id, date: _, ...headers } = Object.fromEntries(response.headers);
  const text = (await response.text())
    .replaceAll(id as string, 'ID')
    .replace(/"currentlyAvailable":\d+/, '"currentlyAvailable":0');
  // the length of the id that stands for an accident may differ
  return { status: response.status, headers: { ...headers, 'content-length': text.length }, body: JSON.parse(text) };
}

describe.each(accepts)('what accepts %s', (plain, negotiated) => {
  it.each(requests)('gets the same answer to %s as by way of Apollo', async (_what, body) => {
    expect(await ask(body, plain)).toEqual(await ask(body, negotiated));
  });
});

it('what is not of the right kind is left to Apollo, which says what is wrong', async () => {
  for (const body of [
    { query: 1 },
    { query: '{ __typename }', variables: 'x' },
    { query: '{ __typename }', extensions: 'x' },
    {},
    [],
  ])
    expect((await server.post(body)).status).toBe(400);
});
