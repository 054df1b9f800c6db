import { periodEnd } from './period-end.js';
import { entered, highest, implies, keeps } from './qualify.js';
import { rankOf } from './standing.js';
import { countingSpan, fixedPeriod, foundingSpan, tierPeriod } from './windows.js';
/**
 * Puts a member under another version of the scheme. Who reaches more by it goes up. Who has a tier that is harder to keep than before is judged again and
 * goes down where the metrics are not enough; where it is not harder, nobody is. The running period and the one that the tier rests on are looked at, so
 * that a change in January does not forget December.
 */
export function applyScheme(draft, next, at) {
    const { scheme: before, standing } = draft;
    const cause = { code: 'SCHEME', version: next.version };
    const metrics = judged(draft, next, at);
    if (!before)
        Object.assign(standing, { schemeVersion: next.version, earned: next.tiers[0]?.code, earnedSince: at, since: at });
    const known = rankOf(next, standing.earned);
    const target = Math.max(...metrics.map((some) => entered(next, some)), before && isJudgedAgain(draft, before, next, at, known) ? rankKept(next, known, metrics) : known);
    const sameWindow = JSON.stringify(before?.window) === JSON.stringify(next.window);
    const period = target === known && sameWindow && standing.period ? standing.period : periodOf(draft, next, target, at);
    const { assignment } = standing;
    draft.change({
        schemeVersion: next.version,
        earned: next.tiers[target]?.code ?? '',
        earnedSince: target === known ? standing.earnedSince : at,
        period: target === 0 ? null : period,
        lost: null,
        assignment: assignment && rankOf(next, assignment.tier) < 0 ? null : assignment,
    }, at, cause);
}
function periodOf(draft, next, rank, at) {
    return rank === 0 ? null : tierPeriod(next.window, draft, draft.clock.localDay(at));
}
function isJudgedAgain(draft, before, next, at, known) {
    if (known <= 0 || draft.isProtected(at, next))
        return false;
    const ends = periodEnd(draft);
    const inGrace = ends !== null && at >= ends.end;
    const sameWindow = JSON.stringify(before.window) === JSON.stringify(next.window);
    return !(sameWindow && (inGrace || isNotHarder(draft.tier, next.tiers[known])));
}
/** Whether everybody who keeps a tier by its old definition does so by the new one. */
function isNotHarder(old, next) {
    return implies(old.stay, next.stay) && (implies(old.entry, next.entry) || implies(old.entry, next.stay));
}
/** The tier itself if some metrics are enough to keep it, else one step down or the highest lower one that they keep. */
function rankKept(next, known, metrics) {
    const kept = highest(next.tiers.slice(0, known + 1), (tier) => metrics.some((some) => keeps(tier, some)));
    return next.downgrade.to === 'ONE_STEP' ? Math.max(kept, known - 1) : kept;
}
/** The metrics by which a version judges: those that count now, and those that the member's tier rests on or the period before had. */
function judged(draft, scheme, at) {
    const day = draft.clock.localDay(at);
    const spans = [countingSpan(scheme.window, draft, day)];
    const period = fixedPeriod(scheme.window, draft, day) ?? draft.standing.period;
    if (period)
        spans.push(foundingSpan(scheme.window, draft, period));
    return spans.flatMap((span) => (span ? [draft.over(span)] : []));
}
//# sourceMappingURL=scheme-change.js.map