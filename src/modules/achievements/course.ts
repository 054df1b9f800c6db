import type { Instant } from '../../kernel/clock.js';
import type { Condition } from '../../kernel/scheme/condition.js';
import { byTime, type Contribution, complete, type TermsOf } from './complete.js';

/** A contribution as it is kept. */
export interface KeptContribution extends Contribution {
  /** What must go on to hold of a purchase for it to count; null for what holds anyway. */
  while: Condition | null;
  /** What used it up: the completion's key and time. */
  completion: string | null;
  completedAt: Instant | null;
  row: 'new' | 'changed' | 'same';
}

/** A completion as it is kept: also when it was withdrawn, for it may be reached again. */
export interface KeptCompletion {
  key: string;
  at: Instant;
  version: number;
  /** How often it was reached: what rules gave was given as often, and taken back one time less. */
  reached: number;
  /** What the member has of it: the newest of those occurrences. Null where it could not be given anything, or all of it was taken back. */
  occurrenceId: number | null;
  withdrawnAt: Instant | null;
  row: 'new' | 'changed' | 'same';
}

/** What a change of contributions made of completions. */
export interface Difference {
  reached: KeptCompletion[];
  withdrawn: KeptCompletion[];
}

const isNumber = (key: string): boolean => /^\d/.test(key);

/**
 * One member's way through one achievement, as a batch holds it: what may still be rearranged by what occurred at `since` or later, and how much was completed
 * before.
 */
export class Course {
  readonly contributions = new Map<number, KeptContribution>();
  readonly completions = new Map<string, KeptCompletion>();

  constructor(
    readonly memberId: number,
    readonly code: string,
    /** Completions before `since` that stand, and those of them that are numbered. */
    private readonly earlier: { times: number; numbered: number } = { times: 0, numbered: 0 },
    private readonly since: Instant = Number.NEGATIVE_INFINITY,
  ) {}

  /**
   * Brings completions up to date with contributions that changed at `from` or later. The result is that of all contributions from the very beginning; what
   * stood and still stands is left alone, whatever now counts for it.
   */
  update(from: Instant, termsOf: TermsOf, now: Instant): Difference {
    if (from < this.since)
      throw new Error(`achievement ${this.code} of member ${this.memberId} is loaded from a later time only`);
    const standing = [...this.completions.values()].filter(({ withdrawnAt }) => withdrawnAt === null);
    const before = standing.filter(({ at }) => at < from);
    // Some of those were loaded although they are counted in `earlier`.
    const counted = before.filter(({ at }) => at >= this.since);
    const rows = [...this.contributions.values()].filter(({ completedAt }) => completedAt === null || completedAt >= from);
    const made = complete(rows.sort(byTime), termsOf, {
      from,
      times: this.earlier.times + counted.length,
      numbered: this.earlier.numbered + counted.filter(({ key }) => isNumber(key)).length,
      periods: new Set(before.map(({ key }) => key)),
    });
    const usedBy = new Map(made.flatMap(({ key, at, of }) => of.map((id) => [id, { key, at }] as const)));
    for (const row of rows) assign(row, usedBy.get(row.id) ?? null);
    const keys = new Set(made.map(({ key }) => key));
    const withdrawn = standing.filter(({ at, key }) => at >= from && !keys.has(key));
    for (const one of withdrawn) change(one, { withdrawnAt: now });
    return { withdrawn, reached: made.flatMap(({ key, at, version }) => this.reach(key, at, version) ?? []) };
  }

  /** The completion where it did not stand; null where it only moved, or its reward could not be taken back when it was withdrawn. */
  private reach(key: string, at: Instant, version: number): KeptCompletion | null {
    const known = this.completions.get(key);
    if (known?.withdrawnAt === null) {
      if (known.at !== at) change(known, { at, version });
      return null;
    }
    if (known) {
      const isRewarded = known.occurrenceId !== null;
      change(known, { at, version, reached: known.reached + (isRewarded ? 0 : 1), withdrawnAt: null });
      return isRewarded ? null : known;
    }
    const fresh: KeptCompletion = { key, at, version, reached: 1, occurrenceId: null, withdrawnAt: null, row: 'new' };
    this.completions.set(key, fresh);
    return fresh;
  }
}

function change(completion: KeptCompletion, changes: Partial<KeptCompletion>): void {
  Object.assign(completion, changes);
  if (completion.row === 'same') completion.row = 'changed';
}

function assign(row: KeptContribution, use: { key: string; at: Instant } | null): void {
  const [completion, completedAt] = [use?.key ?? null, use?.at ?? null];
  if (row.completion === completion && row.completedAt === completedAt) return;
  row.completion = completion;
  row.completedAt = completedAt;
  if (row.row === 'same') row.row = 'changed';
}
