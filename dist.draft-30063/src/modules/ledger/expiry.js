import { Temporal } from 'temporal-polyfill';
import { dayOf, plainDateOf, zoneClock } from '../../kernel/zone-clock.js';
const DAY_MS = 86_400_000;
const MAX_DAYS_KEPT = 4096;
/**
 * The first instant at which points that became available at `from` are no longer good; null when no date follows from `from` alone: never, or by
 * inactivity, which counts from the wallet's last activity (`inactivityEnd`).
 */
export function expiresAt(policy, from, timeZone) {
    if (policy.kind === 'NEVER' || policy.kind === 'INACTIVITY')
        return null;
    const local = localTime(from, timeZone);
    const lastDay = lastDayOf(policy, local.day);
    if (policy.kind === 'ROLLING' && policy.roundUpTo === undefined)
        return instantOf(lastDay, local.timeOfDayMs, timeZone);
    return zoneClock(timeZone).startOfDay(lastDay + 1);
}
/** When a wallet that dies after `months` without activity dies, if `base` stays its last activity: at the same time of day. */
export function inactivityEnd(months, base, timeZone) {
    let policy = rollingMonths.get(months);
    if (policy === undefined) {
        policy = { kind: 'ROLLING', months };
        rollingMonths.set(months, policy);
    }
    const local = localTime(base, timeZone);
    return instantOf(lastDayOf(policy, local.day), local.timeOfDayMs, timeZone);
}
// Asked for each lot of a wallet: one policy object per number of months keeps the answers.
const rollingMonths = new Map();
function localTime(instant, timeZone) {
    const localMs = zoneClock(timeZone).localMs(instant);
    const day = Math.floor(localMs / DAY_MS);
    return { day, timeOfDayMs: localMs - day * DAY_MS };
}
function instantOf(day, timeOfDayMs, timeZone) {
    return zoneClock(timeZone).instantOf(day * DAY_MS + timeOfDayMs);
}
// All that a day earns dies on one day: asked for each earning, computed once.
const lastDays = new WeakMap();
function lastDayOf(policy, day) {
    let kept = lastDays.get(policy);
    if (kept === undefined) {
        kept = new Map();
        lastDays.set(policy, kept);
    }
    const known = kept.get(day);
    if (known !== undefined)
        return known;
    if (kept.size >= MAX_DAYS_KEPT)
        kept.clear();
    const last = dayOf(lastDate(policy, plainDateOf(day)));
    kept.set(day, last);
    return last;
}
function lastDate(policy, from) {
    if (policy.kind === 'FIXED_DATE')
        return Temporal.PlainDate.from({ year: from.year + policy.yearsAfter, month: policy.month, day: policy.day });
    return endOf(from.add({ months: policy.months ?? 0, days: policy.days ?? 0 }), policy.roundUpTo);
}
function endOf(date, period) {
    if (period === undefined)
        return date;
    const month = { MONTH: date.month, QUARTER: Math.ceil(date.month / 3) * 3, YEAR: 12 }[period];
    const inLastMonth = date.with({ day: 1, month });
    return inLastMonth.with({ day: inLastMonth.daysInMonth });
}
//# sourceMappingURL=expiry.js.map