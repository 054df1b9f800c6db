import { isRefusal, refuse } from '../../kernel/refusal.js';
import { isText } from '../../kernel/text.js';
import { amountOf, instantOf, minorUnits } from './purchase-draft.js';
const MAX_LINES = 500;
/** Checks a return before it is queued. Refuses: INVALID with the path of what is wrong. */
export function draftReturn(input, program, clock) {
    const { returnId, orderId = null } = input;
    if (!isText(returnId, 200))
        return refuse('INVALID', ['returnId'], 'text-length', { max: 200 });
    if (orderId !== null && !isText(orderId, 200))
        return refuse('INVALID', ['orderId'], 'text-length', { max: 200 });
    const amount = amountOf(input.amount, program, ['amount']);
    if (isRefusal(amount))
        return amount;
    // an order that cost no money comes back by its name
    if (amount === 0 && orderId === null)
        return refuse('INVALID', ['amount', 'amount'], 'amount-positive');
    const given = input.lines ?? [];
    if (given.length > MAX_LINES)
        return refuse('INVALID', ['lines'], 'too-many-lines', { max: MAX_LINES });
    const lines = [];
    let sum = 0;
    for (const [index, line] of given.entries()) {
        const path = ['lines', String(index), 'amount'];
        if (!isText(line.lineId, 100))
            return refuse('INVALID', ['lines', String(index), 'lineId'], 'text-length', { max: 100 });
        if (!(Number(line.quantity) > 0))
            return refuse('INVALID', ['lines', String(index), 'quantity'], 'quantity-positive');
        const lineAmount = minorUnits(line.amount, program, path);
        if (isRefusal(lineAmount))
            return lineAmount;
        sum += lineAmount;
        lines.push({ lineId: line.lineId, quantity: line.quantity, amount: lineAmount });
    }
    if (sum > amount)
        return refuse('INVALID', ['lines'], 'lines-above-amount');
    const occurredAt = instantOf(input.occurredAt ?? null, clock);
    if (isRefusal(occurredAt))
        return occurredAt;
    return { orderId, returnId, amount, lines, occurredAt };
}
//# sourceMappingURL=return-draft.js.map