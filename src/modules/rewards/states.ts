import type { RewardKind } from './reward.js';

export type RedemptionStatus = 'RESERVED' | 'CONFIRMED' | 'FULFILLED' | 'SHIPPED' | 'USED' | 'CANCELLED' | 'EXPIRED';

/** Who moves a redemption on: the member itself, the shop's people and systems, or the time. */
export type Mover = 'MEMBER' | 'SHOP' | 'TIME';

type Moves = Partial<Record<RedemptionStatus, readonly RedemptionStatus[]>>;

/** What is handed over at once; with a price in money it is reserved until the shop says that it was paid. */
const atOnce: Moves = { RESERVED: ['FULFILLED'] };

/** How the shop moves a redemption of each kind on, beside cancelling it: docs/redemptions.md in code. */
const fulfilment: Record<RewardKind, Moves> = {
  GOODS: { RESERVED: ['CONFIRMED'], CONFIRMED: ['SHIPPED', 'FULFILLED'], SHIPPED: ['FULFILLED'] },
  SERVICE: { RESERVED: ['CONFIRMED'], CONFIRMED: ['USED'] },
  VIRTUAL: atOnce,
  COUPON: atOnce,
  PRIVILEGE: atOnce,
  PASS: atOnce,
  DONATION: atOnce,
};

const ended: ReadonlySet<RedemptionStatus> = new Set(['CANCELLED', 'EXPIRED']);

/** Until here a member may think better of it. */
const withdrawable: ReadonlySet<RedemptionStatus> = new Set(['RESERVED', 'CONFIRMED']);

/** Where a new redemption begins. */
export function firstStatus(kind: RewardKind, money: number): RedemptionStatus {
  return money > 0 || fulfilment[kind] !== atOnce ? 'RESERVED' : 'FULFILLED';
}

/** Whether a redemption may go from one status to another, moved by somebody. */
export function mayMove(kind: RewardKind, from: RedemptionStatus, to: RedemptionStatus, by: Mover): boolean {
  if (ended.has(from)) return false;
  if (to === 'EXPIRED') return by === 'TIME' && from === 'RESERVED';
  if (to === 'CANCELLED') return by === 'SHOP' || (by === 'MEMBER' && withdrawable.has(from));
  return by === 'SHOP' && (fulfilment[kind][from]?.includes(to) ?? false);
}

export function isEnded(status: RedemptionStatus): boolean {
  return ended.has(status);
}

/** Whether what was taken can be given to somebody else when a redemption ends here: what has been handed over, or sent, has not come back. */
export function isStillThere(kind: RewardKind, from: RedemptionStatus): boolean {
  return withdrawable.has(from) || (from === 'FULFILLED' && fulfilment[kind] === atOnce && kind !== 'VIRTUAL');
}
