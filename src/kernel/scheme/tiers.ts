import type { Version } from './rule.js';

/** STATUS_POINTS are counted in the wallet `status`, SPEND in minor units of what was paid and kept, ORDERS are purchases not wholly returned. */
export type TierMetric = 'STATUS_POINTS' | 'SPEND' | 'ORDERS';

export interface Threshold {
  metric: TierMetric;
  atLeast: number;
}

/** Holds where all, or any, of the thresholds are reached. Without thresholds it always holds. */
export interface TierRequirement {
  match: 'ALL' | 'ANY';
  thresholds: Threshold[];
}

/** `EARNING_MULTIPLIER` (a decimal text, e.g. "1.5") is enforced in earning, for spendable wallets, `PRIORITY_SERVICE` (percent of the usual time) in complaints; others are read by storefronts and by the features that know them. */
export interface TierBenefit {
  code: string;
  name: string;
  value: unknown;
}

export interface TierDefinition {
  code: string;
  name: string;
  entry: TierRequirement;
  stay: TierRequirement;
  benefits: TierBenefit[];
}

/** Which time the metrics are counted over; the period at whose end a member may be downgraded follows from it. */
export type TierWindow =
  | { kind: 'ROLLING'; months: number }
  | { kind: 'CALENDAR_YEAR' }
  | { kind: 'ANNIVERSARY' }
  | { kind: 'LIFETIME' };

export interface TierSchemeDefinition {
  window: TierWindow;
  /** Lowest first; the first one has no entry thresholds. */
  tiers: TierDefinition[];
  downgrade: {
    to: 'ONE_STEP' | 'EARNED';
    /** Days after the period's end in which a member can still win the tier back before it is lost. */
    graceDays: number;
    /** Months after joining in which nobody is downgraded. */
    newcomerMonths: number;
    /** What a return does that takes a member below its tier's entry: nothing before the period ends, or a downgrade at once. */
    onReturn: 'AT_PERIOD_END' | 'AT_ONCE';
  };
  /** Days before a downgrade at which its notice is given; null for none. */
  noticeDays: number | null;
}

export type TierScheme = TierSchemeDefinition & Version;
