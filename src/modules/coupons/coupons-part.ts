import { randomBytes } from 'node:crypto';
import type { BatchPart, Book } from '../ledger/index.js';
import { makeCode } from './codes.js';
import { CouponBook, type CouponNotice, type CouponsNeed } from './coupon-book.js';
import { loadCoupons, previewCoupons } from './load-coupons.js';
import { writeCoupons } from './write-coupons.js';

/** A batch's coupons with what `needs` asked for, while it is loading. */
interface Loading {
  book: CouponBook;
  need: CouponsNeed;
}

/** Coupons that are issued, used and taken back, and reservations whose time is over. */
export const couponsPart: BatchPart<CouponsNeed, Loading> = {
  name: 'coupons',
  need: () => ({
    coupons: new Set(),
    orders: new Set(),
    redemptions: new Set(),
    issues: new Map(),
    gifts: [],
    later: [],
    promised: [],
  }),
  async load(sql, book, need) {
    const announce = (memberId: number, payload: CouponNotice) =>
      void book.events.push({ type: 'COUPON_UPDATED', memberId, payload });
    const state = new CouponBook(() => makeCode(randomBytes), announce);
    if (book.readOnly) await previewCoupons(sql, book, need, state);
    return { book: state, need };
  },
  loadMore: async (sql, book, { need, book: state }) => {
    if (!book.readOnly) await loadCoupons(sql, book, need, state);
  },
  settle: (book) => expireDue(book, couponBook(book)),
  write: (sql, book, { book: state }) => writeCoupons(sql, book, state),
};

export const couponBook = (book: Book): CouponBook => book.of(couponsPart).book;

/** Ends the reservations whose time is over. */
function expireDue({ now }: Book, state: CouponBook): void {
  for (const use of state.uses.values())
    if (use.status === 'RESERVED' && use.expiresAt !== null && use.expiresAt <= now && state.coupons.has(use.couponId))
      state.move(use, 'EXPIRED', now);
}
