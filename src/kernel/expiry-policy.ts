/**
 * When the points of a wallet die. Dates are meant in the program's time zone.
 * - `NEVER`
 * - `ROLLING`: `months` and `days` after they became available (one of the two is at least 1), at the same time of day; with `roundUpTo` at the
 *   end of the month, quarter or year in which that date falls.
 * - `FIXED_DATE`: what was earned in year Y dies at the end of `month`/`day` of year Y + `yearsAfter`. In a year without that day, at the end of
 *   the month. `yearsAfter` 0 kills at once what is earned after the date, so it makes sense with 31 December only.
 * - `INACTIVITY`: `months` after the member's last activity, at the same time of day.
 */
export type ExpiryPolicy =
  | { readonly kind: 'NEVER' }
  | { readonly kind: 'ROLLING'; readonly days?: number; readonly months?: number; readonly roundUpTo?: RoundUpTo }
  | { readonly kind: 'FIXED_DATE'; readonly month: number; readonly day: number; readonly yearsAfter: number }
  | { readonly kind: 'INACTIVITY'; readonly months: number };

export type RoundUpTo = 'MONTH' | 'QUARTER' | 'YEAR';
