import { createHash } from 'node:crypto';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import documents from '../../clients/typescript/generated/persisted-documents.json' with { type: 'json' };
import { Client, StreamHeadDocument, type Transport, webTransport } from '../../clients/typescript/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { Partners } from './partners.fixture.js';

let app: TestApp;
let partners: Partners;

beforeAll(async () => {
  app = await startApp();
  partners = await Partners.open(app);
  await partners.shop.enrol('amy');
});
afterAll(() => app.close());

describe('persisted documents', () => {
  const text = 'query Amy { member(by: { externalId: "amy" }) { externalId } }';
  const hashOf = (document: string) => createHash('sha256').update(document).digest('hex');
  const answered = { data: { member: { externalId: 'amy' } } };

  /** What each way of asking gets. */
  async function ask(secret: string, body: Record<string, unknown>) {
    const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
    const post = await fetch(app.url, { method: 'POST', headers, body: JSON.stringify(body) });
    const search = new URLSearchParams(
      Object.entries(body).map(([name, value]): [string, string] => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    );
    const get = await fetch(`${app.url}?${search}`, { headers: { authorization: `Bearer ${secret}` } });
    const sse = await fetch(app.url, {
      method: 'POST',
      headers: { ...headers, accept: 'text/event-stream' },
      body: JSON.stringify(body),
    });
    const told = /data: (\{.*)/.exec(await sse.text())?.[1] ?? '{}';
    const client = createClient({ url: app.wsUrl, webSocketImpl: WebSocket, connectionParams: { token: secret } });
    const ws = await new Promise((resolve) => {
      client.subscribe({ query: '', ...body } as never, {
        next: resolve,
        error: (errors) => resolve({ errors }),
        complete: () => undefined,
      });
    });
    await client.dispose();
    return [await post.json(), await get.json(), JSON.parse(told), ws];
  }
  const four = (expected: object) => Array.from({ length: 4 }, () => expect.objectContaining(expected));
  const refused = (code: string) =>
    four({ errors: [expect.objectContaining({ extensions: expect.objectContaining({ code }) })] });
  const byHash = (hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });

  it('run by their hash over POST, GET, SSE and WebSocket; a partner that may run no others gets the codes of the convention', async () => {
    const { id } = await partners.register('locked', { onlyPersisted: true });
    const { secret } = await partners.key(id);
    expect(await ask(secret, { query: text })).toEqual(refused('QUERY_NOT_IN_SAFELIST'));
    expect(await ask(secret, byHash(hashOf(text)))).toEqual(refused('PERSISTED_QUERY_NOT_FOUND'));
    expect((await partners.send('registerDocuments', { partnerId: id, documents: [text] })).hashes).toEqual([hashOf(text)]);
    expect(await ask(secret, byHash(hashOf(text)))).toEqual(four(answered));
    expect(await ask(secret, { query: text })).toEqual(four(answered));
    expect(await ask(secret, { query: '{ streamHead }', ...byHash(hashOf(text)) })).toEqual(refused('BAD_USER_INPUT'));
    expect(await ask(secret, { query: '{ streamHead }', ...byHash(hashOf('{ streamHead }')) })).toEqual(
      refused('QUERY_NOT_IN_SAFELIST'),
    );
    await partners.send('removeDocuments', { partnerId: id, hashes: [hashOf(text)] });
    app.clock.advance(3_501);
    expect(await ask(secret, byHash(hashOf(text)))).toEqual(refused('PERSISTED_QUERY_NOT_FOUND'));
  });

  it('leave other partners free to send texts, and are of one partner only', async () => {
    const [free, other] = [await partners.register('free'), await partners.register('other')];
    const { secret } = await partners.key(free.id);
    await partners.send('registerDocuments', { partnerId: other.id, documents: [text] });
    expect(await ask(secret, { query: text })).toEqual(four(answered));
    expect(await ask(secret, byHash(hashOf(text)))).toEqual(refused('PERSISTED_QUERY_NOT_FOUND'));
    expect(await ask(secret, { query: text, ...byHash(hashOf(text)) })).toEqual(four(answered));
    expect(await ask(partners.shop.server, byHash(hashOf(text)))).toEqual(refused('PERSISTED_QUERY_NOT_SUPPORTED'));
  });

  it('are all that an endpoint of such a partner may have run for it; the brand may give it another', async () => {
    const { id } = await partners.register('hooked', {
      onlyPersisted: true,
      scopes: ['stream:read', 'members:read', 'webhooks:write'],
    });
    const { secret } = await partners.key(id);
    const create =
      'mutation ($i: CreateWebhookEndpointInput!) { createWebhookEndpoint(input: $i) { endpoint { id } userErrors { code field } } }';
    const update =
      'mutation ($i: UpdateWebhookEndpointInput!) { updateWebhookEndpoint(input: $i) { endpoint { document } userErrors { code field } } }';
    const known = 'subscription { events { cursor type } }';
    const other = 'subscription { events { cursor type ... on MemberEnrolled { member { externalId } } } }';
    await partners.send('registerDocuments', { partnerId: id, documents: [create, update, known] });
    const url = 'https://hooks.example/';
    const make = async (i: object, token = secret) => (await app.gql(create, { i }, token)).data.createWebhookEndpoint;
    const change = async (i: object, token = secret) => (await app.gql(update, { i }, token)).data.updateWebhookEndpoint;
    const unknown = { endpoint: null, userErrors: [{ code: 'INVALID', field: ['document'] }] };
    expect(await make({ url, document: other })).toEqual(unknown);
    const { endpoint } = await make({ url });
    expect(endpoint).not.toBeNull();
    expect(await change({ id: endpoint.id, document: other })).toEqual(unknown);
    expect(await change({ id: endpoint.id, document: known })).toEqual({ endpoint: { document: known }, userErrors: [] });
    expect((await change({ id: endpoint.id, document: other }, partners.shop.staff)).userErrors).toEqual([]);
  });

  it('are refused all together when one of them can never run', async () => {
    const { id } = await partners.register('wrong-ones');
    const { userErrors } = await partners.send('registerDocuments', { partnerId: id, documents: [text, '{ nothing }'] });
    expect(userErrors).toMatchObject([{ code: 'INVALID', field: ['documents', '1'] }]);
    const { data } = await app.gql(`{ partner(id: "${id}") { documents { nodes { hash } } } }`, {}, partners.shop.staff);
    expect(data.partner.documents.nodes).toEqual([]);
  });
});

it('the TypeScript client with `persisted: only` works where a partner may run nothing else, live events included, and never sends a text', async () => {
  const { id } = await partners.register('widget', {
    onlyPersisted: true,
    scopes: ['stream:read', 'members:read', 'points:read'],
  });
  const { secret } = await partners.key(id);
  const web = webTransport();
  const sent: string[] = [];
  const transport: Transport = {
    ...web,
    http: (request) => {
      sent.push(request.body);
      return web.http(request);
    },
    openSocket: (url, handlers) => {
      const socket = web.openSocket?.(url, handlers);
      if (!socket) throw new Error('no socket');
      return {
        ...socket,
        send: (text) => {
          sent.push(text);
          socket.send(text);
        },
        close: (code) => socket.close(code),
      };
    },
  };
  const client = new Client({ url: app.url, transport, credential: secret, persisted: 'only' });
  const head = () => client.send(StreamHeadDocument, {});
  await expect(head()).rejects.toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' });
  const { userErrors } = await partners.send('registerDocuments', { partnerId: id, documents: Object.values(documents) });
  expect(userErrors).toEqual([]);
  const told: string[] = [];
  const { streamHead } = await head();
  client.events({ types: ['MEMBER_ENROLLED'], after: streamHead, next: (event) => void told.push(event.type) });
  await partners.shop.enrol('bert');
  await expect.poll(() => told, { timeout: 30_000 }).toEqual(['MEMBER_ENROLLED']);
  client.close();
  expect(sent.filter((text) => text.includes('subscribe'))).not.toEqual([]);
  expect(sent.filter((text) => /\{[^"]*(streamHead|events)/.test(text))).toEqual([]);
  const talkative = new Client({ url: app.url, transport: web, credential: secret });
  await expect(talkative.send(StreamHeadDocument, {})).rejects.toMatchObject({ code: 'QUERY_NOT_IN_SAFELIST' });
  talkative.close();
});
