import type { Instant } from '../../kernel/clock.js';
import { isRefusal, type Refusal } from '../../kernel/refusal.js';
import type { AttributeValue } from '../../kernel/scheme/condition.js';
import type { RuleDefinition, Trigger } from '../../kernel/scheme/rule.js';
import { type Book, type Kept, mayEarn } from '../ledger/index.js';
import type { Happening } from './engine/happening.js';
import { factsPart } from './facts-part.js';
import { takeGiftsBack } from './gifts.js';
import { grantAwards, judge } from './grant-awards.js';
import { memberFacts } from './member-facts.js';
import type { OccurrenceState } from './occurrence-state.js';
import { occurrencesPart } from './occurrences-part.js';
import { grantRepairs, type RepairedStreak } from './repair-streaks.js';
import type { ReversalRecord } from './reversal-record.js';
import { takeBackAwards } from './take-back-awards.js';

/** What happened to a member, as rules see it. */
export interface OccurrenceDraft {
  trigger: Trigger;
  /** Code of the activity, achievement or tier; null where the trigger has none. */
  of: string | null;
  /** Makes it unique for its member, trigger and code; null where it may happen any number of times. */
  key: string | null;
  occurredAt: Instant;
  payload?: Readonly<Record<string, AttributeValue>>;
  /** CHECK_IN: the streak that it reached. */
  streak?: number | null;
  /** CHECK_IN: later days whose streak this one repairs; what only their new streaks give is granted with it. */
  repairedStreaks?: readonly RepairedStreak[];
  referral?: RuleDefinition['referral'];
  /** Attributes of the member that are not what is stored, for this time. */
  attributes?: Readonly<Record<string, AttributeValue>>;
}

/**
 * Records that something happened to a member of the batch, once for its key, and grants what the rules in force then give. Needs `needsForAwards` and, with
 * a key, `needsOccurrence`. Refuses: NOT_ELIGIBLE (closed), INVALID (more points than can be kept), LIMIT_REACHED (a wallet is full).
 */
export function recordOccurrence(
  book: Book,
  memberId: number,
  draft: OccurrenceDraft,
): { occurrence: OccurrenceState; created: boolean } | Refusal {
  const { trigger, of, key, occurredAt, payload = {} } = draft;
  const occurrences = book.of(occurrencesPart);
  const known = key === null ? null : occurrences.find({ memberId, trigger, of, key });
  if (known) return { occurrence: known, created: false };
  const member = book.member(memberId);
  const refusal = mayEarn(member, 'member');
  if (refusal) return refusal;
  const happening = occurrenceHappening(book, memberId, draft);
  const evaluation = judge(book, member, happening, ['member']);
  if (isRefusal(evaluation)) return evaluation;
  const id = book.ids.next();
  const reason = { code: trigger, ...(of === null ? {} : { of }) };
  const source = { id, occurredAt, orderId: null, reason };
  const { lots, entries, gifts } = grantAwards(book, member, evaluation, source);
  const repairs = grantRepairs(book, member, { happening, repaired: draft.repairedStreaks ?? [], source });
  const occurrence: OccurrenceState = {
    id,
    memberId,
    trigger,
    of,
    key,
    occurredAt,
    recordedAt: book.now,
    payload,
    outcomes: [...evaluation.outcomes, ...repairs.outcomes],
    gifts: [...gifts, ...repairs.gifts],
    awardLots: [...lots, ...repairs.lots],
    awardEntries: [...entries, ...repairs.entries],
    reversedAt: null,
    row: 'new',
  };
  occurrences.add(occurrence);
  for (const follower of book.of(factsPart).ports.occurrenceFollowers ?? []) follower.recorded?.(book, occurrence, happening);
  return { occurrence, created: true };
}

/** An occurrence as rules see it, also one that is only previewed. */
export function occurrenceHappening(book: Book, memberId: number, draft: OccurrenceDraft): Happening {
  const { trigger, of, occurredAt, payload = {}, streak = null, referral = null, attributes } = draft;
  const facts = memberFacts(book, memberId, trigger, occurredAt);
  const member = attributes ? { ...facts, attributes: { ...facts.attributes, ...attributes } } : facts;
  return { trigger, of, occurredAt, member, purchase: null, streak, payload, referral };
}

const all: Kept = { total: 1, remaining: 1, lines: new Map() };
const none: Kept = { total: 1, remaining: 0, lines: new Map() };

/**
 * Takes all awards of an occurrence back and gives to its caps and budgets what was really taken. Once only; the occurrence stays. Needs the occurrence to
 * have been loaded with its lots. `reason` is that of the entries; the answer lists what became of each award.
 */
export function reverseOccurrence(
  book: Book,
  memberId: number,
  occurrence: OccurrenceState,
  at: Instant,
  reason: { code: string } & Record<string, string | number>,
): ReversalRecord[] {
  if (occurrence.reversedAt !== null) return [];
  occurrence.reversedAt = book.now;
  if (occurrence.row === 'same') occurrence.row = 'changed';
  const { awardLots, outcomes, gifts } = occurrence;
  const source = { awardLots, outcomes, before: all, after: none, orderId: null };
  const { reversed } = takeBackAwards(book, book.member(memberId), [source], { occurredAt: at, reason, orderId: null });
  reversed.push(...takeGiftsBack(book, memberId, gifts, null));
  for (const follower of book.of(factsPart).ports.occurrenceFollowers ?? []) follower.reversed?.(book, occurrence, at);
  return reversed;
}
