import type { Instant } from '../clock.js';
import type { ExpiryPolicy } from '../expiry-policy.js';
import type { Rounding } from '../money.js';
import type { Condition } from './condition.js';

/** What happens for rules to look at. */
export type Trigger =
  | 'PURCHASE'
  | 'ACTIVITY'
  | 'CHECK_IN'
  | 'ENROLMENT'
  | 'BIRTHDAY'
  | 'REFERRAL'
  | 'ACHIEVEMENT'
  | 'TIER_REACHED';

/** When an award's points become available. */
export type Maturity = { kind: 'NONE' } | { kind: 'DELAY'; days: number } | { kind: 'EVENT' };

/**
 * What a rule gives. `POINTS_PER_MONEY` (purchases) and `FIXED` make the base; a multiplier adds `base x (factor - 1)` and a percent bonus
 * `base x percent / 100` on top of it, each computed from the unrounded base of its wallet and lines (as far as caps and budgets let it through), and rounded once. The base of a purchase is what
 * POINTS_PER_MONEY rules give, of all else what FIXED rules give. Rates are decimal texts. `GIFT` gives no points: it stands beside all of that.
 */
export type Effect =
  | { kind: 'POINTS_PER_MONEY'; pointsPer: string }
  | { kind: 'FIXED'; points: number }
  | { kind: 'MULTIPLIER'; factor: string }
  | { kind: 'PERCENT_BONUS'; percent: string }
  | { kind: 'GIFT'; gift: Gift };

/** What rules give that are no points: coupons of a kind, passes of a type, or chances in a game, by its code. */
export interface Gift {
  kind: GiftKind;
  code: string;
  quantity: number;
}
export type GiftKind = 'COUPON' | 'PASS' | 'CHANCES';

/** Which lines of a purchase a rule counts; the implicit last line has neither SKU nor category. Empty lists mean all. */
export interface LineFilter {
  skus: string[];
  categories: string[];
  exceptSkus: string[];
  exceptCategories: string[];
}

export type CapPeriod = 'DAY' | 'WEEK' | 'MONTH' | 'YEAR' | 'CAMPAIGN' | 'TOTAL';

/**
 * A limit on what a rule gives per wallet, in points, in times, or in both; of a gift, points are pieces. Weeks begin on Monday; CAMPAIGN is the run of the
 * rule's campaign.
 */
export interface Cap {
  scope: 'MEMBER' | 'PROGRAM';
  period: CapPeriod;
  points: number | null;
  times: number | null;
}

export interface RuleDefinition {
  /** For people. */
  name: string;
  trigger: Trigger;
  /** Which activity, achievement or tier (its code); null for any, and where the trigger has none. */
  of: string | null;
  /** REFERRAL: who gets it and at which step. */
  referral: { role: 'REFERRER' | 'REFEREE'; step: 'ENROLMENT' | 'FIRST_PURCHASE' } | null;
  condition: Condition | null;
  lines: LineFilter | null;
  effect: Effect;
  walletCodes: string[];
  rounding: Rounding;
  /** Whether the points of a purchase are computed and rounded once, or line by line. */
  basis: 'ORDER' | 'LINE';
  /** Whether what was paid with points, or with coupons, earns as well (by-order rules without a line filter). */
  includes: { paidWithPoints: boolean; paidWithCoupons: boolean };
  maturity: Maturity;
  /** Instead of the wallet's own policy. */
  expiry: ExpiryPolicy | null;
  caps: Cap[];
  /** Points that the rule may give in all, over all its wallets, or pieces of a gift; what returns take back can be given again. */
  budget: number | null;
  /** Higher ones are looked at first. */
  priority: number;
  /** Of the rules of an exclusive group that apply, only the one with the highest priority (then the one that gives more) gives. */
  group: string | null;
  /** Its campaign's period, audience and budget hold for the rule as well. */
  campaign: string | null;
}

/** One version of something that marketers change. Versions are never changed; a version is in force while validFrom <= instant < validUntil. */
export interface Version {
  code: string;
  version: number;
  validFrom: Instant;
  validUntil: Instant | null;
}

export type EarningRule = RuleDefinition & Version;
