import 'reflect-metadata';
import { Writable } from 'node:stream';
import { GraphQLSchema } from 'graphql';
import { createClient, type Client } from 'graphql-ws';
import { pino } from 'pino';
import {
  Arg,
  Args,
  buildSchema,
  Ctx,
  Field,
  ID,
  InputType,
  Int,
  InterfaceType,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
  Subscription,
  FieldResolver,
} from 'type-graphql';
import { WebSocket } from 'ws';
import { Access } from '../../src/kernel/access.js';
import { ApiError, Unauthenticated } from '../../src/kernel/api-error.js';
import { anonymous, type Caller } from '../../src/kernel/caller.js';
import { ManualClock } from '../../src/kernel/clock.js';
import { RequestContext } from '../../src/kernel/context.js';
import { ForwardPageArgs, PageInfo } from '../../src/kernel/pagination.js';
import { createServer, type Readiness, type ServerConfig } from '../../src/server/index.js';

/** Stands for a person in requests and in the server's own errors; it must never be logged. */
export const PERSON = '+8613800138000';

enum Colour {
  SCARLET = 'SCARLET',
  CRIMSON = 'CRIMSON',
}
registerEnumType(Colour, { name: 'Colour' });

@InterfaceType('Thing', { resolveType: () => 'Leaf' })
@Access('public')
abstract class Thing {
  @Field(() => ID)
  id!: string;
}

@ObjectType('Leaf', { implements: Thing })
@Access('public')
class Leaf extends Thing {
  @Field(() => Leaf)
  next!: Leaf;

  @Field(() => [Leaf])
  twins!: Leaf[];

  @Field(() => String)
  @Access('server')
  secret!: string;
}

@ObjectType('LeafEdge')
@Access('public')
class LeafEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => Leaf)
  node!: Leaf;
}

@ObjectType('LeafConnection')
@Access('public')
class LeafConnection {
  @Field(() => [LeafEdge])
  edges!: LeafEdge[];

