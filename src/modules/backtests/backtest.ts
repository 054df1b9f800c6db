import type { Instant } from '../../kernel/clock.js';
import type { Plan } from './scenario.js';
import type { GiftTally, MemberTally, RuleTally, WalletTally } from './simulation/tally.js';

export type BacktestStatus = 'QUEUED' | 'RUNNING' | 'DONE' | 'CANCELLED' | 'FAILED';

/** How many members would have another tier than they have. */
export interface TierEffect {
  members: number;
  up: number;
  down: number;
  moves: { from: string; to: string; members: number }[];
}

/** What a backtest found. */
export interface BacktestResult {
  purchases: number;
  returns: number;
  wallets: WalletTally[];
  rules: RuleTally[];
  gifts: GiftTally[];
  /** Null where the program has no tiers. */
  tiers: TierEffect | null;
  members: MemberTally[];
}

/** Objects of this class are what GraphQL shows as the type `Backtest`. */
export class Backtest {
  id!: number;
  status!: BacktestStatus;
  plan!: Plan;
  from!: Instant;
  until!: Instant;
  done!: number;
  total!: number | null;
  result!: BacktestResult | null;
  requestedBy!: string;
  requestedAt!: Instant;
  endedAt!: Instant | null;
}

/** A backtest that somebody has begun to work at. */
export interface Claim {
  id: number;
  attempt: number;
  plan: Plan;
  from: Instant;
  until: Instant;
}
