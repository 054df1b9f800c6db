import type { Instant } from '../../kernel/clock.js';
import { MAX_POINTS } from '../../kernel/points.js';
import type { Entry, EntryKind, LotUse, Reason, SystemAccount, Totals, WalletState } from './state.js';

/** What one entry will do, before it is stamped and written. */
export interface Posting {
  kind: EntryKind;
  system: SystemAccount;
  change: Partial<Totals>;
  uses: LotUse[];
  occurredAt: Instant;
  /** For maturity, expiry and the end of a hold: when its cause was recorded. It counts from the later of that and `occurredAt`. */
  causeRecordedAt?: Instant;
  orderId?: string | null;
  reason: Reason;
  /** The lots that it makes or matures, or the hold: from when to when they are good is sealed with the reason. */
  dated?: readonly Dated[];
}

/** Good from the one instant until the other; null for not known yet, and for no end. */
export interface Dated {
  readonly availableFrom: Instant | null;
  readonly expiresAt: Instant | null;
}

/** Who writes, when, and as part of which transaction. */
export interface Stamp {
  transactionId: number;
  actor: string;
  now: Instant;
}

/** Postings that are activity in the sense of inactivity expiry. */
const activity: ReadonlySet<EntryKind> = new Set(['EARN', 'TOP_UP', 'SPEND', 'CAPTURE']);

/** Appends one entry to a wallet and applies it to totals and lots. A posting that breaks an invariant is a bug, and throws. */
export function post(wallet: WalletState, posting: Posting, stamp: Stamp): Entry {
  const change = { available: 0, pending: 0, held: 0, debt: 0, ...posting.change };
  const after = add(wallet.totals, change);
  assertTotals(after, posting.kind);
  const recordedAt = Math.max(stamp.now, wallet.lastRecordedAt ?? 0);
  const last = wallet.entries.at(-1)?.effectiveAt ?? 0;
  const entry: Entry = {
    memberId: wallet.memberId,
    walletId: wallet.config.id,
    sequence: wallet.sequence + 1,
    transactionId: stamp.transactionId,
    kind: posting.kind,
    system: posting.system,
    change,
    after,
    occurredAt: posting.occurredAt,
    recordedAt,
    effectiveAt: posting.causeRecordedAt === undefined ? recordedAt : Math.max(posting.occurredAt, posting.causeRecordedAt, last),
    actor: stamp.actor,
    orderId: posting.orderId ?? null,
    reason: posting.dated ? { ...posting.reason, validity: posting.dated.map(validityOf) } : posting.reason,
    uses: posting.uses,
  };
  for (const use of posting.uses) applyUse(wallet, use);
  wallet.totals = after;
  wallet.sequence = entry.sequence;
  wallet.lastRecordedAt = recordedAt;
  if (activity.has(posting.kind))
    wallet.lastActivityAt = Math.max(wallet.lastActivityAt ?? posting.occurredAt, posting.occurredAt);
  wallet.entries.push(entry);
  wallet.changed = true;
  return entry;
}

/** As `npm run verify` compares it with what is stored. */
const validityOf = ({ availableFrom, expiresAt }: Dated): string => `${availableFrom ?? ''}/${expiresAt ?? ''}`;

function add(totals: Totals, change: Totals): Totals {
  return {
    available: totals.available + change.available,
    pending: totals.pending + change.pending,
    held: totals.held + change.held,
    debt: totals.debt + change.debt,
  };
}

function assertTotals(after: Totals, kind: EntryKind): void {
  for (const [name, value] of Object.entries(after)) {
    if (value < 0 || value > MAX_POINTS) throw new Error(`${kind} would leave ${value} points ${name}`);
  }
  if (after.available > 0 && after.debt > 0) throw new Error(`${kind} would leave available points beside a debt`);
}

function applyUse(wallet: WalletState, use: LotUse): void {
  const lot = wallet.lots.get(use.lotId);
  if (!lot) throw new Error(`lot ${use.lotId} is not loaded`);
  lot.remaining += use.remaining;
  lot.held += use.held;
  lot.expired += use.expired;
  if (lot.remaining < 0 || lot.held < 0 || lot.remaining + lot.held + lot.expired > lot.amount)
    throw new Error(`lot ${lot.id} does not add up`);
  if (lot.row === 'same') lot.row = 'changed';
}

/** What a credit of `points` does to available and debt: a debt is paid first. */
export function credit(wallet: WalletState, points: number): { available: number; repaid: number } {
  const repaid = Math.min(points, wallet.totals.debt);
  return { available: points - repaid, repaid };
}

/** Whether a wallet can take `points` more and stay a safe integer. */
export function hasRoom(wallet: WalletState, points: number): boolean {
  const { available, pending, held } = wallet.totals;
  return points <= MAX_POINTS - available - pending - held;
}
