import type { ExpiryPolicy } from '../../kernel/expiry-policy.js';
import { noteDue } from './grant.js';
import { deathOf, openLots, ownDeath, spendingOrder, takeFrom } from './lots.js';
import { credit, post, type Stamp } from './posting.js';
import { settle } from './settle.js';
import type { Entry, Lot, Reason, WalletState } from './state.js';

/** What a spend had taken of one lot. */
export interface SpentPart {
  lotId: number;
  points: number;
}

/** What comes back with a spend that is cancelled. */
export interface Reinstatement {
  /** What it took of which lots; they are in the wallet, closed ones too, with all open ones. */
  parts: readonly SpentPart[];
  /** For how many days points are good that would have died meanwhile. */
  graceDays: number;
  ids: () => number;
  /** Completed by `grace` and `graceDays` where points had died. */
  reason: Reason;
}

/**
 * Gives back what a spend took: to the very lots that paid, with their dates. What of it would be dead by now comes back as a new lot that is good for the
 * days of grace. A debt is paid first, from what dies soonest.
 */
export function reinstate(wallet: WalletState, { parts, graceDays, ids, reason }: Reinstatement, stamp: Stamp): Entry {
  const now = Math.max(stamp.now, wallet.lastRecordedAt ?? 0);
  openLots(wallet);
  const back = parts.map(({ lotId, points }) => ({ lot: lotIn(wallet, lotId), points }));
  const live = back.filter(({ lot }) => isLive(lot, wallet, now));
  const dead = sum(back) - sum(live);
  const fresh = dead > 0 ? freshLot(wallet, dead, graceDays, ids(), now) : null;
  if (fresh) wallet.lots.set(fresh.id, fresh);
  const points = sum(back);
  const { available, repaid } = credit(wallet, points);
  const entry = post(
    wallet,
    {
      kind: 'REINSTATE',
      system: 'redeemed',
      change: { available, debt: -repaid },
      uses: usesOf(wallet, live, fresh, repaid),
      occurredAt: stamp.now,
      reason: dead > 0 ? { ...reason, grace: dead, graceDays } : reason,
      ...(fresh ? { dated: [fresh] } : {}),
    },
    stamp,
  );
  for (const { lot } of live) noteDue(wallet, lot);
  if (fresh) noteDue(wallet, fresh);
  if (wallet.nextChangeAt !== null && wallet.nextChangeAt <= stamp.now) settle(wallet, stamp);
  return entry;
}

function isLive(lot: Lot, wallet: WalletState, now: number): boolean {
  const death = deathOf(lot, wallet);
  return death === null || death > now;
}

/** Its own policy keeps it from dying by the wallet's. */
function freshLot(wallet: WalletState, amount: number, days: number, id: number, now: number): Lot {
  const expiry: ExpiryPolicy = { kind: 'ROLLING', days };
  return {
    id,
    sequence: wallet.sequence + 1,
    amount,
    remaining: amount,
    held: 0,
    expired: 0,
    pending: false,
    maturesAt: null,
    availableFrom: now,
    expiresAt: ownDeath(wallet, now, expiry),
    expiry,
    occurredAt: now,
    recordedAt: now,
    closedAt: null,
    award: null,
    row: 'new',
  };
}

/** What each lot keeps of what came back, after a debt was paid. */
function usesOf(wallet: WalletState, live: { lot: Lot; points: number }[], fresh: Lot | null, repaid: number) {
  const cameBack = new Map(live.map(({ lot, points }) => [lot, points]));
  if (fresh) cameBack.set(fresh, fresh.amount);
  const { taken } = takeFrom(spendingOrder(wallet, [...cameBack.keys()]), repaid, (lot) => cameBack.get(lot) ?? 0);
  const paying = new Map(taken.map(({ pot, points }) => [pot, points]));
  return [...cameBack]
    .map(([lot, points]) => ({
      lotId: lot.id,
      remaining: (lot === fresh ? 0 : points) - (paying.get(lot) ?? 0),
      held: 0,
      expired: 0,
    }))
    .filter(({ remaining }) => remaining !== 0);
}

function lotIn(wallet: WalletState, id: number): Lot {
  const lot = wallet.lots.get(id);
  if (!lot) throw new Error(`lot ${id} of a spend is not loaded`);
  return lot;
}

const sum = (parts: readonly { points: number }[]): number => parts.reduce((total, part) => total + part.points, 0);
