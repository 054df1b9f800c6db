import type { Instant } from '../../kernel/clock.js';
import type { Goal } from '../../kernel/scheme/program-items.js';
import { periodKey, type Window, windowStart } from './windows.js';

/** Something that counts, or counted once, towards an achievement of one member. */
export interface Contribution {
  /** Of the purchase or the occurrence. */
  id: number;
  at: Instant;
  /** Local day of the program. */
  day: number;
  /** The version of the achievement that was in force. */
  version: number;
  /** 1, or minor units of money; 0 when it does not count any more. */
  amount: number;
}

/** What a version of an achievement asks for. */
export interface Terms {
  /** What counts together: after a change of it counting begins anew. */
  measure: string;
  window: Window;
  target: number;
  times: number | null;
}

/** One completion, with what counted for it: that counts for no other. */
export interface Completion {
  /** The number of the completion, or the period of the calendar. */
  key: string;
  at: Instant;
  version: number;
  of: readonly number[];
}

/** What was completed before `from`: what occurred earlier completes nothing any more, but goes on to count. */
export interface Before {
  from: Instant;
  times: number;
  /** Those with a number. */
  numbered: number;
  periods: ReadonlySet<string>;
}

const nothingBefore: Before = { from: Number.NEGATIVE_INFINITY, times: 0, numbered: 0, periods: new Set() };

export function measureOf({ count, activity }: Pick<Goal, 'count' | 'activity'>): string {
  return activity === null ? count : `${count}:${activity}`;
}

export function byTime(a: Pick<Contribution, 'at' | 'id'>, b: Pick<Contribution, 'at' | 'id'>): number {
  return a.at - b.at || a.id - b.id;
}

/** What counts together with a contribution, itself included, of those that nothing used up. */
export function countedWith<Row extends Contribution>(open: readonly Row[], last: Contribution, termsOf: TermsOf): Row[] {
  const { window, measure } = termsOf(last.version);
  const from = windowStart(window, last.day);
  return open.filter(({ day, version }) => day >= from && termsOf(version).measure === measure);
}

export type TermsOf = (version: number) => Terms;

export const sumOf = (rows: readonly Contribution[]): number => rows.reduce((sum, { amount }) => sum + amount, 0);

/**
 * Completes an achievement as often as contributions allow, in the order in which they occurred: as soon as what is in the window reaches the target, all of
 * it is used up. A calendar period is completed once. The contributions are in order (`byTime`).
 */
export function complete(contributions: readonly Contribution[], termsOf: TermsOf, before: Before = nothingBefore): Completion[] {
  const made: Completion[] = [];
  const periods = new Set(before.periods);
  let numbered = before.numbered;
  let open: Contribution[] = [];
  for (const last of contributions) {
    if (last.amount === 0) continue;
    open.push(last);
    if (last.at < before.from) continue;
    const { times, window, target } = termsOf(last.version);
    if (times !== null && before.times + made.length >= times) continue;
    const period = periodKey(window, last.day);
    if (period !== null && periods.has(period)) continue;
    const counted = countedWith(open, last, termsOf);
    if (sumOf(counted) < target) continue;
    if (period === null) numbered += 1;
    else periods.add(period);
    const used = new Set(counted);
    made.push({ key: period ?? String(numbered), at: last.at, version: last.version, of: counted.map(({ id }) => id) });
    open = open.filter((one) => !used.has(one));
  }
  return made;
}
