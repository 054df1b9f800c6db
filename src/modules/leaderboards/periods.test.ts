import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LeaderboardPeriod } from '../../kernel/scheme/leaderboards.js';
import { roundAt, roundShownAt, settlesAt } from './periods.js';

const utc = { timeZone: 'UTC' };
const at = (text: string): number => Date.parse(text);
const shown = (period: LeaderboardPeriod, instant: string, zone = 'Asia/Shanghai') => {
  const round = roundAt({ period, season: null }, at(instant), { timeZone: zone });
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
    expect([9, 10, 19, 20].map((instant) => roundAt(board, instant, utc) !== null)).toEqual([false, true, true, false]);
    expect([9, 10, 20].map((instant) => roundShownAt(board, instant, utc)?.startsAt)).toEqual([10, 10, 10]);
  });

  it('settles so many minutes after its end', () => {
    expect(settlesAt({ settleMinutes: 2 }, { startsAt: 0, endsAt: 1_000 })).toBe(121_000);
  });

  describe('of a program that got another time zone', () => {
    const moved = { timeZone: 'UTC', formerZones: [{ timeZone: 'Asia/Shanghai', until: at('2026-03-10T03:00:00Z') }] };
    const spanAt = (period: LeaderboardPeriod, instant: string) => {
      const { startsAt = null, endsAt = null } = roundAt({ period, season: null }, at(instant), moved) ?? {};
      return [startsAt, endsAt].map((time) => (time === null ? null : new Date(time).toISOString().slice(0, 16)));
    };

    it('runs to its end as it began; those that begin after it go by the new calendar, and none is very short', () => {
      expect(spanAt('DAY', '2026-03-10T02:00:00Z')).toEqual(['2026-03-09T16:00', '2026-03-10T16:00']);
      expect(spanAt('DAY', '2026-03-10T15:59:00Z')).toEqual(['2026-03-09T16:00', '2026-03-10T16:00']);
      expect(spanAt('DAY', '2026-03-10T16:00:00Z')).toEqual(['2026-03-10T16:00', '2026-03-12T00:00']);
      expect(spanAt('DAY', '2026-03-12T00:00:00Z')).toEqual(['2026-03-12T00:00', '2026-03-13T00:00']);
      expect(spanAt('MONTH', '2026-03-31T15:00:00Z')).toEqual(['2026-02-28T16:00', '2026-03-31T16:00']);
      expect(spanAt('MONTH', '2026-04-02T00:00:00Z')).toEqual(['2026-03-31T16:00', '2026-05-01T00:00']);
    });

    const zone = fc.constantFrom('UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Europe/Berlin', 'Pacific/Kiritimati');
    const start = at('2026-01-01T00:00:00Z');
    const hour = 3_600_000;
    it('leaves no gap and no overlap, however often the zone was changed', () => {
      const changes = fc.array(fc.record({ timeZone: zone, after: fc.integer({ min: 1, max: 900 }) }), { maxLength: 4 });
      fc.assert(
        fc.property(changes, zone, fc.constantFrom('DAY', 'WEEK', 'MONTH'), (former, timeZone, period) => {
          let until = start;
          const formerZones = former.map((one) => {
            until += one.after * hour;
            return { timeZone: one.timeZone, until };
          });
          const zones = { timeZone, formerZones };
          const of = (instant: number) =>
            roundAt({ period, season: null }, instant, zones) as { startsAt: number; endsAt: number };
          for (let round = of(start); round.startsAt < until + 2_000 * hour; ) {
            const next = of(round.endsAt);
            expect(next.startsAt).toBe(round.endsAt);
            expect(of(round.endsAt - 1)).toEqual(round);
            expect(of(round.startsAt)).toEqual(round);
            round = next;
          }
        }),
      );
    });
  });
});
