import type { Instant } from '../../kernel/clock.js';
import { bulkInsert, bulkUpdate, type Column, type SqlClient } from '../../kernel/sql/bulk.js';
import type { Book } from '../ledger/index.js';
import type { PoolCode, RedemptionChange, RedemptionState, RewardBook, StockRow } from './reward-book.js';

const changed: Column<RedemptionState>[] = [
  ['status', 'text', (d) => d.status],
  ['returned', 'bigint', (d) => d.returned],
  ['returned_sequence', 'bigint', (d) => d.returnedSequence],
  ['stock_taken', 'int', (d) => d.stockTaken],
  ['slot_taken', 'int', (d) => d.slotTaken],
  ['tracking', 'jsonb', (d) => d.tracking],
  ['note', 'text', (d) => d.note],
  ['updated_at', 'instant', (d) => d.updatedAt],
  ['expires_at', 'instant', (d) => d.expiresAt],
];

const columns: Column<RedemptionState>[] = [
  ['id', 'bigint', (d) => d.id],
  ['member_id', 'bigint', (d) => d.memberId],
  ['reward_id', 'bigint', (d) => d.rewardId],
  ['reward_version', 'int', (d) => d.rewardVersion],
  ['kind', 'text', (d) => d.kind],
  ['quantity', 'int', (d) => d.quantity],
  ['points', 'bigint', (d) => d.points],
  ['money', 'bigint', (d) => d.money],
  ['wallet_id', 'int', (d) => d.walletId],
  ['sequence', 'bigint', (d) => d.sequence],
  ['slot_id', 'bigint', (d) => d.slotId],
  ['uses', 'jsonb', (d) => d.uses],
  ['reference', 'text', (d) => d.reference],
  ['created_at', 'instant', (d) => d.createdAt],
  ...changed,
];

const insertRedemptions = bulkInsert<RedemptionState>('redemption', columns);
const updateRedemptions = bulkUpdate<RedemptionState>('redemption', ['id'], columns, changed);

const stockColumns: Column<StockRow>[] = [
  ['id', 'bigint', (s) => s.id],
  ['version', 'int', (s) => s.version],
  ['free', 'bigint', (s) => s.free],
];
const updateStock = bulkUpdate<StockRow>('reward_stock', ['id'], stockColumns, stockColumns.slice(2));

const codeColumns: Column<PoolCode>[] = [
  ['reward_id', 'bigint', (c) => c.rewardId],
  ['code', 'text', (c) => c.code],
  ['place', 'bigint', (c) => c.place],
  ['redemption_id', 'bigint', (c) => c.redemptionId],
];
const updateCodes = bulkUpdate<PoolCode>('reward_code', ['reward_id', 'code'], codeColumns, codeColumns.slice(3));

const insertChanges = bulkInsert<RedemptionChange & { now: Instant }>('redemption_change', [
  ['id', 'bigint', (c) => c.id],
  ['redemption_id', 'bigint', (c) => c.redemptionId],
  ['from_status', 'text', (c) => c.from],
  ['to_status', 'text', (c) => c.to],
  ['actor', 'text', (c) => c.actor],
  ['reason', 'text', (c) => c.reason],
  ['recorded_at', 'instant', (c) => c.now],
]);

/** Sends what changed: of a reward that many took one row of stock. */
export function writeRewards(sql: SqlClient, { program: { id }, now }: Book, state: RewardBook): Promise<void>[] {
  const redemptions = [...state.redemptions.values()];
  const rowsOf = (row: RedemptionState['row']) => redemptions.filter((one) => one.row === row);
  const isChanged = (one: { changed: boolean }) => one.changed;
  return [
    insertRedemptions(sql, id, rowsOf('new')),
    updateRedemptions(sql, id, rowsOf('changed')),
    updateStock(sql, id, [...state.stock.values()].filter(isChanged)),
    updateCodes(sql, id, [...state.codes.values()].flat().filter(isChanged)),
    insertChanges(
      sql,
      id,
      state.changes.map((change) => ({ ...change, now })),
    ),
  ];
}
