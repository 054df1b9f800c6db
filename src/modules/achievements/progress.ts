import type { Instant } from '../../kernel/clock.js';
import type { Achievement } from '../../kernel/scheme/program-items.js';
import { zoneClock } from '../../kernel/zone-clock.js';
import { type Contribution, countedWith, sumOf, type TermsOf } from './complete.js';
import { periodKey, windowEnd } from './windows.js';

/** How far a member is, as members see it. Counts are amounts of contributions. */
export interface Progress {
  count: number;
  target: number;
  /** When what counts now stops to count. */
  windowEndsAt: Instant | null;
  timesCompleted: number;
  completedAt: Instant | null;
}

/** Completions that stand. */
export interface Completed {
  times: number;
  last: Instant | null;
  /** Keys of those in the present window, where it is a period of the calendar. */
  keys: ReadonlySet<string>;
}

/** How far contributions that nothing used up reach at an instant. What is done for good, or for this period, is shown as done. */
export function progressOf(
  achievement: Achievement,
  open: readonly Contribution[],
  done: Completed,
  termsOf: TermsOf,
  { now, timeZone }: { now: Instant; timeZone: string },
): Progress {
  const { goal, window, times, version } = achievement;
  const { target } = goal;
  const clock = zoneClock(timeZone);
  const day = clock.localDay(now);
  const startOf = (end: number | null) => (end === null ? null : clock.startOfDay(end));
  const base = { target, timesCompleted: done.times, completedAt: done.last };
  if (times !== null && done.times >= times) return { ...base, count: target, windowEndsAt: null };
  const period = periodKey(window, day);
  if (period !== null && done.keys.has(period))
    return { ...base, count: target, windowEndsAt: startOf(windowEnd(window, day, null)) };
  const counted = countedWith(
    open.filter(({ amount }) => amount > 0),
    { id: 0, at: now, day, version, amount: 0 },
    termsOf,
  );
  const first = counted.reduce<number | null>((least, one) => (least === null || one.day < least ? one.day : least), null);
  return { ...base, count: Math.min(sumOf(counted), target), windowEndsAt: startOf(windowEnd(window, day, first)) };
}
