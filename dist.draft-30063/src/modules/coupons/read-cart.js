import { toMinorUnits } from '../../kernel/money.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { isText } from '../../kernel/text.js';
const MAX_LINES = 500;
/** A cart as callers write it, in minor units. Refuses: INVALID with the path of what is wrong, below `path`. */
export function readCart(input, program, path) {
    const { currency } = program;
    if (input.currency != null && input.currency !== currency)
        return refuse('INVALID', [path, 'currency'], 'other-currency', { currency });
    const shipping = input.shipping == null ? 0 : amountOf(input.shipping, currency, [path, 'shipping']);
    if (isRefusal(shipping))
        return shipping;
    const lines = [];
    for (const [index, { lineId, sku, category = null, amount: text }] of input.lines.entries()) {
        const at = (name) => [path, 'lines', String(index), name];
        const amount = amountOf(text, currency, at('amount'));
        if (isRefusal(amount))
            return amount;
        const name = lineId ?? String(index);
        if (!isText(name, 100))
            return refuse('INVALID', at('lineId'), 'text-length', { max: 100 });
        if (!isText(sku, 200))
            return refuse('INVALID', at('sku'), 'text-length', { max: 200 });
        if (category !== null && !isText(category, 200))
            return refuse('INVALID', at('category'), 'text-length', { max: 200 });
        lines.push({ lineId: name, sku, category, amount });
    }
    const isOnce = new Set(lines.map(({ lineId }) => lineId)).size === lines.length;
    if (lines.length > MAX_LINES || !isOnce)
        return refuse('INVALID', [path, 'lines'], 'coupon-cart-lines', { max: MAX_LINES });
    const total = lines.reduce((all, { amount }) => all + amount, shipping);
    return Number.isSafeInteger(total)
        ? { lines, shipping }
        : refuse('INVALID', [path, 'lines'], 'too-many-decimals', { currency });
}
/** Lines that came back. Refuses: INVALID. */
export function readReturned(lines, { currency }) {
    if (lines.length > MAX_LINES)
        return refuse('INVALID', ['lines'], 'coupon-cart-lines', { max: MAX_LINES });
    const returned = [];
    for (const [index, { lineId, amount: text }] of lines.entries()) {
        const amount = amountOf(text, currency, ['lines', String(index), 'amount']);
        if (isRefusal(amount))
            return amount;
        returned.push({ lineId, amount });
    }
    return returned;
}
function amountOf(text, currency, path) {
    const minor = toMinorUnits(text, currency);
    if (minor === null)
        return refuse('INVALID', path, 'too-many-decimals', { currency });
    return minor < 0 ? refuse('INVALID', path, 'amount-negative') : minor;
}
//# sourceMappingURL=read-cart.js.map