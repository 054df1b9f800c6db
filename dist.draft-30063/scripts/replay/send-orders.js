import { setTimeout as pause } from 'node:timers/promises';
import { fromMinorUnits } from '../../src/kernel/money.js';
import { StartupError } from '../../src/kernel/startup-error.js';
import { recordPurchases, recordReturn } from './documents.js';
import { CustomerQueues } from './queues.js';
/** Purchases in one request: enough to fill the server's batches, few enough that returns behind them start soon. */
const bulk = 250;
/** Sends every order, `concurrency` requests at once, each customer's in their order. */
export async function sendOrders(api, orders, options) {
    const queues = new CustomerQueues(orders);
    const sent = { purchases: 0, returns: 0, rejected: [], earned: 0, takenBack: 0 };
    const underWay = new Set();
    for (;;) {
        const taken = underWay.size < options.concurrency ? queues.take(bulk) : null;
        if (taken === null && underWay.size === 0)
            return sent;
        if (taken === null) {
            await Promise.race(underWay);
            continue;
        }
        const task = sendTogether(api, taken, options.currency, sent).then(() => {
            underWay.delete(task);
            queues.answered(taken);
            options.onSent(taken.length);
        });
        underWay.add(task);
    }
}
async function sendTogether(api, orders, currency, sent) {
    const [first] = orders;
    if (first?.kind === 'return')
        await sendReturn(api, first, currency, sent);
    else
        await sendPurchases(api, orders, currency, sent);
}
async function sendPurchases(api, orders, currency, sent) {
    const purchases = orders.map((order) => ({
        idempotencyKey: `replay:${order.orderId}`,
        member: { externalId: order.customer },
        orderId: order.orderId,
        total: { amount: fromMinorUnits(order.amount, currency), currency },
        occurredAt: new Date(order.occurredAt).toISOString(),
    }));
    const { recordPurchases: answer } = await api.send(recordPurchases, { input: { purchases } });
    if (answer.results.length !== orders.length) {
        throw new StartupError(`The server did not take the purchases: ${answer.userErrors[0]?.message ?? 'some were not answered'}.`);
    }
    const again = [];
    for (const [index, result] of answer.results.entries()) {
        const order = orders[index];
        const [error] = result.userErrors;
        if (order === undefined)
            continue;
        if (error?.retryable === true) {
            again.push(order);
        }
        else if (error === undefined) {
            sent.purchases += 1;
            for (const outcome of result.outcomes)
                if (outcome.walletCode === 'points')
                    sent.earned += outcome.granted;
        }
        else {
            sent.rejected.push({ order: order.orderId, reason: `${error.code}: ${error.message}` });
        }
    }
    if (again.length > 0) {
        await pause(100);
        await sendPurchases(api, again, currency, sent);
    }
}
async function sendReturn(api, order, currency, sent) {
    const input = {
        idempotencyKey: `replay:${order.orderId}`,
        member: { externalId: order.customer },
        returnId: order.orderId,
        amount: { amount: fromMinorUnits(order.amount, currency), currency },
        occurredAt: new Date(order.occurredAt).toISOString(),
    };
    const { recordReturn: result } = await api.send(recordReturn, { input });
    const [error] = result.userErrors;
    if (error?.retryable === true) {
        await pause(100);
        await sendReturn(api, order, currency, sent);
    }
    else if (error === undefined) {
        sent.returns += 1;
        for (const entry of result.entries) {
            if (entry.wallet.code === 'points' && (entry.kind === 'REVERSE' || entry.kind === 'DEBT'))
                sent.takenBack -= entry.points;
        }
    }
    else {
        sent.rejected.push({ order: order.orderId, reason: `${error.code}: ${error.message}` });
    }
}
//# sourceMappingURL=send-orders.js.map