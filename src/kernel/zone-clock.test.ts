import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { dayOf, localDate, plainDateOf, zoneClock } from './zone-clock.js';

const zones = [
  'UTC',
  'Asia/Shanghai',
  'Europe/London',
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kathmandu',
];

describe('local dates', () => {
  test.each([
    ['2026-06-30T15:59:59.999Z', 'Asia/Shanghai', '2026-06-30'],
    ['2026-06-30T16:00:00Z', 'Asia/Shanghai', '2026-07-01'],
    ['2026-03-29T00:59:59Z', 'Europe/London', '2026-03-29'],
    ['2011-12-30T09:59:59Z', 'Pacific/Apia', '2011-12-29'],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
    ['2001-10-28T02:30:30Z', 'America/St_Johns', '2001-10-28'],
    ['2001-10-28T02:31:00Z', 'America/St_Johns', '2001-10-27'],
  ])('%s in %s is %s', (instant, timeZone, date) => {
    expect(localDate(Date.parse(instant), timeZone)).toBe(date);
  });
});

describe('what is kept of a zone gives what Temporal gives', () => {
  const anyZone = fc.constantFrom(...zones);
  const anyInstant = fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2090, 0, 1) });
  const nearChange = fc
    .tuple(anyZone, anyInstant, fc.integer({ min: -172_800_000, max: 172_800_000 }))
    .map(([timeZone, instant, shift]) => {
      const change = Temporal.Instant.fromEpochMilliseconds(instant)
        .toZonedDateTimeISO(timeZone)
        .getTimeZoneTransition('previous');
      return [timeZone, (change?.epochMilliseconds ?? instant) + shift] as const;
    });

  test.each([
    ['at any time', fc.tuple(anyZone, anyInstant)],
    ['in the hours around a change of clocks', nearChange],
  ])('%s', (_when, places) => {
    fc.assert(
      fc.property(places, ([timeZone, instant]) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
        const clock = zoneClock(timeZone);
        expect(localDate(instant, timeZone)).toBe(zoned.toPlainDate().toString());
        expect(plainDateOf(clock.localDay(instant)).toString()).toBe(zoned.toPlainDate().toString());
        expect(clock.startOfDay(dayOf(zoned.toPlainDate()))).toBe(zoned.startOfDay().epochMilliseconds);
        const shown = zoned.toPlainDateTime();
        expect(clock.instantOf(shown.toZonedDateTime('UTC').epochMilliseconds)).toBe(
          shown.toZonedDateTime(timeZone).epochMilliseconds,
        );
      }),
      { numRuns: 500 },
    );
  });
});
