import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { Caller } from '../kernel/caller.js';
import type { Clock } from '../kernel/clock.js';
import type { RequestContext } from '../kernel/context.js';
import type { Language } from '../kernel/messages.js';
import type { ServerConfig } from './config.js';
import type { Readiness } from './health.js';

/** All that the server is given; it knows no module. */
export interface ServerDeps {
  schema: GraphQLSchema;
  /** From an Authorization header to who that is. @throws ApiError UNAUTHENTICATED */
  authenticate(authorization: string | null): Promise<Caller>;
  /** Which of these members of a program have left: what their tokens opened is closed. */
  endedMembers(programId: number, memberIds: readonly number[]): Promise<readonly number[]>;
  /** Which of these credentials of members are of sessions that are over: what they opened is closed too. */
  endedSessions(programId: number, credentials: readonly string[]): Promise<readonly string[]>;
  /** What the resolvers of one operation share. */
  contextFor(caller: Caller, language: Language, requestId: string): RequestContext | Promise<RequestContext>;
  config: ServerConfig;
  clock: Clock;
  readiness(): Promise<Readiness>;
  log: Logger;
  /** Where the metrics of the other parts are; /metrics shows them all. */
  registry?: Registry;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Whom the Authorization header names. */
    caller: Caller;
  }
}
