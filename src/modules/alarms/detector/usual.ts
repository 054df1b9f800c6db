import type { Rhythm } from './rhythm.js';

/** How many signals of a series there were on a day of the program's wall clock. */
export interface DayCount {
  day: number;
  count: number;
}

/** What is usual for a series: a rate that is only known as a gamma, by its mean and its shape. */
export interface Usual {
  /** Signals in a usual hour. */
  rate: number;
  /** The larger, the better it is known and the steadier it is. */
  shape: number;
}

/** Days that history goes back. */
export const HISTORY_DAYS = 56;
/** Younger days are no history yet: a burst that builds up slowly does not hide in it. */
export const GUARD_DAYS = 2;
/** Before there is a week of history nothing is unusual. */
export const LEARNING_DAYS = 7;
/** After so many days an old count weighs e times less. */
const MEMORY_DAYS = 21;
/** As if half a signal had been seen on one more day: what was never seen is rare, and known as badly as can be. */
const PRIOR_SHAPE = 0.5;
const PRIOR_HOURS = 24;
/** What was seen for the first time lately was there for at least so long. */
const LEAST_DAYS = 3;
/** Rates are never steadier than this: by about a third they move with what nobody counts. */
const STEADIEST = 8;
const LEAST_STEADY = 2;

/**
 * The usual rate of a series, from its days before `today`: an exponentially weighted mean with a gamma prior, over days of different weight. Days without a
 * signal need not be given. `since` is the first day on which there can have been one.
 */
export function usualOf(days: readonly DayCount[], since: number, today: number, rhythm: Rhythm): Usual {
  const last = today - GUARD_DAYS;
  const first = Math.max(since, today - HISTORY_DAYS);
  const seen = days.filter(({ day }) => day >= first && day <= last);
  const begun = Math.min(last - LEAST_DAYS + 1, ...seen.map(({ day }) => day));
  const from = seen.length === 0 ? first : Math.max(first, begun);
  let [shape, hours] = [PRIOR_SHAPE, PRIOR_HOURS];
  for (let day = from; day <= last; day++) hours += weightOf(day, today) * rhythm.ofDay(day);
  for (const { day, count } of seen) shape += weightOf(day, today) * count;
  const rate = shape / hours;
  return { rate, shape: Math.min(shape, steadiness(seen, from, last, rate, rhythm)) };
}

const weightOf = (day: number, today: number): number => Math.exp((day - today) / MEMORY_DAYS);

/** How steady the days were, by the method of moments: what they vary beyond what counts vary by themselves. */
function steadiness(seen: readonly DayCount[], from: number, last: number, rate: number, rhythm: Rhythm): number {
  const counts = new Map(seen.map(({ day, count }) => [day, count]));
  let [squares, excess] = [0, 0];
  for (let day = from; day <= last; day++) {
    const expected = rate * rhythm.ofDay(day);
    squares += expected ** 2;
    excess += ((counts.get(day) ?? 0) - expected) ** 2 - expected;
  }
  if (excess <= 0) return STEADIEST;
  return Math.min(STEADIEST, Math.max(LEAST_STEADY, squares / excess));
}
