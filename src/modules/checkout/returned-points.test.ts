import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LotPart, partsToReturn, pointsToReturn } from './returned-points.js';

describe('captured points that a return gives back', () => {
  it.each([
    ['in proportion', 1_000, 300, 150, 500],
    ['rounded down', 1_000, 300, 299, 3],
    ['all of them when all came back', 1_000, 300, 0, 1_000],
    ['none when nothing did', 1_000, 300, 300, 0],
    ['all of an order that was paid with nothing else', 1_000, 0, 0, 1_000],
  ])('%s', (_title, points, total, left, expected) => {
    expect(pointsToReturn(points, total, left)).toBe(expected);
  });

  it('go to the lots that were taken last', () => {
    const parts: LotPart[] = [
      [1, 50],
      [2, 30],
      [3, 20],
    ];
    expect(partsToReturn(parts, 0, 25)).toEqual([
      { lotId: 3, points: 20 },
      { lotId: 2, points: 5 },
    ]);
    expect(partsToReturn(parts, 25, 100)).toEqual([
      { lotId: 2, points: 25 },
      { lotId: 1, points: 50 },
    ]);
  });

  it('end the same for every lot however the return is split, and never exceed what was captured', () => {
    const lots = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 5 });
    const returns = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 8 });
    fc.assert(
      fc.property(lots, fc.integer({ min: 1, max: 1_000 }), returns, (sizes, total, amounts) => {
        const parts = sizes.map((points, place): LotPart => [place, points]);
        const points = sizes.reduce((all, size) => all + size, 0);
        const got = new Map<number, number>();
        let [left, given] = [total, 0];
        for (const amount of amounts) {
          left -= Math.min(amount, left);
          const due = pointsToReturn(points, total, left);
          for (const part of partsToReturn(parts, given, due)) got.set(part.lotId, (got.get(part.lotId) ?? 0) + part.points);
          given = due;
        }
        const whole = partsToReturn(parts, 0, pointsToReturn(points, total, left));
        expect([...got].sort()).toEqual(whole.map((part) => [part.lotId, part.points]).sort());
        expect(given).toBeLessThanOrEqual(points);
        expect(BigInt(given) * BigInt(total) <= BigInt(points) * BigInt(total - left)).toBe(true);
      }),
    );
  });
});
