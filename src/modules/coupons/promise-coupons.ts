import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { CouponType } from '../../kernel/scheme/coupons.js';
import type { Book } from '../ledger/index.js';
import { couponBook } from './coupons-part.js';
import { codeFor, made } from './issue-coupon.js';

/** Coupons that a redemption gives once it was paid: until then their codes, and their places in what the member may get, are kept. */
export interface CouponPromise {
  couponType: string;
  quantity: number;
  memberId: number;
  redemptionId: number;
  /** Whether its place is taken still: not once its time is over. */
  counts: boolean;
}

/** Promises coupons as part of the present command, which has asked `mayIssue`. */
export function promiseCoupons(book: Book, { couponType, quantity, memberId, redemptionId }: CouponPromise): void {
  const state = couponBook(book);
  state.noteIssued(couponType, memberId, quantity);
  if (lastTerms(book, couponType)?.pool) state.keepCodes(couponType, quantity, redemptionId);
}

/** Codes go back to the pool, and places to the member. */
export function breakPromise(book: Book, { couponType, quantity, memberId, redemptionId, counts }: CouponPromise): void {
  const state = couponBook(book);
  if (counts) state.noteIssued(couponType, memberId, -quantity);
  state.letGo(couponType, redemptionId);
}

/**
 * Why what was promised cannot be given all the same; null where it can. What became of the kind, the pool and the member's limit since does not count. Refuses:
 * NOT_ELIGIBLE where it would be over at once, OUT_OF_STOCK where codes of a pool were not kept: the kind had none then, or it was before codes were kept.
 */
export function whyNotKept(book: Book, { couponType, quantity, redemptionId }: CouponPromise): Refusal | null {
  const state = couponBook(book);
  const terms = lastTerms(book, couponType);
  if (!terms || (terms.goodUntil !== null && terms.goodUntil <= book.now))
    return refuse('NOT_ELIGIBLE', ['type'], 'coupon-type-over');
  const unkept = quantity - state.codesKept(couponType, redemptionId).length;
  return terms.pool && state.codesLeft(couponType) < unkept ? refuse('OUT_OF_STOCK', ['type'], 'coupon-pool-empty') : null;
}

/** Gives what was promised; the caller has asked `whyNotKept`. */
export function keepPromise(book: Book, { couponType, quantity, memberId, redemptionId, counts }: CouponPromise): void {
  const state = couponBook(book);
  const terms = lastTerms(book, couponType);
  if (!terms) throw new Error(`there are no coupons of kind ${couponType}`);
  if (counts) state.noteIssued(couponType, memberId, -quantity);
  for (let n = 0; n < quantity; n++) {
    const id = book.ids.next();
    const code = state.takeKept(couponType, redemptionId, id) ?? codeFor(book, id, terms);
    made(book, id, terms, { memberId, redemptionId }, code);
  }
}

/** The kind as it is now, or was at its end. */
function lastTerms({ program, now }: Book, type: string): CouponType | undefined {
  return program.scheme.coupons.filter(({ code, validFrom }) => code === type && validFrom <= now).at(-1);
}
