import { entered, highest, keeps } from './qualify.js';
import { rankOf } from './standing.js';
import { decidingSpan, tierPeriod } from './windows.js';
/** When the period of the earned tier ends, and when the tier is lost at the latest: after the days of grace. Null where nothing can be lost. */
export function periodEnd(draft) {
    const { period } = draft.standing;
    if (!period)
        return null;
    return { end: draft.startOf(period.until), graceEnd: draft.startOf(period.until + draft.judge.downgrade.graceDays) };
}
/** Whether the metrics of an ended period, and of the days of grace before `untilDay`, are enough to keep a tier. */
function isKept(draft, tier, period, untilDay) {
    const span = decidingSpan(draft.judge.window, period);
    return keeps(tier, draft.over({ from: span.from, until: Math.max(span.until, untilDay) }));
}
/**
 * What becomes of the earned tier at its period's end, or at the end of the grace that follows: it is kept for another period, waits for the grace to end,
 * or is lost.
 */
export function closePeriod(draft, at) {
    const ends = periodEnd(draft);
    const { period } = draft.standing;
    if (!ends || !period)
        return;
    const today = draft.clock.localDay(at);
    if (isKept(draft, draft.tier, period, today) || draft.isProtected(at))
        draft.renew(period.until);
    else if (at >= ends.graceEnd) {
        const lost = { tier: draft.tier.code, period };
        draft.earn(rankAfter(draft, today, at), at, { code: 'PERIOD_END' });
        draft.standing.lost = lost;
    }
}
/** During grace: keeps the tier as soon as the metrics are enough. */
export function winBack(draft, at) {
    const ends = periodEnd(draft);
    const { period } = draft.standing;
    if (!ends || !period || at < ends.end)
        return;
    if (isKept(draft, draft.tier, period, draft.clock.localDay(at) + 1))
        draft.renew(period.until);
}
/** Gives back what a period end took where news of that period came late: the member has it for as long as if they had come in time. */
export function giveBack(draft, at, cause) {
    const { lost } = draft.standing;
    const rank = lost ? rankOf(draft.judge, lost.tier) : -1;
    if (!lost || rank <= draft.rank)
        return;
    const { window, tiers, downgrade } = draft.judge;
    const renewed = tierPeriod(window, draft, lost.period.until);
    if (!renewed || draft.clock.localDay(at) >= renewed.until)
        return;
    if (!isKept(draft, tiers[rank], lost.period, lost.period.until + downgrade.graceDays))
        return;
    draft.earn(rank, at, cause);
    Object.assign(draft.standing, { period: renewed, lost: null });
}
/** One step down, or as far as the metrics have it: to the highest tier that they would keep, or that was entered meanwhile. */
function rankAfter(draft, today, at) {
    const { judge, rank, standing } = draft;
    if (judge.downgrade.to === 'ONE_STEP' || !standing.period)
        return rank - 1;
    const span = decidingSpan(judge.window, standing.period);
    const metrics = draft.over({ from: span.from, until: Math.max(span.until, today) });
    const kept = highest(judge.tiers.slice(0, rank), (tier) => keeps(tier, metrics));
    return Math.max(kept, Math.min(rank - 1, entered(judge, draft.counting(at))));
}
//# sourceMappingURL=period-end.js.map