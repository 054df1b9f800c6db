import { dateOfDay, zoneClock } from '../../kernel/zone-clock.js';
export const roundTheClock = {
    add: (from, milliseconds) => from + milliseconds,
    between: (from, to) => Math.max(0, to - from),
};
export const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const DAY_MINUTES = 1_440;
/** Longer than any allowance takes in the shortest week with the most holidays (`checkCalendar`). */
const MAX_DAYS = 2_000;
const weekdays = [1, 2, 3, 4, 5];
export const usualCalendar = {
    week: weekdays.map((weekday) => ({ weekday, opens: 9 * 60, closes: 18 * 60 })),
    holidays: [],
    workdays: [],
};
/** Time that passes only while the program's people work. On the days on which clocks change an opening is as long as it really is. */
export function businessHours(calendar, timeZone) {
    const clock = zoneClock(timeZone);
    const openingsOf = openingsBy(calendar);
    const instant = (day, minute) => {
        if (minute === 0)
            return clock.startOfDay(day);
        return minute === DAY_MINUTES ? clock.startOfDay(day + 1) : clock.instantOf(day * DAY_MS + minute * MINUTE_MS);
    };
    function* openings(from) {
        const first = clock.localDay(from);
        for (let day = first; day < first + MAX_DAYS; day++) {
            for (const { opens, closes } of openingsOf(day)) {
                const [begin, end] = [Math.max(from, instant(day, opens)), instant(day, closes)];
                if (begin < end)
                    yield [begin, end];
            }
        }
    }
    return {
        add(from, milliseconds) {
            let left = milliseconds;
            for (const [begin, end] of openings(from)) {
                if (left <= end - begin)
                    return begin + left;
                left -= end - begin;
            }
            throw new Error('the calendar has no hours for so long an allowance');
        },
        between(from, to) {
            let passed = 0;
            for (const [begin, end] of openings(from)) {
                if (begin >= to)
                    break;
                passed += Math.min(end, to) - begin;
            }
            return passed;
        },
    };
}
function openingsBy({ week, holidays, workdays }) {
    const closed = new Set(holidays);
    const inOrder = (openings) => openings.sort((a, b) => a.opens - b.opens);
    const byWeekday = new Map([1, 2, 3, 4, 5, 6, 7].map((one) => [one, inOrder(week.filter(({ weekday }) => weekday === one))]));
    return (day) => {
        const date = dateOfDay(day);
        const own = workdays.filter((one) => one.date === date);
        if (own.length > 0)
            return inOrder(own);
        if (closed.has(date))
            return [];
        // day 0 was a Thursday
        return byWeekday.get(((((day + 3) % 7) + 7) % 7) + 1) ?? [];
    };
}
/** The least that a week must have, so that every allowance ends within MAX_DAYS. */
export const LEAST_WEEK_MINUTES = 300;
const MAX_DATES = 400;
/** What is wrong with a calendar, as the path of its field; null where nothing is. */
export function checkCalendar({ week, holidays, workdays }) {
    if (holidays.length > MAX_DATES)
        return ['holidays'];
    if (workdays.length > MAX_DATES)
        return ['workdays'];
    for (const [place, one] of week.entries()) {
        const others = week.slice(0, place).filter(({ weekday }) => weekday === one.weekday);
        if (one.weekday < 1 || one.weekday > 7 || !fits(one, others))
            return ['week', String(place)];
    }
    for (const [place, one] of workdays.entries()) {
        const others = workdays.slice(0, place).filter(({ date }) => date === one.date);
        if (!fits(one, others))
            return ['workdays', String(place)];
    }
    const minutes = week.reduce((sum, { opens, closes }) => sum + closes - opens, 0);
    return minutes < LEAST_WEEK_MINUTES ? ['week'] : null;
}
function fits({ opens, closes }, others) {
    return (opens >= 0 && closes <= DAY_MINUTES && opens < closes && others.every((one) => closes <= one.opens || one.closes <= opens));
}
//# sourceMappingURL=business-hours.js.map