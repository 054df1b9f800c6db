import { dateOfDay } from '../../kernel/zone-clock.js';
const DAY_MS = 86_400_000;
/** The number of a calendar date `YYYY-MM-DD`: days since 1970-01-01. */
export function dayOfDate(date) {
    return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}
/** The first day of a month `YYYY-MM` and that of the next one; null for what is no month. */
export function monthDays(month) {
    if (!/^(?!0000)\d{4}-(0[1-9]|1[0-2])$/.test(month))
        return null;
    const [year = 0, ordinal = 0] = month.split('-').map(Number);
    const startOf = (months) => new Date(0).setUTCFullYear(year, months, 1) / DAY_MS;
    return { first: startOf(ordinal - 1), next: startOf(ordinal) };
}
/** The month `YYYY-MM` of a day. */
export function monthOf(day) {
    return dateOfDay(day).slice(0, 7);
}
//# sourceMappingURL=days.js.map