import { sum } from './arithmetic.js';
import type { Instant } from './scheme.js';
import {
  type Account,
  balanceOf,
  type Entry,
  type Kind,
  type Lot,
  nothing,
  plus,
  spendingOrder,
  type Totals,
  type World,
} from './world.js';

/** The few ways in which points move. Each writes its entries and keeps the lots in step. */

export interface When {
  occurredAt: Instant;
  effectiveAt: Instant;
}

export function write(account: Account, kind: Kind, change: Partial<Totals>, when: When): void {
  const entry: Entry = {
    kind,
    change: plus(nothing, { ...nothing, ...change }),
    occurredAt: when.occurredAt,
    effectiveAt: when.effectiveAt,
  };
  const after = balanceOf({ ...account, entries: [...account.entries, entry] });
  if (Object.values(after).some((total) => total < 0))
    throw new Error(`model: a total fell below zero in ${account.member} ${account.wallet}`);
  if (after.available > 0 && after.debt > 0)
    throw new Error(`model: available beside debt in ${account.member} ${account.wallet}`);
  account.entries.push(entry);
}

export function newLot(world: World, account: Account, amount: number, details: Partial<Lot>): Lot {
  world.lastId += 1;
  const lot: Lot = {
    id: world.lastId,
    amount,
    remaining: 0,
    expired: 0,
    pending: false,
    maturesAt: null,
    availableFrom: null,
    latest: Number.POSITIVE_INFINITY,
    dies: null,
    causeAt: world.now,
    award: null,
    ...details,
  };
  account.lots.push(lot);
  return lot;
}

/**
 * Points become available, in one entry that pays the debt first. `from` is the state they leave; null when they are new. The soonest-dying lots pay.
 */
export function credit(
  world: World,
  account: Account,
  kind: Kind,
  parts: { lot: Lot; points: number }[],
  from: 'pending' | 'held' | null,
  when: When,
): void {
  const total = sum(parts.map((part) => part.points));
  if (total === 0) return;
  const repaid = Math.min(total, balanceOf(account).debt);
  write(
    account,
    kind,
    {
      available: total - repaid,
      ...(from === null ? {} : { [from]: -total }),
      ...(repaid > 0 ? { debt: -repaid } : {}),
    },
    when,
  );
  let owed = repaid;
  for (const lot of spendingOrder(
    world,
    account,
    parts.map((part) => part.lot),
  )) {
    const points = parts.find((part) => part.lot === lot)?.points ?? 0;
    const paid = Math.min(owed, points);
    owed -= paid;
    lot.remaining += points - paid;
    lot.causeAt = when.effectiveAt;
  }
}

/** The lots whose points can be spent now. */
export const spendable = (world: World, account: Account): Lot[] =>
  spendingOrder(
    world,
    account,
    account.lots.filter((lot) => !lot.pending && lot.remaining > 0),
  );

/** Takes up to `points` out of these lots in this order and says from which; the caller writes the entry. */
export function take(lots: Lot[], points: number): { lot: Lot; points: number }[] {
  let left = points;
  const taken: { lot: Lot; points: number }[] = [];
  for (const lot of lots) {
    const part = Math.min(left, lot.remaining);
    if (part === 0) continue;
    lot.remaining -= part;
    left -= part;
    taken.push({ lot, points: part });
  }
  return taken;
}

/** What is left of a lot dies, from wherever it is. */
export function expire(account: Account, lot: Lot, state: 'available' | 'pending', when: When): void {
  write(account, 'EXPIRE', { [state]: -lot.remaining }, when);
  lot.expired += lot.remaining;
  lot.remaining = 0;
}

/** A pending lot becomes available at `at`. */
export function mature(world: World, account: Account, lot: Lot, at: Instant, effectiveAt: Instant): void {
  lot.pending = false;
  lot.maturesAt = null;
  lot.availableFrom = at;
  const points = lot.remaining;
  lot.remaining = 0;
  credit(world, account, 'MATURE', [{ lot, points }], 'pending', { occurredAt: at, effectiveAt });
}
