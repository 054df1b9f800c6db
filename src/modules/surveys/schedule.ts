import type { Instant } from '../../kernel/clock.js';
import { zoneClock } from '../../kernel/zone-clock.js';
import type { SurveyDefinition } from './survey.js';

const DAY_MS = 86_400_000;

/** The same time of day, so many calendar days later. */
export function daysLater(from: Instant, days: number, timeZone: string): Instant {
  const clock = zoneClock(timeZone);
  return clock.instantOf(clock.localMs(from) + days * DAY_MS);
}

/** When an invitation is said again: the first time after those that were said, and after now; null where there is none before it expires. */
export function nextReminder(
  issuedAt: Instant,
  expiresAt: Instant,
  { remindDays }: Pick<SurveyDefinition, 'remindDays'>,
  said: Instant,
  timeZone: string,
): Instant | null {
  const times = remindDays.map((days) => daysLater(issuedAt, days, timeZone));
  return times.find((at) => at > said && at < expiresAt) ?? null;
}
