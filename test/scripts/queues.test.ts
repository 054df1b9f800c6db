import { expect, test } from 'vitest';
import type { Order } from '../../scripts/replay/orders.js';
import { CustomerQueues } from '../../scripts/replay/queues.js';

const order = (customer: string, orderId: string): Order => ({
  kind: orderId.startsWith('C') ? 'return' : 'purchase',
  orderId,
  customer,
  occurredAt: 0,
  amount: 100,
  rounded: false,
});
const ids = (taken: Order[] | null) => taken?.map(({ orderId }) => orderId) ?? null;

test('purchases of several customers go together, each customer up to its first return', () => {
  const queues = new CustomerQueues([order('a', '1'), order('b', '2'), order('a', '3'), order('a', 'C4'), order('b', '5')]);
  expect(ids(queues.take(10))).toEqual(['1', '3', '2', '5']);
  expect(queues.take(10)).toBeNull();
});

test('a return goes alone, and not before what precedes it was answered', () => {
  const queues = new CustomerQueues([order('a', '1'), order('a', 'C2'), order('a', '3')]);
  const first = queues.take(10);
  expect(queues.take(10)).toBeNull();
  queues.answered(first ?? []);
  const second = queues.take(10);
  expect(ids(second)).toEqual(['C2']);
  expect(queues.take(10)).toBeNull();
  queues.answered(second ?? []);
  expect(ids(queues.take(10))).toEqual(['3']);
});

test('a customer with more purchases than fit is not handed out twice at once', () => {
  const queues = new CustomerQueues([order('a', '1'), order('a', '2'), order('a', '3'), order('b', '4')]);
  const first = queues.take(2);
  expect(ids(first)).toEqual(['1', '2']);
  expect(ids(queues.take(2))).toEqual(['4']);
  queues.answered(first ?? []);
  expect(ids(queues.take(2))).toEqual(['3']);
});
