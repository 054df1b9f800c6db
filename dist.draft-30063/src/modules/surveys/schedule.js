import { zoneClock } from '../../kernel/zone-clock.js';
const DAY_MS = 86_400_000;
/** The same time of day, so many calendar days later. */
export function daysLater(from, days, timeZone) {
    const clock = zoneClock(timeZone);
    return clock.instantOf(clock.localMs(from) + days * DAY_MS);
}
/** When an invitation is said again: the first time after those that were said, and after now; null where there is none before it expires. */
export function nextReminder(issuedAt, expiresAt, { remindDays }, said, timeZone) {
    const times = remindDays.map((days) => daysLater(issuedAt, days, timeZone));
    return times.find((at) => at > said && at < expiresAt) ?? null;
}
//# sourceMappingURL=schedule.js.map