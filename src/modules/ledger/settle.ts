import type { Instant } from '../../kernel/clock.js';
import { deathOf, openLots, ownDeath, spendingOrder, takeFrom } from './lots.js';
import { credit, type Posting, post, type Stamp } from './posting.js';
import type { Hold, HoldStatus, Lot, LotUse, Reason, WalletState } from './state.js';

/**
 * Posts all that fell due by `stamp.now`, instant by instant: maturity, then ends of holds, then expiry. Running it again posts nothing.
 * The wallet's lots must be loaded.
 */
export function settle(wallet: WalletState, stamp: Stamp): void {
  const now = Math.max(stamp.now, wallet.lastRecordedAt ?? 0);
  for (let due = nextDue(wallet); due !== null && due <= now; due = nextDue(wallet)) {
    matureDue(wallet, due, stamp);
    for (const hold of [...wallet.holds.values()].filter((active) => active.expiresAt === due))
      endHold(wallet, hold, due, 'EXPIRED', stamp);
    expireDue(wallet, due, stamp);
  }
  wallet.nextChangeAt = nextDue(wallet);
}

/** The next instant at which something happens by itself; null for never. */
export function nextDue(wallet: WalletState): Instant | null {
  let next = Number.POSITIVE_INFINITY;
  for (const lot of openLots(wallet)) {
    if (lot.remaining === 0) continue;
    const instant = lot.pending ? lot.maturesAt : deathOf(lot, wallet);
    if (instant !== null && instant < next) next = instant;
  }
  for (const hold of wallet.holds.values()) next = Math.min(next, hold.expiresAt);
  return Number.isFinite(next) ? next : null;
}

function matureDue(wallet: WalletState, due: Instant, stamp: Stamp): void {
  const lots = openLots(wallet).filter((lot) => lot.pending && lot.remaining > 0 && lot.maturesAt === due);
  if (lots.length > 0) mature(wallet, lots, due, { code: 'MATURITY' }, stamp, { causeRecordedAt: latestRecording(lots) });
}

/** Turns pending lots into available ones; a debt is paid from the soonest-dying of them. */
function mature(
  wallet: WalletState,
  lots: Lot[],
  at: Instant,
  reason: Reason,
  stamp: Stamp,
  extra: Pick<Posting, 'causeRecordedAt' | 'dated'>,
): void {
  for (const lot of lots) {
    lot.pending = false;
    lot.availableFrom ??= at;
    if (lot.row === 'same') lot.row = 'changed';
  }
  const points = lots.reduce((sum, lot) => sum + lot.remaining, 0);
  const { available, repaid } = credit(wallet, points);
  post(
    wallet,
    {
      kind: 'MATURE',
      system: 'internal',
      change: { pending: -points, available, debt: -repaid },
      uses: repayFrom(wallet, lots, repaid),
      occurredAt: at,
      reason,
      ...extra,
    },
    stamp,
  );
}

/**
 * Matures pending lots because of an event, e.g. a delivery: their validity counts from `at`. One that is over already ends at once. The wallet's lots
 * must be loaded.
 */
export function matureByEvent(wallet: WalletState, lots: Lot[], at: Instant, reason: Reason, stamp: Stamp): void {
  for (const lot of lots) {
    lot.availableFrom = at;
    lot.expiresAt = ownDeath(wallet, at, lot.expiry);
    lot.recordedAt = Math.max(stamp.now, wallet.lastRecordedAt ?? 0);
  }
  mature(wallet, lots, at, reason, stamp, { dated: lots });
  settle(wallet, stamp);
}

/** The part of a credit that pays a debt leaves its lots, soonest-dying first. */
function repayFrom(wallet: WalletState, lots: Lot[], repaid: number): LotUse[] {
  const { taken } = takeFrom(spendingOrder(wallet, lots), repaid, (lot) => lot.remaining);
  return taken.map(({ pot, points }) => ({ lotId: pot.id, remaining: -points, held: 0, expired: 0 }));
}

