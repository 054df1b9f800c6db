import type { Budget } from '../kernel/bucket.js';
import type { Caller, CallerKind } from '../kernel/caller.js';

/** Cost points a caller can hold, and how many come back each second. */
export type CostBudget = Budget;

/** What the server needs of the configuration. Sizes are bytes, times milliseconds. */
export interface ServerConfig {
  limits: {
    bodyBytes: number;
    /** For server credentials, whose bulk mutations are large. */
    serverBodyBytes: number;
    tokens: number;
    depth: number;
    introspectionDepth: number;
    aliases: number;
    /** The most one operation may cost. */
    operationCost: number;
    /** Operations under way on one socket. */
    subscriptions: number;
    /** Sockets and event streams of one caller. */
    connections?: number;
    /** Mean event-loop delay above which requests are shed; 0 switches that off. */
    eventLoopDelayMs: number;
    /** Heap in use above which requests are shed; 0, the default, switches that off. */
    heapBytes?: number;
    /** What may wait for a slow socket before it is closed. */
    bufferedBytes?: number;
    /** How long a listener may take nothing of what waits for it before it is cut off. */
    stalledMs?: number;
    /** How long a socket may stay without `connection_init`. */
    connectionInitMs?: number;
  };
  budgets: Record<CallerKind, CostBudget>;
  /** Origins of browsers that may call; empty: any (credentials are bearer tokens, never cookies). */
  corsOrigins: string[];
  /** Addresses and networks of proxies whose `x-forwarded-*` headers are to be believed. */
  trustProxy?: string[];
}

export const defaults = {
  connections: 200,
  heapBytes: 0,
  bufferedBytes: 1024 * 1024,
  stalledMs: 10_000,
  connectionInitMs: 10_000,
} as const;

/** Systems and people of the brand, who send files: codes of a pool, a program in one piece. */
const senders: ReadonlySet<Caller['kind']> = new Set(['server', 'staff', 'admin']);

/** The largest request this caller may send; a caller who is not known yet gets what everyone gets. */
export function bodyLimit(limits: ServerConfig['limits'], caller: Caller | undefined): number {
  return caller && senders.has(caller.kind) ? limits.serverBodyBytes : limits.bodyBytes;
}
