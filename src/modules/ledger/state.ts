import type { Instant } from '../../kernel/clock.js';
import type { ExpiryPolicy } from '../../kernel/expiry-policy.js';
import type { WalletConfig } from '../../kernel/program-config.js';

export type EntryKind =
  | 'EARN'
  | 'TOP_UP'
  | 'REFUND'
  | 'MATURE'
  | 'SPEND'
  | 'REVERSE'
  | 'EXPIRE'
  | 'ADJUST'
  | 'TRANSFER_IN'
  | 'TRANSFER_OUT'
  | 'HOLD'
  | 'CAPTURE'
  | 'RELEASE'
  | 'REINSTATE'
  | 'DEBT'
  | 'DEBT_REPAYMENT';

/** The other side of an entry. It gets what the member loses; `internal` moves points between the member's own states, `paid` is money from outside. */
export type SystemAccount = 'issued' | 'paid' | 'redeemed' | 'breakage' | 'returned' | 'adjusted' | 'transfer' | 'internal';

/** The four totals of a wallet, never mixed; also their changes. */
export interface Totals {
  available: number;
  pending: number;
  held: number;
  debt: number;
}

/** Why an entry was written: a code and what its text needs (read/reason.ts), with `validity` of what it dates (posting.ts). */
export type Reason = { code: string } & Record<string, string | number | string[]>;

export interface BaseLine {
  /** Positions of the purchase's lines: several where a rule computes once over some lines of an order. */
  positions: number[];
  /** What was paid for them, in minor units. */
  amount: number;
  /** What they earned. */
  points: number;
}

/** Where a lot comes from when a rule granted it. */
export interface Award {
  /** Of the purchase, or of the occurrence (a check-in, say): their ids are of one sequence. */
  purchaseId: number;
  ruleCode: string;
  ruleVersion: number;
  /** The lines it was computed from; null stands for the whole order. */
  base: BaseLine[] | null;
  /** What returns have taken back for it so far, shortfalls included: they are final. */
  settled: number;
  /** The same without the shortfalls: what they really took, or made a debt. */
  returned: number;
}

/** Points that came in together. */
export interface Lot {
  id: number;
  /** The entry that made it. */
  sequence: number;
  amount: number;
  /** Pending or available, as `pending` says. */
  remaining: number;
  held: number;
  expired: number;
  pending: boolean;
  /** When pending points mature by themselves; null when only an event matures them. */
  maturesAt: Instant | null;
  availableFrom: Instant | null;
  /** Points are good while now < expiresAt; null: as the wallet's policy says (never, or by inactivity). */
  expiresAt: Instant | null;
  /** Instead of the wallet's policy; null for most. */
  expiry: ExpiryPolicy | null;
  occurredAt: Instant;
  /** When what set its dates was recorded: its making, or its confirmation. */
  recordedAt: Instant;
  /** Since when it holds nothing any more. */
  closedAt: Instant | null;
  award: Award | null;
  /** How it differs from its row in the database. */
  row: 'new' | 'changed' | 'same';
}

export type HoldStatus = 'ACTIVE' | 'CAPTURED' | 'RELEASED' | 'EXPIRED';

export interface Hold {
  id: number;
  memberId: number;
  walletId: number;
  /** The HOLD entry. */
  sequence: number;
  points: number;
  captured: number;
  status: HoldStatus;
  orderId: string | null;
  actor: string;
  createdAt: Instant;
  expiresAt: Instant;
  endedAt: Instant | null;
  /** What it reserves of which lot. */
  parts: { lotId: number; points: number }[];
  row: 'new' | 'changed' | 'same';
}

export interface LotUse {
  lotId: number;
  remaining: number;
  held: number;
  expired: number;
}

/** One ledger entry, as written. */
export interface Entry {
  memberId: number;
  walletId: number;
  sequence: number;
  transactionId: number;
  kind: EntryKind;
  system: SystemAccount;
  change: Totals;
  after: Totals;
  occurredAt: Instant;
  recordedAt: Instant;
  effectiveAt: Instant;
  actor: string;
  orderId: string | null;
  reason: Reason;
  uses: LotUse[];
}

/** A member's wallet as a command batch holds it: locked, and changed in memory until the batch is written. */
export interface WalletState {
  memberId: number;
  config: WalletConfig;
  timeZone: string;
  totals: Totals;
  sequence: number;
  /** A lower bound of the next maturity, expiry or end of a hold; null when nothing is to come. */
  nextChangeAt: Instant | null;
  lastActivityAt: Instant | null;
  lastRecordedAt: Instant | null;
  /** By id: all open lots when `complete`, else only those made in this batch. Closed lots join when a return needs their awards. */
  lots: Map<number, Lot>;
  /** Whether the open lots and active holds were loaded. */
  complete: boolean;
  /** Active holds. */
  holds: Map<number, Hold>;
  /** Holds that ended in this batch. */
  endedHolds: Hold[];
  /** Entries of this batch, and how many of them are in the outbox already. */
  entries: Entry[];
  noted: number;
  changed: boolean;
}

export type MemberStatus = 'ACTIVE' | 'SUSPENDED' | 'CLOSED';

export interface MemberState {
  id: number;
  externalId: string | null;
  status: MemberStatus;
  joinedAt: Instant;
  wallets: Map<number, WalletState>;
}
