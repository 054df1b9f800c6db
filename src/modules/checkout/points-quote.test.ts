import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckoutDefinition } from '../../kernel/scheme/coupons.js';
import { type PointsLimit, quotePoints, smallestStep, worthOf } from './points-quote.js';

const terms = (more: Partial<CheckoutDefinition> = {}): CheckoutDefinition => ({
  walletCode: 'points',
  points: 100,
  money: 100,
  maxShare: 5_000,
  minimumPoints: 0,
  stepPoints: 1,
  ...more,
});

describe('points at checkout', () => {
  it.each<
    [
      string,
      Partial<CheckoutDefinition>,
      [left: number, available: number, wished: number],
      [number, number, number],
      PointsLimit | null,
    ]
  >([
    ['pay up to the share of the cart', {}, [2_400, 9_999, 9_999], [1_200, 1_200, 1_200], 'SHARE'],
    ['pay up to what there is', {}, [2_400, 700, 9_999], [700, 700, 700], 'BALANCE'],
    ['pay what is wished for', {}, [2_400, 9_999, 300], [1_200, 300, 300], null],
    ['come in steps', { stepPoints: 100 }, [2_450, 9_999, 250], [1_200, 200, 200], 'STEP'],
    ['below their minimum do not count', { minimumPoints: 500 }, [2_400, 9_999, 499], [1_200, 0, 0], 'MINIMUM'],
    ['of a cart that takes fewer than the minimum do not count', { minimumPoints: 500 }, [600, 9_999, 500], [0, 0, 0], 'MINIMUM'],
    ['that nobody has pay nothing', {}, [2_400, 0, 100], [0, 0, 0], 'BALANCE'],
    ['pay nothing of a cart that costs nothing', {}, [0, 500, 100], [0, 0, 0], 'SHARE'],
    ['pay all of it where the brand says so', { maxShare: 10_000 }, [2_401, 9_999, 9_999], [2_401, 2_401, 2_401], 'SHARE'],
    ['are worth whole yen only', { money: 1, stepPoints: 100 }, [1_000, 250, 250], [200, 200, 2], 'BALANCE'],
    ['are worth fils', { money: 1_000, stepPoints: 1 }, [10_000, 250, 250], [250, 250, 2_500], null],
  ])('%s', (_title, more, [left, available, wished], [maximum, points, worth], limit) => {
    expect(quotePoints(terms(more), { left, available, wished })).toMatchObject({ maximum, points, worth, limit });
  });

  it('are never worth a fraction, more than their share, or more than there are', () => {
    const rates = fc.record({ points: fc.integer({ min: 1, max: 10_000 }), money: fc.integer({ min: 1, max: 10_000 }) });
    const amounts = fc.integer({ min: 0, max: 2 ** 40 });
    fc.assert(
      fc.property(
        rates,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 10_000 }),
        amounts,
        amounts,
        amounts,
        (rate, steps, maxShare, left, available, wished) => {
          const of = terms({ ...rate, maxShare, stepPoints: steps * smallestStep(rate) });
          const { points, worth, maximum } = quotePoints(of, { left, available, wished });
          expect(points).toBeLessThanOrEqual(Math.min(maximum, wished));
          expect(maximum).toBeLessThanOrEqual(available);
          expect(BigInt(worth) * BigInt(of.points)).toBe(BigInt(points) * BigInt(of.money));
          expect(BigInt(worth) * 10_000n <= BigInt(left) * BigInt(maxShare)).toBe(true);
          expect(worth).toBe(worthOf(points, of));
        },
      ),
    );
  });
});
