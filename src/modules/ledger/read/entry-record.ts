import type { EntryKind, Reason, Totals } from '../state.js';
import { type EntryView, entryId, transactionIdOf, worth } from './entry-view.js';
import { dateOf, type InstantText } from './instants.js';
import type { WalletRecord } from './wallet-record.js';

export interface EntryRow {
  sequence: number;
  transaction_id: number;
  kind: EntryKind;
  available_change: number;
  pending_change: number;
  held_change: number;
  debt_change: number;
  available_after: number;
  pending_after: number;
  held_after: number;
  debt_after: number;
  occurred_at: InstantText;
  recorded_at: InstantText;
  effective_at: InstantText;
  order_id: string | null;
  reason: string;
}

// Instants and the reason travel as text: most are never asked for, and the driver's own parsing is slow.
export const ENTRY_COLUMNS = `e.sequence, e.transaction_id, e.kind, e.available_change, e.pending_change, e.held_change, e.debt_change,
  e.available_after, e.pending_after, e.held_after, e.debt_after, e.occurred_at::text, e.recorded_at::text, e.effective_at::text, e.order_id, e.reason::text`;

/** An entry read from its row. */
export class EntryRecord implements EntryView {
  constructor(
    private readonly row: EntryRow,
    readonly wallet: WalletRecord,
  ) {}

  get id(): string {
    return entryId(this.wallet, this.row.sequence);
  }

  get sequence(): number {
    return this.row.sequence;
  }

  get transactionId(): string {
    return transactionIdOf(this.row.transaction_id);
  }

  get kind(): EntryKind {
    return this.row.kind;
  }

  get points(): number {
    return worth(this.change);
  }

  get change(): Totals {
    const { available_change: available, pending_change: pending, held_change: held, debt_change: debt } = this.row;
    return { available, pending, held, debt };
  }

  get after(): Totals {
    const { available_after: available, pending_after: pending, held_after: held, debt_after: debt } = this.row;
    return { available, pending, held, debt };
  }

  get occurredAt(): Date {
    return dateOf(this.row.occurred_at);
  }

  get recordedAt(): Date {
    return dateOf(this.row.recorded_at);
  }

  get effectiveAt(): Date {
    return dateOf(this.row.effective_at);
  }

  get orderId(): string | null {
    return this.row.order_id;
  }

  get reason(): Reason {
    return JSON.parse(this.row.reason) as Reason;
  }
}
