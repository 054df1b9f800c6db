import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { anyInstant, anyZone, nearChange } from '../../test/support/timeZones.js';
import { dayOf, localDate, plainDateOf, zoneClock } from './zone-clock.js';

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
