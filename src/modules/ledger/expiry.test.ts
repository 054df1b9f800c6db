import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { anyInstant, anyZone, nearChange } from '../../../test/support/timeZones.js';
import type { ExpiryPolicy } from '../../kernel/expiry-policy.js';
import { localDate } from '../../kernel/zone-clock.js';
import { expiresAt, inactivityEnd } from './expiry.js';

function at(zoned: string): number {
  return Temporal.ZonedDateTime.from(zoned).epochMilliseconds;
}

function shown(instant: number | null, timeZone: string): string | null {
  if (instant === null) return null;
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  return `${zoned.toPlainDateTime().toString({ smallestUnit: 'second' })}${zoned.offset}`;
}

const months = (count: number, roundUpTo?: 'MONTH' | 'QUARTER' | 'YEAR'): ExpiryPolicy => ({
  kind: 'ROLLING',
  months: count,
  ...(roundUpTo && { roundUpTo }),
});
const days = (count: number): ExpiryPolicy => ({ kind: 'ROLLING', days: count });
const fixed = (month: number, day: number, yearsAfter: number): ExpiryPolicy => ({ kind: 'FIXED_DATE', month, day, yearsAfter });

describe('points die at the instant their policy says', () => {
  test.each<[string, ExpiryPolicy, string, string | null]>([
    ['never', { kind: 'NEVER' }, '2026-01-31T10:00[Asia/Shanghai]', null],
    ['31 January + 1 month is the last of February', months(1), '2026-01-31T10:00[Asia/Shanghai]', '2026-02-28T10:00:00+08:00'],
    ['... which is the 29th in a leap year', months(1), '2028-01-31T10:00[Asia/Shanghai]', '2028-02-29T10:00:00+08:00'],
    ['29 February + 12 months is 28 February', months(12), '2028-02-29T10:00[Asia/Shanghai]', '2029-02-28T10:00:00+08:00'],
    ['29 February + 48 months is 29 February', months(48), '2024-02-29T10:00[Asia/Shanghai]', '2028-02-29T10:00:00+08:00'],
    [
      'rounded to the month: the first moment after it',
      months(12, 'MONTH'),
      '2025-06-30T23:59:59[Asia/Shanghai]',
      '2026-07-01T00:00:00+08:00',
    ],
    ['the month is the local one', months(12, 'MONTH'), '2025-06-30T16:00[UTC]', '2026-08-01T00:00:00+08:00'],
    [
      '31 January + 1 month, rounded, is 1 March',
      months(1, 'MONTH'),
      '2026-01-31T10:00[Asia/Shanghai]',
      '2026-03-01T00:00:00+08:00',
    ],
    ['rounded to the quarter', months(1, 'QUARTER'), '2026-01-15T10:00[Asia/Shanghai]', '2026-04-01T00:00:00+08:00'],
    ['rounded to the last quarter', months(1, 'QUARTER'), '2026-09-15T10:00[Asia/Shanghai]', '2027-01-01T00:00:00+08:00'],
    ['rounded to the year', months(24, 'YEAR'), '2026-01-01T00:00[Asia/Shanghai]', '2029-01-01T00:00:00+08:00'],
    ['days across a year', days(45), '2026-12-31T08:30[Asia/Shanghai]', '2027-02-14T08:30:00+08:00'],
    [
      'the yearly reset dies on 31 March, so is gone on 1 April',
      fixed(3, 31, 1),
      '2026-05-05T10:00[Asia/Shanghai]',
      '2027-04-01T00:00:00+08:00',
    ],
    ['New Year is already the next year', fixed(3, 31, 1), '2027-01-01T00:00[Asia/Shanghai]', '2028-04-01T00:00:00+08:00'],
    [
      'the last moment of a year is still that year',
      fixed(3, 31, 1),
      '2026-12-31T23:59:59.999[Asia/Shanghai]',
      '2027-04-01T00:00:00+08:00',
    ],
    ['29 February in a common year is the 28th', fixed(2, 29, 1), '2026-05-05T10:00[Asia/Shanghai]', '2027-03-01T00:00:00+08:00'],
    ['the end of the same year', fixed(12, 31, 0), '2026-12-31T23:00[Asia/Shanghai]', '2027-01-01T00:00:00+08:00'],
    ['inactivity gives no date of its own', { kind: 'INACTIVITY', months: 6 }, '2026-08-31T10:00[Asia/Shanghai]', null],
  ])('%s', (_, policy, from, expected) => {
    expect(shown(expiresAt(policy, at(from), 'Asia/Shanghai'), 'Asia/Shanghai')).toBe(expected);
  });

  test.each<[string, string, ExpiryPolicy, string, string]>([
    ['a day of 23 hours keeps the time of day', 'Europe/London', days(1), '2026-03-28T12:00', '2026-03-29T12:00:00+01:00'],
    ['a day of 25 hours keeps the time of day', 'Europe/London', days(1), '2026-10-24T12:00', '2026-10-25T12:00:00+00:00'],
    [
      'a time that the clock skips becomes the hour after',
      'Europe/London',
      days(1),
      '2026-03-28T01:30',
      '2026-03-29T02:30:00+01:00',
    ],
    ['a time that comes twice is the first', 'Europe/London', days(1), '2026-10-24T01:30', '2026-10-25T01:30:00+01:00'],
    ['the end of October is winter time', 'Europe/London', months(1, 'MONTH'), '2026-09-10T12:00', '2026-11-01T00:00:00+00:00'],
    [
      'a midnight that is skipped: the day starts at 01:00',
      'America/Sao_Paulo',
      fixed(10, 14, 0),
      '2017-02-01T12:00',
      '2017-10-15T01:00:00-02:00',
    ],
    ['a midnight skipped at 00:00 in Cairo', 'Africa/Cairo', fixed(4, 27, 0), '2023-02-01T12:00', '2023-04-28T01:00:00+03:00'],
    [
      'a midnight that comes twice: the first',
      'America/St_Johns',
      fixed(10, 27, 0),
      '2001-02-01T12:00',
      '2001-10-28T00:00:00-02:30',
    ],
    ['half an hour of summer time', 'Australia/Lord_Howe', days(1), '2026-04-04T12:00', '2026-04-05T12:00:00+10:30'],
    ['a date that a zone leaves out', 'Pacific/Apia', fixed(12, 29, 0), '2011-02-01T12:00', '2011-12-31T00:00:00+14:00'],
  ])('%s (%s)', (_, timeZone, policy, from, expected) => {
    expect(shown(expiresAt(policy, at(`${from}[${timeZone}]`), timeZone), timeZone)).toBe(expected);
  });
});

