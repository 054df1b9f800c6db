import type { Instant } from '../../kernel/clock.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { Book } from '../ledger/index.js';
import { applyCoupons, type Candidate, type Verdict, type WhyNot } from './apply-coupons.js';
import type { Cart } from './cart.js';
import { type Coupon, termsOf, type UseLine, whyNotNow } from './coupon.js';
import { type CouponBook, type CouponState, change, isByMember, type MemberUses, type UseState } from './coupon-book.js';
import { refusalOf } from './why-not-text.js';

/** What a coupon is to be used for. */
export interface UseRequest {
  couponId: number;
  orderId: string;
  cart: Cart;
}

/**
 * Why a coupon cannot be used by a member, who has used it so often; null where it can. `mine` is null for a guest. `byItself`: a member's own token, which
 * may reserve a shared coupon once at a time.
 */
export function whyNotFor(
  coupon: Coupon,
  usesPerMember: number | null,
  mine: MemberUses | null,
  now: Instant,
  byItself = false,
): WhyNot | null {
  const state = whyNotNow(coupon, 0, now);
  if (state) return state;
  if (mine === null) return usesPerMember === null ? null : { code: 'MEMBER_REQUIRED' };
  const { reserved, used } = mine;
  const limit = usesPerMember ?? Number.POSITIVE_INFINITY;
  if (reserved + used >= limit || (byItself && coupon.memberId === null && reserved > 0))
    return { code: 'USES_PER_MEMBER', max: usesPerMember ?? 1 };
  return null;
}

/**
 * Holds a coupon against a cart beside those that the order has already, and gives all of them their shares. It must have an effect, and take none from
 * another of them; the shares of what the shop reserved are out of a member's reach. Gives the use that it has, or is to begin. Refuses: NOT_ELIGIBLE, and
 * what `refusalOf` makes of a reason.
 */
export function holdAgainst(
  book: Book,
  state: CouponBook,
  coupon: CouponState,
  { orderId, cart }: UseRequest,
  who: { memberId: number | null; byItself: boolean },
): { verdict: Verdict; known: UseState | null } | Refusal {
  const { program, now } = book;
  const uses = state.liveUses(orderId, who.memberId);
  const known = uses.find(({ couponId }) => couponId === coupon.id) ?? null;
  const others = uses.filter((use) => use !== known);
  const terms = termsOf(program, coupon);
  const mine = who.memberId === null ? null : state.usesOf(coupon.id, who.memberId);
  const refused = known ? null : whyNotFor(coupon, terms.usesPerMember, mine, now, who.byItself);
  const own: Candidate = { code: coupon.code, type: coupon.type, terms, refused };
  const held = others.map((use) => {
    const { code, type, typeVersion } = state.couponOf(use);
    return { use, candidate: { code, type, terms: termsOf(program, { type, typeVersion }), refused: null } };
  });
  const { verdicts } = applyCoupons(cart, [own, ...held.map(({ candidate }) => candidate)]);
  const verdict = verdicts.find(({ candidate }) => candidate === own) as Verdict;
  if (verdict.reason) return refusalOf(verdict.reason, program.currency);
  const displaced = verdicts.find(({ reason }) => reason !== null);
  if (displaced) return refuse('NOT_ELIGIBLE', ['code'], 'coupon-displaces', { coupon: displaced.candidate.terms.name });
  for (const { use, candidate } of held) {
    const share = verdicts.find((one) => one.candidate === candidate);
    if (share && use.status === 'RESERVED' && (!who.byItself || isByMember(use))) giveShare(use, cart, share, book.stamp().actor);
  }
  return { verdict, known };
}

/** What a verdict gives a use: its discount, line by line, by the word of whoever said what the cart is. */
export function giveShare(use: UseState, cart: Cart, verdict: Verdict, actor: string): void {
  Object.assign(use, shareOf(cart, verdict), { actor });
  change(use);
}

export function shareOf(cart: Cart, { discount, lines }: Verdict): { discount: number; lines: UseLine[] } {
  return { discount, lines: cart.lines.map(({ lineId, amount }, place): UseLine => [lineId, amount, lines[place] ?? 0, 0]) };
}
