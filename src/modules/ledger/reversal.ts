import type { Instant } from '../../kernel/clock.js';
import { floorShare } from '../../kernel/points.js';
import { openLots, spendingOrder } from './lots.js';
import { post, type Stamp } from './posting.js';
import type { Award, BaseLine, Entry, Lot, Reason, WalletState } from './state.js';

/** What is left of the money an award was computed from. */
export interface Kept {
  total: number;
  remaining: number;
  /** By position of the line. */
  lines: Map<number, { amount: number; remaining: number }>;
}

/** Points with what they were computed from. */
export type Awarded = Pick<Lot, 'id' | 'amount'> & { award: Pick<Award, 'base'> | null };

/** What an award of p points on amount a keeps when `remaining` of a is left: floor(p x remaining / a), line by line. */
export function keptPoints(lot: Awarded, kept: Kept): number {
  const base = lot.award?.base ?? null;
  if (base === null) return floorShare(lot.amount, kept.remaining, kept.total);
  return base.reduce((sum, line) => {
    return sum + floorShare(line.points, remainingOf(line, kept, lot), line.amount);
  }, 0);
}

function remainingOf({ positions }: BaseLine, kept: Kept, lot: Awarded): number {
  return positions.reduce((sum, position) => {
    const now = kept.lines.get(position);
    if (!now) throw new Error(`lot ${lot.id} was computed from a line that does not exist`);
    return sum + now.remaining;
  }, 0);
}

/** One award that a return diminishes. */
export interface Diminished {
  lot: Lot;
  before: Kept;
  after: Kept;
}

/** What became of the points that one award owed. */
export interface TakenBack {
  lot: Lot;
  /** From pending and available points. */
  taken: number;
  /** What was not there to take and is owed. */
  debt: number;
  /** Expired before, and therefore neither taken again nor owed. */
  expired: number;
  /** What the wallet's policy does not allow to take; final. */
  shortfall: number;
  /** Whether the award gave something until now, and nothing is left of it in any way. */
  undone: boolean;
}

interface Draft {
  change: { available: number; pending: number; debt: number };
  left: Map<Lot, number>;
}

/**
 * Takes back what awards no longer keep, award by award: from the award's own pending points, its own live lot, the other live lots in spending order,
 * then as debt, as far as the wallet's policy allows. What of the award has expired counts as taken first. At most one entry.
 */
export function takeBack(
  wallet: WalletState,
  awards: Diminished[],
  occurredAt: Instant,
  reason: Reason,
  orderId: string | null,
  stamp: Stamp,
): { entry: Entry | null; results: TakenBack[] } {
  const draft: Draft = {
    change: { available: 0, pending: 0, debt: 0 },
    left: new Map(openLots(wallet).map((lot) => [lot, lot.remaining])),
  };
  const results = awards.map((award) => takeAward(wallet, award, draft));
  const uses = [...draft.left].filter(([lot, left]) => left < lot.remaining).map(([lot, left]) => use(lot, left - lot.remaining));
  const moved = draft.change.available !== 0 || draft.change.pending !== 0 || draft.change.debt !== 0;
  const change = { ...draft.change };
  const entry = moved
    ? post(wallet, { kind: 'REVERSE', system: 'returned', change, uses, occurredAt, orderId, reason }, stamp)
    : null;
  return { entry, results };
}

const use = (lot: Lot, remaining: number) => ({ lotId: lot.id, remaining, held: 0, expired: 0 });

function takeAward(wallet: WalletState, { lot, before, after }: Diminished, draft: Draft): TakenBack {
  const award = lot.award;
  if (!award) throw new Error(`lot ${lot.id} was not awarded`);
  const { returnPolicy } = wallet.config;
  const kept = keptPoints(lot, after);
  const keptBefore = keptPoints(lot, before);
  const need = Math.max(0, lot.amount - kept - lot.expired - award.settled);
  let missing = lot.pending || returnPolicy !== 'PENDING_ONLY' ? takeLot(lot, need, draft) : need;
  if (missing > 0 && returnPolicy !== 'PENDING_ONLY') {
    const others = [...draft.left.keys()].filter((other) => !other.pending && other !== lot);
    for (const other of spendingOrder(wallet, others)) missing = takeLot(other, missing, draft);
  }
  const debt = returnPolicy === 'DEBT' ? missing : 0;
  draft.change.debt += debt;
  const shortfall = missing - debt;
  award.settled += need;
  award.returned += need - shortfall;
  if (need > 0 && lot.row === 'same') lot.row = 'changed';
  // Also where nothing could be taken and no entry is written: that the shortfall is final has to be kept.
  wallet.changed ||= need > 0;
  const undone = keptBefore > 0 && kept === 0 && award.returned === award.settled;
  return { lot, taken: need - missing, debt, expired: keptBefore - kept - need, shortfall, undone };
}

/** Takes up to `points` of what the draft leaves of a lot; returns what is still missing. */
function takeLot(lot: Lot, points: number, draft: Draft): number {
  const left = draft.left.get(lot) ?? 0;
  const part = Math.min(left, points);
  if (part === 0) return points;
  draft.left.set(lot, left - part);
  draft.change[lot.pending ? 'pending' : 'available'] -= part;
  return points - part;
}
