import type { Instant } from '../clock.js';
import type { CheckoutDefinition, CheckoutScheme, CouponDefinition, CouponType } from './coupons.js';
import type { Game, GameDefinition } from './games.js';
import type { Leaderboard, LeaderboardDefinition } from './leaderboards.js';
import type {
  Achievement,
  AchievementDefinition,
  Activity,
  ActivityDefinition,
  Campaign,
  CampaignDefinition,
  CheckInDefinition,
  CheckInScheme,
  ReferralDefinition,
  ReferralScheme,
} from './program-items.js';
import type { EarningRule, RuleDefinition, Version } from './rule.js';
import type { TierScheme, TierSchemeDefinition } from './tiers.js';

/** All that a program's marketers decide, in every version that was ever in force: what happened long ago is judged by what held then. */
export interface Scheme {
  rules: EarningRule[];
  tiers: TierScheme[];
  campaigns: Campaign[];
  activities: Activity[];
  achievements: Achievement[];
  checkIns: CheckInScheme[];
  referrals: ReferralScheme[];
  coupons: CouponType[];
  checkout: CheckoutScheme[];
  games: Game[];
  leaderboards: Leaderboard[];
}

/** The kinds of items, as they are stored. */
export type SchemeKind = keyof Scheme;

interface Definitions {
  rules: RuleDefinition;
  tiers: TierSchemeDefinition;
  campaigns: CampaignDefinition;
  activities: ActivityDefinition;
  achievements: AchievementDefinition;
  checkIns: CheckInDefinition;
  referrals: ReferralDefinition;
  coupons: CouponDefinition;
  checkout: CheckoutDefinition;
  games: GameDefinition;
  leaderboards: LeaderboardDefinition;
}

/** What an item of a kind says, in whatever version. */
export type DefinitionOf<Kind extends SchemeKind> = Definitions[Kind];

/** An item of a kind is a draft only, in force or to come, stopped for the time being, or over. */
export type SchemeStatus = 'DRAFT' | 'ACTIVE' | 'PAUSED' | 'ENDED';

/** Code of what a program has one of: its tiers, its check-ins, its referrals, its checkout. */
export const SINGLE = 'default';

/** The versions in force at an instant, at most one a code. */
export function inForce<Item extends Version>(items: readonly Item[], at: Instant): Item[] {
  return items.filter((item) => item.validFrom <= at && (item.validUntil === null || at < item.validUntil));
}

export const emptyScheme: Scheme = {
  rules: [],
  tiers: [],
  campaigns: [],
  activities: [],
  achievements: [],
  checkIns: [],
  referrals: [],
  coupons: [],
  checkout: [],
  games: [],
  leaderboards: [],
};
