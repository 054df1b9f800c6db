import type { Instant } from '../../kernel/clock.js';
import type { LeaderboardDefinition } from '../../kernel/scheme/leaderboards.js';
import { dateOfDay, zoneClock } from '../../kernel/zone-clock.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** One round of a leaderboard: startsAt <= instant < endsAt. Null for one that always was, and for one that never ends. */
export interface Round {
  startsAt: Instant | null;
  endsAt: Instant | null;
}

/** The round of a leaderboard in which an instant lies, by the calendar of the zone; null outside of the season. Weeks begin on Monday. */
export function roundAt(
  { period, season }: Pick<LeaderboardDefinition, 'period' | 'season'>,
  at: Instant,
  timeZone: string,
): Round | null {
  if (period === 'ALL_TIME') return { startsAt: null, endsAt: null };
  if (period === 'SEASON') {
    if (season === null || at < season.from || at >= season.until) return null;
    return { startsAt: season.from, endsAt: season.until };
  }
  const clock = zoneClock(timeZone);
  const [first, next] = daysOf(period, clock.localDay(at));
  return { startsAt: clock.startOfDay(first), endsAt: clock.startOfDay(next) };
}

/** The round to show at an instant: the one that runs, or of a season that which is to come or is over. */
export function roundShownAt(
  definition: Pick<LeaderboardDefinition, 'period' | 'season'>,
  at: Instant,
  timeZone: string,
): Round | null {
  const { season } = definition;
  const running = roundAt(definition, at, timeZone);
  return running ?? (season && { startsAt: season.from, endsAt: season.until });
}

/** What is recorded from then on does not count; null: everything does. */
export function settlesAt({ settleMinutes }: Pick<LeaderboardDefinition, 'settleMinutes'>, { endsAt }: Round): Instant | null {
  return endsAt === null ? null : endsAt + settleMinutes * MINUTE_MS;
}

function daysOf(period: 'DAY' | 'WEEK' | 'MONTH', day: number): [first: number, next: number] {
  if (period === 'DAY') return [day, day + 1];
  if (period === 'WEEK') {
    // 1 January 1970 was a Thursday.
    const monday = day - ((((day + 3) % 7) + 7) % 7);
    return [monday, monday + 7];
  }
  const [year = 0, month = 0] = dateOfDay(day).split('-').map(Number);
  return [Date.UTC(year, month - 1, 1) / DAY_MS, Date.UTC(year, month, 1) / DAY_MS];
}
