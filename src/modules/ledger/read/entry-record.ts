import type { RequestContext } from '../../../kernel/context.js';
import type { Money } from '../../../kernel/money.types.js';
import type { EntryKind, Totals } from '../state.js';
import type { EntryLine } from './entry-line.js';
import { type EntryView, entryId, moneyIn, transactionIdOf, worth } from './entry-view.js';
import type { InstantText } from './instants.js';
import { describeReason } from './reason.js';
import type { WalletRecord } from './wallet-record.js';

/** An entry read from the database. */
export class EntryRecord implements EntryView {
  constructor(
    private readonly line: EntryLine,
    readonly wallet: WalletRecord,
  ) {}

  get id(): string {
    return entryId(this.wallet, this.line.sequence);
  }

  get sequence(): number {
    return this.line.sequence;
  }

  get transactionId(): string {
    return transactionIdOf(this.line.transaction);
  }

  get kind(): EntryKind {
    return this.line.kind;
  }

  get points(): number {
    return worth(this.line.change);
  }

  get change(): Totals {
    return this.line.change;
  }

  get after(): Totals {
    return this.line.after;
  }

  get occurredAt(): InstantText {
    return this.line.occurredAt;
  }

  get recordedAt(): InstantText {
    return this.line.recordedAt;
  }

  get effectiveAt(): InstantText {
    return this.line.effectiveAt;
  }

  get orderId(): string | null {
    return this.line.orderId;
  }

  money(_args: object, context: RequestContext): Money | null {
    return moneyIn(this.wallet, this.points, context);
  }

  reason(_args: object, { language, tenant }: RequestContext): string {
    return describeReason(this.line.reason, this.line.orderId, language, tenant.currency);
  }
}
