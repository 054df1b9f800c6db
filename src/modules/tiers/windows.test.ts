import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { TierWindow } from '../../kernel/scheme/tiers.js';
import { dayOf, plainDateOf } from '../../kernel/zone-clock.js';
import {
  addMonths,
  countingSpan,
  decidingSpan,
  fixedPeriod,
  foundingSpan,
  rewardPeriod,
  type Span,
  tierPeriod,
} from './windows.js';

const day = (date: string) => dayOf(Temporal.PlainDate.from(date));
const text = (span: Span | null) => span && `${plainDateOf(span.from)}..${plainDateOf(span.until)}`;
const joined = (date: string) => ({ joinedDay: day(date) });
const rolling = (months: number): TierWindow => ({ kind: 'ROLLING', months });
const year: TierWindow = { kind: 'CALENDAR_YEAR' };
const anniversary: TierWindow = { kind: 'ANNIVERSARY' };

describe('the days that count', () => {
  it.each([
    ['a year of the calendar begins on 1 January', year, '2024-05-05', '2026-03-02', '2026-01-01..2026-03-03'],
    ['and its last day belongs to it', year, '2024-05-05', '2026-12-31', '2026-01-01..2027-01-01'],
    ['and nothing of it counts on the next day', year, '2024-05-05', '2027-01-01', '2027-01-01..2027-01-02'],
    ['a year of membership begins on its anniversary', anniversary, '2024-05-05', '2026-05-05', '2026-05-05..2026-05-06'],
    ['and runs to the day before the next', anniversary, '2024-05-05', '2026-05-04', '2025-05-05..2026-05-05'],
    ['one of 29 February begins on the 28th', anniversary, '2024-02-29', '2026-02-28', '2026-02-28..2026-03-01'],
    ['and in a leap year on the 29th again', anniversary, '2024-02-29', '2028-02-28', '2027-02-28..2028-02-29'],
    ['where that day is the first', anniversary, '2024-02-29', '2028-02-29', '2028-02-29..2028-03-01'],
    ['what happened before joining counts in the year before', anniversary, '2024-05-05', '2024-05-04', '2023-05-05..2024-05-05'],
    ['twelve months end on the same day a year later', rolling(12), '2024-05-05', '2026-03-02', '2025-03-03..2026-03-03'],
    ['a month from 31 January ends with February', rolling(1), '2024-05-05', '2026-02-27', '2026-01-28..2026-02-28'],
    [
      'with the last of February it is over for 28 to 31 January',
      rolling(1),
      '2024-05-05',
      '2026-02-28',
      '2026-02-01..2026-03-01',
    ],
    ['at the end of March a month goes back to the 1st', rolling(1), '2024-05-05', '2026-03-31', '2026-03-01..2026-04-01'],
  ])('%s', (_, window, member, today, expected) => {
    expect(text(countingSpan(window, joined(member), day(today)))).toBe(expected);
  });

  it('for life everything counts', () => {
    const span = countingSpan({ kind: 'LIFETIME' }, joined('2024-05-05'), day('2026-03-02'));
    expect(span).toEqual({ from: Number.NEGATIVE_INFINITY, until: day('2026-03-03') });
  });

  it('in a rolling window a day counts until the day so many months later begins, and no longer', () => {
    const days = fc.integer({ min: day('2020-01-01'), max: day('2032-12-31') });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 36 }), fc.integer({ min: -1200, max: 0 }), (today, months, back) => {
        const past = today + back;
        const { from, until } = countingSpan(rolling(months), joined('2020-01-01'), today);
        expect(past >= from && past < until).toBe(addMonths(past, months) > today);
      }),
    );
  });
});

describe('the period of a tier', () => {
  it.each([
    ['of the calendar is that year', year, '2026-03-02', '2026-01-01..2027-01-01'],
    ['of membership is that year of it', anniversary, '2026-03-02', '2025-05-05..2026-05-05'],
    ['of a rolling window begins when it is reached', rolling(6), '2026-08-31', '2026-08-31..2027-02-28'],
  ])('%s', (_, window, today, expected) => {
    expect(text(tierPeriod(window, joined('2024-05-05'), day(today)))).toBe(expected);
  });

  it('there is none for life', () => {
    expect(tierPeriod({ kind: 'LIFETIME' }, joined('2024-05-05'), day('2026-03-02'))).toBeNull();
  });

  it('a rolling one has no fixed dates', () => {
    expect(fixedPeriod(rolling(12), joined('2024-05-05'), day('2026-03-02'))).toBeNull();
  });

  it('what made a rolling tier does not also renew it: the day it was reached on does not count at its end', () => {
    const period = tierPeriod(rolling(12), joined('2024-05-05'), day('2026-03-02')) as Span;
    expect(text(decidingSpan(rolling(12), period))).toBe('2026-03-03..2027-03-02');
    expect(text(foundingSpan(rolling(12), joined('2024-05-05'), period))).toBe('2025-03-03..2026-03-03');
  });

  it('a tier of this year may rest on the year before', () => {
    const period = tierPeriod(year, joined('2024-05-05'), day('2026-03-02')) as Span;
    expect(text(foundingSpan(year, joined('2024-05-05'), period))).toBe('2025-01-01..2026-01-01');
  });

  it('reaching a tier is rewarded once in a period that cannot be begun anew', () => {
    const days = fc.integer({ min: day('2015-01-01'), max: day('2032-12-31') });
    fc.assert(
      fc.property(days, days, fc.constantFrom(1, 6, 12, 36), (joinedDay, today, months) => {
        const { from, until } = rewardPeriod(rolling(months), { joinedDay }, today) as Span;
        expect(from <= today && today < until).toBe(true);
        expect(rewardPeriod(rolling(months), { joinedDay }, from)).toEqual({ from, until });
      }),
    );
    expect(rewardPeriod({ kind: 'LIFETIME' }, joined('2024-05-05'), day('2026-03-02'))).toBeNull();
  });

  it('periods follow one another without a gap', () => {
    const days = fc.integer({ min: day('2020-01-01'), max: day('2032-12-31') });
    const windows = fc.constantFrom(year, anniversary, rolling(1), rolling(12));
    fc.assert(
      fc.property(windows, days, days, (window, joinedDay, today) => {
        const period = tierPeriod(window, { joinedDay }, today) as Span;
        expect(period.from <= today && today < period.until).toBe(true);
        expect(tierPeriod(window, { joinedDay }, period.until)?.from).toBe(period.until);
      }),
    );
  });
});
