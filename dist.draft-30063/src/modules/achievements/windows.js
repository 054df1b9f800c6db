import { dateOfDay } from '../../kernel/zone-clock.js';
const DAY_MS = 86_400_000;
/** The first local day that counts on a day: days are numbers, days since 1970-01-01; -Infinity lies before all of them. */
export function windowStart(window, day) {
    if (window.kind === 'EVER' || day === Number.NEGATIVE_INFINITY)
        return Number.NEGATIVE_INFINITY;
    if (window.kind === 'DAYS')
        return day - window.days + 1;
    const date = new Date(day * DAY_MS);
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
    switch (window.period) {
        case 'DAY':
            return day;
        case 'WEEK':
            // 1 January 1970 was a Thursday.
            return day - ((((day + 3) % 7) + 7) % 7);
        case 'MONTH':
            return Date.UTC(year, month, 1) / DAY_MS;
        case 'YEAR':
            return Date.UTC(year, 0, 1) / DAY_MS;
    }
}
/**
 * The local day at whose start something that counts on `day` stops to count: of a rolling window what was counted first leaves it. Null where nothing ends.
 */
export function windowEnd(window, day, firstCounted) {
    if (window.kind === 'EVER')
        return null;
    if (window.kind === 'DAYS')
        return firstCounted === null ? null : firstCounted + window.days;
    const start = windowStart(window, day);
    const date = new Date(start * DAY_MS);
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
    switch (window.period) {
        case 'DAY':
            return start + 1;
        case 'WEEK':
            return start + 7;
        case 'MONTH':
            return Date.UTC(year, month + 1, 1) / DAY_MS;
        case 'YEAR':
            return Date.UTC(year + 1, 0, 1) / DAY_MS;
    }
}
/** Names the calendar period of a day, e.g. `M2026-11-01`; null for windows that are no periods. */
export function periodKey(window, day) {
    if (window.kind !== 'CALENDAR')
        return null;
    return `${window.period[0]}${dateOfDay(windowStart(window, day))}`;
}
//# sourceMappingURL=windows.js.map