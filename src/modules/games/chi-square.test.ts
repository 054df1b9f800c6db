import { describe, expect, it } from 'vitest';
import { chiSquare, chiSquareTail } from './chi-square.js';

describe('the tail of the chi-square distribution', () => {
  // critical values: NIST/SEMATECH e-Handbook of Statistical Methods, critical values of the chi-square distribution
  it.each([
    [3.841, 1, 0.05],
    [6.635, 1, 0.01],
    [5.991, 2, 0.05],
    [13.816, 2, 0.001],
    [7.815, 3, 0.05],
    [11.07, 5, 0.05],
    [23.209, 10, 0.01],
    [24.996, 15, 0.05],
    [124.342, 100, 0.05],
  ])('beyond %d with %d degrees of freedom is %d', (x, k, p) => {
    expect(chiSquareTail(x, k) / p).toBeCloseTo(1, 2);
  });

  it('is whole at nothing and vanishes far out', () => {
    for (const k of [1, 2, 3, 8, 9]) {
      expect(chiSquareTail(0, k)).toBeCloseTo(1, 12);
      expect(chiSquareTail(400, k)).toBeLessThan(1e-60);
    }
  });
});

describe('counts against odds', () => {
  it('of a die that fits', () => {
    const { statistic, degreesOfFreedom, pValue } = chiSquare([16, 18, 16, 14, 12, 12], [1, 1, 1, 1, 1, 1]);
    expect([statistic, degreesOfFreedom]).toEqual([expect.closeTo(2, 10), 5]);
    expect(pValue).toBeCloseTo(0.849, 3);
  });

  it('tell a loaded one', () => {
    expect(chiSquare([600, 400], [1, 1]).pValue).toBeLessThan(1e-9);
  });

  it('tell nothing of no plays, and look away from what has no weight', () => {
    expect(chiSquare([0, 0], [1, 1])).toEqual({ statistic: 0, degreesOfFreedom: 1, pValue: 1 });
    expect(chiSquare([5, 0], [1, 0])).toEqual({ statistic: 0, degreesOfFreedom: 0, pValue: 1 });
    expect(chiSquare([10, 10, 0], [1, 1, 0]).degreesOfFreedom).toBe(1);
  });
});
