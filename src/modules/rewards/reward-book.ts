import type { KnownRewards } from './known-rewards.js';
import type { Redemption } from './redemption.js';
import type { Reward } from './reward.js';
import type { RedemptionStatus } from './states.js';

/** What commands ask for. */
export interface RewardsNeed {
  known: KnownRewards;
  /** Rewards that are asked for: as they were known then, and how many. */
  wanted: Map<number, { reward: Reward | null; quantity: number }>;
  /** Codes of rewards that may be given away and are not known yet. */
  codes: Set<string>;
  /** Whether any is given away, so that the stock is locked before the batch decides. */
  isGiving: boolean;
  slots: Set<number>;
  redemptions: Set<number>;
  /** Members whose reservations end first, where their time is over. */
  members: Set<number>;
}

/** What is left of a reward, or of a slot. */
export interface StockRow {
  id: number;
  free: number;
  version: number;
  /** What this batch takes, negative, or gives back. */
  change: number;
}

export interface Slot {
  id: number;
  rewardId: number;
  startsAt: number;
  endsAt: number;
}

/** A code of a pool, given out or not. */
export interface PoolCode {
  rewardId: number;
  code: string;
  place: number;
  redemptionId: number | null;
  changed: boolean;
}

export type RedemptionState = Redemption & {
  row: 'new' | 'changed' | 'same';
  /** What its spend took of which lots. */
  parts: { lotId: number; points: number }[];
};

export interface RedemptionChange {
  id: number;
  redemptionId: number;
  from: RedemptionStatus;
  to: RedemptionStatus;
  actor: string;
  reason: string | null;
}

/** Rewards and redemptions of a batch: stock rows are locked unless there is plenty, redemptions are guarded by the locks on their members' accounts. */
export class RewardBook {
  readonly rewards = new Map<number, Reward>();
  readonly stock = new Map<number, StockRow>();
  readonly slots = new Map<number, Slot>();
  readonly redemptions = new Map<number, RedemptionState>();
  readonly changes: RedemptionChange[] = [];
  /** Whether the stock is locked; if not, there is plenty of all that is wanted, and it is locked when it is written. */
  isLocked = false;
  /** Codes that nobody has yet, as far as they were asked for, and those of the redemptions; by reward, in their order. */
  readonly codes = new Map<number, PoolCode[]>();

  addCode(code: PoolCode): void {
    const pool = this.codes.get(code.rewardId);
    if (pool) pool.push(code);
    else this.codes.set(code.rewardId, [code]);
  }

  /** Takes from the stock, or gives back. The caller has looked whether there is enough. */
  move(stockId: number, change: number): void {
    const row = this.stock.get(stockId);
    if (!row || row.free + change < 0) throw new Error(`stock ${stockId} cannot change by ${change}`);
    row.free += change;
    row.change += change;
  }

  /** Gives so many codes of a pool to a redemption; false where it has fewer. */
  giveCodes(rewardId: number, quantity: number, redemptionId: number): boolean {
    const free = (this.codes.get(rewardId) ?? []).filter((code) => code.redemptionId === null).slice(0, quantity);
    if (free.length < quantity) return false;
    for (const code of free) Object.assign(code, { redemptionId, changed: true });
    return true;
  }

  takeCodesBack(rewardId: number, redemptionId: number): void {
    for (const code of this.codes.get(rewardId) ?? [])
      if (code.redemptionId === redemptionId) Object.assign(code, { redemptionId: null, changed: true });
  }
}
