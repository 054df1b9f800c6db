import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TierMetric, TierRequirement } from '../../kernel/scheme/tiers.js';
import type { Metrics } from './metrics.js';
import { holds, implies, missing } from './qualify.js';

const metrics = (STATUS_POINTS: number, SPEND = 0, ORDERS = 0): Metrics => ({ STATUS_POINTS, SPEND, ORDERS });
const need = (match: 'ALL' | 'ANY', wanted: Partial<Record<TierMetric, number>>): TierRequirement => ({
  match,
  thresholds: Object.entries(wanted).map(([metric, atLeast]) => ({ metric: metric as TierMetric, atLeast })),
});

const anyRequirement: fc.Arbitrary<TierRequirement> = fc.record({
  match: fc.constantFrom('ALL' as const, 'ANY' as const),
  thresholds: fc.uniqueArray(
    fc.record({
      metric: fc.constantFrom<TierMetric[]>('STATUS_POINTS', 'SPEND', 'ORDERS'),
      atLeast: fc.integer({ min: 1, max: 4 }),
    }),
    { selector: ({ metric }) => metric, maxLength: 3 },
  ),
});
const anyMetrics = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 5 }))).map(([a = 0, b, c]) => metrics(a, b, c));

describe('a requirement', () => {
  it.each([
    ['is reached by exactly its threshold', need('ALL', { STATUS_POINTS: 100 }), metrics(100), true],
    ['and not by one less', need('ALL', { STATUS_POINTS: 100 }), metrics(99), false],
    ['asks for all', need('ALL', { STATUS_POINTS: 100, ORDERS: 2 }), metrics(500, 0, 1), false],
    ['or any of its thresholds', need('ANY', { STATUS_POINTS: 100, ORDERS: 2 }), metrics(0, 0, 2), true],
    ['holds for everybody without thresholds', need('ANY', {}), metrics(0), true],
  ])('%s', (_, requirement, some, expected) => {
    expect(holds(requirement, some)).toBe(expected);
  });

  it('misses only what is not reached, and nothing where any one was enough', () => {
    expect(missing(need('ALL', { STATUS_POINTS: 100, ORDERS: 2 }), metrics(500, 0, 1))).toEqual([
      { metric: 'ORDERS', atLeast: 2 },
    ]);
    expect(missing(need('ANY', { STATUS_POINTS: 100, ORDERS: 2 }), metrics(500, 0, 1))).toEqual([]);
  });

  it('that holds goes on holding when a metric grows', () => {
    fc.assert(
      fc.property(anyRequirement, anyMetrics, anyMetrics, (requirement, some, more) => {
        const grown = metrics(some.STATUS_POINTS + more.STATUS_POINTS, some.SPEND + more.SPEND, some.ORDERS + more.ORDERS);
        expect(!holds(requirement, some) || holds(requirement, grown)).toBe(true);
      }),
    );
  });

  it('implies another one only if nobody fulfils it who does not fulfil the other', () => {
    fc.assert(
      fc.property(anyRequirement, anyRequirement, anyMetrics, (one, other, some) => {
        expect(!implies(one, other) || !holds(one, some) || holds(other, some)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['the same', need('ALL', { SPEND: 5 }), need('ALL', { SPEND: 5 }), true],
    ['a lower threshold', need('ALL', { SPEND: 5 }), need('ALL', { SPEND: 4 }), true],
    ['a higher threshold', need('ALL', { SPEND: 5 }), need('ALL', { SPEND: 6 }), false],
    ['one threshold less', need('ALL', { SPEND: 5, ORDERS: 1 }), need('ANY', { SPEND: 5 }), true],
    ['one threshold more', need('ALL', { SPEND: 5 }), need('ALL', { SPEND: 5, ORDERS: 1 }), false],
    ['one more way', need('ANY', { SPEND: 5, ORDERS: 1 }), need('ANY', { SPEND: 5, ORDERS: 1, STATUS_POINTS: 9 }), true],
    ['one way less', need('ANY', { SPEND: 5, ORDERS: 1 }), need('ANY', { SPEND: 5 }), false],
    ['any instead of all', need('ALL', { SPEND: 5, ORDERS: 1 }), need('ANY', { SPEND: 5, ORDERS: 1 }), true],
    ['all instead of any', need('ANY', { SPEND: 5, ORDERS: 1 }), need('ALL', { SPEND: 5, ORDERS: 1 }), false],
  ])('implied: %s', (_, one, other, expected) => {
    expect(implies(one, other)).toBe(expected);
  });
});
