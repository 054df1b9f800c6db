import type { Writable } from 'node:stream';
import type { PoolClient } from 'pg';

/** Waits for all statements sent on one connection, also when one fails, so that none is left under way; then throws the first failure. */
export async function together<T extends readonly unknown[]>(promises: { [K in keyof T]: Promise<T[K]> }): Promise<T> {
  const settled = await Promise.allSettled(promises);
  for (const one of settled) if (one.status === 'rejected') throw one.reason;
  return settled.map((one) => (one as PromiseFulfilledResult<unknown>).value) as unknown as T;
}

/** Hands everything that `send` writes to a connection to the system in one piece: each piece is a system call for both sides. */
export function inOnePiece<T>(client: PoolClient, send: () => T): T {
  // The driver corks its stream for each statement only, and does not type it.
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  stream.cork();
  try {
    return send();
  } finally {
    stream.uncork();
  }
}
