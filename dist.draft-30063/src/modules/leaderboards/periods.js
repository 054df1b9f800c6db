import { dateOfDay, zoneClock } from '../../kernel/zone-clock.js';
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** The round of a leaderboard in which an instant lies, by the calendar of the zone; null outside of the season. Weeks begin on Monday. */
export function roundAt({ period, season }, at, timeZone) {
    if (period === 'ALL_TIME')
        return { startsAt: null, endsAt: null };
    if (period === 'SEASON') {
        if (season === null || at < season.from || at >= season.until)
            return null;
        return { startsAt: season.from, endsAt: season.until };
    }
    const clock = zoneClock(timeZone);
    const [first, next] = daysOf(period, clock.localDay(at));
    return { startsAt: clock.startOfDay(first), endsAt: clock.startOfDay(next) };
}
/** The round to show at an instant: the one that runs, or of a season that which is to come or is over. */
export function roundShownAt(definition, at, timeZone) {
    const { season } = definition;
    const running = roundAt(definition, at, timeZone);
    return running ?? (season && { startsAt: season.from, endsAt: season.until });
}
/** What is recorded from then on does not count; null: everything does. */
export function settlesAt({ settleMinutes }, { endsAt }) {
    return endsAt === null ? null : endsAt + settleMinutes * MINUTE_MS;
}
function daysOf(period, day) {
    if (period === 'DAY')
        return [day, day + 1];
    if (period === 'WEEK') {
        // 1 January 1970 was a Thursday.
        const monday = day - ((((day + 3) % 7) + 7) % 7);
        return [monday, monday + 7];
    }
    const [year = 0, month = 0] = dateOfDay(day).split('-').map(Number);
    return [Date.UTC(year, month - 1, 1) / DAY_MS, Date.UTC(year, month, 1) / DAY_MS];
}
//# sourceMappingURL=periods.js.map