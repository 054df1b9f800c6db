import type { Instant } from '../../kernel/clock.js';
import type { AttributeValue } from '../../kernel/scheme/condition.js';
import type { Trigger } from '../../kernel/scheme/rule.js';
import type { EntryRange } from '../ledger/index.js';
import type { Outcome, RuleGift } from './purchase-state.js';

/** Something that happened to a member beside purchases: rules may reward it. */
export interface OccurrenceState {
  id: number;
  memberId: number;
  trigger: Trigger;
  /** Code of the activity, achievement or tier; null where the trigger has none. */
  of: string | null;
  /** Makes it unique for its member, trigger and code; null where it may happen any number of times. */
  key: string | null;
  occurredAt: Instant;
  recordedAt: Instant;
  payload: Readonly<Record<string, AttributeValue>>;
  outcomes: Outcome[];
  gifts: RuleGift[];
  awardLots: number[];
  /** The EARN entries of those awards. */
  awardEntries: EntryRange[];
  /** Since when its awards are taken back; it stays, and stays unique. */
  reversedAt: Instant | null;
  row: 'new' | 'changed' | 'same';
}

/** Names one occurrence that is unique. */
export interface OccurrenceKey {
  memberId: number;
  trigger: Trigger;
  of: string | null;
  key: string;
}

export const occurrenceKey = ({ memberId, trigger, of, key }: OccurrenceKey): string =>
  JSON.stringify([memberId, trigger, of, key]);
