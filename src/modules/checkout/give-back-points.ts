import type { PurchaseFollower, ReversalRecord } from '../earning/index.js';
import { type Book, hasRoom } from '../ledger/index.js';
import { type PointsPayment, pointsPaymentsPart, reinstatePart } from './points-payments-part.js';
import { pointsToReturn } from './returned-points.js';

/** A return gives back the captured points of an order in proportion, to the lots that they came from. */
export const pointsFollower: PurchaseFollower = {
  needs(needs, memberId, _at, what) {
    if (what === 'RETURN') needs.of(pointsPaymentsPart).add(memberId);
  },
  returned(book, memberId, { purchase, after }) {
    const ofOrder = (one: PointsPayment) => one.orderId === purchase.orderId && one.memberId === memberId;
    return book
      .of(pointsPaymentsPart)
      .payments.filter(ofOrder)
      .flatMap((payment) => giveBack(book, payment, pointsToReturn(payment.points, after.total, after.remaining)));
  },
};

function giveBack(book: Book, payment: PointsPayment, due: number): ReversalRecord[] {
  const { memberId, walletId, orderId, returned } = payment;
  const points = due - returned;
  if (points <= 0) return [];
  const member = book.member(memberId);
  const wallet = member.wallets.get(walletId);
  if (!wallet) return [];
  const said = (code: string, done: boolean): ReversalRecord[] => [
    { what: 'paidWithPoints', points, done, reason: { code, orderId } },
  ];
  if (member.status === 'CLOSED') return said('POINTS_NOT_BACK_CLOSED', false);
  if (!hasRoom(wallet, points)) return said('POINTS_NOT_BACK_FULL', false);
  reinstatePart(book, wallet, payment, due);
  return said('POINTS_BACK', true);
}
