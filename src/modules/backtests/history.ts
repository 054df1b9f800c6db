import type { Instant } from '../../kernel/clock.js';
import type { Happening, MemberFacts, Outcome, ReversalRecord, RuleGift } from '../earning/index.js';
import type { BaseLine } from '../ledger/index.js';
import type { Aside } from '../tiers/index.js';

/** An award as it was recorded. */
export interface RecordedAward {
  rule: string;
  version: number;
  walletId: number;
  points: number;
  base: BaseLine[] | null;
}

/** A purchase as it was recorded. */
export interface PurchaseEvent {
  kind: 'PURCHASE';
  id: number;
  memberId: number;
  orderId: string;
  occurredAt: Instant;
  recordedAt: Instant;
  facts: NonNullable<Happening['purchase']>;
  outcomes: Outcome[];
  gifts: RuleGift[];
  /** Its awards, in order, where something of it came back later on; null for all else, which need not be remembered. */
  awards: RecordedAward[] | null;
}

/** What a return took, purchase by purchase, in the order in which it went about them. */
export interface ReturnEvent {
  kind: 'RETURN';
  id: number;
  memberId: number;
  recordedAt: Instant;
  taken: { purchaseId: number; byPosition: Map<number, number> }[];
  reversed: ReversalRecord[];
}

/** Something else that used up limits that purchases share with it, and gave it back when it was reversed. */
export interface OccurrenceEvent {
  kind: 'OCCURRENCE';
  id: number;
  recordedAt: Instant;
  uses: { keys: string[]; points: number; returned: number }[];
  reversedAt: Instant | null;
}

export type HistoryEvent = PurchaseEvent | ReturnEvent | OccurrenceEvent;

/** What is known of a member: as of now, but for what is followed through the history. */
export interface MemberHistory {
  joinedAt: Instant;
  birthday: MemberFacts['birthday'];
  tags: MemberFacts['tags'];
  attributes: MemberFacts['attributes'];
  segments: MemberFacts['segments'];
  asides: Aside[];
}
