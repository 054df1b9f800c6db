import { describe, expect, it } from 'vitest';
import { isTooDeep } from './deep-variables.js';

const nested = (levels: number, wrap: (inner: object) => object): object =>
  Array.from({ length: levels }).reduce<object>((inner) => wrap(inner), {});

describe('variables', () => {
  it.each([
    ['objects', (inner: object) => ({ inner })],
    ['lists', (inner: object) => [1, inner]],
  ])('of %s nested deeper than 100 levels are found out, without following them to their end', (_, wrap) => {
    expect(isTooDeep(nested(99, wrap))).toBe(false);
    expect(isTooDeep(nested(100, wrap))).toBe(true);
    expect(isTooDeep(nested(200_000, wrap))).toBe(true);
  });

  it('that are wide are not deep', () => {
    expect(isTooDeep({ lines: Array.from({ length: 10_000 }, (_, sku) => ({ sku, amount: null })) })).toBe(false);
    expect(isTooDeep(null)).toBe(false);
  });
});
