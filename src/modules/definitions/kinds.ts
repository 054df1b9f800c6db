import type { SchemeKind } from '../../kernel/scheme/scheme.js';
import { ACHIEVEMENT_KIND } from '../achievements/index.js';
import { ACTIVITY_KIND } from '../activities/index.js';
import { CAMPAIGN_KIND } from '../campaigns/index.js';
import { CHECK_IN_KIND } from '../checkins/index.js';
import { CHECKOUT_KIND } from '../checkout/index.js';
import { COUPON_KIND } from '../coupons/index.js';
import { RULE_KIND } from '../earning/index.js';
import { GAME_KIND } from '../games/index.js';
import { LEADERBOARD_KIND } from '../leaderboards/index.js';
import { PASS_TYPE_KIND } from '../passes/index.js';
import { REFERRAL_KIND } from '../referrals/index.js';
import { TIER_KIND } from '../tiers/index.js';
import type { Part } from './written-item.js';

/** All that a definition can speak of beside wallets, in the order in which it is applied: what others refer to comes first. */
export const kinds: readonly Part<SchemeKind>[] = [
  { kind: ACTIVITY_KIND, single: false },
  { kind: TIER_KIND, single: true },
  { kind: CAMPAIGN_KIND, single: false },
  { kind: ACHIEVEMENT_KIND, single: false },
  { kind: CHECK_IN_KIND, single: true },
  { kind: REFERRAL_KIND, single: true },
  { kind: COUPON_KIND, single: false },
  { kind: CHECKOUT_KIND, single: true },
  { kind: PASS_TYPE_KIND, single: false },
  { kind: GAME_KIND, single: false },
  { kind: RULE_KIND, single: false },
  { kind: LEADERBOARD_KIND, single: false },
];
