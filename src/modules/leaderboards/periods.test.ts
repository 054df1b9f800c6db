import { describe, expect, it } from 'vitest';
import type { LeaderboardPeriod } from '../../kernel/scheme/leaderboards.js';
import { roundAt, roundShownAt, settlesAt } from './periods.js';

const at = (text: string): number => Date.parse(text);
const shown = (period: LeaderboardPeriod, instant: string, zone = 'Asia/Shanghai') => {
  const round = roundAt({ period, season: null }, at(instant), zone);
  const text = (time: number | null | undefined) => (time == null ? null : new Date(time).toISOString().replace(':00.000Z', 'Z'));
  return [text(round?.startsAt), text(round?.endsAt)];
};

describe('the round of a leaderboard', () => {
  it.each<[LeaderboardPeriod, string, string, string, string]>([
    ['DAY', '2026-03-02T15:59:59Z', 'Asia/Shanghai', '2026-03-01T16:00Z', '2026-03-02T16:00Z'],
    ['DAY', '2026-03-02T16:00:00Z', 'Asia/Shanghai', '2026-03-02T16:00Z', '2026-03-03T16:00Z'],
    ['DAY', '2026-03-29T12:00:00Z', 'Europe/Berlin', '2026-03-28T23:00Z', '2026-03-29T22:00Z'],
    ['DAY', '2026-10-25T12:00:00Z', 'Europe/Berlin', '2026-10-24T22:00Z', '2026-10-25T23:00Z'],
    ['WEEK', '2026-03-08T12:00:00Z', 'Asia/Shanghai', '2026-03-01T16:00Z', '2026-03-08T16:00Z'],
    ['WEEK', '2026-03-08T16:00:00Z', 'Asia/Shanghai', '2026-03-08T16:00Z', '2026-03-15T16:00Z'],
    ['MONTH', '2028-02-29T12:00:00Z', 'UTC', '2028-02-01T00:00Z', '2028-03-01T00:00Z'],
    ['MONTH', '2026-12-31T23:00:00Z', 'UTC', '2026-12-01T00:00Z', '2027-01-01T00:00Z'],
  ])('%s at %s in %s runs from %s to %s', (period, instant, zone, from, until) => {
    expect(shown(period, instant, zone)).toEqual([from, until]);
  });

  it('of all time has neither start nor end, and never settles', () => {
    expect(shown('ALL_TIME', '2026-03-02T00:00:00Z')).toEqual([null, null]);
    expect(settlesAt({ settleMinutes: 5 }, { startsAt: null, endsAt: null })).toBeNull();
  });

  it('of a season is that season, and outside of it there is none to count in, only one to show', () => {
    const board = { period: 'SEASON', season: { from: 10, until: 20 } } as const;
    expect([9, 10, 19, 20].map((instant) => roundAt(board, instant, 'UTC') !== null)).toEqual([false, true, true, false]);
    expect([9, 10, 20].map((instant) => roundShownAt(board, instant, 'UTC')?.startsAt)).toEqual([10, 10, 10]);
  });

  it('settles so many minutes after its end', () => {
    expect(settlesAt({ settleMinutes: 2 }, { startsAt: 0, endsAt: 1_000 })).toBe(121_000);
  });
});
