import { zoneClock } from '../../kernel/zone-clock.js';
const DAY_MS = 86_400_000;
/** Today and the days before it, oldest first, by the calendar of a zone. */
export function birthdayDays(now, timeZone, missed) {
    const zone = zoneClock(timeZone);
    const today = zone.localDay(now);
    return Array.from({ length: missed + 1 }, (_, index) => {
        const day = today - missed + index;
        const [year = 0, rest = ''] = split(day);
        const end = zone.startOfDay(day + 1);
        const isLastOfFebruary = rest === '02-28' && split(day + 1)[1] !== '02-29';
        return { year, dates: isLastOfFebruary ? [rest, '02-29'] : [rest], at: Math.min(now, end - 1), end };
    });
}
function split(day) {
    const text = new Date(day * DAY_MS).toISOString();
    return [Number(text.slice(0, 4)), text.slice(5, 10)];
}
//# sourceMappingURL=birthday-days.js.map