import { LeaderboardOfChangeResolver } from './leaderboard-of-change.resolver.js';
import { LeaderboardResolver, LeaderboardRowResolver, LeaderboardSettingsResolver, ShowMember, ShowMemberResolver, } from './modules/leaderboards/index.js';
import { resolveMembers } from './modules/members/index.js';
import { LeaderboardChangedResolver } from './modules/realtime/index.js';
/** Leaderboards: how they are set up, what they show, and who wants to be on them. */
export function leaderboardResolvers({ pool, clock, keeper, schemes, reads, members, readRef, boards, }) {
    const show = new ShowMember(pool, resolveMembers, clock, (programId) => keeper.wake(programId));
    return [
        new LeaderboardSettingsResolver(schemes),
        new LeaderboardResolver({ boards, members, readRef }),
        new LeaderboardRowResolver(members),
        new ShowMemberResolver({ show, reads, members, readRef }),
        new LeaderboardChangedResolver(),
        new LeaderboardOfChangeResolver(boards),
    ];
}
//# sourceMappingURL=leaderboard-resolvers.js.map