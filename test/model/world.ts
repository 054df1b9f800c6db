import type { Coupon, LotPart, Pass, Payment, Redemption, TopUp } from './bought.js';
import { diesAt } from './calendar.js';
import type { Outcome } from './commands.js';
import type { Instant, Scheme, WalletScheme } from './scheme.js';

/** Everything the model knows: plain data, so that a copy is a `structuredClone`. */

export interface Totals {
  available: number;
  pending: number;
  held: number;
  debt: number;
}
export type State = keyof Totals;

export type Kind =
  | 'EARN'
  | 'MATURE'
  | 'REVERSE'
  | 'EXPIRE'
  | 'ADJUST'
  | 'TRANSFER_IN'
  | 'TRANSFER_OUT'
  | 'HOLD'
  | 'CAPTURE'
  | 'RELEASE'
  | 'SPEND'
  | 'REINSTATE'
  | 'TOP_UP'
  | 'REFUND';

export interface Entry {
  kind: Kind;
  change: Totals;
  occurredAt: Instant;
  /** From when it counts as recorded. */
  effectiveAt: Instant;
}

/** An award's base line: which line of the order (null: the whole order), its amount, and the points it earned. */
export interface BaseLine {
  position: number | null;
  amount: number;
  points: number;
}
export interface Lot {
  /** Grows with age. */
  id: number;
  amount: number;
  remaining: number;
  expired: number;
  pending: boolean;
  /** Null while pending until an event. */
  maturesAt: Instant | null;
  availableFrom: Instant | null;
  /** Transferred points die no later than this. */
  latest: number;
  /** When it dies whatever the wallet's policy says; null for most. */
  dies: number | null;
  /** When what last made it available or pending was recorded. */
  causeAt: Instant;
  award: {
    orderId: string;
    rule: string;
    version: number;
    base: BaseLine[];
    settled: number;
  } | null;
}

export interface Account {
  member: string;
  wallet: string;
  lots: Lot[];
  entries: Entry[];
  lastActivity: Instant | null;
}

export interface Hold {
  name: string;
  member: string;
  wallet: string;
  points: number;
  captured: number;
  status: 'ACTIVE' | 'CAPTURED' | 'RELEASED' | 'EXPIRED';
  lots: LotPart[];
  createdAt: Instant;
  expiresAt: Instant;
}

export interface OrderLine {
  position: number;
  lineId: string | null;
  amount: number;
  /** What returns that named the line or order asked of it, and what all returns have used up of it. */
  named: number;
  used: number;
}
export interface Order {
  orderId: string;
  member: string;
  total: number;
  hasLines: boolean;
  lines: OrderLine[];
  named: number;
  occurredAt: Instant;
  recordedNo: number;
  content: string;
  first: Outcome;
}

export interface Adjustment {
  name: string;
  member: string;
  wallet: string;
  points: number;
  requestedBy: string;
  status: 'PENDING_APPROVAL' | 'APPROVED' | 'DECLINED';
}

export interface Member {
  id: string;
  status: 'ACTIVE' | 'SUSPENDED' | 'CLOSED';
  accounts: Account[];
}

export interface World {
  scheme: Scheme;
  now: Instant;
  lastId: number;
  members: Member[];
  orders: Order[];
  returns: { returnId: string; content: string; first: Outcome }[];
  holds: Hold[];
  adjustments: Adjustment[];
  redemptions: Redemption[];
  passes: Pass[];
  topUps: TopUp[];
  payments: Payment[];
  coupons: Coupon[];
  sent: { member: string; wallet: string; day: string; points: number }[];
  answers: Record<string, { content: string; outcome: Outcome }>;
}

export const nothing: Totals = { available: 0, pending: 0, held: 0, debt: 0 };

export function plus(a: Totals, b: Totals): Totals {
  return {
    available: a.available + b.available,
    pending: a.pending + b.pending,
    held: a.held + b.held,
    debt: a.debt + b.debt,
  };
}

/** The ledger is the balance. */
export const balanceOf = (account: Account): Totals =>
  account.entries.reduce((total, entry) => plus(total, entry.change), nothing);

export function walletScheme(world: World, code: string): WalletScheme {
  const found = world.scheme.wallets.find((wallet) => wallet.code === code);
  if (found === undefined) throw new Error(`no wallet ${code}`);
  return found;
}

export const memberOf = (world: World, id: string): Member | undefined => world.members.find((each) => each.id === id);

export function accountOf(world: World, member: string, wallet: string): Account {
  const found = world.members.find((each) => each.id === member)?.accounts.find((each) => each.wallet === wallet);
  if (found === undefined) throw new Error(`no account ${member} ${wallet}`);
  return found;
}

export function lotOf(account: Account, id: number): Lot {
  const found = account.lots.find((lot) => lot.id === id);
  if (found === undefined) throw new Error(`no lot ${id}`);
  return found;
}

/** The first instant at which the lot's points are no longer good; pending points have none yet. */
export function deathOf(world: World, account: Account, lot: Lot): number {
  if (lot.dies !== null) return lot.dies;
  if (lot.availableFrom === null) return Number.POSITIVE_INFINITY;
  const { expiry } = walletScheme(world, account.wallet);
  return Math.min(lot.latest, diesAt(expiry, lot.availableFrom, account.lastActivity, world.scheme.timeZone));
}

/** Soonest-dying first, never-dying last, ties by age. */
export function spendingOrder(world: World, account: Account, lots: Lot[]): Lot[] {
  const death = new Map(lots.map((lot) => [lot, deathOf(world, account, lot)]));
  return [...lots].sort((a, b) => {
    const [x = 0, y = 0] = [death.get(a), death.get(b)];
    return x === y ? a.id - b.id : x < y ? -1 : 1;
  });
}
