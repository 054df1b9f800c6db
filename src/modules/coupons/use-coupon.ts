import type { MemberLookup } from '../../kernel/member-lookup.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { isText } from '../../kernel/text.js';
import { type Book, type Command, type Envelope, maySpend, type Subject } from '../ledger/index.js';
import { type Cart, emptyCart } from './cart.js';
import { isOver } from './coupon.js';
import { isByMember, type UseState } from './coupon-book.js';
import { couponBook, couponsPart } from './coupons-part.js';
import { type Handled, handledCodec } from './handled.js';
import { giveShare, holdAgainst, shareOf } from './hold-against.js';

export interface ReserveRequest {
  couponId: number;
  /** Who uses it; null for a guest with a coupon that is nobody's. */
  member: MemberLookup | null;
  orderId: string;
  cart: Cart;
  ttlSeconds: number | null;
}

export type RedeemRequest = Omit<ReserveRequest, 'cart' | 'ttlSeconds'> & { cart: Cart | null };

const subjectsOf = (member: MemberLookup | null): Subject[] => (member ? [{ lookup: member, field: ['member'] }] : []);

/** A command that uses a coupon for an order. */
function using(
  envelope: Envelope,
  operation: string,
  request: RedeemRequest,
  input: object,
  decide: (book: Book, memberId: number | null) => Handled | Refusal,
): Command<Handled> | Refusal {
  const { couponId, orderId, member } = request;
  if (!isText(orderId, 200)) return refuse('INVALID', ['orderId'], 'text-length', { max: 200 });
  return {
    ...envelope,
    operation,
    subjects: subjectsOf(member),
    fingerprint: ([memberId]) => ({ member: memberId ?? null, couponId, orderId, ...input }),
    needs(needs) {
      needs.of(couponsPart).coupons.add(couponId);
      needs.of(couponsPart).orders.add(orderId);
    },
    decide(book, [memberId]) {
      const refusal = memberId === undefined ? null : maySpend(book.member(memberId), 'member');
      return refusal ?? decide(book, memberId ?? couponBook(book).userFor(couponId, orderId));
    },
    ...handledCodec,
  };
}

/**
 * Keeps a coupon for an order until it is redeemed or the time is over; once more for the same order begins the time anew, with the cart of then, save where the
 * coupon is over by now: it is kept for as long as was promised before, or nobody could ever end it. Refuses: INVALID (orderId, ttlSeconds, cart), NOT_FOUND, NOT_ELIGIBLE (no effect, not beside another, not the member's to spend), EXPIRED, LIMIT_REACHED (used up,
 * reserved), INVALID_STATE (revoked), FORBIDDEN_TARGET (a member, and the shop reserved it for the order).
 */
export function reserveCoupon(envelope: Envelope, request: ReserveRequest): Command<Handled> | Refusal {
  const { couponId, orderId, cart, ttlSeconds } = request;
  if (ttlSeconds !== null && ttlSeconds <= 0) return refuse('INVALID', ['ttlSeconds'], 'ttl-positive');
  const byItself = envelope.actingMember !== null;
  return using(envelope, 'reserveCoupon', request, { cart, ttlSeconds }, (book, memberId) => {
    const { defaultTtlSeconds, maxTtlSeconds } = book.program.holds;
    const expiresAt = book.now + Math.min(ttlSeconds ?? defaultTtlSeconds, maxTtlSeconds) * 1000;
    const use = useFor(book, { couponId, orderId, cart }, { memberId, byItself });
    if (isRefusal(use)) return use;
    if (use.status === 'RESERVED') {
      const coupon = couponBook(book).couponOf(use);
      if (!isOver(coupon, book.now)) use.expiresAt = expiresAt;
      couponBook(book).tell(coupon, 'RESERVED', book.now, use);
    }
    return { couponId, useId: use.id, undone: 0 };
  });
}

/**
 * Uses a coupon for an order: one that the shop reserved for it, as it was reserved unless a cart is given; another one at once. Once more for the same order
 * changes nothing. Refuses as `reserveCoupon` does, and INVALID (cart) where what it takes off hangs on a cart that is not given.
 */
export function redeemCoupon(envelope: Envelope, request: RedeemRequest): Command<Handled> | Refusal {
  const { couponId, orderId, cart } = request;
  return using(envelope, 'redeemCoupon', request, { cart }, (book, memberId) => {
    const state = couponBook(book);
    const known = state.liveUses(orderId, memberId).find((use) => use.couponId === couponId);
    const asReserved = known && (known.status === 'USED' || (cart === null && !isByMember(known)));
    if (known && !asReserved && cart === null) return refuse('INVALID', ['cart'], 'coupon-cart-missing');
    const use = asReserved ? known : useFor(book, { couponId, orderId, cart: cart ?? emptyCart }, { memberId, byItself: false });
    if (isRefusal(use)) return cart === null && asksForCart(use) ? refuse('INVALID', ['cart'], 'coupon-cart-missing') : use;
    if (use.status === 'RESERVED') state.move(use, 'USED', book.now);
    return { couponId, useId: use.id, undone: 0 };
  });
}

/** Whether only a cart can tell that a coupon counts. */
function asksForCart({ message }: Refusal): boolean {
  return ['coupon-NO_EFFECT', 'coupon-NO_MATCHING_LINES', 'coupon-MINIMUM_SPEND'].includes(message);
}

/** The reservation of a coupon for an order, with its present share of the cart: the one that there is, or a new one. A use is left as it is. */
function useFor(
  book: Book,
  request: { couponId: number; orderId: string; cart: Cart },
  who: { memberId: number | null; byItself: boolean },
): UseState | Refusal {
  const state = couponBook(book);
  const coupon = state.coupons.get(request.couponId);
  if (!coupon) return refuse('NOT_FOUND', ['code'], 'coupon-NOT_FOUND');
  const { couponId, orderId, cart } = request;
  const live = state.liveUses(orderId, who.memberId).find((use) => use.couponId === couponId);
  if (live?.status === 'USED') return live;
  if (live && who.byItself && !isByMember(live)) return refuse('FORBIDDEN_TARGET', ['orderId'], 'coupon-kept-by-shop');
  const held = holdAgainst(book, state, coupon, request, who);
  if (isRefusal(held)) return held;
  if (held.known) {
    giveShare(held.known, cart, held.verdict, book.stamp().actor);
    return held.known;
  }
  const begun = { id: book.ids.next(), couponId, orderId, memberId: who.memberId, status: 'RESERVED' as const };
  const share = shareOf(cart, held.verdict);
  const times = { expiresAt: book.now, createdAt: book.now, usedAt: null, endedAt: null };
  return state.begin({ ...begun, ...share, ...times, undone: 0, actor: book.stamp().actor }, book.now);
}
