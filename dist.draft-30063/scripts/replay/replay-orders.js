import { currencyDecimals } from '../../src/kernel/money.js';
import { totalBalances } from './balances.js';
import { enrolCustomers } from './enrol.js';
import { expectedTotals } from './expected.js';
import { startProgress } from './progress.js';
import { sendOrders } from './send-orders.js';
/** Enrols a shop's customers and sends its orders; also what the program's rule must have made of those that were taken, computed apart. */
export async function replayOrders(api, shop, options) {
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
    const rejectedIds = new Set(rejected.map((row) => row.order));
    const taken = orders.filter((order) => !rejectedIds.has(order.orderId));
    const balances = await totalBalances(api, new Set(customers));
    const result = {
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
function countReasons(rejected) {
    const reasons = {};
    for (const { reason } of rejected)
        reasons[reason] = (reasons[reason] ?? 0) + 1;
    return reasons;
}
/** The totals in which a replay differs from the plain computation. */
export function differences(result, expected) {
    const names = ['earned', 'takenBack', 'available', 'debt'];
    return names
        .filter((name) => result[name] !== expected[name])
        .map((name) => `${name} is ${result[name]}, expected ${expected[name]}`);
}
//# sourceMappingURL=replay-orders.js.map