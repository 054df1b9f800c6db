import { zoneClock } from '../../../kernel/zone-clock.js';
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
export function localTime(at, timeZone) {
    const localMs = zoneClock(timeZone).localMs(at);
    const day = Math.floor(localMs / DAY_MS);
    const date = new Date(localMs);
    // 1 January 1970 was a Thursday.
    const sinceMonday = (((day + 3) % 7) + 7) % 7;
    return {
        day,
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        dayOfMonth: date.getUTCDate(),
        weekday: weekdays[sinceMonday] ?? 'MONDAY',
        monday: day - sinceMonday,
        minutes: Math.floor((localMs - day * DAY_MS) / MINUTE_MS),
    };
}
export function lastDayOfMonth(year, month) {
    if (month === 2)
        return isLeap(year) ? 29 : 28;
    return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
function isLeap(year) {
    return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
/** The day number of a date; a day that the month lacks is its last one, so that 29 February is the 28th in other years. */
export function dayNumber(year, month, day) {
    return Date.UTC(year, month - 1, Math.min(day, lastDayOfMonth(year, month))) / DAY_MS;
}
//# sourceMappingURL=calendar.js.map