function expireDue(wallet: WalletState, due: Instant, stamp: Stamp): void {
  const dead = openLots(wallet).filter((lot) => !lot.pending && lot.remaining > 0 && isDead(lot, wallet, due));
  if (dead.length === 0) return;
  post(
    wallet,
    {
      kind: 'EXPIRE',
      system: 'breakage',
      change: { available: -dead.reduce((sum, lot) => sum + lot.remaining, 0) },
      uses: dead.map((lot) => ({ lotId: lot.id, remaining: -lot.remaining, held: 0, expired: lot.remaining })),
      occurredAt: due,
      causeRecordedAt: latestRecording(dead),
      reason: { code: 'EXPIRY' },
    },
    stamp,
  );
}

function isDead(lot: Lot, wallet: WalletState, at: Instant): boolean {
  const death = deathOf(lot, wallet);
  return death !== null && death <= at;
}

const latestRecording = (lots: Lot[]): Instant => Math.max(...lots.map((lot) => lot.recordedAt));

/**
 * Ends an active hold at `at`: what is left of it returns to its lots. Lots that died meanwhile expire first, straight from held; only live points
 * become available or pay a debt.
 */
export function endHold(wallet: WalletState, hold: Hold, at: Instant, status: HoldStatus, stamp: Stamp): void {
  const automatic = status === 'EXPIRED' ? { causeRecordedAt: hold.createdAt } : {};
  const parts = hold.parts
    .map((part) => ({ lot: lotIn(wallet, part.lotId), points: part.points }))
    .filter((part) => part.points > 0);
  const dead = parts.filter(({ lot }) => isDead(lot, wallet, at));
  const live = parts.filter(({ lot }) => !isDead(lot, wallet, at));
  const lost = sum(dead);
  if (lost > 0) {
    const uses = dead.map(({ lot, points }) => ({ lotId: lot.id, remaining: 0, held: -points, expired: points }));
    const change = { held: -lost };
    post(
      wallet,
      {
        kind: 'EXPIRE',
        system: 'breakage',
        change,
        uses,
        occurredAt: at,
        ...automatic,
        orderId: hold.orderId,
        reason: { code: 'EXPIRY' },
      },
      stamp,
    );
  }
  const freed = sum(live);
  if (freed > 0) {
    const { available, repaid } = credit(wallet, freed);
    const change = { held: -freed, available, debt: -repaid };
    const reason = { code: status === 'EXPIRED' ? 'HOLD_EXPIRED' : 'HOLD_RELEASED' };
    const uses = releaseUses(wallet, live, repaid);
    post(
      wallet,
      { kind: 'RELEASE', system: 'internal', change, uses, occurredAt: at, ...automatic, orderId: hold.orderId, reason },
      stamp,
    );
  }
  closeHold(wallet, hold, at, status);
}

/** Takes an ended hold out of the wallet's active ones. */
export function closeHold(wallet: WalletState, hold: Hold, at: Instant, status: HoldStatus): void {
  hold.status = status;
  hold.endedAt = at;
  hold.parts = [];
  if (hold.row === 'same') hold.row = 'changed';
  wallet.holds.delete(hold.id);
  wallet.endedHolds.push(hold);
}

function releaseUses(wallet: WalletState, live: { lot: Lot; points: number }[], repaid: number): LotUse[] {
  const order = spendingOrder(
    wallet,
    live.map(({ lot }) => lot),
  );
  const freedOf = new Map(live.map(({ lot, points }) => [lot, points]));
  const { taken } = takeFrom(order, repaid, (lot) => freedOf.get(lot) ?? 0);
  const repaidOf = new Map(taken.map(({ pot, points }) => [pot, points]));
  return live.map(({ lot, points }) => ({
    lotId: lot.id,
    remaining: points - (repaidOf.get(lot) ?? 0),
    held: -points,
    expired: 0,
  }));
}

function lotIn(wallet: WalletState, id: number): Lot {
  const lot = wallet.lots.get(id);
  if (!lot) throw new Error(`lot ${id} of a hold is not loaded`);
  return lot;
}

const sum = (parts: { points: number }[]): number => parts.reduce((total, part) => total + part.points, 0);
