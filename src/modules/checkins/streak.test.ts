import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfDate } from './days.js';
import { addDay, nextStreak, runningStreak, type StreakDay } from './streak.js';

/** Days as they are kept after each was added in turn. */
function kept(added: readonly { day: number; cycleDays: number | null }[]): Map<number, StreakDay> {
  const days = new Map<number, StreakDay>();
  for (const { day, cycleDays } of added) {
    const { streak, repaired } = addDay(days, day, cycleDays);
    days.set(day, { day, streak, cycleDays });
    for (const { day: later, to } of repaired) days.set(later, { ...(days.get(later) as StreakDay), streak: to });
  }
  return days;
}

const streaks = (dates: readonly string[], cycleDays: number | null = null) =>
  dates.map((date) => kept(dates.map((one) => ({ day: dayOfDate(one), cycleDays }))).get(dayOfDate(date))?.streak);

/** The same by counting from the first day on. */
function recount(days: readonly StreakDay[]): number[] {
  const ordered = [...days].sort((a, b) => a.day - b.day);
  const counted: number[] = [];
  for (const [index, { day, cycleDays }] of ordered.entries()) {
    const follows = index > 0 && ordered[index - 1]?.day === day - 1;
    const before = counted[index - 1] ?? 0;
    if (!follows) counted.push(1);
    else counted.push(cycleDays !== null && before >= cycleDays ? 1 : before + 1);
  }
  return counted;
}

describe('a streak', () => {
  it.each([
    ['goes on over the end of a month', ['2026-04-29', '2026-04-30', '2026-05-01'], [1, 2, 3]],
    ['goes on over the end of a year', ['2026-12-31', '2027-01-01'], [1, 2]],
    ['goes on from 28 February to 1 March', ['2026-02-28', '2026-03-01'], [1, 2]],
    ['does not skip 29 February in a leap year', ['2028-02-28', '2028-03-01'], [1, 1]],
    ['counts 29 February in a leap year', ['2028-02-28', '2028-02-29', '2028-03-01'], [1, 2, 3]],
    ['ends with a missed day', ['2026-03-01', '2026-03-02', '2026-03-04'], [1, 2, 1]],
  ])('%s', (_, dates, expected) => {
    expect(streaks(dates)).toEqual(expected);
  });

  it('starts over after the days of its cycle, and never where there is none', () => {
    const dates = Array.from({ length: 8 }, (_, index) => `2026-03-0${index + 1}`);
    expect(streaks(dates, 7)).toEqual([1, 2, 3, 4, 5, 6, 7, 1]);
    expect(streaks(dates)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(streaks(dates, 1)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  });

  it('is cut when a shorter cycle comes into force, not taken back', () => {
    expect(nextStreak(9, null)).toBe(10);
    expect(nextStreak(9, 7)).toBe(1);
  });

  it('is repaired from the added day on, up to the next gap and no further', () => {
    const days = kept([10, 11, 13, 14, 16].map((day) => ({ day, cycleDays: null })));
    expect(addDay(days, 12, null)).toEqual({
      streak: 3,
      repaired: [
        { day: 13, from: 1, to: 4 },
        { day: 14, from: 2, to: 5 },
      ],
    });
  });

  it('changes nothing behind the added day where the cycle ends with it', () => {
    const days = kept([10, 11, 13, 14].map((day) => ({ day, cycleDays: 3 })));
    expect(addDay(days, 12, 3)).toEqual({ streak: 3, repaired: [] });
  });

  it('still runs today when yesterday was checked in, and no longer', () => {
    const days = kept([10, 11].map((day) => ({ day, cycleDays: null })));
    expect([11, 12, 13].map((today) => runningStreak(days, today))).toEqual([2, 2, 0]);
  });

  it('is what a plain count gives, whatever days are added in whatever order, under whatever cycles', () => {
    const day = fc.record({ day: fc.integer({ min: 0, max: 40 }), cycleDays: fc.option(fc.integer({ min: 1, max: 9 })) });
    const sequences = fc.uniqueArray(day, { selector: (one) => one.day, maxLength: 40 });
    fc.assert(
      fc.property(sequences, (added) => {
        const days = [...kept(added).values()].sort((a, b) => a.day - b.day);
        expect(days.map(({ streak }) => streak)).toEqual(recount(days));
      }),
    );
  });
});
