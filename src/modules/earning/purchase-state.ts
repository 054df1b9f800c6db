import type { Instant } from '../../kernel/clock.js';
import type { GiftKind } from '../../kernel/scheme/rule.js';
import type { EntryRange, Kept } from '../ledger/index.js';

/** What one rule did for one purchase, kept for ever. */
export interface Outcome {
  rule: string;
  version: number;
  walletCode: string;
  wanted: number;
  granted: number;
  /** A key of the text that explains it, and what the text needs. */
  reason: { code: string } & Record<string, string | number>;
  /** The counters of caps and budgets that it used up: a return gives back to them, in the period of then. */
  uses?: string[];
}

/** A gift of a rule that gave no points, kept for ever with what it was given for. */
export interface RuleGift {
  rule: string;
  version: number;
  kind: GiftKind;
  /** Of the kind of coupon, the pass type or the game. */
  of: string;
  wanted: number;
  given: number;
  reason: Outcome['reason'];
  uses?: string[];
  /** Ids of the coupons or passes. */
  refs: number[];
  takenBack: number;
}

/** How much of a line, or of an order without lines, has come back. Amounts are in minor units. */
export interface Returned {
  /** Taken by returns that named the order. */
  named: number;
  /** Taken by returns that named none. */
  unnamed: number;
  /** What named returns asked for, also where unnamed ones had used it up. */
  claimed: number;
}

export interface PurchaseLineState extends Returned {
  position: number;
  /** Null for the implicit last line: what the given lines leave of the total. */
  lineId: string | null;
  sku: string | null;
  category: string | null;
  quantity: string | null;
  amount: number;
}

export interface PurchaseState extends Returned {
  id: number;
  memberId: number;
  orderId: string;
  total: number;
  paidWithPoints: number;
  paidWithCoupons: number;
  channel: string | null;
  store: string | null;
  occurredAt: Instant;
  recordedAt: Instant;
  confirmedAt: Instant | null;
  contentHash: Buffer;
  outcomes: Outcome[];
  gifts: RuleGift[];
  awardLots: number[];
  /** The EARN entries of those awards. */
  awardEntries: EntryRange[];
  lines: PurchaseLineState[];
  row: 'new' | 'changed' | 'same';
}

/** A part of a purchase from which returns take: a line, or the whole of an order without lines. */
export type Slot = Returned & { position: number; lineId: string | null; amount: number };

/** The slots of a purchase in position order. The only slot of an order without lines is the purchase itself. */
export function slotsOf(purchase: PurchaseState): Slot[] {
  if (purchase.lines.length > 0) return purchase.lines;
  const { named, unnamed, claimed } = purchase;
  return [{ position: 0, lineId: null, amount: purchase.total, named, unnamed, claimed }];
}

export const left = (slot: Returned & { amount: number }): number => slot.amount - slot.named - slot.unnamed;

const moneyLeft = (purchase: PurchaseState): number => purchase.total - purchase.named - purchase.unnamed;

/** What awards are measured against. */
export function keptOf(purchase: PurchaseState): Kept {
  const lines = purchase.lines.map((line) => [line.position, { amount: line.amount, remaining: left(line) }] as const);
  return { total: purchase.total, remaining: moneyLeft(purchase), lines: new Map(lines) };
}
