import { isRefusal } from '../../kernel/refusal.js';
import type { GiftGiver } from '../earning/index.js';
import { couponBook, couponsPart } from './coupons-part.js';
import { revoke } from './end-coupon.js';
import { issue, mayIssue, needsIssue } from './issue-coupon.js';

/** Why a kind gives no more, as the code of a text. */
const whys: Record<string, string> = {
  OUT_OF_STOCK: 'GIFT_OUT',
  LIMIT_REACHED: 'GIFT_LIMIT',
};

const whyOf = (code: string): string => whys[code] ?? 'GIFT_OVER';

/** Coupons as gifts: issued with what they are given for, and revoked with it while they were not used. */
export const couponGifts: GiftGiver = {
  needs: (needs, _memberId, { code, quantity }) => needsIssue(needs, code, quantity),
  whyNot(book, memberId, { code, quantity }) {
    const may = mayIssue(book, code, quantity, memberId);
    return isRefusal(may) ? whyOf(may.code) : null;
  },
  give(book, memberId, { code, quantity }) {
    const refs: number[] = [];
    while (refs.length < quantity) {
      const coupon = issue(book, code, { memberId, redemptionId: null });
      if (isRefusal(coupon)) return { given: refs.length, refs, why: whyOf(coupon.code) };
      refs.push(coupon.id);
    }
    return { given: quantity, refs, why: null };
  },
  needsBack(needs, _memberId, known) {
    needs.of(couponsPart).gifts.push((book) => known(book).flatMap(({ refs }) => refs));
  },
  takeBack(book, _memberId, { refs }) {
    const coupons = refs.flatMap((id) => couponBook(book).coupons.get(id) ?? []);
    for (const coupon of coupons) revoke(book, coupon);
    return coupons.filter(({ used, reserved }) => used + reserved === 0).length;
  },
};
