import './leaderboards.messages.js';
export { closeRounds } from './close-round.js';
export { BoardKeeper } from './keep/keeper.js';
export { rebuildTree } from './keep/tree-rows.js';
export { LEADERBOARD_KIND } from './leaderboard-kind.js';
export { LeaderboardReader } from './leaderboard-reader.js';
export { LeaderboardSettingsInput } from './leaderboards.input.js';
export { LeaderboardResolver, LeaderboardRowResolver } from './leaderboards.resolver.js';
export { LeaderboardType } from './leaderboards.types.js';
export { prizesPart } from './prizes-part.js';
export { readRow, readTop } from './read-ranks.js';
export { scoreFollower, scoreOccurrences, scoresPartWith } from './scores-part.js';
export { LeaderboardSettingsResolver } from './settings.resolver.js';
export { ShowMember } from './show-member.js';
export { ShowMemberResolver } from './show-member.resolver.js';
//# sourceMappingURL=index.js.map