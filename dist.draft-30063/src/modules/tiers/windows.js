import { Temporal } from 'temporal-polyfill';
import { dayOf, plainDateOf } from '../../kernel/zone-clock.js';
/** The days whose metrics count on a day, that day included. */
export function countingSpan(window, { joinedDay }, day) {
    if (window.kind === 'LIFETIME')
        return { from: Number.NEGATIVE_INFINITY, until: day + 1 };
    if (window.kind === 'ROLLING')
        return { from: rollingStart(day, window.months), until: day + 1 };
    return { from: yearAround(window, joinedDay, day).from, until: day + 1 };
}
/** The fixed period that a day lies in; null for windows that have none: ROLLING (each member has its own) and LIFETIME. */
export function fixedPeriod(window, { joinedDay }, day) {
    return window.kind === 'CALENDAR_YEAR' || window.kind === 'ANNIVERSARY' ? yearAround(window, joinedDay, day) : null;
}
/** The period of a tier that was reached or renewed on a day: at its end it may be lost. Null where a tier is for life. */
export function tierPeriod(window, joined, day) {
    if (window.kind === 'ROLLING')
        return { from: day, until: addMonths(day, window.months) };
    return fixedPeriod(window, joined, day);
}
/** The period in which reaching a tier is rewarded once. Of a rolling window it is counted from joining, so that it cannot be begun anew. Null: once for ever. */
export function rewardPeriod(window, joined, day) {
    if (window.kind !== 'ROLLING')
        return fixedPeriod(window, joined, day);
    const start = (nth) => addMonths(joined.joinedDay, nth * window.months);
    const days = day - joined.joinedDay;
    let nth = Math.floor(days / (window.months * (days < 0 ? 28 : 31)));
    while (start(nth + 1) <= day)
        nth += 1;
    return { from: start(nth), until: start(nth + 1) };
}
/** The days that decide at a period's end whether the tier is kept. */
export function decidingSpan(window, period) {
    return window.kind === 'ROLLING' ? { from: rollingStart(period.until, window.months), until: period.until } : period;
}
/** The days on whose metrics the tier rests that was reached or renewed when `period` began; null for LIFETIME, where all days count. */
export function foundingSpan(window, joined, period) {
    if (window.kind === 'ROLLING')
        return { from: rollingStart(period.from, window.months), until: period.from + 1 };
    return fixedPeriod(window, joined, period.from - 1);
}
/**
 * The first day that still counts on `day`: what happened on day d counts until the day so many months later begins, as points live that long. A month that
 * is too short has its last day meant.
 */
function rollingStart(day, months) {
    let start = addMonths(day, -months);
    while (addMonths(start, months) <= day)
        start += 1;
    return start;
}
/** The calendar year, or year of membership, around a day. A membership of 29 February begins its year on the 28th where there is no 29th. */
function yearAround(window, joinedDay, day) {
    const first = window.kind === 'ANNIVERSARY' ? plainDateOf(joinedDay) : Temporal.PlainDate.from('1970-01-01');
    let years = plainDateOf(day).year - first.year;
    if (dayOf(first.add({ years })) > day)
        years -= 1;
    return { from: dayOf(first.add({ years })), until: dayOf(first.add({ years: years + 1 })) };
}
/** A calendar computation takes microseconds and each purchase asks for several, nearly always the same ones. */
const known = new Map();
const MOST_KNOWN = 20_000;
const MONTHS = 4_096;
export function addMonths(day, months) {
    const key = day * MONTHS + months;
    let sum = known.get(key);
    if (sum === undefined) {
        sum = dayOf(plainDateOf(day).add({ months }));
        if (known.size === MOST_KNOWN)
            known.clear();
        known.set(key, sum);
    }
    return sum;
}
//# sourceMappingURL=windows.js.map