import type { Instant } from '../../kernel/clock.js';
import type { EntryRange } from '../ledger/index.js';
import type { PaidPart } from './refund-terms.js';

/** Money that a member paid in, with the bonus on it; all in the smallest unit of the currency. */
export interface TopUp {
  id: number;
  memberId: number;
  walletId: number;
  /** What the shop calls it. */
  topUpId: string;
  amount: number;
  bonus: number;
  paidLotId: number | null;
  bonusLotId: number | null;
  refunded: number;
  withheld: number;
  bonusTaken: number;
  recordedAt: Instant;
}

/** What a member paid with stored value: by a payment, or by a hold that was captured. */
export interface Payment {
  id: number;
  memberId: number;
  walletId: number;
  sequence: number;
  amount: number;
  refunded: number;
  parts: PaidPart[];
  orderId: string | null;
  recordedAt: Instant;
}

type RowState = 'new' | 'changed' | 'same';

export type TopUpState = TopUp & { contentHash: Buffer; entries: EntryRange[]; row: RowState };
export type PaymentState = Payment & { row: RowState };
