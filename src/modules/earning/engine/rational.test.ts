import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rounding } from '../../../kernel/money.js';
import { above1, apportion, isZero, over, plus, type Rational, rational, rounded, times, timesWhole, ZERO } from './rational.js';

// Sizes on both sides of what a plain number holds, and around it.
const anyWhole = fc.oneof(
  fc.bigInt({ min: 0n, max: 1_000_000n }),
  fc.bigInt({ min: 0n, max: 2n ** 80n }),
  fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }),
);
const anyPositive = anyWhole.map((whole) => whole + 1n);
const fraction = (n: bigint, d: bigint): Rational => over(timesWhole({ n: 1, d: 1 }, n), d);
const anyFraction = fc.tuple(anyWhole, anyPositive);
const equal = (a: Rational, b: Rational) => BigInt(a.n) * BigInt(b.d) === BigInt(b.n) * BigInt(a.d);
const anyRounding = fc.constantFrom<Rounding[]>('FLOOR', 'CEIL', 'HALF_UP');

describe('a fraction', () => {
  it('is exact whatever its size', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, ([an, ad], [bn, bd]) => {
        const [a, b] = [fraction(an, ad), fraction(bn, bd)];
        expect(equal(plus(a, b), { n: an * bd + bn * ad, d: ad * bd })).toBe(true);
        expect(equal(times(a, b), { n: an * bn, d: ad * bd })).toBe(true);
        expect(equal(above1(a), { n: an > ad ? an - ad : 0n, d: ad })).toBe(true);
      }),
    );
  });

  it('is rounded as its name says, to the last unit', () => {
    fc.assert(
      fc.property(anyFraction, anyRounding, ([n, d], rounding) => {
        const up = rounding === 'CEIL' ? n % d > 0n : rounding === 'HALF_UP' && (n % d) * 2n >= d;
        const exact = n / d + (up ? 1n : 0n);
        expect(rounded(fraction(n, d), rounding)).toBe(exact <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(exact) : null);
      }),
    );
  });

  it.each([
    [12990, 100, '1', 'FLOOR', 129],
    [12990, 100, '1', 'CEIL', 130],
    [12950, 100, '1', 'HALF_UP', 130],
    [12949, 100, '1', 'HALF_UP', 129],
    [12990, 100, '0.01', 'FLOOR', 1],
    [10000, 100, '0.333333', 'FLOOR', 33],
    [199, 1, '1.5', 'FLOOR', 298],
    [0, 100, '1', 'CEIL', 0],
    [Number.MAX_SAFE_INTEGER, 100, '100', 'FLOOR', Number.MAX_SAFE_INTEGER],
    [Number.MAX_SAFE_INTEGER, 100, '101', 'FLOOR', null],
    [Number.MAX_SAFE_INTEGER, 100, '0.000001', 'CEIL', 90_071_993],
  ] as const)(
    'of money: %i minor units, %i a unit, at %s points a unit, %s, give %s points',
    (amount, unit, rate, rounding, points) => {
      expect(rounded(over(timesWhole(rational(rate), amount), unit), rounding)).toBe(points);
    },
  );
});

describe('points that are shared out', () => {
  it('sum to all of them, in proportion, and nothing goes to a weight of nothing', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.array(anyFraction, { minLength: 1, maxLength: 5 }), (points, parts) => {
        const weights = parts.map(([n, d]) => fraction(n, d));
        const total = weights.reduce(plus, ZERO);
        const shares = apportion(points, weights);
        expect(shares.reduce((a, b) => a + b, 0)).toBe(isZero(total) ? 0 : points);
        for (const [index, share] of shares.entries()) {
          const weight = weights[index] ?? ZERO;
          const exact = (BigInt(points) * BigInt(weight.n) * BigInt(total.d)) / (BigInt(weight.d) * (BigInt(total.n) || 1n));
          expect(Math.abs(share - Number(exact))).toBeLessThanOrEqual(1);
          if (isZero(weight)) expect(share).toBe(0);
        }
      }),
    );
  });
});