  @Field(() => [Leaf])
  nodes!: Leaf[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@InputType('PaintInput')
class PaintInput {
  @Field(() => Colour)
  colour!: Colour;

  @Field(() => String, { nullable: true })
  phone!: string | null;
}

@ObjectType('PaintPayload')
@Access('public')
class PaintPayload {
  @Field(() => Colour)
  colour!: Colour;
}

export const leaf = (id: string): Leaf => ({ id, secret: 's' }) as Leaf;

/** A source of events whose `return()` wakes whoever waits. */
export class Ticks {
  live = 0;
  private waiting = new Set<(item: IteratorResult<number, void>) => void>();

  emit(value: number): void {
    for (const wake of [...this.waiting]) wake({ done: false, value });
  }

  iterate(): AsyncGenerator<number, void, void> {
    this.live += 1;
    let wakeMine: ((item: IteratorResult<number, void>) => void) | null = null;
    let ended = false;
    const end = async (): Promise<IteratorResult<number, void>> => {
      if (!ended) this.live -= 1;
      ended = true;
      wakeMine?.({ done: true, value: undefined });
      return { done: true, value: undefined };
    };
    const iterator: AsyncGenerator<number, void, void> = {
      next: () =>
        new Promise((resolve) => {
          if (ended) return resolve({ done: true, value: undefined });
          const wake = (item: IteratorResult<number, void>) => {
            this.waiting.delete(wake);
            resolve(item);
          };
          wakeMine = wake;
          this.waiting.add(wake);
        }),
      return: end,
      throw: end,
      [Symbol.asyncDispose]: async () => void (await end()),
      [Symbol.asyncIterator]: () => iterator,
    };
    return iterator;
  }
}

export const ticks = new Ticks();

@Resolver(() => Leaf)
class LeafResolver {
  @FieldResolver(() => Leaf)
  next(@Root() parent: Leaf): Leaf {
    return leaf(`${parent.id}n`);
  }

  @FieldResolver(() => [Leaf])
  twins(@Root() parent: Leaf): Leaf[] {
    return [leaf(`${parent.id}a`), leaf(`${parent.id}b`)];
  }

  @Query(() => Leaf)
  @Access('public')
  leaf(): Leaf {
    return leaf('0');
  }

  @Query(() => Thing)
  @Access('public')
  thing(): Thing {
    return leaf('0');
  }

  @Query(() => LeafConnection)
  @Access('public')
  leaves(@Args(() => ForwardPageArgs) { first }: ForwardPageArgs): LeafConnection {
    const nodes = Array.from({ length: Math.min(first ?? 20, 3) }, (_, index) => leaf(String(index)));
    return { nodes, edges: nodes.map((node) => ({ cursor: node.id, node })), pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null } };
  }

  @Query(() => String)
  @Access('public')
  echo(@Arg('text', () => String) text: string, @Ctx() { language, requestId }: RequestContext): string {
    return `${text.length} ${language} ${requestId}`;
  }

  @Query(() => String)
  @Access('member:self', 'server', 'staff')
  mine(@Ctx() { caller }: RequestContext): string {
    return caller.principal;
  }

  @Query(() => Int, { nullable: true })
  @Access('public')
  accident(): number {
    throw Object.assign(new Error(`insert into member values ('${PERSON}')`), { detail: `Key (phone)=(${PERSON})` });
  }

  @Query(() => Int, { nullable: true })
  @Access('public')
  stale(): number {
    throw new ApiError('CURSOR_EXPIRED', 'This cursor is too old.');
  }

  @Query(() => Int)
  @Access('public')
  async napping(): Promise<number> {
    await new Promise((resolve) => setTimeout(resolve, 400));
    return 1;
  }

  /** Declares nothing: nobody may. */
  @Query(() => Int)
  undeclared(): number {
    return 1;
  }

  @Mutation(() => PaintPayload)
  @Access('public')
  paint(@Arg('input', () => PaintInput) input: PaintInput): PaintPayload {
    return { colour: input.colour };
  }

  @Subscription(() => Int, { subscribe: () => ticks.iterate() })
  @Access('public')
  ticked(@Root() tick: number): number {
    return tick;
  }

  @Subscription(() => String, { subscribe: () => big() })
  @Access('public')
  flood(@Root() text: string): string {
    return text;
  }

  @Subscription(() => Int, {
    subscribe: () => {
      throw new ApiError('CURSOR_EXPIRED', 'This cursor is too old.');
    },
  })
  @Access('public')
  expired(): number {
    return 0;
  }

  @Subscription(() => Int, {
    subscribe: () => {
      throw new Error(`no such person ${PERSON}`);
    },
  })
  @Access('public')
  broken(): number {
    return 0;
  }
}

/** How much of the flood a slow client made the server produce. */
export const flooded = { items: 0 };

async function* big(): AsyncGenerator<string, void, void> {
  for (;;) {
    flooded.items += 1;
    yield 'x'.repeat(100_000);
  }
}

export async function fixtureSchema(): Promise<GraphQLSchema> {
  return buildSchema({ resolvers: [LeafResolver], validate: false, pubSub: { publish: () => undefined, subscribe: () => ticks.iterate() as never } });
}

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
      const caller = callers[authorization];
      if (!caller || revoked.has(authorization)) throw new Unauthenticated();
      return caller;
    },
    contextFor: (caller, language, requestId) => new RequestContext(caller, null, requestId, language, clock),
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
  return { app, url, socketUrl, post, gql, lines, clock, readiness, revoked, close: () => app.close() };
}

export type TestServer = Awaited<ReturnType<typeof startServer>>;

export interface Reply {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: unknown[]; locations?: unknown[]; extensions: Record<string, unknown> & { code: string } }[];
  extensions?: { cost: { requestedQueryCost: number; actualQueryCost: number | null; throttleStatus: Record<string, number> } };
}

export const codesOf = (reply: Reply): string[] => (reply.errors ?? []).map(({ extensions }) => extensions.code);

/** A graphql-ws client that does not try again. */
export function socketClient(server: TestServer, connectionParams: Record<string, unknown> = {}): Client {
  return createClient({ url: server.socketUrl, webSocketImpl: WebSocket, retryAttempts: 0, lazyCloseTimeout: 0, connectionParams });
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
export async function overEvents(server: TestServer, body: object, headers: Record<string, string> = {}): Promise<Reply> {
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

/** Waits until something holds; fails after two seconds. */
export async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 2_000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error('it did not come to hold in time');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
