import type { LeaderboardPrize } from '../../kernel/scheme/leaderboards.js';

/** What a rank wins; null for nothing. Each rank wins once. */
export function prizeOf(prizes: readonly LeaderboardPrize[], rank: number): LeaderboardPrize | null {
  return prizes.find(({ fromRank, toRank }) => fromRank <= rank && rank <= toRank) ?? null;
}

/** How many ranks may win something. */
export function winners(prizes: readonly LeaderboardPrize[]): number {
  return prizes.reduce((most, { toRank }) => Math.max(most, toRank), 0);
}
