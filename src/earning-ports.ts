import { achievementFollower, achievementOccurrences } from './modules/achievements/index.js';
import { pointsFollower } from './modules/checkout/index.js';
import { couponGifts } from './modules/coupons/index.js';
import type { EarningPorts } from './modules/earning/index.js';
import { chanceGifts } from './modules/games/index.js';
import { scoreFollower, scoreOccurrences } from './modules/leaderboards/index.js';
import { birthdayReader, type MemberVault, readTraits } from './modules/members/index.js';
import { passGifts } from './modules/passes/index.js';
import { referralFollower } from './modules/referrals/index.js';
import { tierAt, tierFollower, tierNeeds } from './modules/tiers/index.js';

/** What features plug into earning: facts that rules look at, and those who keep count of purchases, in the order in which they are told. */
export function earningPorts(vault: MemberVault): EarningPorts {
  return {
    readBirthdays: birthdayReader(vault),
    readTraits,
    tierAt,
    tierNeeds,
    gifts: { COUPON: couponGifts, PASS: passGifts, CHANCES: chanceGifts },
    followers: [tierFollower, referralFollower, achievementFollower, pointsFollower, scoreFollower],
    occurrenceFollowers: [achievementOccurrences, scoreOccurrences],
  };
}
