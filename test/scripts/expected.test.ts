import { expect, test } from 'vitest';
import { expectedTotals } from '../../scripts/replay/expected.js';
import type { Order } from '../../scripts/replay/orders.js';

let clock = 0;
const order = (kind: Order['kind'], amount: number, customer = 'a'): Order => {
  clock += 1;
  return { kind, orderId: String(clock), customer, occurredAt: clock, amount, rounded: false };
};

test('points are rounded down by order', () => {
  expect(expectedTotals([order('purchase', 199), order('purchase', 99)], '1', 2)).toMatchObject({ earned: 1, available: 1 });
  expect(expectedTotals([order('purchase', 1050)], '0.15', 2)).toMatchObject({ earned: 1 });
});

test('a return uses up the newest orders first and takes the points that these no longer keep', () => {
  const orders = [order('purchase', 1000), order('purchase', 350), order('return', 400)];
  // all 3 points of the newer order; of the older one floor(10 x 950 / 1000) = 9 are kept
  expect(expectedTotals(orders, '1', 2)).toEqual({ earned: 13, takenBack: 4, available: 9, debt: 0 });
});

test('the end is the same however a return is split', () => {
  const whole = [order('purchase', 777), order('return', 500)];
  const split = [order('purchase', 777), ...Array.from({ length: 50 }, () => order('return', 10))];
  expect(expectedTotals(split, '3', 2)).toEqual(expectedTotals(whole, '3', 2));
});

test('what finds no purchase takes nothing, and another customer loses nothing', () => {
  const orders = [order('return', 500), order('purchase', 200), order('purchase', 900, 'b'), order('return', 9900)];
  expect(expectedTotals(orders, '1', 2)).toEqual({ earned: 11, takenBack: 2, available: 9, debt: 0 });
});
