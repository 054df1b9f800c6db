import { createHash } from 'node:crypto';
import { canonicalJson } from '../../kernel/canonical-json.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { happenedAt, needsForAwards, recordOccurrence } from '../earning/index.js';
import { Earlier, subjectOf } from '../ledger/index.js';
import { activityAt, uncappedRule } from './activity-kind.js';
import { referenceKey, referencesPart } from './references-part.js';
/**
 * Records what a member did and grants what the rules in force when it occurred give for it.
 * Refuses: INVALID (member, more points than can be kept), NOT_FOUND (member, activity), FORBIDDEN_TARGET, NOT_ELIGIBLE (closed; an activity that has
 * ended, or that members may not report themselves), ALREADY_EXISTS (the reference with other content), LIMIT_REACHED (the wallet is full).
 */
export function recordActivity(envelope, lookup, report) {
    const subject = subjectOf(lookup, envelope, 'member');
    if (isRefusal(subject))
        return subject;
    const { activity, externalRef } = report;
    return {
        ...envelope,
        operation: 'recordActivity',
        subjects: [subject],
        fingerprint: ([member]) => ({ member, ...report }),
        needs(needs, [member], now) {
            if (externalRef !== null)
                needs.of(referencesPart).push({ activity, reference: externalRef });
            needsForAwards(needs, member, ['ACTIVITY'], happenedAt(report.occurredAt, now));
        },
        decide: (book, [member]) => decide(book, member, report, envelope.actingMember !== null),
        store: ({ occurrenceId, created }) => ({ occurrenceId, created }),
        restore: (stored) => ({ ...stored, outcomes: null }),
    };
}
function decide(book, memberId, { activity: code, externalRef, occurredAt: said, attributes }, byMember) {
    const occurredAt = happenedAt(said, book.now);
    const activity = activityAt(book.program, code, occurredAt);
    if (isRefusal(activity))
        return activity;
    if (byMember && !activity.selfReported)
        return refuse('NOT_ELIGIBLE', ['activity'], 'activity-not-self-reported', { activity: code });
    if (byMember && uncappedRule(book.program, code, occurredAt))
        return refuse('NOT_ELIGIBLE', ['activity'], 'activity-uncapped', { activity: code });
    const references = book.of(referencesPart);
    const key = externalRef === null ? null : referenceKey({ activity: code, reference: externalRef });
    const contentHash = createHash('sha256').update(canonicalJson({ memberId, attributes })).digest();
    const known = key === null ? undefined : references.get(key);
    if (known) {
        if (!known.contentHash.equals(contentHash))
            return refuse('ALREADY_EXISTS', ['externalRef'], 'activity-exists');
        return new Earlier({ occurrenceId: known.occurrenceId, created: false, outcomes: null }, known.entries);
    }
    // Of several members only one can have done it: the references keep it unique, beyond the occurrence's own key.
    const draft = { trigger: 'ACTIVITY', of: code, key: externalRef, occurredAt, payload: attributes };
    const recorded = recordOccurrence(book, memberId, draft);
    if (isRefusal(recorded))
        return recorded;
    const { id: occurrenceId, awardEntries: entries, outcomes } = recorded.occurrence;
    if (key !== null && externalRef !== null)
        references.set(key, { activity: code, reference: externalRef, memberId, occurrenceId, contentHash, entries, row: 'new' });
    return { occurrenceId, created: true, outcomes };
}
//# sourceMappingURL=record-activity.js.map