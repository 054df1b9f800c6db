import type { Read } from '../../../database/index.js';
import { idArray, millis, type SqlClient } from '../../../kernel/sql/bulk.js';
import { AdjustmentStatus } from './adjustment.types.js';

export interface AdjustmentRow {
  id: number;
  member_id: number;
  wallet_id: number;
  points: number;
  reason_code: string;
  note: string | null;
  status: keyof typeof AdjustmentStatus;
  requested_by: string;
  decided_by: string | null;
  created_at: number;
  decided_at: number | null;
}

const COLUMNS = `id, member_id, wallet_id, points, reason_code, note, status, requested_by, decided_by, ${millis('created_at')}, ${millis('decided_at')}`;

/** Adjustments by id; null where there is none. */
export const readAdjustments: Read<number, AdjustmentRow | null> = async (sql, program, ids) => {
  const { rows } = await sql.query<AdjustmentRow>({
    name: 'ledger adjustments',
    text: `SELECT ${COLUMNS} FROM adjustment WHERE program_id = $1 AND id = ANY ($2::bigint[])`,
    values: [program.id, idArray(ids)],
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id) ?? null);
};

export interface AdjustmentPageKey {
  status: keyof typeof AdjustmentStatus | null;
  /** Only later ones than this id. */
  after: number;
  limit: number;
}

/** Pages of adjustments, oldest first. */
export const readAdjustmentPages: Read<AdjustmentPageKey, AdjustmentRow[]> = (sql, program, keys) =>
  Promise.all(keys.map((key) => selectPage(sql, program.id, key)));

async function selectPage(
  sql: SqlClient,
  programId: number,
  { status, after, limit }: AdjustmentPageKey,
): Promise<AdjustmentRow[]> {
  // The status is written out, not a parameter: those that wait are found by an index of their own, however many were decided.
  const filter = status === null ? '' : `AND status = '${AdjustmentStatus[status]}'`;
  const { rows } = await sql.query<AdjustmentRow>({
    text: `SELECT ${COLUMNS} FROM adjustment WHERE program_id = $1 AND id > $2 ${filter} ORDER BY id LIMIT $3`,
    values: [programId, after, limit],
  });
  return rows;
}
