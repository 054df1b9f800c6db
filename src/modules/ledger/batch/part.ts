import type { SqlClient } from '../../../kernel/sql/bulk.js';
import type { Book } from './book.js';

/**
 * A share of what a batch loads and writes, e.g. holds, or purchases. Features bring their own, so that all they touch is locked, decided and written
 * with the ledger in one transaction. Statements must be sent without waiting for one another: they travel in one round trip.
 */
export interface BatchPart<Need, State> {
  readonly name: string;
  /** An empty collection of what commands ask for. */
  need(): Need;
  /** Sends its look-ups; resolves to its state. Called for every batch, also when nothing was asked. */
  load(sql: SqlClient, book: Book, need: Need): Promise<State>;
  /** Sends the writes of what changed. */
  write(sql: SqlClient, book: Book, state: State): Promise<void>[];
}
