import type { Instant } from '../../kernel/clock.js';
import type { LeaderboardDefinition } from '../../kernel/scheme/leaderboards.js';
import { dateOfDay, zoneClock } from '../../kernel/zone-clock.js';

/** The time zone of a program, and those that it had before, oldest first. */
interface Zones {
  readonly timeZone: string;
  readonly formerZones?: readonly { timeZone: string; until: Instant }[];
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** One round of a leaderboard: startsAt <= instant < endsAt. Null for one that always was, and for one that never ends. */
export interface Round {
  startsAt: Instant | null;
  endsAt: Instant | null;
}

/**
 * The round of a leaderboard in which an instant lies, by the calendar of the program; null outside of the season. Weeks begin on Monday. Rounds follow upon
 * each other without a gap also where the program got another time zone: the round that ran then goes on to its end.
 */
export function roundAt(
  { period, season }: Pick<LeaderboardDefinition, 'period' | 'season'>,
  at: Instant,
  zones: Zones,
): Round | null {
  if (period === 'ALL_TIME') return { startsAt: null, endsAt: null };
  if (period === 'SEASON') {
    if (season === null || at < season.from || at >= season.until) return null;
    return { startsAt: season.from, endsAt: season.until };
  }
  let begun: Instant | null = null;
  for (const { timeZone, until } of zones.formerZones ?? []) {
    // one that was left again before a round of it began has none
    if (begun !== null && until <= begun) continue;
    const { endsAt } = roundSince(period, until - 1, timeZone, begun);
    if (at < endsAt) return roundSince(period, at, timeZone, begun);
    begun = endsAt;
  }
  return roundSince(period, at, zones.timeZone, begun);
}

type Calendar = 'DAY' | 'WEEK' | 'MONTH';
interface Span {
  startsAt: Instant;
  endsAt: Instant;
}

/** By the calendar of a zone that holds since `begun`: its first round begins then, and is no shorter than half of one and no longer than one and a half. */
function roundSince(period: Calendar, at: Instant, timeZone: string, begun: Instant | null): Span {
  const round = spanAt(period, at, timeZone);
  if (begun === null) return round;
  const { startsAt, endsAt } = spanAt(period, begun, timeZone);
  if (startsAt === begun) return round;
  const end = endsAt - begun < (endsAt - startsAt) / 2 ? spanAt(period, endsAt, timeZone).endsAt : endsAt;
  return at < end ? { startsAt: begun, endsAt: end } : round;
}

function spanAt(period: Calendar, at: Instant, timeZone: string): Span {
  const clock = zoneClock(timeZone);
  const [first, next] = daysOf(period, clock.localDay(at));
  return { startsAt: clock.startOfDay(first), endsAt: clock.startOfDay(next) };
}

/** The round to show at an instant: the one that runs, or of a season that which is to come or is over. */
export function roundShownAt(
  definition: Pick<LeaderboardDefinition, 'period' | 'season'>,
  at: Instant,
  zones: Zones,
): Round | null {
  const { season } = definition;
  const running = roundAt(definition, at, zones);
  return running ?? (season && { startsAt: season.from, endsAt: season.until });
}

/** What is recorded from then on does not count; null: everything does. */
export function settlesAt({ settleMinutes }: Pick<LeaderboardDefinition, 'settleMinutes'>, { endsAt }: Round): Instant | null {
  return endsAt === null ? null : endsAt + settleMinutes * MINUTE_MS;
}

function daysOf(period: Calendar, day: number): [first: number, next: number] {
  if (period === 'DAY') return [day, day + 1];
  if (period === 'WEEK') {
    // 1 January 1970 was a Thursday.
    const monday = day - ((((day + 3) % 7) + 7) % 7);
    return [monday, monday + 7];
  }
  const [year = 0, month = 0] = dateOfDay(day).split('-').map(Number);
  return [Date.UTC(year, month - 1, 1) / DAY_MS, Date.UTC(year, month, 1) / DAY_MS];
}
