import type { Instant } from '../../kernel/clock.js';
import type { Rounding } from '../../kernel/money.js';

export type PassStatus = 'ACTIVE' | 'USED_UP' | 'EXPIRED' | 'REFUNDED' | 'CANCELLED';

export type PassPeriod = 'DAY' | 'WEEK' | 'MONTH';

/** When units come and go. */
export interface PassTerms {
  units: number;
  /** Null: all units come at once. */
  period: PassPeriod | null;
  periods: number;
  carry: boolean;
  startsAt: Instant;
  /** Good while now < endsAt; null for ever. */
  endsAt: Instant | null;
}

/** What a pass has come to. */
export interface PassCourse {
  /** Periods whose units were granted. */
  begun: number;
  granted: number;
  used: number;
  /** By time, refund or cancellation. */
  lapsed: number;
  /** granted - used - lapsed. */
  remaining: number;
  status: PassStatus;
  /** The next grant, lapse or end; null when nothing is to come. */
  nextChangeAt: Instant | null;
}

export interface Pass extends PassTerms, PassCourse {
  id: number;
  memberId: number;
  /** Who bought it: a refund goes there, whoever it was given to. */
  buyerId: number;
  code: string;
  typeCode: string;
  typeVersion: number;
  /** Minor units. */
  priceMoney: number;
  pricePoints: number;
  /** The SPEND entry of the buyer; null where it cost no points. */
  walletId: number | null;
  sequence: number | null;
  giftable: boolean;
  refundable: boolean;
  rounding: Rounding;
  orderId: string | null;
  orderLineId: string | null;
  /** That gave it. */
  redemptionId: number | null;
  refundedMoney: number;
  refundedPoints: number;
  refundedSequence: number | null;
  /** The return of its order. */
  returnId: number | null;
  /** Whether its refund is to be a return of its order once that is recorded. */
  returnDue: boolean;
  createdAt: Instant;
  updatedAt: Instant;
}

export type PassEntryKind = 'GRANT' | 'USE' | 'REVERSE_USE' | 'LAPSE' | 'EXPIRE' | 'GIFT' | 'REFUND' | 'CANCEL';

/** Something that happened to a pass. Entries are never changed: what remains is their sum. */
export interface PassEntry {
  id: number;
  passId: number;
  kind: PassEntryKind;
  /** Signed. */
  units: number;
  /** After it. */
  remaining: number;
  occurredAt: Instant;
  recordedAt: Instant;
  actor: string;
  reference: string | null;
  reasonCode: string | null;
  /** The use that it takes back. */
  reversesId: number | null;
}
