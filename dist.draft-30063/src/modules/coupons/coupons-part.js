import { randomBytes } from 'node:crypto';
import { makeCode } from './codes.js';
import { CouponBook } from './coupon-book.js';
import { loadCoupons } from './load-coupons.js';
import { writeCoupons } from './write-coupons.js';
/** Coupons that are issued, used and taken back, and reservations whose time is over. */
export const couponsPart = {
    name: 'coupons',
    need: () => ({ coupons: new Set(), orders: new Set(), redemptions: new Set(), issues: new Map(), later: [] }),
    load: (_sql, _book, need) => Promise.resolve({ book: new CouponBook(() => makeCode(randomBytes)), need }),
    loadMore: async (sql, book, { need, book: state }) => {
        if (!book.readOnly)
            await loadCoupons(sql, book, need, state);
    },
    settle: (book) => expireDue(book, couponBook(book)),
    write: (sql, book, { book: state }) => writeCoupons(sql, book, state),
};
export const couponBook = (book) => book.of(couponsPart).book;
/** Ends the reservations whose time is over. */
function expireDue({ now }, state) {
    for (const use of state.uses.values())
        if (use.status === 'RESERVED' && use.expiresAt !== null && use.expiresAt <= now && state.coupons.has(use.couponId))
            state.move(use, 'EXPIRED', now);
}
//# sourceMappingURL=coupons-part.js.map