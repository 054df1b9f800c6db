import { isRefusal } from '../../kernel/refusal.js';
import { needsForAwards, needsOccurrence, occurrencesPart, recordOccurrence, reverseOccurrence, } from '../earning/index.js';
import { systemEnvelope } from '../ledger/index.js';
import { isRewarded } from './judge-referral.js';
import { referralsPart } from './referrals-part.js';
/** Kinds of follow-ups. */
export const REWARD = 'referral-reward';
export const TAKE_BACK = 'referral-take-back';
const keyOf = (memberId, { role, step, refereeId }) => ({
    memberId,
    trigger: 'REFERRAL',
    of: null,
    key: `${role}:${step}:${refereeId}`,
});
/** What rewarding one side needs. */
export function needsReward(needs, memberId, side) {
    needs.of(referralsPart).add(side.refereeId);
    needsForAwards(needs, memberId, ['REFERRAL'], side.at);
    needsOccurrence(needs, keyOf(memberId, side));
}
/** Gives one side what the rules say, once, if the referral counts. Both sides are members of the batch. */
export function reward(book, memberId, side) {
    const referral = book.of(referralsPart).get(side.refereeId);
    const { role, step } = side;
    if (!referral || !isRewarded(referral, step))
        return;
    const { key } = keyOf(memberId, side);
    const payload = { role, step };
    const draft = { trigger: 'REFERRAL', of: null, key, occurredAt: side.at, payload, referral: { role, step } };
    const recorded = recordOccurrence(book, memberId, draft);
    // A membership that is over gets nothing.
    if (isRefusal(recorded) || !recorded.created)
        return;
    const points = new Map();
    for (const { walletCode, granted } of recorded.occurrence.outcomes)
        if (granted > 0)
            points.set(walletCode, (points.get(walletCode) ?? 0) + granted);
    referral.awards.push({ role, step, occurrence: recorded.occurrence.id, points: Object.fromEntries(points) });
    referral.changed = true;
}
const unrepeated = { fingerprint: () => null, store: () => ({}), restore: () => null };
const subjectOfId = (id) => ({ lookup: { by: 'id', value: String(id) }, field: ['member'] });
/** The command of a follow-up: about its member, and others whose accounts it needs locked. */
export function followUpCommand({ kind, memberId }, programId, work) {
    return {
        ...systemEnvelope(programId),
        ...unrepeated,
        operation: kind,
        subjects: [memberId, ...(work.others ?? [])].map(subjectOfId),
        needs: (needs) => work.needs(needs),
        decide(book) {
            work.decide(book);
            return null;
        },
    };
}
/** Rewards a side after COMMIT. The friend's accounts are locked as well: they guard whether the referral still counts. */
export function rewardCommand(followUp, programId) {
    const side = followUp.payload;
    const { memberId } = followUp;
    return followUpCommand(followUp, programId, {
        others: side.refereeId === memberId ? [] : [side.refereeId],
        needs: (needs) => needsReward(needs, memberId, side),
        decide: (book) => reward(book, memberId, side),
    });
}
/** Takes back from a side what it got for a purchase that was returned. */
export function takeBackCommand(followUp, programId) {
    const { memberId } = followUp;
    const side = followUp.payload;
    const key = keyOf(memberId, side);
    return followUpCommand(followUp, programId, {
        needs: (needs) => needsOccurrence(needs, key, { reversedAt: side.at }),
        decide(book) {
            const found = book.of(occurrencesPart).find(key);
            if (found)
                reverseOccurrence(book, memberId, found, side.at, { code: 'REFERRAL_TAKEN_BACK' });
        },
    });
}
//# sourceMappingURL=rewards.js.map