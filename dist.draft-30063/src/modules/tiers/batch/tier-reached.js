import { inForce } from '../../../kernel/scheme/scheme.js';
import { plainDateOf, zoneClock } from '../../../kernel/zone-clock.js';
import { followUpsPart, needsForAwards, needsOccurrence, recordOccurrence } from '../../earning/index.js';
import { systemEnvelope } from '../../ledger/index.js';
import { rankOf } from '../standing.js';
import { rewardPeriod } from '../windows.js';
export const TIER_REACHED = 'TIER_REACHED';
/**
 * Leaves it to a command of its own to give what rules give for reaching a tier: whatever the member did to reach it need not have loaded what those rules
 * look at. Who jumps over a tier has reached it too. Once for each tier and period, however often a return takes it away.
 */
export function leaveReached(book, memberId, before, after) {
    const { program, now } = book;
    const scheme = program.scheme.tiers.find(({ version }) => version === after.schemeVersion);
    if (!before || !scheme || before.schemeVersion !== after.schemeVersion)
        return;
    const reached = scheme.tiers.slice(rankOf(scheme, before.earned) + 1, rankOf(scheme, after.earned) + 1);
    for (const { code } of reached) {
        if (!isRewarded(program, code, after.earnedSince))
            continue;
        const key = periodKey(program, scheme, book.member(memberId).joinedAt, after.earnedSince);
        const payload = { tier: code, key, at: Math.min(after.earnedSince, now) };
        book.of(followUpsPart).push({ kind: TIER_REACHED, memberId, payload });
    }
}
function isRewarded({ scheme }, tier, at) {
    return inForce(scheme.rules, at).some(({ trigger, of }) => trigger === TIER_REACHED && (of === null || of === tier));
}
function periodKey({ timeZone }, { window }, joinedAt, at) {
    const clock = zoneClock(timeZone);
    const period = rewardPeriod(window, { joinedDay: clock.localDay(joinedAt) }, clock.localDay(at));
    return period === null ? 'ever' : plainDateOf(period.from).toString();
}
/** Records that a member reached a tier and grants what rules give for it, once. Refuses as `recordOccurrence` does. */
export function rewardTier({ memberId, payload }, programId) {
    const [of, key, at] = [String(payload['tier']), String(payload['key']), Number(payload['at'])];
    const trigger = TIER_REACHED;
    return {
        ...systemEnvelope(programId),
        operation: 'rewardTier',
        subjects: [{ lookup: { by: 'id', value: String(memberId) }, field: ['member'] }],
        fingerprint: () => null,
        needs(needs) {
            needsOccurrence(needs, { memberId, trigger, of, key });
            needsForAwards(needs, memberId, [trigger], at);
        },
        decide(book) {
            recordOccurrence(book, memberId, { trigger, of, key, occurredAt: at });
            return null;
        },
        store: () => ({}),
        restore: () => null,
    };
}
//# sourceMappingURL=tier-reached.js.map