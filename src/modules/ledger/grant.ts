import type { Instant } from '../../kernel/clock.js';
import type { ExpiryPolicy } from '../../kernel/expiry-policy.js';
import type { WalletConfig } from '../../kernel/program-config.js';
import type { Maturity } from '../../kernel/scheme/rule.js';
import { zoneClock } from '../../kernel/zone-clock.js';
import { expiresAt, inactivityEnd } from './expiry.js';
import { deathOf, ownDeath } from './lots.js';
import { credit, type Posting, post, type Stamp } from './posting.js';
import { settle } from './settle.js';
import type { Award, Entry, Lot, Reason, SystemAccount, WalletState } from './state.js';

/** Points that come in: they make one lot. */
export interface Grant {
  kind: 'EARN' | 'TOP_UP' | 'ADJUST';
  /** Who gives it, where its kind does not say. */
  system?: SystemAccount;
  lotId: number;
  points: number;
  occurredAt: Instant;
  maturity: Maturity;
  /** Instead of the wallet's policy. */
  expiry?: ExpiryPolicy | null;
  award: Award | null;
  orderId: string | null;
  reason: Reason;
}

const givers: Record<Grant['kind'], SystemAccount> = { EARN: 'issued', TOP_UP: 'paid', ADJUST: 'adjusted' };

/**
 * Credits a wallet: pending, or available at once after paying a debt. A backdated grant that has matured or died meanwhile does so at once, for which
 * the wallet's lots must be loaded.
 */
export function grant(wallet: WalletState, granted: Grant, stamp: Stamp): Entry {
  const lot = lotOf(wallet, granted, stamp);
  wallet.lots.set(lot.id, lot);
  const { available, repaid } = lot.pending ? { available: 0, repaid: 0 } : credit(wallet, granted.points);
  const posting: Posting = {
    kind: granted.kind,
    system: granted.system ?? givers[granted.kind],
    change: lot.pending ? { pending: granted.points } : { available, debt: -repaid },
    uses: repaid > 0 ? [{ lotId: lot.id, remaining: -repaid, held: 0, expired: 0 }] : [],
    occurredAt: granted.occurredAt,
    orderId: granted.orderId,
    reason: granted.reason,
    dated: [lot],
  };
  const entry = post(wallet, posting, stamp);
  noteDue(wallet, lot);
  if (wallet.nextChangeAt !== null && wallet.nextChangeAt <= stamp.now) settle(wallet, stamp);
  return entry;
}

function lotOf(wallet: WalletState, granted: Grant, stamp: Stamp): Lot {
  const { maturity, occurredAt, expiry = null } = granted;
  const maturesAt = maturity.kind === 'DELAY' ? daysLater(occurredAt, maturity.days, wallet.timeZone) : null;
  const availableFrom = maturity.kind === 'NONE' ? occurredAt : maturesAt;
  return {
    id: granted.lotId,
    sequence: wallet.sequence + 1,
    amount: granted.points,
    remaining: granted.points,
    held: 0,
    expired: 0,
    pending: maturity.kind !== 'NONE',
    maturesAt,
    availableFrom,
    expiresAt: availableFrom === null ? null : ownDeath(wallet, availableFrom, expiry),
    expiry,
    occurredAt,
    recordedAt: Math.max(stamp.now, wallet.lastRecordedAt ?? 0),
    closedAt: null,
    award: granted.award,
    row: 'new',
  };
}

/** Whether points that came in at `occurredAt` have matured or died by `now`: then the other lots of their wallet are needed to record them. */
export function isBornDue(
  wallet: WalletConfig,
  maturity: Maturity,
  occurredAt: Instant,
  now: Instant,
  timeZone: string,
  own: ExpiryPolicy | null = null,
): boolean {
  if (maturity.kind === 'EVENT') return false;
  const availableFrom = maturity.kind === 'DELAY' ? daysLater(occurredAt, maturity.days, timeZone) : occurredAt;
  if (maturity.kind === 'DELAY' && availableFrom <= now) return true;
  const expiry = own ?? wallet.expiry;
  const death =
    expiry.kind === 'INACTIVITY'
      ? inactivityEnd(expiry.months, availableFrom, timeZone)
      : expiresAt(expiry, availableFrom, timeZone);
  return death !== null && death <= now;
}

/** The same time of day, so many calendar days later. */
function daysLater(from: Instant, days: number, timeZone: string): Instant {
  const clock = zoneClock(timeZone);
  return clock.instantOf(clock.localMs(from) + days * 86_400_000);
}

/** Keeps `nextChangeAt` a lower bound without knowing the wallet's other lots. */
export function noteDue(wallet: WalletState, lot: Lot): void {
  const next = lot.pending ? lot.maturesAt : deathOf(lot, wallet);
  if (next !== null && (wallet.nextChangeAt === null || next < wallet.nextChangeAt)) wallet.nextChangeAt = next;
}
