import { millis } from '../../kernel/sql/bulk.js';

/** Of passes named `p`. */
export const PASS = `p.id, p.member_id AS "memberId", p.buyer_id AS "buyerId", p.code, p.type_code AS "typeCode", p.type_version AS "typeVersion",
  p.units, p.period, p.periods, p.carry, ${millis('p.starts_at', '"startsAt"')}, ${millis('p.ends_at', '"endsAt"')}, p.begun, p.granted, p.used, p.lapsed,
  p.remaining, p.status, ${millis('p.next_change_at', '"nextChangeAt"')}, p.price_money AS "priceMoney", p.price_points AS "pricePoints",
  p.wallet_id AS "walletId", p.sequence, p.giftable, p.refundable, p.rounding, p.order_id AS "orderId", p.order_line_id AS "orderLineId",
  p.redemption_id AS "redemptionId", p.refunded_money AS "refundedMoney", p.refunded_points AS "refundedPoints",
  p.refunded_sequence AS "refundedSequence", p.return_id AS "returnId", p.return_due AS "returnDue", ${millis('p.created_at', '"createdAt"')}, ${millis('p.updated_at', '"updatedAt"')}`;

/** Of entries named `e`. */
export const PASS_ENTRY = `e.id, e.pass_id AS "passId", e.kind, e.units, e.remaining, ${millis('e.occurred_at', '"occurredAt"')},
  ${millis('e.recorded_at', '"recordedAt"')}, e.actor, e.reference, e.reason_code AS "reasonCode", e.reverses_id AS "reversesId"`;
