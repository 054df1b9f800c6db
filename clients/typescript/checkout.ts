import type { Client } from './client.js';
import { accepted } from './errors.js';
import {
  CaptureHoldDocument,
  EnrollMemberDocument,
  HoldPointsDocument,
  RecordPurchaseDocument,
  ReleaseHoldDocument,
} from './generated/graphql.js';

/** What a till knows of a sale: `total` as a decimal string in the program's currency. */
export interface Sale {
  customer: string;
  orderId: string;
  total: string;
  currency: string;
  /** Points that the customer pays with; 0 for none. */
  pointsToSpend: number;
}

/**
 * One visit at the till: enrols the customer if need be, reserves the points, takes the money (`pay`), captures the points and records what
 * was paid. Every step may be repeated with the same sale: the keys are made from the order. Throws Refusal where the API says no, and
 * releases the points when the payment fails.
 */
export async function checkout(shop: Client, sale: Sale, pay: () => Promise<void>): Promise<{ earned: number; spent: number }> {
  const member = { externalId: sale.customer };
  const enrolled = await shop.send(EnrollMemberDocument, {
    input: { idempotencyKey: `enrol-${sale.customer}`, ...member },
  });
  accepted(enrolled.enrollMember);
  const hold = await reserve(shop, sale);
  try {
    await pay();
  } catch (error) {
    if (hold) await shop.send(ReleaseHoldDocument, { input: { idempotencyKey: `release-${sale.orderId}`, holdId: hold } });
    throw error;
  }
  if (hold) {
    const captured = await shop.send(CaptureHoldDocument, {
      input: { idempotencyKey: `capture-${sale.orderId}`, holdId: hold },
    });
    accepted(captured.captureHold);
  }
  const { recordPurchase } = await shop.send(RecordPurchaseDocument, {
    input: {
      idempotencyKey: `purchase-${sale.orderId}`,
      member,
      orderId: sale.orderId,
      total: { amount: sale.total, currency: sale.currency },
    },
  });
  const points = accepted(recordPurchase).outcomes.filter((outcome) => outcome.walletCode === 'points');
  return { earned: points.reduce((sum, outcome) => sum + outcome.granted, 0), spent: sale.pointsToSpend };
}

async function reserve(shop: Client, sale: Sale): Promise<string | null> {
  if (sale.pointsToSpend === 0) return null;
  const { holdPoints } = await shop.send(HoldPointsDocument, {
    input: {
      idempotencyKey: `hold-${sale.orderId}`,
      member: { externalId: sale.customer },
      points: sale.pointsToSpend,
      orderId: sale.orderId,
    },
  });
  return accepted(holdPoints).hold?.id ?? null;
}
