import type { Instant } from '../clock.js';
import type { Rounding } from '../money.js';
import type { Condition } from './condition.js';
import type { Version } from './rule.js';

/** A named set of rules with a period, an audience and a budget: they hold for all its rules. */
export interface CampaignDefinition {
  name: string;
  from: Instant;
  until: Instant | null;
  audience: Condition | null;
  /** Points over all its rules and wallets. */
  budget: number | null;
}

/** Something that the brand reports of members. A member may report it itself only where that is said, and then rules must cap it. */
export interface ActivityDefinition {
  name: string;
  selfReported: boolean;
}

/** What is counted towards an achievement. */
export interface Goal {
  /** Purchases, their money (minor units), activities of a code, check-ins, or friends who came. */
  count: 'PURCHASES' | 'SPEND' | 'ACTIVITIES' | 'CHECK_INS' | 'REFERRALS';
  activity: string | null;
  condition: Condition | null;
  target: number;
}

export interface AchievementDefinition {
  name: string;
  description: string | null;
  goal: Goal;
  /** In which time: the days up to now (rolling), a calendar period, or for ever. */
  window: { kind: 'DAYS'; days: number } | { kind: 'CALENDAR'; period: 'DAY' | 'WEEK' | 'MONTH' | 'YEAR' } | { kind: 'EVER' };
  /** How often one member can complete it; null for no limit. What counted towards one completion does not count towards the next. */
  times: number | null;
  badge: { name: string; imageUrl: string | null } | null;
}

export interface CheckInDefinition {
  /** A streak that reaches it starts over at 1; null: it goes on. */
  cycleDays: number | null;
  /** Days missed that may be made up for points; null: none. */
  makeUp: { points: number; perMonth: number; withinDays: number } | null;
}

export interface ReferralDefinition {
  /** Days after enrolment in which the first purchase counts; null for ever. */
  firstPurchaseWithinDays: number | null;
  /** What a purchase must come to, in minor units, after returns. */
  minimumPurchase: number;
  /** Referrals that count per referrer; null for no limit. */
  perReferrer: number | null;
}

/** A prepaid entitlement that the brand sells or gives away. */
export interface PassTypeDefinition {
  name: string;
  description: string | null;
  /** At once, or in each period. */
  units: number;
  /** Units come anew in each of so many periods from its start; what is left of one lapses with it, or is carried over. Null: all at once. */
  schedule: { period: 'DAY' | 'WEEK' | 'MONTH'; periods: number; carry: boolean } | null;
  /** How long it is good where all comes at once; null for ever. With a schedule it is good until the end of its last period. */
  validity: { days: number } | { months: number } | null;
  /** What one costs: in minor units, and in points of a wallet. */
  priceMoney: number;
  pricePoints: number;
  walletCode: string;
  giftable: boolean;
  refundable: boolean;
  /** Of what is paid back for unused units. */
  rounding: Rounding;
}

export type Campaign = CampaignDefinition & Version;
export type Activity = ActivityDefinition & Version;
export type Achievement = AchievementDefinition & Version;
export type CheckInScheme = CheckInDefinition & Version;
export type ReferralScheme = ReferralDefinition & Version;
export type PassType = PassTypeDefinition & Version;
