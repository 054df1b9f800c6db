import type { RequestContext } from '../../../kernel/context.js';
import type { Money } from '../../../kernel/money.types.js';
import type { Entry, EntryKind, Totals } from '../state.js';
import { type EntryView, entryId, moneyIn, transactionIdOf, worth } from './entry-view.js';
import { describeReason } from './reason.js';
import type { WalletRecord } from './wallet-record.js';

/** An entry that a command of this very process has just written: shown without reading it back. */
export class WrittenEntry implements EntryView {
  constructor(
    private readonly entry: Entry,
    readonly wallet: WalletRecord,
  ) {}

  get id(): string {
    return entryId(this.wallet, this.entry.sequence);
  }

  get sequence(): number {
    return this.entry.sequence;
  }

  get transactionId(): string {
    return transactionIdOf(this.entry.transactionId);
  }

  get kind(): EntryKind {
    return this.entry.kind;
  }

  get points(): number {
    return worth(this.entry.change);
  }

  get change(): Totals {
    return this.entry.change;
  }

  get after(): Totals {
    return this.entry.after;
  }

  get occurredAt(): Date {
    return new Date(this.entry.occurredAt);
  }

  get recordedAt(): Date {
    return new Date(this.entry.recordedAt);
  }

  get effectiveAt(): Date {
    return new Date(this.entry.effectiveAt);
  }

  get orderId(): string | null {
    return this.entry.orderId;
  }

  money(_args: object, context: RequestContext): Money | null {
    return moneyIn(this.wallet, this.points, context);
  }

  reason(_args: object, { language, tenant }: RequestContext): string {
    return describeReason(this.entry.reason, this.entry.orderId, language, tenant.currency);
  }
}
