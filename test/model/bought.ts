import type { Instant } from './scheme.js';

/** What members have of rewards, passes, stored value and coupons: plain data, as the world is. */

export interface Redemption {
  name: string;
  member: string;
  status: 'RESERVED' | 'CANCELLED';
  /** What it took of which lots. */
  lots: LotPart[];
}

/** What was taken of a lot. */
export interface LotPart {
  lot: number;
  points: number;
}

export interface Pass {
  name: string;
  member: string;
  /** Who paid for it, with what. */
  buyer: string;
  free: boolean;
  lots: LotPart[];
  startsAt: Instant;
  /** By the day of the pass, counted from 0. */
  uses: { name: string; day: number; units: number; reversed: boolean }[];
  refunded: { money: number; points: number } | null;
}

export interface TopUp {
  topUpId: string;
  content: string;
  member: string;
  amount: number;
  bonus: number;
  paidLot: number;
  bonusLot: number | null;
  refunded: number;
  withheld: number;
  bonusTaken: number;
}

export interface Payment {
  name: string;
  member: string;
  amount: number;
  refunded: number;
  /** In the order in which they paid, with what has come back. */
  lots: (LotPart & { returned: number })[];
}

export interface CouponUse {
  orderId: string;
  status: 'RESERVED' | 'USED' | 'RELEASED' | 'EXPIRED' | 'ROLLED_BACK';
  /** When the reservation is over. */
  until: Instant | null;
  amount: number;
  discount: number;
  returned: number;
  undone: number;
}
export interface Coupon {
  name: string;
  member: string;
  kind: 'off' | 'tenth';
  expiresAt: Instant;
  revoked: boolean;
  uses: CouponUse[];
}
