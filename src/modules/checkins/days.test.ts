import { describe, expect, it } from 'vitest';
import { dateOfDay } from '../../kernel/zone-clock.js';
import { dayOfDate, monthDays, monthOf } from './days.js';

describe('days', () => {
  it.each(['1970-01-01', '1969-12-31', '2028-02-29', '2026-10-25'])('%s keeps its name', (date) => {
    expect(dateOfDay(dayOfDate(date))).toBe(date);
    expect(monthOf(dayOfDate(date))).toBe(date.slice(0, 7));
  });

  it.each([
    ['2026-02', 28, '2026-02-01'],
    ['2028-02', 29, '2028-02-01'],
    ['2026-12', 31, '2026-12-01'],
    ['0001-01', 31, '0001-01-01'],
  ])('%s has %i days', (month, length, date) => {
    const days = monthDays(month);
    expect(days && days.next - days.first).toBe(length);
    expect(days && dateOfDay(days.first)).toBe(date);
  });

  it.each(['2026-13', '2026-00', '0000-01', '2026-1', '2026', '2026-01-01', ' 2026-01'])('"%s" is no month', (month) => {
    expect(monthDays(month)).toBeNull();
  });
});
