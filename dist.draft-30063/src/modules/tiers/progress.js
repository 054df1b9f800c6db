import { Draft } from './draft.js';
import { periodEnd } from './period-end.js';
import { keeps, missing } from './qualify.js';
import { ahead, isInForce } from './review.js';
import { heldRank, rankOf } from './standing.js';
import { decidingSpan, fixedPeriod } from './windows.js';
/** Where a member stands that has been reviewed up to `now`; null while no scheme is in force. */
export function progressOf(standing, subject, now) {
    const draft = new Draft(standing, subject);
    const { scheme } = draft;
    if (!scheme || !isInForce(scheme, now))
        return null;
    const rank = heldRank(scheme, standing);
    const next = scheme.tiers[rank + 1] ?? null;
    const ends = periodEnd(draft);
    const horizon = ends?.graceEnd ?? standing.assignment?.until ?? now;
    const future = ahead(draft, horizon);
    const projected = future.judge.tiers[heldRank(future.judge, future.standing)];
    const current = scheme.tiers[rank];
    return {
        current,
        next,
        missing: next ? gapsOf(next.entry, draft.counting(now)) : nothing,
        periodEndsAt: runningEnd(draft, now),
        graceEndsAt: ends && now >= ends.end ? ends.graceEnd : null,
        projected: projected ?? current,
        toStay: toStay(draft, rank, now),
        assignedUntil: standing.assignment?.until ?? null,
    };
}
const nothing = { match: 'ALL', gaps: [] };
function runningEnd(draft, now) {
    const period = fixedPeriod(draft.judge.window, draft, draft.clock.localDay(now)) ?? draft.standing.period;
    return period && draft.startOf(period.until);
}
/** What is missing to keep the tier: of an assigned one, to have earned it when the assignment ends. */
function toStay(draft, rank, now) {
    const { judge, standing, tier } = draft;
    if (rank > rankOf(judge, standing.earned))
        return gapsOf(judge.tiers[rank].entry, draft.counting(now));
    const ends = periodEnd(draft);
    if (!standing.period || !ends || draft.isProtected(ends.end))
        return nothing;
    const span = decidingSpan(judge.window, standing.period);
    const metrics = draft.over({ from: span.from, until: Math.max(span.until, draft.clock.localDay(now) + 1) });
    return keeps(tier, metrics) ? nothing : gapsOf(tier.stay, metrics);
}
function gapsOf(requirement, metrics) {
    const gaps = missing(requirement, metrics).map(({ metric, atLeast }) => ({ metric, have: metrics[metric], need: atLeast }));
    return { match: requirement.match, gaps };
}
//# sourceMappingURL=progress.js.map