import type { Instant } from '../../kernel/clock.js';
import type { RewardKind } from './reward.js';
import type { RedemptionStatus } from './states.js';

/** Where a parcel is. */
export interface Tracking {
  carrier: string | null;
  number: string;
}

/** What a member took of a reward, with what it cost then. */
export interface Redemption {
  id: number;
  memberId: number;
  rewardId: number;
  rewardVersion: number;
  kind: RewardKind;
  quantity: number;
  status: RedemptionStatus;
  points: number;
  /** Minor units. */
  money: number;
  /** The SPEND entry; null where it cost no points. */
  walletId: number | null;
  sequence: number | null;
  /** What came back, with the REINSTATE entry. */
  returned: number;
  returnedSequence: number | null;
  /** What it still holds of the stock, and of the slot. */
  stockTaken: number;
  slotId: number | null;
  slotTaken: number;
  /** The kind of coupon that it is about; null for all other rewards. */
  couponType: string | null;
  /** Counters of the limits that it used. */
  uses: string[];
  /** What the shop calls it. */
  reference: string | null;
  tracking: Tracking | null;
  note: string | null;
  createdAt: Instant;
  updatedAt: Instant;
  expiresAt: Instant | null;
}

/** A reservation whose time is over has expired, whether or not that was written yet. */
export function statusAt({ status, expiresAt }: Pick<Redemption, 'status' | 'expiresAt'>, now: Instant): RedemptionStatus {
  return status === 'RESERVED' && expiresAt !== null && expiresAt <= now ? 'EXPIRED' : status;
}
