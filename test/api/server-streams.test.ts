import { once } from 'node:events';
import { request } from 'node:http';
import type { Socket } from 'node:net';
import { createClient } from 'graphql-sse';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { atRest, eventsOf, flooded, startServer, type TestServer, ticks, until } from './server.fixture.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer(({ limits }) => void Object.assign(limits, { connections: 2 }));
});
afterAll(() => server.close());
afterEach(() => until(() => ticks.live === 0));

const open = (query: string, init: RequestInit & { path?: string; token?: string } = {}) =>
  fetch(server.url + (init.path ?? '/graphql/stream'), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(init.token && { authorization: `Bearer ${init.token}` }),
    },
    body: JSON.stringify({ query }),
    signal: init.signal,
  });

it('carries events to the client of graphql-sse, and stops when it leaves', async () => {
  const client = createClient({ url: `${server.url}/graphql/stream`, retryAttempts: 0 });
  const seen: unknown[] = [];
  const leave = client.subscribe(
    { query: 'subscription { ticked }' },
    { next: ({ data }) => void seen.push(data), error: () => undefined, complete: () => undefined },
  );
  await until(() => ticks.live === 1);
  ticks.emit(7);
  await until(() => seen.length === 1);
  expect(seen).toEqual([{ ticked: 7 }]);
  leave();
  await until(() => ticks.live === 0);
});

it.each(['/graphql/stream', '/graphql'])('ends a query at %s with its answer and `complete`', async (path) => {
  const response = await open('{ leaf { id } }', { path });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const events: string[] = [];
  for await (const { event } of eventsOf(response)) events.push(event);
  expect(events).toEqual(['next', 'complete']);
});

it('answers in JSON where that is asked for first, and events are only taken too', async () => {
  const accept = 'application/graphql-response+json, application/json, text/event-stream, multipart/mixed';
  const headers = { 'content-type': 'application/json', accept };
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query: '{ leaf { id } }' }),
  });
  expect(response.headers.get('content-type')).toContain('json');
  expect(await response.json()).toMatchObject({ data: { leaf: {} } });
});

it('opens by GET, as the EventSource of browsers does', async () => {
  const abort = new AbortController();
  const response = await fetch(`${server.url}/graphql?query=${encodeURIComponent('subscription { ticked }')}`, {
    headers: { accept: 'text/event-stream' },
    signal: abort.signal,
  });
  await until(() => ticks.live === 1);
  ticks.emit(3);
  for await (const { data } of eventsOf(response)) {
    expect(JSON.parse(data)).toEqual({ data: { ticked: 3 } });
    break;
  }
  abort.abort();
});

it('ends with UNAUTHENTICATED when the credential ends', async () => {
  const events = eventsOf(await open('subscription { ticked }', { token: 'brief' }));
  await until(() => ticks.live === 1);
  server.clock.set(10_000);
  const { value } = await events.next();
  expect(value?.data).toContain('UNAUTHENTICATED');
  expect((await events.next()).value?.event).toBe('complete');
  expect((await events.next()).done).toBe(true);
  server.clock.set(0);
});

it('is one of 2 that a caller may have', async () => {
  const abort = new AbortController();
  for (const count of [1, 2]) {
    await open('subscription { ticked }', { token: 'member', signal: abort.signal });
    await until(() => ticks.live === count);
  }
  const refused = await open('subscription { ticked }', { token: 'member' });
  expect(refused.status).toBe(429);
  expect(await refused.text()).toContain('THROTTLED');
  abort.abort();
  await until(() => ticks.live === 0);
  expect((await open('{ mine }', { token: 'member' })).status).toBe(200);
});

it('of callers who left before it was known who they are is not kept, and takes no place', async () => {
  let letIn: () => void = () => undefined;
  server.door.open = new Promise((resolve) => {
    letIn = resolve;
  });
  const left: Promise<unknown>[] = [];
  server.app.server.on('connection', (peer: Socket) => left.push(once(peer, 'close')));
  const path = `/graphql?query=${encodeURIComponent('subscription { ticked }')}`;
  const headers = { accept: 'text/event-stream', authorization: 'Bearer member' };
  const asked = [1, 2].map(() => request(server.url + path, { headers, agent: false }).end());
  for (const one of asked) one.on('error', () => undefined);
  await until(() => server.door.waiting === 2);
  for (const one of asked) one.destroy();
  await Promise.all(left);
  letIn();
  const abort = new AbortController();
  for (const count of [1, 2]) {
    const response = await open('subscription { ticked }', { token: 'member', signal: abort.signal });
    expect(response.status).toBe(200);
    await until(() => ticks.live === count);
  }
  abort.abort();
});

it('that is not read makes the server wait, not hoard', async () => {
  flooded.items = 0;
  const abort = new AbortController();
  const response = await open('subscription { flood }', { signal: abort.signal });
  expect(response.status).toBe(200);
  await until(() => flooded.items > 1);
  expect(await atRest(() => flooded.items)).toBeLessThan(150);
  abort.abort();
});
