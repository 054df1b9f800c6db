import { expect, it } from 'vitest';
import { kept, pointsFor } from './arithmetic.js';
import type { Rounding } from './scheme.js';

const table: [number, number, string, Rounding, number][] = [
  [1299, 2, '1', 'FLOOR', 12],
  [1299, 2, '1', 'CEIL', 13],
  [1250, 2, '1', 'HALF_UP', 13],
  [1249, 2, '1', 'HALF_UP', 12],
  [9999, 2, '0.01', 'FLOOR', 0],
  [10000, 2, '0.01', 'FLOOR', 1],
  [333, 2, '1.5', 'HALF_UP', 5],
  [100, 0, '0.05', 'CEIL', 5],
  [0, 2, '1', 'CEIL', 0],
  [9007199254740991, 2, '100', 'FLOOR', 9007199254740991],
];
it.each(table)('%i minor units with %i decimals at %s points, %s: %i points', (amount, digits, per, rounding, points) => {
  expect(pointsFor(amount, digits, per, rounding)).toBe(points);
});

it('keeps a whole part of the points, never more than the fraction that is left', () => {
  expect(kept(10, 2, 3)).toBe(6);
  expect(kept(10, 3, 3)).toBe(10);
  expect(kept(10, 0, 3)).toBe(0);
  expect(kept(9007199254740991, 9007199254740990, 9007199254740991)).toBe(9007199254740990);
});
