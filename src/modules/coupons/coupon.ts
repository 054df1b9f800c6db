import type { Instant } from '../../kernel/clock.js';
import { OutdatedProgram, type ProgramConfig } from '../../kernel/program-config.js';
import type { CouponType } from '../../kernel/scheme/coupons.js';
import type { WhyNot } from './apply-coupons.js';

export type CouponStatus = 'ACTIVE' | 'RESERVED' | 'USED' | 'EXPIRED' | 'REVOKED';

/** A coupon that was issued. What it does is said by its kind, in the version of then. */
export interface Coupon {
  id: number;
  type: string;
  typeVersion: number;
  code: string;
  /** Null: whoever shows the code may use it. */
  memberId: number | null;
  redemptionId: number | null;
  maxUses: number;
  reserved: number;
  used: number;
  startsAt: Instant;
  expiresAt: Instant | null;
  revokedAt: Instant | null;
  createdAt: Instant;
}

export type CouponUseStatus = 'RESERVED' | 'USED' | 'RELEASED' | 'EXPIRED' | 'ROLLED_BACK';

/** The share of a line in a use, by which returns undo it: amounts in minor units. */
export type UseLine = [lineId: string, amount: number, discount: number, returned: number];

/** What a coupon does, or did, for one order. */
export interface CouponUse {
  id: number;
  couponId: number;
  orderId: string;
  memberId: number | null;
  status: CouponUseStatus;
  discount: number;
  lines: UseLine[];
  undone: number;
  expiresAt: Instant | null;
  createdAt: Instant;
  usedAt: Instant | null;
  endedAt: Instant | null;
}

type Counted = Pick<Coupon, 'maxUses' | 'reserved' | 'used' | 'expiresAt' | 'revokedAt'>;

/** Where a coupon stands. Reservations whose time is over, `overdue` of them, count for nothing, whether or not that was written yet. */
export function statusAt(
  { maxUses, reserved, used, expiresAt, revokedAt }: Counted,
  overdue: number,
  now: Instant,
): CouponStatus {
  if (used >= maxUses) return 'USED';
  if (revokedAt !== null) return 'REVOKED';
  const held = reserved - overdue;
  if (used + held >= maxUses) return 'RESERVED';
  return expiresAt !== null && expiresAt <= now ? 'EXPIRED' : 'ACTIVE';
}

/** Whether its own end has come, or it was revoked. */
export function isOver({ expiresAt, revokedAt }: Pick<Coupon, 'expiresAt' | 'revokedAt'>, now: Instant): boolean {
  return revokedAt !== null || (expiresAt !== null && expiresAt <= now);
}

/** Why a coupon cannot be used now by anybody; null where it can. */
export function whyNotNow(coupon: Coupon, overdue: number, now: Instant): WhyNot | null {
  const status = statusAt(coupon, overdue, now);
  if (status !== 'ACTIVE') return { code: status };
  return now < coupon.startsAt ? { code: 'NOT_YET' } : null;
}

/** What a coupon is, in the version in which it was issued. */
export function termsOf(
  { scheme }: Pick<ProgramConfig, 'scheme'>,
  { type, typeVersion }: Pick<Coupon, 'type' | 'typeVersion'>,
): CouponType {
  const terms = scheme.coupons.find(({ code, version }) => code === type && version === typeVersion);
  if (!terms) throw new OutdatedProgram(`coupons of kind ${type} have no version ${typeVersion}`);
  return terms;
}

/** Between which instants a coupon is good that is issued now; `end` gives the end of so many days from an instant. */
export function validityFrom(
  now: Instant,
  { goodFrom, goodUntil, validDays }: Pick<CouponType, 'goodFrom' | 'goodUntil' | 'validDays'>,
  end: (days: number, from: Instant) => Instant | null,
): { startsAt: Instant; expiresAt: Instant | null } {
  const startsAt = Math.max(now, goodFrom ?? now);
  const own = validDays === null ? null : end(validDays, startsAt);
  const ends = [own, goodUntil].filter((one) => one !== null);
  return { startsAt, expiresAt: ends.length === 0 ? null : Math.min(...ends) };
}
