import { describe, expect, it } from 'vitest';
import { logGamma, tailOf } from './tail.js';

it.each([
  [1, 0],
  [5, Math.log(24)],
  [0.5, Math.log(Math.sqrt(Math.PI))],
  [101, 363.73937555556347],
])('the logarithm of the gamma function of %d is known', (x, expected) => expect(logGamma(x)).toBeCloseTo(expected, 10));

describe('a tail', () => {
  it('of a shape without end is that of Poisson', () => {
    // 1 - e^-1 (1 + 1 + 1/2 + 1/6 + 1/24), and 1 - e^-0.01 (1 + 0.01)
    expect(tailOf(5, 1, 1e6) / 0.0036598468).toBeCloseTo(1, 3);
    expect(tailOf(2, 0.01, 1e6) / 4.9667e-5).toBeCloseTo(1, 3);
  });

  it('of shape 1 is that of a geometric distribution', () => {
    for (const [count, mean] of [
      [3, 1],
      [7, 2.5],
      [40, 5],
    ] as const)
      expect(tailOf(count, mean, 1) / (mean / (1 + mean)) ** count).toBeCloseTo(1, 9);
  });

  it('is larger for the less steady, and for the larger mean; nothing is a surprise up to its mean', () => {
    expect(tailOf(10, 2, 2)).toBeGreaterThan(tailOf(10, 2, 20));
    expect(tailOf(10, 3, 20)).toBeGreaterThan(tailOf(10, 2, 20));
    expect([tailOf(0, 5, 1), tailOf(5, 5, 1), tailOf(1, 0, 1)]).toEqual([1, 1, 0]);
  });

  it('is found where it is as good as nothing', () => {
    expect(tailOf(60, 0.1, 20)).toBeLessThan(1e-100);
    expect(tailOf(60, 0.1, 20)).toBeGreaterThan(0);
  });
});
