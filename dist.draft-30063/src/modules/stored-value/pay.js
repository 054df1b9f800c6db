import { fromMinorUnits } from '../../kernel/money.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { isText } from '../../kernel/text.js';
import { hasRoom, mayEarn, maySpend, reinstate, spend, } from '../ledger/index.js';
import { refundParts } from './refund-terms.js';
import { paymentOf, storedValuePart } from './stored-value-part.js';
import { hasMoney, walletMeant } from './terms-of-wallet.js';
const codec = {
    store: ({ paymentId }) => ({ paymentId }),
    restore: (stored) => ({ paymentId: stored['paymentId'] }),
};
/**
 * Pays an order with stored value, soonest-dying lots first.
 * Refuses: INVALID (orderId, wallet), NOT_FOUND (member, wallet), NOT_ELIGIBLE (suspended, closed), INSUFFICIENT_POINTS.
 */
export function payWithStoredValue(envelope, request) {
    const { member: lookup, orderId, amount, walletCode } = request;
    if (!isText(orderId, 200))
        return refuse('INVALID', ['orderId'], 'text-length', { max: 200 });
    return {
        ...envelope,
        operation: 'payWithStoredValue',
        subjects: [{ lookup, field: ['member'] }],
        fingerprint: ([member]) => ({ member, orderId, amount, walletCode }),
        needs: (needs, [member]) => needs.lotsOf.add(member),
        decide(book, [memberId]) {
            const config = walletMeant(book.program, walletCode);
            if (isRefusal(config))
                return config;
            const member = book.member(memberId);
            const wallet = book.wallet(member.id, config);
            const refusal = maySpend(member, 'member') ?? hasMoney(wallet, amount, book.program);
            if (refusal)
                return refusal;
            const entry = spend(wallet, amount, { code: 'STORED_VALUE_PAYMENT' }, book.stamp(), orderId);
            const payment = paymentOf(book, entry);
            book.of(storedValuePart).payments.set(payment.id, payment);
            return { paymentId: payment.id };
        },
        ...codec,
    };
}
const paymentRecord = { table: 'stored_value_payment', column: 'id', type: 'bigint', missing: 'payment-not-found' };
const FIELD = ['paymentId'];
/**
 * Gives a payment back, or a part of it, to the very lots that paid; what would have died meanwhile is good for the program's days of grace.
 * Refuses: NOT_FOUND, NOT_ELIGIBLE (closed), INVALID (more than is left of it), INVALID_STATE (all of it came back), LIMIT_REACHED (the wallet is full).
 */
export function refundPayment(envelope, paymentId, amount) {
    return {
        ...envelope,
        operation: 'refundStoredValuePayment',
        subjects: [{ record: paymentRecord, key: paymentId, field: FIELD }],
        fingerprint: () => ({ paymentId, amount }),
        needs(needs, [member]) {
            needs.lotsOf.add(member);
            needs.of(storedValuePart).payments.add(paymentId);
        },
        decide(book) {
            const payment = book.of(storedValuePart).payments.get(paymentId);
            return payment ? giveBack(book, payment, amount) : refuse('NOT_FOUND', FIELD, 'payment-not-found');
        },
        ...codec,
    };
}
function giveBack(book, payment, amount) {
    const { memberId, walletId } = payment;
    const refusal = mayEarn(book.member(memberId), 'paymentId');
    if (refusal)
        return refusal;
    const left = payment.amount - payment.refunded;
    const wanted = amount ?? left;
    const shown = { left: fromMinorUnits(left, book.program.currency) };
    if (left === 0)
        return refuse('INVALID_STATE', FIELD, 'payment-refunded', shown);
    if (wanted > left)
        return refuse('INVALID', ['amount'], 'payment-refunded', shown);
    const wallet = book.member(memberId).wallets.get(walletId);
    if (!wallet)
        throw new Error(`member ${memberId} has no account in wallet ${walletId}`);
    if (!hasRoom(wallet, wanted))
        return refuse('LIMIT_REACHED', ['amount'], 'stored-value-full');
    const back = refundParts(payment.parts, wanted);
    const parts = back.map(({ part, points }) => ({ lotId: part.lotId, points }));
    const { reinstateGraceDays: graceDays } = book.program.redemptions;
    const reason = { code: 'STORED_VALUE_REFUND', payment: payment.id };
    reinstate(wallet, { parts, graceDays, ids: book.ids.next, reason }, book.stamp());
    for (const { part, points } of back)
        part.returned += points;
    payment.refunded += wanted;
    if (payment.row === 'same')
        payment.row = 'changed';
    return { paymentId: payment.id };
}
//# sourceMappingURL=pay.js.map