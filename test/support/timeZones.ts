import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';

/** Zones with all that clocks do: no change, half hours, skipped midnights, a day left out, summer time that ends twice a year. */
export const anyZone = fc.constantFrom(
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
);

export const anyInstant = fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2090, 0, 1) });

/** A zone and an instant within two days of a change of its clocks. */
export const nearChange = fc
  .tuple(anyZone, anyInstant, fc.integer({ min: -172_800_000, max: 172_800_000 }))
  .map(([timeZone, instant, shift]) => {
    const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
    const change = zoned.getTimeZoneTransition('previous');
    return [timeZone, (change?.epochMilliseconds ?? instant) + shift] as const;
  });
