import { isRefusal, type Refusal } from '../../kernel/refusal.js';
import { issue, mayIssue } from '../coupons/index.js';
import type { Book } from '../ledger/index.js';
import type { RedemptionState } from './reward-book.js';
import type { RedemptionStatus } from './states.js';

/** Why the coupons of a redemption that is moved on cannot be given; null where they can, or none are due. */
export function whyNoCoupons(book: Book, redemption: RedemptionState, to: RedemptionStatus): Refusal | null {
  const { couponType, quantity, memberId, status } = redemption;
  if (couponType === null || status !== 'RESERVED' || to !== 'FULFILLED') return null;
  const may = mayIssue(book, couponType, quantity, memberId);
  return isRefusal(may) ? may.at('redemptionId') : null;
}

/** Gives a redemption its coupons once it is fulfilled. The caller has looked whether they can be issued. */
export function giveCoupons(book: Book, { id, couponType, quantity, memberId, status }: RedemptionState): void {
  if (couponType === null || status !== 'FULFILLED') return;
  for (let n = 0; n < quantity; n++) {
    const coupon = issue(book, couponType, { memberId, redemptionId: id });
    if (isRefusal(coupon)) throw new Error(`a coupon of redemption ${id} could not be issued: ${coupon.message}`);
  }
}
