import type { Outcome, RuleGift, UsedOf } from '../../earning/index.js';

/** The counters of caps and budgets as they would be. */
export class SimulatedCounters {
  private readonly rows = new Map<string, { points: number; times: number }>();

  readonly usedOf: UsedOf = (key) => this.rows.get(key) ?? { points: 0, times: 0 };

  use(keys: readonly string[], points: number, times: number): void {
    for (const key of keys) {
      const row = this.rows.get(key) ?? { points: 0, times: 0 };
      row.points += points;
      row.times += times;
      this.rows.set(key, row);
    }
  }

  giveBack(keys: readonly string[], points: number, times: number): void {
    this.use(keys, -points, -times);
  }

  /** What was granted and recorded so. */
  useRecorded(outcomes: readonly Outcome[], gifts: readonly RuleGift[]): void {
    for (const { granted, uses = [] } of outcomes) if (granted > 0) this.use(uses, granted, 1);
    for (const { given, takenBack, uses = [] } of gifts) if (given > takenBack) this.use(uses, given - takenBack, 1);
  }
}
