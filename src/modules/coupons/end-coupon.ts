import { type Refusal, refuse } from '../../kernel/refusal.js';
import { isText } from '../../kernel/text.js';
import { type Book, type Command, type Envelope, type Needs, systemEnvelope } from '../ledger/index.js';
import { type CouponState, change, isByMember, isLive, type UseState } from './coupon-book.js';
import { couponBook, couponsPart } from './coupons-part.js';
import { type Handled, handledCodec } from './handled.js';
import { isAllBack, type ReturnedLine, undoLines } from './undo-use.js';

export interface RollbackRequest {
  couponId: number;
  orderId: string;
  /** What came back; null for everything. */
  lines: ReturnedLine[] | null;
}

/**
 * Takes back what a coupon did for an order, whole or for the lines that came back. A reservation is released; a use counts no more once all came back that
 * it was for, and the coupon can be used again until its end. A member's token releases only what it reserved
 * itself. Refuses: INVALID (orderId, lines), NOT_FOUND (the order does not use it); to a member INVALID_STATE (it is used already), FORBIDDEN_TARGET (the
 * shop reserved it).
 */
export function rollbackCoupon(envelope: Envelope, request: RollbackRequest): Command<Handled> | Refusal {
  const { couponId, orderId, lines } = request;
  const { actingMember } = envelope;
  if (!isText(orderId, 200)) return refuse('INVALID', ['orderId'], 'text-length', { max: 200 });
  return about(envelope, 'rollbackCoupon', couponId, { orderId, lines }, orderId, (book) => {
    const use = useOf(book, couponId, orderId);
    if (!use || (actingMember !== null && use.memberId !== actingMember))
      return refuse('NOT_FOUND', ['orderId'], 'coupon-not-of-order');
    if (actingMember !== null && use.status === 'USED') return refuse('INVALID_STATE', ['orderId'], 'coupon-used-by-now');
    if (actingMember !== null && !isByMember(use)) return refuse('FORBIDDEN_TARGET', ['orderId'], 'coupon-kept-by-shop');
    return undo(book, use, lines);
  });
}

function undo(book: Book, use: UseState, lines: ReturnedLine[] | null): Handled | Refusal {
  const { couponId, id: useId } = use;
  const state = couponBook(book);
  if (use.status === 'RESERVED') {
    if (lines) return refuse('INVALID', ['lines'], 'coupon-only-reserved');
    state.move(use, 'RELEASED', book.now);
    return { couponId, useId, undone: 0 };
  }
  const left = lines ? undoLines(use.lines, lines) : { lines: use.lines, undone: use.discount };
  if (left === null) return refuse('INVALID', ['lines'], 'coupon-lines');
  const isWhole = lines === null || isAllBack(left.lines);
  const undone = isWhole ? use.discount : left.undone;
  const before = use.undone;
  Object.assign(use, { lines: left.lines, undone });
  if (isWhole) state.move(use, 'ROLLED_BACK', book.now);
  else {
    change(use);
    state.tell(state.couponOf(use), 'ROLLED_BACK', book.now, use);
  }
  return { couponId, useId, undone: undone - before };
}

/** Takes a coupon out of use, for good. What is reserved may still be redeemed, and what was used stays. Refuses: NOT_FOUND. */
export function revokeCoupon(envelope: Envelope, couponId: number): Command<Handled> {
  return about(envelope, 'revokeCoupon', couponId, {}, null, (book) => {
    const coupon = couponBook(book).coupons.get(couponId);
    if (!coupon) return refuse('NOT_FOUND', ['couponId'], 'coupon-NOT_FOUND');
    revoke(book, coupon);
    return { couponId, useId: null, undone: 0 };
  });
}

/** Ends the reservations of a coupon whose time is over, and changes nothing where somebody was faster: it is done before any command about it. */
export function expireCouponUses(programId: number, couponId: number): Command<Handled> {
  return about(systemEnvelope(programId), 'expireCouponUses', couponId, {}, null, () => ({ couponId, useId: null, undone: 0 }));
}

/** Asks for the coupons of a redemption, and for those that it was promised: what `find` says once redemptions are loaded. */
export function needsCouponsOf(
  needs: Needs,
  redemptionId: number,
  find: (book: Book) => { couponType: string | null; quantity: number } | null,
): void {
  const need = needs.of(couponsPart);
  need.redemptions.add(redemptionId);
  const about =
    <Kept>(keep: (type: string, quantity: number) => Kept) =>
    (book: Book) => {
      const found = find(book);
      return found === null || found.couponType === null ? [] : [keep(found.couponType, found.quantity)];
    };
  need.later.push(about((type, quantity) => [type, quantity] as const));
  need.promised.push(about((type) => [type, redemptionId] as const));
}

/** Revokes the coupons that a redemption gave, as part of the present command. @returns how many of them were not untouched any more */
export function revokeOfRedemption(book: Book, redemptionId: number): number {
  const given = [...couponBook(book).coupons.values()].filter((coupon) => coupon.redemptionId === redemptionId);
  const touched = given.filter(({ used, reserved }) => used + reserved > 0);
  for (const coupon of given) revoke(book, coupon);
  return touched.length;
}

export function revoke(book: Book, coupon: CouponState): void {
  if (coupon.revokedAt !== null) return;
  coupon.revokedAt = book.now;
  const state = couponBook(book);
  state.touch(coupon, book.now);
  state.tell(coupon, 'REVOKED', book.now);
  if (coupon.memberId !== null) state.noteIssued(coupon.type, coupon.memberId, -1);
}

function useOf(book: Book, couponId: number, orderId: string): UseState | undefined {
  return [...couponBook(book).uses.values()].find((use) => use.couponId === couponId && use.orderId === orderId && isLive(use));
}

/** A command about one coupon; its lock, and that of the order, is all that it needs. */
function about(
  envelope: Envelope,
  operation: string,
  couponId: number,
  input: object,
  orderId: string | null,
  decide: (book: Book) => Handled | Refusal,
): Command<Handled> {
  return {
    ...envelope,
    operation,
    subjects: [],
    fingerprint: () => ({ couponId, ...input }),
    needs(needs) {
      needs.of(couponsPart).coupons.add(couponId);
      if (orderId !== null) needs.of(couponsPart).orders.add(orderId);
    },
    decide: (book) => decide(book),
    ...handledCodec,
  };
}
