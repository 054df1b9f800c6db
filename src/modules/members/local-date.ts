import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../kernel/clock.js';

/** The calendar date, YYYY-MM-DD, that it is somewhere. */
export function localDate(instant: Instant, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
