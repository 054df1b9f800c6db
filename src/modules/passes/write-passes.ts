import { bulkInsert, bulkUpdate, type Column, type SqlClient } from '../../kernel/sql/bulk.js';
import type { Book } from '../ledger/index.js';
import type { PassEntry } from './pass.js';
import type { PassBook, PassState } from './pass-book.js';

const changes: Column<PassState>[] = [
  ['member_id', 'bigint', (p) => p.memberId],
  ['code', 'text', (p) => p.code],
  ['begun', 'int', (p) => p.begun],
  ['granted', 'bigint', (p) => p.granted],
  ['used', 'bigint', (p) => p.used],
  ['lapsed', 'bigint', (p) => p.lapsed],
  ['remaining', 'bigint', (p) => p.remaining],
  ['status', 'text', (p) => p.status],
  ['next_change_at', 'instant', (p) => p.nextChangeAt],
  ['refunded_money', 'bigint', (p) => p.refundedMoney],
  ['refunded_points', 'bigint', (p) => p.refundedPoints],
  ['refunded_sequence', 'bigint', (p) => p.refundedSequence],
  ['return_id', 'bigint', (p) => p.returnId],
  ['return_due', 'boolean', (p) => p.returnDue],
  ['updated_at', 'instant', (p) => p.updatedAt],
];

const columns: Column<PassState>[] = [
  ['id', 'bigint', (p) => p.id],
  ['buyer_id', 'bigint', (p) => p.buyerId],
  ['type_code', 'text', (p) => p.typeCode],
  ['type_version', 'int', (p) => p.typeVersion],
  ['units', 'bigint', (p) => p.units],
  ['period', 'text', (p) => p.period],
  ['periods', 'int', (p) => p.periods],
  ['carry', 'boolean', (p) => p.carry],
  ['starts_at', 'instant', (p) => p.startsAt],
  ['ends_at', 'instant', (p) => p.endsAt],
  ['price_money', 'bigint', (p) => p.priceMoney],
  ['price_points', 'bigint', (p) => p.pricePoints],
  ['wallet_id', 'int', (p) => p.walletId],
  ['sequence', 'bigint', (p) => p.sequence],
  ['giftable', 'boolean', (p) => p.giftable],
  ['refundable', 'boolean', (p) => p.refundable],
  ['rounding', 'text', (p) => p.rounding],
  ['order_id', 'text', (p) => p.orderId],
  ['order_line_id', 'text', (p) => p.orderLineId],
  ['redemption_id', 'bigint', (p) => p.redemptionId],
  ['created_at', 'instant', (p) => p.createdAt],
  ...changes,
];

const insertPasses = bulkInsert<PassState>('pass', columns);
const updatePasses = bulkUpdate<PassState>('pass', ['id'], columns, changes);

const insertEntries = bulkInsert<PassEntry>('pass_entry', [
  ['id', 'bigint', (e) => e.id],
  ['pass_id', 'bigint', (e) => e.passId],
  ['kind', 'text', (e) => e.kind],
  ['units', 'bigint', (e) => e.units],
  ['remaining', 'bigint', (e) => e.remaining],
  ['occurred_at', 'instant', (e) => e.occurredAt],
  ['recorded_at', 'instant', (e) => e.recordedAt],
  ['actor', 'text', (e) => e.actor],
  ['reference', 'text', (e) => e.reference],
  ['reason_code', 'text', (e) => e.reasonCode],
  ['reverses_id', 'bigint', (e) => e.reversesId],
]);

/** Sends what became of passes. */
export function writePasses(sql: SqlClient, { program: { id } }: Book, { passes, entries }: PassBook): Promise<void>[] {
  const rowsOf = (row: PassState['row']) => [...passes.values()].filter((pass) => pass.row === row);
  return [insertPasses(sql, id, rowsOf('new')), updatePasses(sql, id, rowsOf('changed')), insertEntries(sql, id, entries)];
}
