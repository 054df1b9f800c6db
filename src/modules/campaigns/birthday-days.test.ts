import { describe, expect, it } from 'vitest';
import { birthdayDays } from './birthday-days.js';

const at = (text: string) => Date.parse(text);
const datesOn = (noon: string) => birthdayDays(at(`${noon}T12:00:00Z`), 'UTC', 0)[0]?.dates;

describe('the days whose birthdays are kept', () => {
  it.each([
    ['2026-02-27', ['02-27']],
    ['2026-02-28', ['02-28', '02-29']],
    ['2026-03-01', ['03-01']],
    ['2028-02-28', ['02-28']],
    ['2028-02-29', ['02-29']],
    ['2100-02-28', ['02-28', '02-29']],
  ])('on %s are %o', (day, dates) => {
    expect(datesOn(day)).toEqual(dates);
  });

  it('are today as of now and those before as of their last moment, oldest first, each in its own year', () => {
    const now = at('2026-01-01T01:00:00+08:00');
    expect(birthdayDays(now, 'Asia/Shanghai', 2)).toEqual([
      { year: 2025, dates: ['12-30'], at: at('2025-12-30T23:59:59.999+08:00'), end: at('2025-12-31T00:00:00+08:00') },
      { year: 2025, dates: ['12-31'], at: at('2025-12-31T23:59:59.999+08:00'), end: at('2026-01-01T00:00:00+08:00') },
      { year: 2026, dates: ['01-01'], at: now, end: at('2026-01-02T00:00:00+08:00') },
    ]);
  });

  it('leave out none where clocks change', () => {
    const days = birthdayDays(at('2026-03-30T12:00:00Z'), 'Europe/Berlin', 7);
    expect(days.flatMap(({ dates }) => dates)).toEqual(['03-23', '03-24', '03-25', '03-26', '03-27', '03-28', '03-29', '03-30']);
    for (const [index, { end }] of days.slice(0, -1).entries()) expect(days[index + 1]?.at).toBeGreaterThanOrEqual(end);
  });
});
