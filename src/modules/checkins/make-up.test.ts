import { describe, expect, it } from 'vitest';
import { dayOfDate } from './days.js';
import { makeUpsLeft, whyNotMadeUp } from './make-up.js';

const makeUp = { points: 10, perMonth: 2, withinDays: 7 };
const today = dayOfDate('2026-03-10');
const missed = (date: string, madeUpOn: string[] = [], joined = '2026-01-01') => ({
  day: dayOfDate(date),
  today,
  joined: dayOfDate(joined),
  madeUpOn: madeUpOn.map(dayOfDate),
});

describe('making up for a missed day', () => {
  it.each([
    ['is possible yesterday', missed('2026-03-09'), null],
    ['is possible on the last day that the program allows', missed('2026-03-03'), null],
    ['is not possible a day later', missed('2026-03-02'), 'EXPIRED'],
    ['is not possible for today, which can be checked in', missed('2026-03-10'), 'INVALID'],
    ['is not possible for tomorrow', missed('2026-03-11'), 'INVALID'],
    ['is possible for the day of joining', missed('2026-03-09', [], '2026-03-09'), null],
    ['is not possible for days before joining', missed('2026-03-08', [], '2026-03-09'), 'NOT_ELIGIBLE'],
    ['is possible once more when one was made up for this month', missed('2026-03-09', ['2026-03-01']), null],
    ['is not possible above the limit of the month', missed('2026-03-09', ['2026-03-01', '2026-03-10']), 'LIMIT_REACHED'],
    ['does not count what was made up for last month', missed('2026-03-09', ['2026-02-27', '2026-02-28']), null],
  ])('%s', (_, day, code) => {
    expect(whyNotMadeUp(makeUp, day)?.code ?? null).toBe(code);
  });

  it('is not possible where the program allows none', () => {
    expect(whyNotMadeUp(null, missed('2026-03-09'))?.code).toBe('NOT_ELIGIBLE');
    expect(makeUpsLeft(null, today, [])).toBe(0);
  });

  it('has no chances left below none when the limit was lowered', () => {
    expect(makeUpsLeft({ ...makeUp, perMonth: 0 }, today, [today])).toBe(0);
  });
});
