import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csat, decimal, type Estimate, mean, nps, wilson } from './scores.js';

const given = (...numbers: number[]) => {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
};
const times = (count: number, number: number): number[] => Array.from({ length: count }, () => number);
const shown = (estimate: Estimate | null, digits = 1) =>
  estimate && [estimate.value, estimate.low, estimate.high].map((value) => (value === null ? null : decimal(value, digits)));

describe('NPS', () => {
  // the intervals were worked out apart, with the variance of the trinomial written as p(1 - m)^2 + d(1 + m)^2 + (1 - p - d)m^2
  it.each<[string, number[], [string, string, string]]>([
    ['of one promoter', [10], ['100.0', '-48.5', '100.0']],
    ['of one detractor', [0], ['-100.0', '-100.0', '48.5']],
    ['of one passive', [8], ['0.0', '-60.0', '60.0']],
    ['of promoters alone', times(100, 9), ['100.0', '93.1', '100.0']],
    ['of detractors alone', times(100, 6), ['-100.0', '-100.0', '-93.1']],
    ['of as many of both', [...times(50, 10), ...times(50, 3)], ['0.0', '-19.2', '19.2']],
    ['of the textbook: 70, 20, 10', [...times(70, 9), ...times(20, 7), ...times(10, 0)], ['60.0', '45.3', '71.2']],
    ['that is negative: 10, 30, 60', [...times(10, 10), ...times(30, 8), ...times(60, 2)], ['-50.0', '-61.6', '-35.5']],
    ['at the borders of its classes: 6, 7, 8, 9', [6, 7, 8, 9], ['0.0', '-52.4', '52.4']],
  ])('%s', (_, numbers, expected) => expect(shown(nps(given(...numbers)))).toEqual(expected));

  it('of nothing is none', () => expect(nps(given())).toBeNull());

  it('lies between -100 and 100, turns round with its answers, and grows surer with more', () => {
    const parts = fc.record({ p: fc.nat(200), s: fc.nat(200), d: fc.nat(200) }).filter(({ p, s, d }) => p + s + d > 0);
    fc.assert(
      fc.property(parts, ({ p, s, d }) => {
        const one = nps(
          new Map([
            [10, p],
            [7, s],
            [0, d],
          ]),
        ) as Estimate;
        const turned = nps(
          new Map([
            [10, d],
            [7, s],
            [0, p],
          ]),
        ) as Estimate;
        const more = nps(
          new Map([
            [10, 10 * p],
            [7, 10 * s],
            [0, 10 * d],
          ]),
        ) as Estimate;
        expect(one.value).toBeGreaterThanOrEqual(-100);
        expect(one.value).toBeLessThanOrEqual(100);
        expect(turned.value).toBeCloseTo(-one.value, 9);
        expect((more.high ?? 0) - (more.low ?? 0)).toBeLessThan((one.high ?? 0) - (one.low ?? 0));
      }),
    );
  });
});

describe('CSAT', () => {
  // Wilson's interval as statistics packages give it, e.g. R: binom::binom.confint(81, 263, method = 'wilson') = 0.2553, 0.3662
  it.each<[string, number[], [string, string, string]]>([
    ['of one who is content', [5], ['100.0', '20.7', '100.0']],
    ['of one who is not', [3], ['0.0', '0.0', '79.3']],
    ['of 8 in 10', [...times(5, 5), ...times(3, 4), ...times(2, 1)], ['80.0', '49.0', '94.3']],
    ['of 81 in 263', [...times(81, 4), ...times(182, 2)], ['30.8', '25.5', '36.6']],
    ['of all', times(20, 5), ['100.0', '83.9', '100.0']],
  ])('%s', (_, numbers, expected) => expect(shown(csat(given(...numbers)))).toEqual(expected));

  it('of nothing is none', () => expect(csat(given())).toBeNull());
});

describe('CES and scales', () => {
  // Student's interval: t(4) = 2.7764, t(9) = 2.2622, t(99) = 1.9842
  it.each<[string, number[], [string, string | null, string | null]]>([
    ['of one answer has no interval', [6], ['6.00', null, null]],
    ['of 1 to 5', [1, 2, 3, 4, 5], ['3.00', '1.04', '4.96']],
    ['of equal answers', times(10, 7), ['7.00', '7.00', '7.00']],
    ['below nothing', [-2, -2, -1, 0, 0], ['-1.00', '-2.24', '0.24']],
    ['of a hundred', [...times(50, 1), ...times(50, 7)], ['4.00', '3.40', '4.60']],
  ])('%s', (_, numbers, expected) => expect(shown(mean(given(...numbers)), 2)).toEqual(expected));

  it('of nothing is none', () => expect(mean(given())).toBeNull());
});

describe('a share', () => {
  it('lies in its interval, which lies between none and all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const { value, low, high } = wilson(Math.floor(n * part), n) as { value: number; low: number; high: number };
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(value + 1e-12);
        expect(high).toBeGreaterThanOrEqual(value - 1e-12);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });
});

it.each<[number, number, string]>([
  [12.25, 1, '12.3'],
  [-12.25, 1, '-12.3'],
  [-0.04, 1, '0.0'],
  [100, 1, '100.0'],
  [1_234.5, 1, '1234.5'],
])('%s with %i decimals is %s', (value, digits, text) => expect(decimal(value, digits)).toBe(text));
