import { describe, expect, it } from 'vitest';
import { dateOfDay } from '../../kernel/zone-clock.js';
import { type CalendarView, calendarOf, type KeptDay } from './calendar.js';
import { dayOfDate, monthDays } from './days.js';

const kept = (date: string, streak: number, madeUpOn: string | null = null): [number, KeptDay] => [
  dayOfDate(date),
  { day: dayOfDate(date), streak, cycleDays: null, madeUpOn: madeUpOn === null ? null : dayOfDate(madeUpOn) },
];

const view = (today: string, days: [number, KeptDay][], more: Partial<CalendarView> = {}): CalendarView => ({
  days: new Map(days),
  today: dayOfDate(today),
  joined: dayOfDate('2024-01-01'),
  definition: { cycleDays: null, makeUp: { points: 10, perMonth: 1, withinDays: 3 } },
  ...more,
});

const month = (name: string, seen: CalendarView) => {
  const { first, next } = monthDays(name) as { first: number; next: number };
  return calendarOf(first, next, seen);
};
const short = (days: ReturnType<typeof month>) =>
  days.map(({ day, state, streak }) => `${dateOfDay(day).slice(8)} ${state} ${streak}`);

describe('the calendar of a month', () => {
  it('has 29 days in the February of a leap year, each with its state and streak', () => {
    const seen = view('2028-02-27', [kept('2028-02-25', 1), kept('2028-02-26', 2, '2028-02-27')]);
    const days = month('2028-02', seen);
    expect(days).toHaveLength(29);
    expect(short(days).slice(23)).toEqual([
      '24 MISSED 0',
      '25 CHECKED_IN 1',
      '26 MADE_UP 2',
      '27 TODAY 3',
      '28 FUTURE 4',
      '29 FUTURE 5',
    ]);
  });

  it('shows what lies ahead as if today were checked in, also in a later month', () => {
    const seen = view('2026-02-27', [kept('2026-02-27', 4)]);
    expect(short(month('2026-02', seen)).slice(26)).toEqual(['27 CHECKED_IN 4', '28 FUTURE 5']);
    expect(short(month('2026-03', seen)).slice(0, 2)).toEqual(['01 FUTURE 6', '02 FUTURE 7']);
  });

  it('starts the streaks ahead over where the cycle ends', () => {
    const definition = { cycleDays: 3, makeUp: null };
    const seen = view('2026-03-02', [kept('2026-03-01', 2)], { definition });
    expect(
      month('2026-03', seen)
        .map(({ streak }) => streak)
        .slice(0, 6),
    ).toEqual([2, 3, 1, 2, 3, 1]);
  });

  it('does not call a day missed on which nobody was a member yet', () => {
    const seen = view('2026-03-04', [], { joined: dayOfDate('2026-03-03') });
    expect(short(month('2026-03', seen)).slice(0, 4)).toEqual([
      '01 NOT_A_MEMBER 0',
      '02 NOT_A_MEMBER 0',
      '03 MISSED 0',
      '04 TODAY 1',
    ]);
  });

  it('says which missed days can still be made up for, and none when the chances of the month are used', () => {
    const open = month('2026-03', view('2026-03-06', [kept('2026-03-04', 1)])).filter((day) => day.canBeMadeUp);
    expect(open.map(({ day }) => dateOfDay(day))).toEqual(['2026-03-03', '2026-03-05']);
    const used = view('2026-03-06', [kept('2026-03-04', 1, '2026-03-05')]);
    expect(month('2026-03', used).filter((day) => day.canBeMadeUp)).toEqual([]);
  });
});
