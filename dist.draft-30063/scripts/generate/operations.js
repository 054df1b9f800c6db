import { fromMinorUnits } from '../../src/kernel/money.js';
import { shopCurrency } from './schemes.js';
import { categoryOf } from './shoppers.js';
const errors = 'userErrors { code message retryable }';
const documents = Object.fromEntries(Object.entries({
    recordPurchase: 'purchase { id }',
    recordReturn: 'return { id }',
    confirmPurchase: 'purchase { id }',
    holdPoints: 'hold { id }',
    captureHold: 'hold { id }',
    releaseHold: 'hold { id }',
    transferPoints: 'wallet { id }',
}).map(([field, subject]) => {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    return [field, `mutation Play($input: ${type}!) { ${field}(input: $input) { ${subject} ${errors} } }`];
}));
const decimal = (minor) => fromMinorUnits(minor, shopCurrency);
const money = (minor) => ({ amount: decimal(minor), currency: shopCurrency });
const instant = (at) => (at === undefined ? {} : { occurredAt: new Date(at).toISOString() });
const lineInput = ({ lineId, amount }) => ({ lineId, quantity: '1', amount: decimal(amount) });
function operation(field, input) {
    return { field, document: documents[field] ?? '', input };
}
/** `holdIds` are the ids that the API gave to the holds, by their names. */
export function operationOf(command, holdIds) {
    const { key: idempotencyKey } = command;
    switch (command.do) {
        case 'purchase': {
            const { member, orderId, total, lines, occurredAt } = command;
            const given = lines?.map((line) => ({ ...lineInput(line), sku: `sku-${line.lineId}`, category: categoryOf(line.lineId) }));
            const input = { idempotencyKey, member: { externalId: member }, orderId, total: money(total), ...instant(occurredAt) };
            return operation('recordPurchase', given === undefined ? input : { ...input, lines: given });
        }
        case 'return': {
            const { member, returnId, orderId, amount, lines, occurredAt } = command;
            const input = {
                idempotencyKey,
                member: { externalId: member },
                returnId,
                orderId,
                amount: money(amount),
                ...instant(occurredAt),
            };
            return operation('recordReturn', lines === undefined ? input : { ...input, lines: lines.map(lineInput) });
        }
        case 'confirm':
            return operation('confirmPurchase', { idempotencyKey, orderId: command.orderId, ...instant(command.occurredAt) });
        case 'hold': {
            const { member, points, ttlSeconds } = command;
            return operation('holdPoints', { idempotencyKey, member: { externalId: member }, points, ttlSeconds });
        }
        case 'capture':
            return operation('captureHold', { idempotencyKey, holdId: holdIds.get(command.name), points: command.points });
        case 'release':
            return operation('releaseHold', { idempotencyKey, holdId: holdIds.get(command.name) });
        case 'transfer':
            return operation('transferPoints', {
                idempotencyKey,
                from: { externalId: command.from },
                to: { externalId: command.to },
                points: command.points,
            });
        default:
            throw new Error(`a shopper does not ${command.do}`);
    }
}
//# sourceMappingURL=operations.js.map