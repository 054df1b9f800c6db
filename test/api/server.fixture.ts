import { Writable } from 'node:stream';
import { type Client, createClient } from 'graphql-ws';
import { pino } from 'pino';
import { WebSocket } from 'ws';
import { Unauthenticated } from '../../src/kernel/api-error.js';
import { anonymous, type Caller } from '../../src/kernel/caller.js';
import { ManualClock } from '../../src/kernel/clock.js';
import { RequestContext } from '../../src/kernel/context.js';
import { createServer, type Readiness, type ServerConfig } from '../../src/server/index.js';
import { fixtureSchema } from './serverSchema.fixture.js';

export { flooded, marks, PERSON, ticks } from './serverSchema.fixture.js';

const callers: Record<string, Caller> = {
  'Bearer member': { ...anonymous, kind: 'member', programId: 1, principal: 'member:42', memberId: 42 },
  'Bearer server': { ...anonymous, kind: 'server', programId: 1, principal: 'server:till' },
  'Bearer key': { ...anonymous, kind: 'server', programId: 1, principal: 'server:key', credentialId: 'key-1' },
  'Bearer brief': { ...anonymous, kind: 'member', programId: 1, principal: 'member:7', memberId: 7, expiresAt: 10_000 },
};

export function testConfig(): ServerConfig {
  const budget = { capacity: 10_000, restorePerSecond: 1_000 };
  return {
    limits: {
      bodyBytes: 100 * 1024,
      serverBodyBytes: 2 * 1024 * 1024,
      tokens: 1_000,
      depth: 10,
      introspectionDepth: 16,
      aliases: 15,
      operationCost: 2_000,
      subscriptions: 5,
      eventLoopDelayMs: 0,
    },
    budgets: { anonymous: budget, member: budget, staff: budget, admin: budget, server: budget, partner: budget },
    corsOrigins: [],
  };
}

export async function startServer(change: (config: ServerConfig) => void = () => undefined) {
  const config = testConfig();
  change(config);
  const clock = new ManualClock(0);
  const revoked = new Set<string>();
  const left = new Set<number>();
  /** Whoever says who it is waits for this. */
  const door = { waiting: 0, open: Promise.resolve() };
  const readiness: Readiness = { database: true, migrations: true, draining: false };
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const app = await createServer({
    schema: await fixtureSchema(),
    authenticate: async (authorization) => {
      if (authorization === null) return anonymous;
      door.waiting += 1;
      await door.open;
      door.waiting -= 1;
      const caller = callers[authorization];
      if (!caller || revoked.has(authorization)) throw new Unauthenticated();
      return caller;
    },
    endedMembers: async (_programId, memberIds) => memberIds.filter((id) => left.has(id)),
    endedSessions: async () => [],
    contextFor: (caller, reader, requestId) => new RequestContext(caller, null, requestId, reader, clock),
    config,
    clock,
    readiness: async () => readiness,
    log: pino({ level: 'debug' }, sink),
  });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const gql = async (query: string, variables?: object, token?: string) => {
    const response = await post({ query, variables }, token ? { authorization: `Bearer ${token}` } : {});
    return (await response.json()) as Reply;
  };
  const socketUrl = `${url.replace(/^http/, 'ws')}/graphql`;
  return { app, url, socketUrl, post, gql, lines, clock, readiness, revoked, left, door, close: () => app.close() };
}

export type TestServer = Awaited<ReturnType<typeof startServer>>;

export interface Reply {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: unknown[]; locations?: unknown[]; extensions: Record<string, unknown> & { code: string } }[];
  extensions?: { cost: { requestedQueryCost: number; actualQueryCost: number | null; throttleStatus: Record<string, number> } };
}

export const codesOf = (reply: Reply): string[] => (reply.errors ?? []).map(({ extensions }) => extensions.code);

/** A graphql-ws client that does not try again. */
export function socketClient(
  server: Pick<TestServer, 'socketUrl'>,
  connectionParams: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Client {
  class Socket extends WebSocket {
    constructor(url: string, protocol: string) {
      super(url, protocol, { headers });
    }
  }
  return createClient({
    url: server.socketUrl,
    webSocketImpl: Socket,
    retryAttempts: 0,
    lazyCloseTimeout: 0,
    connectionParams,
  });
}

/** The first answer to an operation over a WebSocket, errors before the execution included. */
export function overSocket(client: Client, query: string, variables?: Record<string, unknown>): Promise<Reply> {
  return new Promise((resolve, reject) => {
    client.subscribe(
      { query, variables },
      {
        next: (value) => resolve(value as Reply),
        error: (error) => (Array.isArray(error) ? resolve({ errors: error as never }) : reject(error)),
        complete: () => undefined,
      },
    );
  });
}

/** The first answer to an operation over server-sent events. */
export async function overEvents(
  server: Pick<TestServer, 'url'>,
  body: object,
  headers: Record<string, string> = {},
): Promise<Reply> {
  const response = await fetch(`${server.url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify(body),
  });
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return (await response.json()) as Reply;
  for await (const event of eventsOf(response)) if (event.event === 'next') return JSON.parse(event.data) as Reply;
  throw new Error('the stream ended without an answer');
}

export async function* eventsOf(response: Response): AsyncGenerator<{ event: string; data: string }> {
  let text = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const block = text.slice(0, end);
      text = text.slice(end + 2);
      const event = /^event: (.*)$/m.exec(block)?.[1];
      if (event) yield { event, data: /^data: ?(.*)$/m.exec(block)?.[1] ?? '' };
    }
  }
}

/** Waits until something holds; fails after thirty seconds. */
export async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error('it did not come to hold in time');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Waits until a count stays as it is for half a second; fails after thirty. @returns the count */
export async function atRest(count: () => number): Promise<number> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const before = count();
    await new Promise((resolve) => setTimeout(resolve, 500));
    if (count() === before) return before;
    if (Date.now() > deadline) throw new Error('it did not come to rest in time');
  }
}
