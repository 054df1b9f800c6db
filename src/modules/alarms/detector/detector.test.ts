import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBurst, type Habits, isCalm } from './burst.js';
import { groupBursts } from './grouping.js';
import { RecentSignals } from './recent.js';
import { rhythmOf } from './rhythm.js';
import type { Series, Signal } from './series.js';
import { usualOf } from './usual.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const now = 1_000 * 24 * HOUR;
const flat = rhythmOf(Array.from({ length: 168 }, () => 100));
const cream: Series = { dimension: 'PRODUCT', value: 'cream' };

const said = (id: number, minutesAgo: number, more: Partial<Signal> = {}): Signal => ({
  ...{ id, kind: 'MENTION', person: `p${id}`, at: now - minutesAgo * MINUTE, category: null, products: ['cream'] },
  ...{ store: null, words: [], reach: 0, ...more },
});
const recentOf = (signals: readonly Signal[]): RecentSignals => {
  const recent = new RecentSignals();
  for (const signal of [...signals].sort((a, b) => a.at - b.at)) recent.add(signal);
  return recent;
};
const habitsOf = (rate: number, shape = 20): Habits => ({
  ...{ rhythm: flat, offset: 0, all: { rate: 10, shape: 20 }, usual: () => ({ rate, shape }), watched: () => 50 },
});
const find = (signals: readonly Signal[], rate = 0.05, after = 0) =>
  findBurst(recentOf(signals), cream, habitsOf(rate), now, after);
const many = (count: number, more: (id: number) => Partial<Signal> = () => ({})) =>
  Array.from({ length: count }, (_, id) => said(id, id % 4, more(id)));

describe('a burst', () => {
  it('is five people within minutes where one a day is usual, and not four', () => {
    expect(find(many(5))).toMatchObject({ minutes: 5, people: 5, startedAt: now - 3 * MINUTE });
    expect(find(many(4))).toBeNull();
  });

  it('is none where as many are usual, or one person speaks', () => {
    expect(find(many(6), 60)).toBeNull();
    expect(find(many(40, () => ({ person: 'angry' })))).toBeNull();
    expect(find(many(40, (id) => ({ person: `p${id % 4}` })))).toBeNull();
  });

  it('that builds up slowly is found in a long window', () => {
    const slow = Array.from({ length: 12 }, (_, id) => said(id, id * 100));
    expect(find(slow)).toMatchObject({ minutes: 1_440, people: 12 });
  });

  it('does not count what was said before it may ring', () => {
    expect(find(many(8), 0.05, now - 2 * MINUTE)).toBeNull();
  });

  it('rings the less, the more is usual, and the more is said of everything else', () => {
    const signals = many(12);
    const others = Array.from({ length: 300 }, (_, id) => said(1_000 + id, id % 200, { products: ['soap'] }));
    expect(find(signals, 1)?.surprise).toBeLessThan(find(signals, 0.1)?.surprise ?? 0);
    expect(find([...signals, ...others], 0.1)?.surprise).toBeLessThan(find(signals, 0.1)?.surprise ?? 0);
  });

  it('holds with anybody who joins in, and never depends on the order of one instant', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300), { minLength: 1, maxLength: 40 }), fc.nat(300), (minutes, more) => {
        const signals = minutes.map((ago, id) => said(id, ago));
        const before = find(signals);
        const after = find([...signals, said(999, more)]);
        if (before !== null) expect(after).not.toBeNull();
        expect(find([...signals].reverse())?.surprise).toBe(before?.surprise);
      }),
    );
  });

  it('is over when the last hours are as usual', () => {
    const habits = habitsOf(0.05);
    expect(isCalm(recentOf(many(6)), cream, habits, now)).toBe(false);
    expect(isCalm(recentOf(many(6)), cream, habits, now + 5 * HOUR)).toBe(true);
  });
});

describe('bursts of mostly the same signals', () => {
  const burst = (value: string, ids: readonly number[], surprise: number) => ({
    ...{ series: { dimension: 'WORD', value } as const, minutes: 5, people: ids.length, expected: 0, surprise, startedAt: 0 },
    signals: ids.map((id) => said(id, 1)),
  });

  it('are one alarm with the name of the most surprising; others are another', () => {
    const bursts = [
      burst('rash', [1, 2, 3, 4, 5], 9),
      burst('skin', [1, 2, 3, 7, 8], 12),
      burst('late', [20, 21, 22, 23, 24], 8),
    ];
    const { raised } = groupBursts(bursts, []);
    expect(raised.map((group) => group.map(({ series }) => series.value))).toEqual([['skin', 'rash'], ['late']]);
  });

  it('make one that rings grow', () => {
    const ringing = [{ id: 7, aspects: [cream], evidence: new Set([1, 2, 3]) }];
    const { grown, raised } = groupBursts([burst('rash', [1, 2, 3, 4], 9), burst('late', [20, 21], 8)], ringing);
    expect([grown.get(7)?.map(({ series }) => series.value), raised.length]).toEqual([['rash'], 1]);
  });
});

describe('what is usual', () => {
  const days = (count: number) => Array.from({ length: 54 }, (_, place) => ({ day: 944 + place, count }));

  it('is the mean of steady days, forgets slowly, and is little for what was never seen', () => {
    const steady = usualOf(days(24), 900, 1_000, flat);
    expect(steady.rate).toBeGreaterThan(0.6);
    expect(steady.rate).toBeLessThan(1);
    expect(steady.shape).toBe(8);
    const never = usualOf([], 900, 1_000, flat);
    expect([never.rate < 0.002, never.shape]).toEqual([true, 0.5]);
    const rising = days(24).map(({ day, count }) => ({ day, count: day > 980 ? 2 * count : count }));
    expect(usualOf(rising, 900, 1_000, flat).rate).toBeGreaterThan(1.3 * steady.rate);
  });

  it('is less steady where days differ', () => {
    const uneven = days(10).map(({ day }) => ({ day, count: day % 5 === 0 ? 50 : 0 }));
    expect(usualOf(uneven, 900, 1_000, flat).shape).toBe(2);
  });

  it('knows nothing of yesterday and today', () => {
    const late = [998, 999, 1_000].map((day) => ({ day, count: 1_000 }));
    expect(usualOf(late.slice(1), 900, 1_000, flat)).toEqual(usualOf([], 900, 1_000, flat));
    expect(usualOf(late, 900, 1_000, flat).rate).toBeGreaterThan(1);
  });

  it('has the rhythm of the day: nights are short', () => {
    const awake = rhythmOf(Array.from({ length: 168 }, (_, place) => (place % 24 < 8 ? 0 : 100)));
    expect(awake.between(0, 8 * HOUR)).toBeLessThan(1);
    expect(awake.between(0, 24 * HOUR)).toBeCloseTo(awake.ofDay(0), 6);
    expect(awake.between(0, 168 * HOUR)).toBeCloseTo(168, 6);
  });
});
