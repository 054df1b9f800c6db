import type { Instant } from '../clock.js';
import type { Rounding } from '../money.js';
import type { Version } from './rule.js';

/** What a coupon does to a cart. Amounts are in minor units. */
export type CouponEffect =
  | { kind: 'AMOUNT_OFF'; amount: number }
  /** `percent` in hundredths of a percent; `atMost` bounds what it takes off. */
  | { kind: 'PERCENT_OFF'; percent: number; rounding: Rounding; atMost: number | null }
  | { kind: 'GIFT'; sku: string; quantity: number }
  | { kind: 'FREE_SHIPPING'; atMost: number | null }
  | { kind: 'SERVICE'; service: string };

/** A kind of coupon: what each that is issued of it does, where, and for how long. */
export interface CouponDefinition {
  name: string;
  description: string | null;
  effect: CouponEffect;
  /** What the lines that it is for must come to, before any discount, in minor units; 0 for none. */
  minimumSpend: number;
  /** The lines that it is for: of these categories or articles; all lines where both are empty. */
  categories: string[];
  skus: string[];
  /** Of one group one coupon counts in a cart; null: it stands in none. */
  group: string | null;
  /** Goes with no other coupon. */
  exclusive: boolean;
  /** Higher ones count first. */
  priority: number;
  /** From <= now < until it can be used, whenever it was issued; null: without such a bound. */
  goodFrom: Instant | null;
  goodUntil: Instant | null;
  /** For how many days from its issue it is good, and no longer than `goodUntil`; null: no bound by days. */
  validDays: number | null;
  /** How often each of them can be used. */
  uses: number;
  /** How often one member may use one of them; null for no limit. */
  usesPerMember: number | null;
  /** How many one member may get; null for no limit. */
  perMember: number | null;
  /** Whether codes come from a pool that was imported; else they are made up. */
  pool: boolean;
}

/** How points pay at checkout. */
export interface CheckoutDefinition {
  walletCode: string;
  /** So many points ... */
  points: number;
  /** ... are worth so much, in minor units. */
  money: number;
  /** At most so much of what the lines of a cart still cost, in hundredths of a percent. */
  maxShare: number;
  minimumPoints: number;
  /** Points come in multiples of this; each of them is worth a whole number of minor units. */
  stepPoints: number;
}

export type CouponType = CouponDefinition & Version;
export type CheckoutScheme = CheckoutDefinition & Version;
