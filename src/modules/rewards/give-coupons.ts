import { isRefusal, type Refusal } from '../../kernel/refusal.js';
import { type CouponPromise, issue, promiseCoupons, whyNotKept } from '../coupons/index.js';
import type { Book } from '../ledger/index.js';
import type { RedemptionState } from './reward-book.js';
import type { RedemptionStatus } from './states.js';

/** What a reservation was promised; null for what is none, or is about no coupons. */
export function promiseOf(
  book: Book,
  { id: redemptionId, couponType, quantity, memberId, status, expiresAt }: RedemptionState,
): CouponPromise | null {
  if (couponType === null || status !== 'RESERVED') return null;
  const counts = expiresAt === null || expiresAt > book.now;
  return { redemptionId, couponType, quantity, memberId, counts };
}

/** Why the coupons of a redemption that is moved on cannot be given; null where they can, or none are due. */
export function whyNoCoupons(book: Book, redemption: RedemptionState, to: RedemptionStatus): Refusal | null {
  const promise = promiseOf(book, redemption);
  if (promise === null || to !== 'FULFILLED') return null;
  return whyNotKept(book, promise)?.at('redemptionId') ?? null;
}

/** A redemption that begins gives its coupons at once, or promises them until it was paid. The caller has looked whether they can be issued. */
export function giveCoupons(book: Book, redemption: RedemptionState): void {
  const { id, couponType, quantity, memberId, status } = redemption;
  const promise = promiseOf(book, redemption);
  if (promise) promiseCoupons(book, promise);
  if (couponType === null || status !== 'FULFILLED') return;
  for (let n = 0; n < quantity; n++) {
    const coupon = issue(book, couponType, { memberId, redemptionId: id });
    if (isRefusal(coupon)) throw new Error(`a coupon of redemption ${id} could not be issued: ${coupon.message}`);
  }
}