test('inactivity ends the same time of day after the activity, 31 August + 6 months on the last of February', () => {
  const end = inactivityEnd(6, at('2026-08-31T10:00[Asia/Shanghai]'), 'Asia/Shanghai');
  expect(shown(end, 'Asia/Shanghai')).toBe('2027-02-28T10:00:00+08:00');
});

const anyRounding = fc.constantFrom('MONTH', 'QUARTER', 'YEAR' as const);
const anyPolicy: fc.Arbitrary<ExpiryPolicy> = fc.oneof(
  fc.record({ kind: fc.constant('ROLLING' as const), days: fc.integer({ min: 1, max: 1500 }) }),
  fc.record({ kind: fc.constant('ROLLING' as const), months: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ kind: fc.constant('ROLLING' as const), months: fc.integer({ min: 1, max: 60 }), roundUpTo: anyRounding }),
  fc.record({
    kind: fc.constant('FIXED_DATE' as const),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    yearsAfter: fc.integer({ min: 1, max: 5 }),
  }),
);

describe('for any policy, zone and instant', () => {
  test('points die after they begin', () => {
    fc.assert(
      fc.property(anyPolicy, anyInstant, anyZone, (policy, from, timeZone) => {
        expect(expiresAt(policy, from, timeZone)).toBeGreaterThan(from);
      }),
    );
  });

  test('what begins on a later date does not die on an earlier one', () => {
    fc.assert(
      fc.property(anyPolicy, anyInstant, fc.integer({ min: 1, max: 40 }), anyZone, (policy, from, later, timeZone) => {
        const first = expiresAt(policy, from, timeZone) as number;
        const second = expiresAt(policy, from + later * 86_400_000, timeZone) as number;
        expect(localDate(second, timeZone) >= localDate(first, timeZone)).toBe(true);
      }),
    );
  });

  test('a rounded or fixed end is the first instant of a local date', () => {
    const dated = anyPolicy.filter(
      (policy) => policy.kind === 'FIXED_DATE' || (policy.kind === 'ROLLING' && policy.roundUpTo !== undefined),
    );
    fc.assert(
      fc.property(dated, anyInstant, anyZone, (policy, from, timeZone) => {
        const end = expiresAt(policy, from, timeZone) as number;
        expect(localDate(end - 1, timeZone) < localDate(end, timeZone)).toBe(true);
      }),
    );
  });

  test('kept offsets give what Temporal gives', () => {
    const amount = fc.record({ months: fc.integer({ min: 0, max: 60 }), days: fc.integer({ min: 1, max: 400 }) });
    fc.assert(
      fc.property(amount, anyInstant, anyZone, (duration, from, timeZone) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
        expect(expiresAt({ kind: 'ROLLING', ...duration }, from, timeZone)).toBe(zoned.add(duration).epochMilliseconds);
        expect(inactivityEnd(duration.days, from, timeZone)).toBe(zoned.add({ months: duration.days }).epochMilliseconds);
      }),
      { numRuns: 500 },
    );
  });

  test('kept offsets give what Temporal gives in the hours around a change of clocks', () => {
    fc.assert(
      fc.property(nearChange, fc.integer({ min: 1, max: 3 }), ([timeZone, from], count) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
        expect(expiresAt(days(count), from, timeZone)).toBe(zoned.add({ days: count }).epochMilliseconds);
      }),
      { numRuns: 500 },
    );
  });
});
