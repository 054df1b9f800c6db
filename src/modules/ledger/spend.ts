import { takeAvailable } from './lots.js';
import { post, type Stamp } from './posting.js';
import type { Entry, Reason, WalletState } from './state.js';

/** Spends available points for good, soonest-dying first. The caller has checked that there are enough, and had the wallet's lots loaded. */
export function spend(wallet: WalletState, points: number, reason: Reason, stamp: Stamp): Entry {
  const taken = takeAvailable(wallet, points);
  const uses = taken.map(({ lot, points: part }) => ({ lotId: lot.id, remaining: -part, held: 0, expired: 0 }));
  const change = { available: -points };
  return post(wallet, { kind: 'SPEND', system: 'redeemed', change, uses, occurredAt: stamp.now, reason }, stamp);
}
