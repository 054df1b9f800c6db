import { describe, expect, it } from 'vitest';
import { bursts, quietYear } from './simulate.js';

const shop = { daily: 20, products: 30, stores: 5 };

// The same chance each time: what fails here has changed what rings.
describe('the simulated shop', () => {
  it('has hardly a false alarm in a year', () => {
    const { rings, signals } = quietYear(shop, 7);
    expect(signals).toBeGreaterThan(10_000);
    expect(rings.length).toBeLessThanOrEqual(3);
  });

  it.each([
    [120, 6],
    [30, 20],
  ])('hears each burst of %i people an hour within %i minutes', (hourly, limit) => {
    const delays = bursts(shop, hourly, 6, 11);
    expect(delays.filter((delay) => delay === null || delay > limit)).toEqual([]);
  });
});
