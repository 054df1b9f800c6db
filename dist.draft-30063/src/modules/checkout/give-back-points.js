import { hasRoom, reinstate } from '../ledger/index.js';
import { pointsPaymentsPart } from './points-payments-part.js';
import { partsToReturn, pointsToReturn } from './returned-points.js';
/** A return gives back the captured points of an order in proportion, to the lots that they came from. */
export const pointsFollower = {
    needs(needs, memberId, _at, what) {
        if (what === 'RETURN')
            needs.of(pointsPaymentsPart).add(memberId);
    },
    returned(book, memberId, { purchase, after }) {
        const ofOrder = (one) => one.orderId === purchase.orderId && one.memberId === memberId;
        return book
            .of(pointsPaymentsPart)
            .payments.filter(ofOrder)
            .flatMap((payment) => giveBack(book, payment, pointsToReturn(payment.points, after.total, after.remaining)));
    },
};
function giveBack(book, payment, due) {
    const { memberId, walletId, orderId, returned } = payment;
    const points = due - returned;
    if (points <= 0)
        return [];
    const member = book.member(memberId);
    const wallet = member.wallets.get(walletId);
    if (!wallet)
        return [];
    const said = (code, done) => [
        { what: 'paidWithPoints', points, done, reason: { code, orderId } },
    ];
    if (member.status === 'CLOSED')
        return said('POINTS_NOT_BACK_CLOSED', false);
    if (!hasRoom(wallet, points))
        return said('POINTS_NOT_BACK_FULL', false);
    reinstatePart(book, wallet, payment, due);
    return said('POINTS_BACK', true);
}
function reinstatePart(book, wallet, payment, due) {
    const parts = partsToReturn(payment.parts, payment.returned, due);
    const { reinstateGraceDays: graceDays } = book.program.redemptions;
    const reason = { code: 'POINTS_BACK', orderId: payment.orderId, capture: payment.sequence };
    reinstate(wallet, { parts, graceDays, ids: book.ids.next, reason }, book.stamp());
    payment.returned = due;
    if (payment.row === 'same')
        payment.row = 'changed';
}
//# sourceMappingURL=give-back-points.js.map