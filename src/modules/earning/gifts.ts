import type { Book } from '../ledger/index.js';
import { countersPart } from './counters-part.js';
import type { GrantedGift } from './engine/evaluation.js';
import { factsPart } from './facts-part.js';
import type { GiftGiver } from './ports.js';
import type { RuleGift } from './purchase-state.js';
import type { ReversalRecord } from './reversal-record.js';

/** Gives what rules granted beside points. What is not there (a pool without codes, a kind that is over) is not given, and its limits stay free for it. */
export function giveGifts(book: Book, memberId: number, granted: readonly GrantedGift[]): RuleGift[] {
  const { gifts: givers } = book.of(factsPart).ports;
  return granted.map((one) => {
    const { gift, granted: most, uses } = one;
    const giver = givers?.[gift.kind];
    const done = giver && most > 0 ? giver.give(book, memberId, { ...gift, quantity: most }) : { given: 0, refs: [], why: null };
    if (done.given < most) book.of(countersPart).giveBack(uses, most - done.given, done.given === 0 ? 1 : 0);
    return toldGift(one, done);
  });
}

type Done = ReturnType<GiftGiver['give']>;

/** A gift as it is kept and told. */
export function toldGift({ rule, version, gift, reason, uses }: GrantedGift, { given, refs, why }: Done): RuleGift {
  return {
    ...{ rule, version, kind: gift.kind, of: gift.code, wanted: gift.quantity, given, refs, takenBack: 0 },
    reason: why === null ? reason : { ...reason, code: why },
    ...(given > 0 && uses.length > 0 ? { uses } : {}),
  };
}

/** Takes back what is unused of gifts whose reason is gone, and gives it to the limits that it had used up. Once only: what was taken is not there again. */
export function takeGiftsBack(
  book: Book,
  memberId: number,
  gifts: readonly RuleGift[],
  orderId: string | null,
): ReversalRecord[] {
  const { gifts: givers } = book.of(factsPart).ports;
  return gifts
    .filter(({ given, takenBack }) => given > takenBack)
    .flatMap((gift) => {
      const giver = givers?.[gift.kind];
      if (!giver) throw new Error(`nobody takes back gifts of kind ${gift.kind}`);
      const before = gift.given - gift.takenBack;
      const taken = giver.takeBack(book, memberId, gift);
      gift.takenBack += taken;
      if (taken > 0) book.of(countersPart).giveBack(gift.uses ?? [], taken, taken === before ? 1 : 0);
      return describe(gift, taken, before - taken, orderId);
    });
}

function describe({ kind, of }: RuleGift, taken: number, kept: number, orderId: string | null): ReversalRecord[] {
  const said = (code: string, pieces: number, done: boolean): ReversalRecord[] =>
    pieces === 0
      ? []
      : [
          {
            what: 'gifts',
            points: 0,
            done,
            reason: { code: `${code}_${kind}`, pieces, of, ...(orderId === null ? {} : { orderId }) },
          },
        ];
  return [...said('GIFT_BACK', taken, true), ...said('GIFT_USED', kept, false)];
}
