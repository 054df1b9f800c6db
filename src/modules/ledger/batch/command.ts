import type { Instant } from '../../../kernel/clock.js';
import type { MemberLookup } from '../../../kernel/member-lookup.js';
import type { Refusal } from '../../../kernel/refusal.js';
import type { Book } from './book.js';
import type { Needs } from './needs.js';
import type { Earlier } from './outcome.js';

/** What a repeated request gets back: ids and scalars only, so that the objects in a repeated answer are live. */
export type Stored = Record<string, unknown>;

/** A kind of record that belongs to one member and can stand for it. */
export interface RecordKind {
  table: string;
  column: string;
  type: 'bigint' | 'text';
  /** Key of the message when there is none. */
  missing: string;
}

/** Whom a command touches, as its caller named it. */
export type Subject =
  | { lookup: MemberLookup; field: readonly string[] }
  | { record: RecordKind; key: string | number; field: readonly string[] };

/**
 * One request that moves value. Its parts run inside a batch: `needs` after its members are locked, `decide` on the loaded book, after what is due was
 * posted. `decide` changes nothing when it refuses.
 */
export interface Command<Result> {
  readonly operation: string;
  readonly programId: number;
  readonly principal: string;
  /** The member whose token sends it: it may name no other as its first subject. */
  readonly actingMember: number | null;
  /** Null for what the system itself asks, and for what a business key alone guards. */
  readonly idempotencyKey: string | null;
  readonly subjects: readonly Subject[];
  /** The parsed input that a repeat must equal, with the members resolved. */
  fingerprint(memberIds: readonly number[]): unknown;
  needs(needs: Needs, memberIds: readonly number[], now: Instant): void;
  decide(book: Book, memberIds: readonly number[]): Result | Earlier<Result> | Refusal;
  store(result: Result): Stored;
  restore(stored: Stored, memberIds: readonly number[]): Result;
}
