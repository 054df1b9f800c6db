import { isRefusal, refuse } from '../../kernel/refusal.js';
import { isText } from '../../kernel/text.js';
import { matureByEvent, mayEarn, } from '../ledger/index.js';
import { happenedAt } from './purchase-draft.js';
import { purchasesPart } from './purchases-part.js';
const orderRecord = { table: 'purchase', column: 'order_id', type: 'text', missing: 'order-not-found' };
/**
 * The event that matures an order's pending points. After they matured it succeeds and writes nothing.
 * Refuses: INVALID (orderId), NOT_FOUND, NOT_ELIGIBLE (closed).
 */
export function confirmPurchase(envelope, orderId, occurredAt) {
    if (!isText(orderId, 200))
        return refuse('INVALID', ['orderId'], 'text-length', { max: 200 });
    return {
        ...envelope,
        operation: 'confirmPurchase',
        subjects: [{ record: orderRecord, key: orderId, field: ['orderId'] }],
        fingerprint: () => ({ orderId, occurredAt }),
        needs(needs, [member]) {
            needs.lotsOf.add(member);
            needs.of(purchasesPart).orders.add(orderId);
        },
        decide: (book, [memberId]) => decide(book, memberId, orderId, happenedAt(occurredAt, book.now)),
        store: ({ purchaseId }) => ({ purchaseId }),
        restore: (stored) => ({ purchaseId: stored['purchaseId'] }),
    };
}
function decide(book, memberId, orderId, at) {
    const purchase = book.of(purchasesPart).purchases.get(orderId);
    if (!purchase)
        return refuse('NOT_FOUND', ['orderId'], 'order-not-found');
    const member = book.member(memberId);
    const refusal = mayEarn(member, 'orderId');
    if (isRefusal(refusal))
        return refusal;
    const awarded = new Set(purchase.awardLots);
    for (const wallet of member.wallets.values())
        confirmLots(book, wallet, awarded, orderId, at);
    if (purchase.confirmedAt === null) {
        purchase.confirmedAt = at;
        purchase.row = purchase.row === 'new' ? 'new' : 'changed';
    }
    return { purchaseId: purchase.id };
}
function confirmLots(book, wallet, awarded, orderId, at) {
    const lots = [...wallet.lots.values()].filter((lot) => awarded.has(lot.id) && lot.pending && lot.remaining > 0);
    if (lots.length > 0)
        matureByEvent(wallet, lots, at, { code: 'CONFIRMATION', orderId }, book.stamp());
}
//# sourceMappingURL=confirm-purchase.js.map