import type { Instant } from '../../kernel/clock.js';
import type { AttributeValue } from '../../kernel/scheme/condition.js';
import type { Gift, GiftKind, Trigger } from '../../kernel/scheme/rule.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import type { Book, Kept, Needs } from '../ledger/index.js';
import type { Happening, TierFacts } from './engine/happening.js';
import type { OccurrenceState } from './occurrence-state.js';
import type { PurchaseState, RuleGift } from './purchase-state.js';
import type { ReversalRecord } from './reversal-record.js';

/** What a return left of one purchase. */
export interface ReturnChange {
  purchase: PurchaseState;
  before: Kept;
  after: Kept;
  /** What was really taken back for its awards or made a debt, per wallet code; without shortfalls and without what had expired. */
  points: ReadonlyMap<string, number>;
  occurredAt: Instant;
}

/** A feature that keeps count of purchases: it works in the transaction that records them, under the locks on the member's accounts. */
export interface PurchaseFollower {
  /** Asks for what it needs before a purchase or a return of this member, which occurred at `at`. */
  needs?(needs: Needs, memberId: number, at: Instant, what: 'PURCHASE' | 'RETURN'): void;
  /** After a purchase was recorded and its awards were granted. */
  recorded?(book: Book, memberId: number, purchase: PurchaseState): void;
  /** After a return took back awards, once for each purchase that it diminished. What it reversed itself is in its answer, and listed with the return. */
  returned?(book: Book, memberId: number, change: ReturnChange): ReversalRecord[];
}

/** A feature that keeps count of what happens to members beside purchases, in the transaction that records it and under the same locks. */
export interface OccurrenceFollower {
  /** Before something with one of these triggers may happen to this member, at `at`. */
  needs?(needs: Needs, memberId: number, triggers: readonly Trigger[], at: Instant): void;
  /** Before something with this trigger that happened to the member may be taken back, as of `at`. */
  needsToReverse?(needs: Needs, memberId: number, trigger: Trigger, at: Instant): void;
  /** After it was recorded and its awards were granted. */
  recorded?(book: Book, occurrence: OccurrenceState, happening: Happening): void;
  /** After its awards were taken back. */
  reversed?(book: Book, occurrence: OccurrenceState, at: Instant): void;
}

/** A feature that gives what rules and games grant beside points, in the transaction and under the locks of what it is given for. */
export interface GiftGiver {
  /** Before this may be given to the member. */
  needs(needs: Needs, memberId: number, gift: Gift): void;
  /** Why not all of it can be given now, as the code of a text; null where it can. */
  whyNot(book: Book, memberId: number, gift: Gift): string | null;
  /** Gives as many of so many pieces as there are. `why` says why not more, as the code of a text. */
  give(book: Book, memberId: number, gift: Gift): { given: number; refs: number[]; why: string | null };
  /** Before gifts of this kind may be taken back: those that `known` finds in what was loaded. */
  needsBack(needs: Needs, memberId: number, known: (book: Book) => RuleGift[]): void;
  /** Takes back what is unused of a gift. @returns how many pieces, of those that are still given */
  takeBack(book: Book, memberId: number, gift: RuleGift): number;
}

export interface MemberTraits {
  tags: ReadonlySet<string>;
  attributes: Readonly<Record<string, AttributeValue>>;
}

/**
 * What earning takes from features that it does not know; the composition plugs them in (`earningParts`). Each is asked only where a rule in force
 * looks at it. The readers send their statement at once, as a part's `load` does, and lock nothing.
 */
export interface EarningPorts {
  /** The tier that counts for what occurred at `at`, of a member for whom `tierNeeds` was called. */
  tierAt?(book: Book, memberId: number, at: Instant): TierFacts | null;
  tierNeeds?(needs: Needs, memberId: number, at: Instant): void;
  readBirthdays?(sql: SqlClient, programId: number, memberIds: readonly number[]): Promise<Map<number, Birthday>>;
  readTraits?(sql: SqlClient, programId: number, memberIds: readonly number[]): Promise<Map<number, MemberTraits>>;
  readSegments?(sql: SqlClient, programId: number, memberIds: readonly number[]): Promise<Map<number, ReadonlySet<string>>>;
  /** Who gives what is no points. */
  gifts?: Readonly<Record<GiftKind, GiftGiver>>;
  followers: readonly PurchaseFollower[];
  occurrenceFollowers?: readonly OccurrenceFollower[];
}

export interface Birthday {
  month: number;
  day: number;
}
