import type { Instant } from '../clock.js';
import type { Version } from './rule.js';

/** What a leaderboard counts. POINTS of a wallet and times of an ACTIVITY are named by `of`; money is counted in minor units. */
export type LeaderboardMetric = 'POINTS' | 'CHECK_INS' | 'REFERRALS' | 'ACTIVITY' | 'SPEND' | 'ORDERS';

/** How long one round of it runs, in the calendar of the program; a season runs once. */
export type LeaderboardPeriod = 'DAY' | 'WEEK' | 'MONTH' | 'SEASON' | 'ALL_TIME';

/** What the members with these ranks get when a period closes. */
export interface LeaderboardPrize {
  fromRank: number;
  toRank: number;
  points: number;
  walletCode: string;
}

export interface LeaderboardDefinition {
  name: string;
  metric: LeaderboardMetric;
  /** Code of the wallet or of the activity; null where the metric has none. */
  of: string | null;
  period: LeaderboardPeriod;
  /** SEASON only. */
  season: { from: Instant; until: Instant } | null;
  prizes: LeaderboardPrize[];
  /** How members are called before others. */
  names: 'MASKED' | 'FULL' | 'NONE';
  /** Whether members are on it who have not said what they want. */
  shownByDefault: boolean;
  /** For so long after its end what belongs to a period still counts. */
  settleMinutes: number;
  /** For so long after a round has closed all of its places are kept, and these first ones for ever; the defaults where it was saved without. */
  keepDays?: number;
  keepRanks?: number;
}

/** How long places of closed rounds are kept. */
export function keepingOf({ keepDays = 400, keepRanks = 100 }: Pick<LeaderboardDefinition, 'keepDays' | 'keepRanks'>) {
  return { keepDays, keepRanks };
}

export type Leaderboard = LeaderboardDefinition & Version;
