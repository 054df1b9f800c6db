import { isRefusal } from '../../kernel/refusal.js';
import type { GiftGiver } from '../earning/index.js';
import { givePass } from './issue-pass.js';
import type { PassState } from './pass-book.js';
import { passTypeAt } from './pass-type-kind.js';
import { needsPassesOf } from './passes-of-redemptions.js';
import { passesPart } from './passes-part.js';

const nothingPaid = { priceMoney: 0, pricePoints: 0, orderId: null, orderLineId: null, redemptionId: null };

/** Passes as gifts of the house: ended with what they were given for while they were neither used nor given away. */
export const passGifts: GiftGiver = {
  needs: (needs, _memberId, { quantity }) => needsPassesOf(needs, null, quantity),
  whyNot: ({ program, now }, _memberId, { code }) => (isRefusal(passTypeAt(program, code, now)) ? 'GIFT_OVER' : null),
  give(book, memberId, { code, quantity }) {
    const type = passTypeAt(book.program, code, book.now);
    if (isRefusal(type)) return { given: 0, refs: [], why: 'GIFT_OVER' };
    const given = { memberId, startsAt: book.now, ...nothingPaid };
    const refs = Array.from({ length: quantity }, () => givePass(book, type, given).id);
    return { given: quantity, refs, why: null };
  },
  needsBack(needs, _memberId, known) {
    needs.of(passesPart).gifts.push((book) => known(book).flatMap(({ refs }) => refs));
  },
  takeBack(book, memberId, { refs }) {
    const state = book.of(passesPart);
    const passes = refs.flatMap((id) => state.passes.get(id) ?? []).filter((pass) => isUntouched(pass, memberId));
    for (const pass of passes) if (pass.status === 'ACTIVE') state.end(book, pass, 'CANCELLED', 'GIFT_BACK');
    return passes.length;
  },
};

function isUntouched({ memberId, used }: PassState, giftedTo: number): boolean {
  return memberId === giftedTo && used === 0;
}
