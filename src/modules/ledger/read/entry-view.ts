import type { RequestContext } from '../../../kernel/context.js';
import { toGlobalId } from '../../../kernel/global-id.js';
import { type Money, moneyOf } from '../../../kernel/money.types.js';
import type { EntryKind, Totals } from '../state.js';
import type { InstantText } from './instants.js';
import type { WalletRecord } from './wallet-record.js';

/** What the API shows of an entry, whether it was read from its row or has just been written. What no field asks for is not computed. */
export interface EntryView {
  readonly wallet: WalletRecord;
  readonly id: string;
  readonly sequence: number;
  readonly transactionId: string;
  readonly kind: EntryKind;
  readonly points: number;
  readonly change: Totals;
  readonly after: Totals;
  readonly occurredAt: Date | InstantText;
  readonly recordedAt: Date | InstantText;
  readonly effectiveAt: Date | InstantText;
  readonly orderId: string | null;
  /** What it is worth, of a wallet in money. */
  money(args: object, context: RequestContext): Money | null;
  /** Why it was written, in the caller's language. */
  reason(args: object, context: RequestContext): string;
}

export function entryId({ memberId, config }: WalletRecord, sequence: number): string {
  return toGlobalId('LedgerEntry', `${memberId}.${config.id}.${sequence}`);
}

export function transactionIdOf(transaction: number): string {
  return toGlobalId('Transaction', transaction);
}

/** What a change is worth to the member. */
export function worth(change: Totals): number {
  return change.available + change.pending + change.held - change.debt;
}

/** So much of a wallet as money; null for a wallet of points. */
export function moneyIn({ config }: WalletRecord, points: number, { tenant }: RequestContext): Money | null {
  return config.kind === 'MONEY' ? moneyOf(points, tenant.currency) : null;
}
