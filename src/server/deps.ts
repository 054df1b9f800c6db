import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { Caller } from '../kernel/caller.js';
import type { Clock } from '../kernel/clock.js';
import type { RequestContext } from '../kernel/context.js';
import type { ExportSource } from '../kernel/export.js';
import type { Pump } from '../kernel/pump.js';
import type { Reader } from '../kernel/reader.js';
import type { ServerConfig } from './config.js';
import type { Readiness } from './health.js';
import type { FindDocument } from './operation/persisted-documents.js';
import type { UsageMeter } from './operation/pipeline.js';

/** Takes from the budget of an address that nobody has signed in from yet. @returns milliseconds to wait; 0: it may go on */
export type ChargeAddress = (address: string) => number;

/** Addresses beside /graphql. */
export type RouteSet = (app: FastifyInstance, charge: ChargeAddress) => void | Promise<void>;

/** All that the server is given; it knows no module. */
export interface ServerDeps {
  schema: GraphQLSchema;
  /** From an Authorization header to who that is; at once where it is known. Rejects with ApiError UNAUTHENTICATED. */
  authenticate(authorization: string | null): Caller | Promise<Caller>;
  /** Which of these members of a program have left: what their tokens opened is closed. */
  endedMembers(programId: number, memberIds: readonly number[]): Promise<readonly number[]>;
  /** Which of these credentials of members are of sessions that are over: what they opened is closed too. */
  endedSessions(programId: number, credentials: readonly string[]): Promise<readonly string[]>;
  /** What the resolvers of one operation share. */
  contextFor(caller: Caller, reader: Reader, requestId: string): RequestContext | Promise<RequestContext>;
  /** What can be taken out as a whole, by the name in its address. */
  exports?: Readonly<Record<string, ExportSource>>;
  /** Texts that were registered for partners. */
  findDocument?: FindDocument;
  usage?: UsageMeter;
  /** What else is served on the port. */
  routes?: readonly RouteSet[];
  config: ServerConfig;
  clock: Clock;
  /** Gives sockets their turns to send; of the process's own where nobody else has to know. */
  pump?: Pump;
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
