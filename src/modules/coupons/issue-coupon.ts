import type { MemberLookup } from '../../kernel/member-lookup.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { CouponType } from '../../kernel/scheme/coupons.js';
import { inForce } from '../../kernel/scheme/scheme.js';
import { isCode } from '../../kernel/text.js';
import { type Book, type Command, type Envelope, expiresAt, mayEarn, type Needs } from '../ledger/index.js';
import { validityFrom } from './coupon.js';
import type { CouponState } from './coupon-book.js';
import { couponBook, couponsPart } from './coupons-part.js';
import { type Handled, handledCodec } from './handled.js';

export interface IssueRequest {
  type: string;
  /** Null: for whoever shows the code. */
  member: MemberLookup | null;
}

/** Asks for what issuing so many coupons of a kind needs. */
export function needsIssue(needs: Needs, type: string, quantity: number): void {
  const { issues } = needs.of(couponsPart);
  issues.set(type, (issues.get(type) ?? 0) + quantity);
  needs.ids += quantity;
}

/**
 * Issues a coupon. Refuses: INVALID (key), NOT_FOUND (kind, member), NOT_ELIGIBLE (the kind is over, or the member has left), LIMIT_REACHED (the member's),
 * OUT_OF_STOCK (of codes).
 */
export function issueCoupon(envelope: Envelope, { type, member }: IssueRequest): Command<Handled> | Refusal {
  if (!isCode(type)) return refuse('NOT_FOUND', ['type'], 'coupon-type-not-found');
  return {
    ...envelope,
    operation: 'issueCoupon',
    subjects: member ? [{ lookup: member, field: ['member'] }] : [],
    fingerprint: ([memberId]) => ({ member: memberId ?? null, type }),
    needs: (needs) => needsIssue(needs, type, 1),
    decide(book, [memberId]) {
      const gone = memberId === undefined ? null : mayEarn(book.member(memberId), 'member');
      const coupon = gone ?? issue(book, type, { memberId: memberId ?? null, redemptionId: null });
      return isRefusal(coupon) ? coupon : { couponId: coupon.id, useId: null, undone: 0 };
    },
    ...handledCodec,
  };
}

/** The kind as it is now where so many of it can be issued. Refuses: NOT_FOUND, NOT_ELIGIBLE, LIMIT_REACHED, OUT_OF_STOCK. */
export function mayIssue(book: Book, type: string, quantity: number, memberId: number | null): CouponType | Refusal {
  const { program, now } = book;
  const state = couponBook(book);
  const terms = inForce(program.scheme.coupons, now).find(({ code }) => code === type);
  if (!terms) {
    const isKnown = program.scheme.coupons.some(({ code }) => code === type);
    return isKnown
      ? refuse('NOT_ELIGIBLE', ['type'], 'coupon-type-over')
      : refuse('NOT_FOUND', ['type'], 'coupon-type-not-found');
  }
  if (terms.goodUntil !== null && terms.goodUntil <= now) return refuse('NOT_ELIGIBLE', ['type'], 'coupon-type-over');
  const { perMember } = terms;
  if (memberId !== null && perMember !== null && state.issuedTo(type, memberId) + quantity > perMember)
    return refuse('LIMIT_REACHED', ['type'], 'coupon-per-member', { max: perMember });
  return terms.pool && state.codesLeft(type) < quantity ? refuse('OUT_OF_STOCK', ['type'], 'coupon-pool-empty') : terms;
}

/** A coupon of a kind as it is now, as part of the present command, which asked for it with `needsIssue`. Refuses as `mayIssue`. */
export function issue(
  book: Book,
  type: string,
  to: { memberId: number | null; redemptionId: number | null },
): CouponState | Refusal {
  const terms = mayIssue(book, type, 1, to.memberId);
  if (isRefusal(terms)) return terms;
  const id = book.ids.next();
  return made(book, id, terms, to, codeFor(book, id, terms));
}

/** A new code, or the next of the pool, in which the caller has found one. */
export function codeFor(book: Book, couponId: number, { code: type, pool }: CouponType): string {
  const state = couponBook(book);
  const code = pool ? state.takeCode(type, couponId) : state.makeCode();
  if (code === null) throw new Error(`the pool of ${type} has no code left`);
  return code;
}

/** A coupon with its code, as part of the present command. */
export function made(
  book: Book,
  id: number,
  terms: CouponType,
  to: { memberId: number | null; redemptionId: number | null },
  code: string,
): CouponState {
  const { program, now } = book;
  const state = couponBook(book);
  const end = (days: number, from: number) => expiresAt({ kind: 'ROLLING', days }, from, program.timeZone);
  const coupon: CouponState = {
    id,
    type: terms.code,
    typeVersion: terms.version,
    code,
    ...to,
    maxUses: terms.uses,
    reserved: 0,
    used: 0,
    ...validityFrom(now, terms, end),
    revokedAt: null,
    createdAt: now,
    updatedAt: now,
    issuedBy: book.stamp().actor,
    row: 'new',
  };
  state.coupons.set(id, coupon);
  if (to.memberId !== null) state.noteIssued(terms.code, to.memberId, 1);
  state.tell(coupon, 'ISSUED', now);
  return coupon;
}
