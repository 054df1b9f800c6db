import type { BatchPart, RecordKind } from '../ledger/index.js';
import { type Contribution, type RatingChange, ratingChanges } from './contribution.js';
import {
  addRatings,
  handleReports,
  insertDeeds,
  lockContributions,
  type NotedDeed,
  updateContributions,
} from './contribution-rows.js';

/** What a batch knows of contributions: those that it moderates, locked. */
export class ContributionBook {
  readonly contributions = new Map<number, Contribution>();
  readonly deeds: NotedDeed[] = [];
  readonly ratings: RatingChange[] = [];
  /** Those whose reports staff have looked at. */
  readonly looked = new Set<number>();
  readonly changed = new Set<number>();

  constructor(readonly wanted: ReadonlySet<number>) {}

  change(before: Contribution, after: Contribution): void {
    this.contributions.set(after.id, after);
    this.changed.add(after.id);
    this.ratings.push(...ratingChanges(before, after));
    if (after.reports < before.reports) this.looked.add(after.id);
  }
}

/** A contribution stands for its author. */
export const contributionRecord: RecordKind = {
  table: 'contribution',
  column: 'id',
  type: 'bigint',
  missing: 'contribution-not-found',
};

/** Contributions that a batch moderates: locked after the accounts and the counters, as what members do to them locks nothing but them. */
export const contributionsPart: BatchPart<Set<number>, ContributionBook> = {
  name: 'contributions',
  need: () => new Set(),
  load: (_sql, _book, wanted) => Promise.resolve(new ContributionBook(wanted)),
  async loadMore(sql, { program, readOnly }, book) {
    if (readOnly || book.wanted.size === 0) return;
    for (const one of await lockContributions(sql, program.id, book.wanted)) book.contributions.set(one.id, one);
  },
  write(sql, { program, now }, { contributions, changed, looked, deeds }) {
    const rows = [...contributions.values()].filter(({ id }) => changed.has(id));
    return [
      updateContributions(sql, program.id, rows),
      handleReports(sql, program.id, [...looked], now),
      insertDeeds(sql, program.id, deeds),
    ];
  },
  writeLast: (sql, { program }, { ratings }) => [addRatings(sql, program.id, ratings)],
};
