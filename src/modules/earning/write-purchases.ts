import { bulkInsert, bulkUpdate, type Column, type SqlClient } from '../../kernel/sql/bulk.js';
import type { Book } from '../ledger/index.js';
import type { PurchaseLineState, PurchaseState } from './purchase-state.js';
import type { PurchaseBook, ReturnState } from './read-purchases.js';
import type { Allocation } from './spread.js';

const purchaseChanges: Column<PurchaseState>[] = [
  ['named_returned', 'bigint', (p) => p.named],
  ['unnamed_returned', 'bigint', (p) => p.unnamed],
  ['named_claimed', 'bigint', (p) => p.claimed],
  ['confirmed_at', 'instant', (p) => p.confirmedAt],
  ['gifts', 'jsonb', (p) => (p.gifts.length === 0 ? null : p.gifts)],
];

const purchaseColumns: Column<PurchaseState>[] = [
  ['id', 'bigint', (p) => p.id],
  ['member_id', 'bigint', (p) => p.memberId],
  ['order_id', 'text', (p) => p.orderId],
  ['total', 'bigint', (p) => p.total],
  ['paid_with_points', 'bigint', (p) => p.paidWithPoints],
  ['paid_with_coupons', 'bigint', (p) => p.paidWithCoupons],
  ['channel', 'text', (p) => p.channel],
  ['store', 'text', (p) => p.store],
  ['occurred_at', 'instant', (p) => p.occurredAt],
  ['recorded_at', 'instant', (p) => p.recordedAt],
  ['content_hash', 'bytea', (p) => p.contentHash],
  ['outcomes', 'jsonb', (p) => p.outcomes],
  ['award_lots', 'bigint[]', (p) => p.awardLots],
  ...purchaseChanges,
];

const insertPurchases = bulkInsert<PurchaseState>('purchase', purchaseColumns);
const updatePurchases = bulkUpdate<PurchaseState>('purchase', ['id'], purchaseColumns, purchaseChanges);

type LineRow = { purchase: PurchaseState; line: PurchaseLineState };

const lineKey: Column<LineRow>[] = [
  ['purchase_id', 'bigint', (r) => r.purchase.id],
  ['position', 'int', (r) => r.line.position],
];

const lineChanges: Column<LineRow>[] = [
  ['named_returned', 'bigint', (r) => r.line.named],
  ['unnamed_returned', 'bigint', (r) => r.line.unnamed],
  ['named_claimed', 'bigint', (r) => r.line.claimed],
];

const lineColumns: Column<LineRow>[] = [
  ...lineKey,
  ['line_id', 'text', (r) => r.line.lineId],
  ['sku', 'text', (r) => r.line.sku],
  ['category', 'text', (r) => r.line.category],
  ['quantity', 'numeric', (r) => r.line.quantity],
  ['amount', 'bigint', (r) => r.line.amount],
  ...lineChanges,
];

const insertLines = bulkInsert<LineRow>('purchase_line', lineColumns);
const updateLines = bulkUpdate<LineRow>('purchase_line', ['purchase_id', 'position'], lineColumns, lineChanges);

const insertReturns = bulkInsert<ReturnState>('purchase_return', [
  ['id', 'bigint', (r) => r.id],
  ['member_id', 'bigint', (r) => r.memberId],
  ['return_id', 'text', (r) => r.returnId],
  ['purchase_id', 'bigint', (r) => r.purchaseId],
  ['amount', 'bigint', (r) => r.amount],
  ['occurred_at', 'instant', (r) => r.occurredAt],
  ['recorded_at', 'instant', (r) => r.recordedAt],
  ['content_hash', 'bytea', (r) => r.contentHash],
  ['reversed', 'jsonb', (r) => r.reversed],
  ['entries', 'jsonb', (r) => r.entries],
]);

type AllocationRow = { returnRecord: ReturnState; allocation: Allocation };

const insertAllocations = bulkInsert<AllocationRow>('return_allocation', [
  ['return_id', 'bigint', (r) => r.returnRecord.id],
  ['purchase_id', 'bigint', (r) => r.allocation.purchase.id],
  ['position', 'int', (r) => r.allocation.position],
  ['named', 'bigint', (r) => r.allocation.named],
  ['unnamed', 'bigint', (r) => r.allocation.unnamed],
]);

/** Orders and returns go in sorted by their business key, so that two processes cannot wait for each other in a circle. */
export function writePurchases(sql: SqlClient, book: Book, { purchases, returns }: PurchaseBook): Promise<void>[] {
  const { id } = book.program;
  const all = [...purchases.values()];
  const fresh = all.filter(({ row }) => row === 'new').sort((a, b) => (a.orderId < b.orderId ? -1 : 1));
  const changed = all.filter(({ row }) => row === 'changed');
  const linesOf = (some: PurchaseState[]) => some.flatMap((purchase) => purchase.lines.map((line) => ({ purchase, line })));
  const freshReturns = [...returns.values()]
    .filter(({ row }) => row === 'new')
    .sort((a, b) => (a.returnId < b.returnId ? -1 : 1));
  const allocations = freshReturns.flatMap((returnRecord) =>
    returnRecord.allocations.map((allocation) => ({ returnRecord, allocation })),
  );
  return [
    insertPurchases(sql, id, fresh),
    insertLines(sql, id, linesOf(fresh)),
    updatePurchases(sql, id, changed),
    updateLines(sql, id, linesOf(changed)),
    insertReturns(sql, id, freshReturns),
    insertAllocations(sql, id, allocations),
  ];
}
