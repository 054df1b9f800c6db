import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOut } from './share-out.js';

describe('what is shared out', () => {
  it('adds up, and no share is above its weight', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 2 ** 50 / 8 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (list, part) => {
        const total = Math.floor(list.reduce((all, weight) => all + weight, 0) * part);
        const shares = shareOut(total, list);
        expect(shares.reduce((all, share) => all + share, 0)).toBe(total);
        for (const [place, share] of shares.entries()) expect(share).toBeLessThanOrEqual(list[place] ?? 0);
      }),
    );
  });
});
