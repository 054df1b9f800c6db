import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CountedTree, compareKeys, FIRST_KEY, type Key, type TreeChanges } from './counted-tree.js';

/** The ranking as a sorted array, the tree over it, and what the tree had written. */
class Ranking {
  sorted: Key[] = [];
  tree: CountedTree;
  private readonly written = new Map<string, Key & { level: number; count: number }>();

  constructor(limits: { bucket: number; group: number }) {
    this.tree = CountedTree.empty(limits);
    this.write();
  }

  /** The scores of these members after a step; 0 for one who is not ranked. */
  step(scores: readonly (readonly [memberId: number, score: number])[], now: number): void {
    for (const [memberId, score] of scores) {
      const at = this.sorted.findIndex((key) => key.memberId === memberId);
      if (at >= 0) this.tree.add(this.sorted.splice(at, 1)[0] as Key, -1);
      if (score === 0) continue;
      const key = { descending: -score, reached: now, memberId };
      this.sorted.push(key);
      this.sorted.sort(compareKeys);
      this.tree.add(key, 1);
    }
    this.write();
  }

  private write(): void {
    for (const { bucket, end } of this.tree.overfull()) {
      const within = this.sorted.filter(
        (key) => compareKeys(key, bucket.key) >= 0 && (end === null || compareKeys(key, end) < 0),
      );
      expect(within).toHaveLength(bucket.count);
      this.tree.split(bucket, within);
    }
    const { saved, removed }: TreeChanges = this.tree.takeChanges();
    for (const { level, key } of removed) expect(this.written.delete(nameOf(level, key))).toBe(true);
    for (const { level, key, count } of saved) this.written.set(nameOf(level, key), { level, ...key, count });
  }

  /** What is stored of a level, in order. */
  level(level: number): (Key & { count: number })[] {
    const nodes = [...this.written.values()].filter((node) => node.level === level).sort(compareKeys);
    return nodes.map(({ level: _level, ...node }) => node);
  }

  /** As the statement does it: what all groups before hold, all buckets before in the group, and those before it in its bucket. */
  rank(key: Key): number {
    const last = (nodes: (Key & { count: number })[]) => nodes.findLast((node) => compareKeys(node, key) <= 0) as Key;
    const group = last(this.level(1));
    const bucket = last(this.level(0));
    const before = (nodes: (Key & { count: number })[], from: Key, until: Key) =>
      nodes
        .filter((node) => compareKeys(node, from) >= 0 && compareKeys(node, until) < 0)
        .reduce((sum, { count }) => sum + count, 0);
    const within = this.sorted.filter((one) => compareKeys(one, bucket) >= 0 && compareKeys(one, key) < 0).length;
    return 1 + before(this.level(1), FIRST_KEY, group) + before(this.level(0), group, bucket) + within;
  }
}

const nameOf = (level: number, { descending, reached, memberId }: Key) => [level, descending, reached, memberId].join();

const changes = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 6 })), {
  minLength: 1,
  maxLength: 30,
});

describe('a counted ranking', () => {
  it('gives every member the place that a sorted array gives, under changes, ties and departures', () => {
    fc.assert(
      fc.property(fc.array(changes, { minLength: 1, maxLength: 25 }), (steps) => {
        const ranking = new Ranking({ bucket: 4, group: 4 });
        for (const [now, step] of steps.entries()) ranking.step(step, now >> 1);
        expect(ranking.sorted.map((key) => ranking.rank(key))).toEqual(ranking.sorted.map((_, index) => index + 1));
        expect(ranking.tree.size).toBe(ranking.sorted.length);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps its parts small where many come, and joins them where all leave', () => {
    const ranking = new Ranking({ bucket: 8, group: 8 });
    const members = Array.from({ length: 400 }, (_, index) => index + 1);
    for (let from = 0; from < 400; from += 40)
      ranking.step(
        members.slice(from, from + 40).map((id) => [id, (id * 7919) % 101]),
        1,
      );
    expect(Math.max(...ranking.level(0).map(({ count }) => count))).toBeLessThanOrEqual(8);
    expect(Math.max(...ranking.tree.groups.map(({ buckets }) => buckets.length))).toBeLessThanOrEqual(8);
    ranking.step(
      members.map((id) => [id, 0]),
      2,
    );
    expect(ranking.level(0).every(({ count }) => count === 0)).toBe(true);
    expect(ranking.level(0).length).toBeLessThan(30);
  });

  it('read back from what was stored, it goes on as it was', () => {
    fc.assert(
      fc.property(fc.array(changes, { minLength: 1, maxLength: 10 }), changes, (steps, last) => {
        const ranking = new Ranking({ bucket: 4, group: 4 });
        for (const [now, step] of steps.entries()) ranking.step(step, now);
        ranking.tree = CountedTree.stored(ranking.level(1), ranking.level(0));
        ranking.step(last, 100);
        expect(ranking.sorted.map((key) => ranking.rank(key))).toEqual(ranking.sorted.map((_, index) => index + 1));
      }),
      { numRuns: 40 },
    );
  });
});
