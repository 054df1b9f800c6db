import type { Instant } from '../../kernel/clock.js';
import { bulkInsert, type Column, type SqlClient } from '../../kernel/sql/bulk.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { folded } from '../../kernel/text.js';
import type { Reward, RewardDefinition, RewardKind, RewardStatus } from './reward.js';

/** Who writes, when. */
export interface Writer {
  now: Instant;
  actor: string;
}

interface KnownRow {
  id: number;
  kind: RewardKind;
  status: RewardStatus;
  version: number;
  limited: boolean;
}

/** The reward of a code, locked; null where there is none. */
export async function lockReward(sql: SqlClient, programId: number, code: string): Promise<KnownRow | null> {
  const { rows } = await sql.query<KnownRow>({
    text: `SELECT id, kind, status, version, (definition->>'limited')::boolean AS limited FROM reward
      WHERE program_id = $1 AND code = $2 FOR NO KEY UPDATE`,
    values: [programId, code],
  });
  return rows[0] ?? null;
}

function definitionOf(reward: Reward): RewardDefinition {
  const { description, texts, imageUrls, priceMoney, maxQuantity, limits, condition, reserveMinutes } = reward;
  const { couponType, passType, limited } = reward;
  return {
    ...{ description, texts, imageUrls, priceMoney, maxQuantity, limits, condition, reserveMinutes },
    ...{ couponType, passType, limited },
  };
}

/** All texts folded, for `position()`: a language without spaces between words is searched like any other. */
export function searchText({ name, description, texts, category, code }: Reward): string {
  const parts = [code, category, name, description, ...Object.values(texts).flatMap((text) => [text.name, text.description])];
  return folded(parts.filter((part) => part !== null).join('\n'));
}

const columns: Column<Reward & Writer>[] = [
  ['id', 'bigint', (r) => r.id],
  ['code', 'text', (r) => r.code],
  ['kind', 'text', (r) => r.kind],
  ['status', 'text', (r) => r.status],
  ['version', 'int', (r) => r.version],
  ['name', 'text', (r) => r.name],
  ['category', 'text', (r) => r.category],
  ['wallet_id', 'int', (r) => r.walletId],
  ['price_points', 'bigint', (r) => r.pricePoints],
  ['position', 'int', (r) => r.position],
  ['starts_at', 'instant', (r) => r.startsAt],
  ['ends_at', 'instant', (r) => r.endsAt],
  ['definition', 'jsonb', definitionOf],
  ['search', 'text', searchText],
  ['created_at', 'instant', (r) => r.now],
  ['updated_at', 'instant', (r) => r.now],
  ['updated_by', 'text', (r) => r.actor],
];
const insert = bulkInsert<Reward & Writer>('reward', columns);

export async function insertReward(sql: SqlClient, programId: number, reward: Reward, by: Writer): Promise<void> {
  await insert(sql, programId, [{ ...reward, ...by }]);
  await sql.query({
    text: 'INSERT INTO reward_stock (program_id, id, free, version) VALUES ($1, $2, 0, $3)',
    values: [programId, reward.id, reward.version],
  });
}

/** The row of stock tells every process that what it knows of the reward is outdated. */
export async function updateReward(sql: SqlClient, programId: number, reward: Reward, by: Writer): Promise<void> {
  await sql.query({
    text: `UPDATE reward SET status = $3, version = $4, name = $5, category = $6, wallet_id = $7, price_points = $8, position = $9,
        starts_at = to_timestamp($10::float8 / 1000.0), ends_at = to_timestamp($11::float8 / 1000.0), definition = $12, search = $13,
        updated_at = to_timestamp($14::float8 / 1000.0), updated_by = $15
      WHERE program_id = $1 AND id = $2`,
    values: [
      programId,
      reward.id,
      reward.status,
      reward.version,
      reward.name,
      reward.category,
      reward.walletId,
      reward.pricePoints,
      reward.position,
      reward.startsAt,
      reward.endsAt,
      JSON.stringify(definitionOf(reward)),
      searchText(reward),
      by.now,
      by.actor,
    ],
  });
  await sql.query({
    text: 'UPDATE reward_stock SET version = $3 WHERE program_id = $1 AND id = $2',
    values: [programId, reward.id, reward.version],
  });
}

export async function changeStock(sql: SqlClient, programId: number, stockId: number, change: number): Promise<void> {
  await sql.query({
    text: 'UPDATE reward_stock SET free = free + $3 WHERE program_id = $1 AND id = $2',
    values: [programId, stockId, change],
  });
}

export interface StockChange {
  /** The reward or the slot. */
  stockId: number;
  change: number;
  reason: string;
}

const insertChanges = bulkInsert<StockChange & Writer & { id: number }>('reward_stock_change', [
  ['id', 'bigint', (c) => c.id],
  ['stock_id', 'bigint', (c) => c.stockId],
  ['change', 'bigint', (c) => c.change],
  ['reason', 'text', (c) => c.reason],
  ['actor', 'text', (c) => c.actor],
  ['recorded_at', 'instant', (c) => c.now],
]);

export async function noteStockChange(sql: SqlClient, programId: number, change: StockChange, by: Writer): Promise<void> {
  await insertChanges(sql, programId, [{ ...change, ...by, id: await nextId(sql) }]);
}
