import { createHash } from 'node:crypto';
import { canonicalJson } from '../../kernel/canonical-json.js';
import type { MemberLookup } from '../../kernel/member-lookup.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { happenedAt, needsForAwards, type Outcome, type RuleGift, recordOccurrence } from '../earning/index.js';
import { type Book, type Command, Earlier, type Envelope, subjectOf } from '../ledger/index.js';
import { activityAt, uncappedRule } from './activity-kind.js';
import type { ActivityReport } from './activity-report.js';
import { isOwnActivity } from './own-activities.js';
import { referenceKey, referencesPart } from './references-part.js';

export interface RecordedActivity {
  occurrenceId: number;
  /** False when this very thing had been recorded already, under its external reference. */
  created: boolean;
  /** What each rule did, as it was just recorded; null in a repeated answer, which reads it. */
  outcomes: readonly Outcome[] | null;
  gifts: readonly RuleGift[] | null;
}

/**
 * Records what a member did and grants what the rules in force when it occurred give for it.
 * Refuses: INVALID (member, more points than can be kept), NOT_FOUND (member, activity), FORBIDDEN_TARGET, NOT_ELIGIBLE (closed; an activity that has
 * ended, that the server records itself, or that members may not report), ALREADY_EXISTS (the reference with other content), LIMIT_REACHED (the wallet is full).
 */
export function recordActivity(
  envelope: Envelope,
  lookup: MemberLookup | null,
  report: ActivityReport,
): Command<RecordedActivity> | Refusal {
  const subject = subjectOf(lookup, envelope, 'member');
  if (isRefusal(subject)) return subject;
  const { activity, externalRef } = report;
  if (isOwnActivity(activity)) return refuse('NOT_ELIGIBLE', ['activity'], 'activity-own', { activity });
  return {
    ...envelope,
    operation: 'recordActivity',
    subjects: [subject],
    fingerprint: ([member]) => ({ member, ...report }),
    needs(needs, [member], now) {
      if (externalRef !== null) needs.of(referencesPart).push({ activity, reference: externalRef });
      needsForAwards(needs, member as number, ['ACTIVITY'], happenedAt(report.occurredAt, now));
    },
    decide: (book, [member]) => decide(book, member as number, report, envelope.actingMember !== null),
    store: ({ occurrenceId, created }) => ({ occurrenceId, created }),
    restore: (stored) => ({ ...(stored as unknown as RecordedActivity), outcomes: null, gifts: null }),
  };
}

function decide(
  book: Book,
  memberId: number,
  { activity: code, externalRef, occurredAt: said, attributes }: ActivityReport,
  byMember: boolean,
): RecordedActivity | Earlier<RecordedActivity> | Refusal {
  const occurredAt = happenedAt(said, book.now);
  const activity = activityAt(book.program, code, occurredAt);
  if (isRefusal(activity)) return activity;
  if (byMember && !activity.selfReported)
    return refuse('NOT_ELIGIBLE', ['activity'], 'activity-not-self-reported', { activity: code });
  if (byMember && uncappedRule(book.program, code, occurredAt))
    return refuse('NOT_ELIGIBLE', ['activity'], 'activity-uncapped', { activity: code });
  const references = book.of(referencesPart);
  const key = externalRef === null ? null : referenceKey({ activity: code, reference: externalRef });
  const contentHash = createHash('sha256').update(canonicalJson({ memberId, attributes })).digest();
  const known = key === null ? undefined : references.get(key);
  if (known) {
    if (!known.contentHash.equals(contentHash)) return refuse('ALREADY_EXISTS', ['externalRef'], 'activity-exists');
    return new Earlier({ occurrenceId: known.occurrenceId, created: false, outcomes: null, gifts: null }, known.entries);
  }
  // Of several members only one can have done it: the references keep it unique, beyond the occurrence's own key.
  const draft = { trigger: 'ACTIVITY', of: code, key: externalRef, occurredAt, payload: attributes } as const;
  const recorded = recordOccurrence(book, memberId, draft);
  if (isRefusal(recorded)) return recorded;
  const { id: occurrenceId, awardEntries: entries, outcomes, gifts } = recorded.occurrence;
  if (key !== null && externalRef !== null)
    references.set(key, { activity: code, reference: externalRef, memberId, occurrenceId, contentHash, entries, row: 'new' });
  return { occurrenceId, created: true, outcomes, gifts };
}
