import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byTime, complete, type Terms } from './complete.js';
import { Course, type KeptCompletion, type KeptContribution } from './course.js';
import { type Window, windowStart } from './windows.js';

const DAY = 86_400_000;
const FIRST = Date.parse('2026-01-25T00:00:00Z') / DAY;

/** Rows as a database keeps them. */
class Store {
  readonly contributions = new Map<number, KeptContribution>();
  readonly completions = new Map<string, KeptCompletion>();

  constructor(private readonly termsOf: (version: number) => Terms) {}

  /** Loads no more than what occurs at `since` or later may change, as the batch does. */
  private load(since: number): Course {
    const day = since === Number.NEGATIVE_INFINITY ? since : Math.floor(since / DAY);
    const from = Math.min(...[1, 2].map((version) => windowStart(this.termsOf(version).window, day)));
    const standing = [...this.completions.values()].filter(({ withdrawnAt }) => withdrawnAt === null);
    const earlier = standing.filter(({ at }) => at < since);
    const numbered = earlier.filter(({ key }) => /^\d/.test(key)).length;
    const course = new Course(1, 'code', { times: earlier.length, numbered }, since);
    for (const row of this.contributions.values())
      if (row.day >= from && (row.completedAt === null || row.completedAt >= since)) course.contributions.set(row.id, { ...row });
    for (const row of this.completions.values()) {
      const period = /^[A-Z]/.test(row.key) ? Date.parse(row.key.slice(1)) / DAY : null;
      if (row.at >= since || row.withdrawnAt !== null || (period !== null && period >= from))
        course.completions.set(row.key, { ...row });
    }
    return course;
  }

  /** Adds or changes a contribution with as little loaded as may be, or with everything, as a return does. */
  change(row: KeptContribution, all: boolean): { reached: string[]; withdrawn: string[] } {
    const course = this.load(all ? Number.NEGATIVE_INFINITY : row.at);
    course.contributions.set(row.id, { ...(course.contributions.get(row.id) ?? row), amount: row.amount });
    const { reached, withdrawn } = course.update(row.at, this.termsOf, 1);
    for (const one of course.contributions.values()) this.contributions.set(one.id, one);
    for (const one of course.completions.values()) this.completions.set(one.key, one);
    return { reached: reached.map(({ key }) => key), withdrawn: withdrawn.map(({ key }) => key) };
  }

  get standing() {
    return [...this.completions.values()].filter(({ withdrawnAt }) => withdrawnAt === null);
  }
}

const windows: fc.Arbitrary<Window> = fc.oneof(
  fc.constant<Window>({ kind: 'EVER' }),
  fc.integer({ min: 1, max: 8 }).map((days): Window => ({ kind: 'DAYS', days })),
  fc.constantFrom('DAY', 'WEEK', 'MONTH').map((period): Window => ({ kind: 'CALENDAR', period })),
);

const terms: fc.Arbitrary<Terms> = fc.record({
  measure: fc.constantFrom('PURCHASES', 'PURCHASES', 'SPEND'),
  window: windows,
  target: fc.integer({ min: 1, max: 4 }),
  times: fc.option(fc.integer({ min: 1, max: 3 })),
});

const steps = fc.array(
  fc.record({ which: fc.nat(12), day: fc.nat(14), hour: fc.nat(2), amount: fc.integer({ min: 0, max: 3 }) }),
  { maxLength: 30 },
);

/** The second version holds from here on. */
const CHANGE = (FIRST + 8) * DAY;

describe('a course through an achievement', () => {
  it('is the same step by step as from scratch, whatever comes late and whatever is taken back', () => {
    fc.assert(
      fc.property(fc.tuple(terms, terms), steps, (versions, sequence) => {
        const termsOf = (version: number) => versions[version - 1] as Terms;
        const store = new Store(termsOf);
        for (const { which, day, hour, amount } of sequence) {
          const known = store.contributions.get(which);
          const at = known?.at ?? (FIRST + day) * DAY + hour * 3_600_000;
          const fresh: KeptContribution = {
            ...{ id: which, at, day: FIRST + day, version: at < CHANGE ? 1 : 2, while: null },
            ...{ completion: null, completedAt: null, row: 'new', amount },
          };
          store.change(known ? { ...known, amount } : fresh, known !== undefined);
          const rows = [...store.contributions.values()].sort(byTime);
          const scratch = complete(rows, termsOf);
          const key = ({ key, at, version }: { key: string; at: number; version: number }) => `${key} ${at} ${version}`;
          expect(store.standing.map(key).sort()).toEqual(scratch.map(key).sort());
          const used = new Map(scratch.flatMap((one) => one.of.map((id) => [id, one.key])));
          for (const row of rows) expect([row.id, row.completion]).toEqual([row.id, used.get(row.id) ?? null]);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('what comes late undoes nothing where one window without periods holds', () => {
    const rolling = terms.filter(({ window }) => window.kind !== 'CALENDAR');
    fc.assert(
      fc.property(rolling, steps, (one, sequence) => {
        const store = new Store(() => one);
        for (const [id, { day, hour, amount }] of sequence.entries()) {
          const at = (FIRST + day) * DAY + hour * 3_600_000;
          const fresh = { id, at, day: FIRST + day, version: 1, while: null, completion: null, completedAt: null } as const;
          expect(store.change({ ...fresh, amount, row: 'new' }, false).withdrawn).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('a completion that is reached again is another one of the same name', () => {
    const store = new Store(() => ({ measure: 'PURCHASES', window: { kind: 'EVER' }, target: 1, times: null }));
    const row = { at: 5, day: 0, version: 1, while: null, completion: null, completedAt: null, row: 'new' } as const;
    expect(store.change({ ...row, id: 1, amount: 1 }, false)).toEqual({ reached: ['1'], withdrawn: [] });
    const kept = store.contributions.get(1) as KeptContribution;
    expect(store.change({ ...kept, amount: 0 }, true)).toEqual({ reached: [], withdrawn: ['1'] });
    expect(store.change({ ...row, id: 2, amount: 1, at: 7 }, false)).toEqual({ reached: ['1'], withdrawn: [] });
    expect(store.completions.get('1')).toMatchObject({ reached: 2, at: 7, withdrawnAt: null });
  });
});
