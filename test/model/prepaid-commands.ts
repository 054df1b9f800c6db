/** What a caller asks for of rewards, stored value, passes and coupons. */

/** A mug, of the one reward that every program has. */
export interface Redeem {
  do: 'redeem';
  key: string;
  member: string;
  name: string;
}
export interface Cancel {
  do: 'cancel';
  key: string;
  name: string;
}
/** Into the wallet `cash`, in minor units. */
export interface TopUp {
  do: 'topUp';
  key: string;
  member: string;
  topUpId: string;
  amount: number;
  bonus: number;
}
export interface Pay {
  do: 'pay';
  key: string;
  member: string;
  orderId: string;
  amount: number;
  name: string;
}
/** Of a payment, or of what was captured of a hold on stored value; all that is left of it where no amount is named. */
export interface RefundPayment {
  do: 'refundPayment';
  key: string;
  name: string;
  amount?: number;
}
/** Of what was paid in, by the name of the top-up. */
export interface RefundTopUp {
  do: 'refundTopUp';
  key: string;
  name: string;
  amount?: number;
}
/** A pass of the one type that every program has: paid with money and points, or a gift of the house. */
export interface Issue {
  do: 'issue';
  key: string;
  member: string;
  name: string;
  free: boolean;
}
export interface Use {
  do: 'use';
  key: string;
  name: string;
  units: number;
  /** What this use is called. */
  as: string;
}
export interface ReverseUse {
  do: 'reverseUse';
  key: string;
  name: string;
  use: string;
}
export interface Gift {
  do: 'gift';
  key: string;
  name: string;
  to: string;
}
export interface RefundPass {
  do: 'refundPass';
  key: string;
  name: string;
}
export type Prepaid = Redeem | Cancel | TopUp | Pay | RefundPayment | RefundTopUp | Issue | Use | ReverseUse | Gift | RefundPass;

/** Of one of the kinds that every program has. */
export interface IssueCoupon {
  do: 'issueCoupon';
  key: string;
  member: string;
  kind: 'off' | 'tenth';
  name: string;
}
/** For a cart of one line that costs so much. */
export interface ReserveCoupon {
  do: 'reserveCoupon';
  key: string;
  name: string;
  orderId: string;
  amount: number;
  ttlSeconds?: number;
}
export interface RedeemCoupon {
  do: 'redeemCoupon';
  key: string;
  name: string;
  orderId: string;
  /** As it was reserved where no cart is given. */
  amount?: number;
}
/** All of it, or so much of the line. */
export interface RollbackCoupon {
  do: 'rollbackCoupon';
  key: string;
  name: string;
  orderId: string;
  amount?: number;
}
export interface RevokeCoupon {
  do: 'revokeCoupon';
  key: string;
  name: string;
}
export type OfCoupons = IssueCoupon | ReserveCoupon | RedeemCoupon | RollbackCoupon | RevokeCoupon;
