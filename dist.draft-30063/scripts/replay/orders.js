import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { parse } from 'csv-parse';
import { currencyDecimals } from '../../src/kernel/money.js';
import { StartupError } from '../../src/kernel/startup-error.js';
import { localInstant } from './local-instant.js';
/** A decimal in minor units, rounded HALF_UP by magnitude where it has more decimals than the currency; null when it is no amount. */
export function roundHalfUp(text, currency) {
    const match = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(text.trim());
    if (match === null)
        return null;
    const [, sign, whole = '0', fraction = ''] = match;
    const decimals = currencyDecimals(currency);
    const kept = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'));
    const rest = fraction.slice(decimals);
    const minor = Number(rest >= '5' ? kept + 1n : kept);
    if (!Number.isSafeInteger(minor))
        return null;
    return { minor: sign === '-' && minor !== 0 ? -minor : minor, rounded: /[1-9]/.test(rest) };
}
/** Reads one row; a reason in words when it cannot be sent. */
export function readRow(row, rules) {
    const orderId = row[rules.columns.order]?.trim() ?? '';
    const customer = row[rules.columns.customer]?.trim() ?? '';
    if (orderId === '')
        return { reason: 'no order id' };
    if (customer === '')
        return { reason: 'no customer' };
    const occurredAt = localInstant(row[rules.columns.date] ?? '', rules.timeZone);
    if (occurredAt === null)
        return { reason: 'no readable date' };
    const amount = roundHalfUp(row[rules.columns.amount] ?? '', rules.currency);
    if (amount === null)
        return { reason: 'no readable amount' };
    const isReturn = rules.returnPrefix !== '' && orderId.startsWith(rules.returnPrefix);
    if (isReturn && amount.minor === 0)
        return { reason: 'a return of nothing' };
    if (!isReturn && amount.minor < 0)
        return { reason: 'a negative amount that is no return' };
    return {
        kind: isReturn ? 'return' : 'purchase',
        orderId,
        customer,
        occurredAt,
        amount: Math.abs(amount.minor),
        rounded: amount.rounded,
    };
}
export function byDateThenOrderId(a, b) {
    return a.occurredAt - b.occurredAt || (a.orderId < b.orderId ? -1 : Number(a.orderId > b.orderId));
}
/** Reads the file row by row. @throws StartupError when it cannot be read or lacks a column */
export async function readOrders(file, rules) {
    const orders = [];
    const rejected = [];
    const seen = new Set();
    try {
        const rows = parse({ columns: (header) => checkedHeader(header, rules), bom: true, trim: true });
        // unlike pipe, hands an error of the file on to the loop below
        pipeline(createReadStream(file), rows, () => undefined);
        for await (const row of rows) {
            const order = readRow(row, rules);
            if ('reason' in order) {
                rejected.push({ order: row[rules.columns.order] ?? '', reason: order.reason });
            }
            else if (seen.has(order.orderId)) {
                rejected.push({ order: order.orderId, reason: 'the file has this order id before' });
            }
            else {
                seen.add(order.orderId);
                orders.push(order);
            }
        }
    }
    catch (error) {
        throw new StartupError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
    }
    return { orders: orders.sort(byDateThenOrderId), rejected };
}
function checkedHeader(header, rules) {
    const missing = Object.values(rules.columns).find((column) => !header.includes(column));
    if (missing !== undefined)
        throw new StartupError(`it has no column "${missing}" (it has ${header.join(', ')})`);
    return header;
}
//# sourceMappingURL=orders.js.map