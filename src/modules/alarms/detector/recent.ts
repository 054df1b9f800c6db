import type { Instant } from '../../../kernel/clock.js';
import { keyOf, type Series, type Signal, seriesOf } from './series.js';

const ALL = 'ALL';

/** The signals of the last day or so, by series. They are added in the order of their times. */
export class RecentSignals {
  private readonly lists = new Map<string, { series: Series | null; signals: Signal[] }>();

  add(signal: Signal): void {
    this.push(ALL, null, signal);
    for (const series of seriesOf(signal)) this.push(keyOf(series), series, signal);
  }

  /** Those of a series, or all, that are later than `after` and not later than `now`, oldest first. */
  of(series: Series | null, after: Instant, now: Instant): Signal[] {
    const signals = this.list(series);
    return signals.slice(placeAfter(signals, after), placeAfter(signals, now));
  }

  count(series: Series | null, after: Instant, now: Instant): number {
    const signals = this.list(series);
    return placeAfter(signals, now) - placeAfter(signals, after);
  }

  /** Every series with at least so many signals. */
  *withAtLeast(count: number): Iterable<Series> {
    for (const { series, signals } of this.lists.values()) if (series !== null && signals.length >= count) yield series;
  }

  /** Drops what is not later than `before`. */
  forget(before: Instant): void {
    for (const [key, { signals }] of this.lists) {
      const gone = signals.findIndex(({ at }) => at > before);
      if (gone < 0) this.lists.delete(key);
      else if (gone > 0) signals.splice(0, gone);
    }
  }

  private list(series: Series | null): readonly Signal[] {
    return this.lists.get(series === null ? ALL : keyOf(series))?.signals ?? [];
  }

  private push(key: string, series: Series | null, signal: Signal): void {
    const list = this.lists.get(key);
    if (list) list.signals.push(signal);
    else this.lists.set(key, { series, signals: [signal] });
  }
}

/** The place of the first that is later than an instant. */
function placeAfter(signals: readonly Signal[], at: Instant): number {
  let [low, high] = [0, signals.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((signals[middle] as Signal).at > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many people said something. */
export const peopleOf = (signals: readonly Signal[]): number => new Set(signals.map(({ person }) => person)).size;
