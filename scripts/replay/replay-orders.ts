import { currencyDecimals } from '../../src/kernel/money.js';
import type { Api } from './api.js';
import { totalBalances } from './balances.js';
import { enrolCustomers } from './enrol.js';
import { type ExpectedTotals, expectedTotals } from './expected.js';
import type { RejectedRow, Shop } from './orders.js';
import { startProgress } from './progress.js';
import { sendOrders } from './send-orders.js';

/** The last line of a replay. Points are those of the wallet `points`. */
export interface ReplayResult extends ExpectedTotals {
  members: number;
  purchases: number;
  returns: number;
  rejected: number;
  reasons: Record<string, number>;
  rounded: number;
  seconds: number;
  perSecond: number;
}

export interface ReplayOptions {
  currency: string;
  pointsPer: string;
  concurrency: number;
}

/** Enrols a shop's customers and sends its orders; also what the program's rule must have made of those that were taken, computed apart. */
export async function replayOrders(
  api: Api,
  shop: Shop,
  options: ReplayOptions,
): Promise<{ result: ReplayResult; expected: ExpectedTotals; rejected: RejectedRow[] }> {
  const began = performance.now();
  const customers = [...new Set(shop.orders.map((order) => order.customer))];
  const enrolling = startProgress('Customers', customers.length);
  const refused = await enrolCustomers(api, customers, { concurrency: options.concurrency, onEnrolled: () => enrolling.add(1) });
  enrolling.end();

  const orders = shop.orders.filter((order) => !refused.has(order.customer));
  const unknown = shop.orders.filter((order) => refused.has(order.customer));
  const sending = startProgress('Orders', orders.length);
  const sent = await sendOrders(api, orders, { ...options, onSent: (count) => sending.add(count) });
  sending.end();

  const seconds = (performance.now() - began) / 1000;
  const rejected = [
    ...shop.rejected,
    ...unknown.map(({ orderId, customer }) => ({ order: orderId, reason: `customer refused: ${refused.get(customer)}` })),
    ...sent.rejected,
  ];
  // not those of the file: a row that repeats an order has the id of the one that was sent
  const notTaken = new Set(sent.rejected.map((row) => row.order));
  const taken = orders.filter((order) => !notTaken.has(order.orderId));
  const balances = await totalBalances(api, new Set(customers));
  const result: ReplayResult = {
    members: customers.length - refused.size,
    purchases: sent.purchases,
    returns: sent.returns,
    rejected: rejected.length,
    reasons: countReasons(rejected),
    rounded: orders.filter((order) => order.rounded).length,
    earned: sent.earned,
    takenBack: sent.takenBack,
    ...balances,
    seconds: Math.round(seconds * 100) / 100,
    perSecond: Math.round(orders.length / seconds),
  };
  return { result, expected: expectedTotals(taken, options.pointsPer, currencyDecimals(options.currency)), rejected };
}

function countReasons(rejected: readonly RejectedRow[]): Record<string, number> {
  const reasons: Record<string, number> = {};
  for (const { reason } of rejected) reasons[reason] = (reasons[reason] ?? 0) + 1;
  return reasons;
}

/** The totals in which a replay differs from the plain computation. */
export function differences(result: ReplayResult, expected: ExpectedTotals): string[] {
  const names = ['earned', 'takenBack', 'available', 'debt'] as const;
  return names
    .filter((name) => result[name] !== expected[name])
    .map((name) => `${name} is ${result[name]}, expected ${expected[name]}`);
}
