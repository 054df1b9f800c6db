import { achievementFollower, achievementOccurrences } from './modules/achievements/index.js';
import { pointsFollower } from './modules/checkout/index.js';
import { scoreFollower, scoreOccurrences } from './modules/leaderboards/index.js';
import { birthdayReader, readTraits } from './modules/members/index.js';
import { referralFollower } from './modules/referrals/index.js';
import { tierAt, tierFollower, tierNeeds } from './modules/tiers/index.js';
/** What features plug into earning: facts that rules look at, and those who keep count of purchases, in the order in which they are told. */
export function earningPorts(vault) {
    return {
        readBirthdays: birthdayReader(vault),
        readTraits,
        tierAt,
        tierNeeds,
        followers: [tierFollower, referralFollower, achievementFollower, pointsFollower, scoreFollower],
        occurrenceFollowers: [achievementOccurrences, scoreOccurrences],
    };
}
//# sourceMappingURL=earning-ports.js.map