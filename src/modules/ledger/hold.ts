import type { Instant } from '../../kernel/clock.js';
import { noteDue } from './grant.js';
import { deathOf, takeAvailable, takeFrom } from './lots.js';
import { credit, post, type Stamp } from './posting.js';
import { closeHold, endHold } from './settle.js';
import type { Hold, Lot, WalletState } from './state.js';

/** Reserves available points in spending order. The caller has checked that there are enough. */
export function reserve(
  wallet: WalletState,
  hold: Omit<Hold, 'sequence' | 'parts' | 'row' | 'status' | 'captured' | 'endedAt'>,
  stamp: Stamp,
): Hold {
  const taken = takeAvailable(wallet, hold.points);
  const entry = post(
    wallet,
    {
      kind: 'HOLD',
      system: 'internal',
      change: { available: -hold.points, held: hold.points },
      uses: taken.map(({ lot, points }) => ({ lotId: lot.id, remaining: -points, held: points, expired: 0 })),
      occurredAt: stamp.now,
      orderId: hold.orderId,
      reason: { code: 'HOLD' },
      dated: [{ availableFrom: stamp.now, expiresAt: hold.expiresAt }],
    },
    stamp,
  );
  const parts = taken.map(({ lot, points }) => ({ lotId: lot.id, points }));
  const made: Hold = { ...hold, sequence: entry.sequence, captured: 0, status: 'ACTIVE', endedAt: null, parts, row: 'new' };
  wallet.holds.set(made.id, made);
  if (wallet.nextChangeAt === null || hold.expiresAt < wallet.nextChangeAt) wallet.nextChangeAt = hold.expiresAt;
  return made;
}

/** Spends `points` of a hold, soonest-dying lots first, and releases the rest. */
export function capture(wallet: WalletState, hold: Hold, points: number, stamp: Stamp): void {
  const order = hold.parts.map((part) => ({ part, lot: wallet.lots.get(part.lotId) as Lot }));
  order.sort((a, b) => deathRank(a.lot, wallet) - deathRank(b.lot, wallet) || a.lot.id - b.lot.id);
  const { taken } = takeFrom(order, points, ({ part }) => part.points);
  post(
    wallet,
    {
      kind: 'CAPTURE',
      system: 'redeemed',
      change: { held: -points },
      uses: taken.map(({ pot, points: part }) => ({ lotId: pot.lot.id, remaining: 0, held: -part, expired: 0 })),
      occurredAt: stamp.now,
      orderId: hold.orderId,
      reason: { code: 'HOLD_CAPTURED' },
    },
    stamp,
  );
  for (const { pot, points: part } of taken) pot.part.points -= part;
  hold.captured = points;
  if (points < hold.points) endHold(wallet, hold, stamp.now, 'CAPTURED', stamp);
  else closeHold(wallet, hold, stamp.now, 'CAPTURED');
}

const deathRank = (lot: Lot, wallet: WalletState): number => deathOf(lot, wallet) ?? Number.MAX_SAFE_INTEGER;

/** Takes available points in spending order for good: a negative adjustment. The caller has checked that there are enough. */
export function deduct(wallet: WalletState, points: number, reason: { code: string; reasonCode: string }, stamp: Stamp): void {
  const taken = takeAvailable(wallet, points);
  const uses = taken.map(({ lot, points: part }) => ({ lotId: lot.id, remaining: -part, held: 0, expired: 0 }));
  post(
    wallet,
    { kind: 'ADJUST', system: 'adjusted', change: { available: -points }, uses, occurredAt: stamp.now, reason },
    stamp,
  );
}

/**
 * Moves available points to another member's wallet: one lot per source lot, which dies at the earlier of the sender's date and `ownDeath`, the
 * receiver's policy. The receiver's debt is paid first.
 */
export function transfer(
  from: WalletState,
  to: WalletState,
  points: number,
  ids: () => number,
  ownDeath: Instant | null,
  stamp: Stamp,
): void {
  const taken = takeAvailable(from, points);
  const deaths = taken.map(({ lot }) => deathOf(lot, from));
  const reason = { code: 'TRANSFER' };
  const uses = taken.map(({ lot, points: part }) => ({ lotId: lot.id, remaining: -part, held: 0, expired: 0 }));
  post(
    from,
    { kind: 'TRANSFER_OUT', system: 'transfer', change: { available: -points }, uses, occurredAt: stamp.now, reason },
    stamp,
  );

  const recordedAt = Math.max(stamp.now, to.lastRecordedAt ?? 0);
  const received = taken.map(({ points: part }, index): Lot => {
    const expiresAt = earlier(deaths[index] ?? null, ownDeath);
    const dates = { pending: false, maturesAt: null, availableFrom: stamp.now, expiresAt, occurredAt: stamp.now, recordedAt };
    return {
      id: ids(),
      sequence: to.sequence + 1,
      amount: part,
      remaining: part,
      held: 0,
      expired: 0,
      ...dates,
      expiry: null,
      closedAt: null,
      award: null,
      row: 'new',
    };
  });
  for (const lot of received) to.lots.set(lot.id, lot);
  const { available, repaid } = credit(to, points);
  const { taken: repaying } = takeFrom(received, repaid, (lot) => lot.remaining);
  const repayUses = repaying.map(({ pot, points: part }) => ({ lotId: pot.id, remaining: -part, held: 0, expired: 0 }));
  post(
    to,
    {
      kind: 'TRANSFER_IN',
      system: 'transfer',
      change: { available, debt: -repaid },
      uses: repayUses,
      occurredAt: stamp.now,
      reason,
      dated: received,
    },
    stamp,
  );
  for (const lot of received) noteDue(to, lot);
}

function earlier(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null) return b;
  return b === null ? a : Math.min(a, b);
}
