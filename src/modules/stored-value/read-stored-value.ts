import type { Read } from '../../database/index.js';
import { idArray } from '../../kernel/sql/bulk.js';
import { PAYMENT, TOP_UP } from './read-rows.js';
import type { Payment, TopUp } from './stored-value.js';

/** A page of a member's, newest first: those before `before`. */
export interface HistoryPage {
  memberId: number;
  before: number;
  limit: number;
}

/** Both kinds are read alike: by id, and page by page. */
function readsOf<Row extends { id: number }>(table: string, columns: string, as: string) {
  const byId: Read<number, Row | null> = async (sql, program, ids) => {
    const { rows } = await sql.query<Row>({
      name: `${table} by id`,
      text: `SELECT ${columns} FROM ${table} ${as} WHERE ${as}.program_id = $1 AND ${as}.id = ANY ($2::bigint[])`,
      values: [program.id, idArray(ids)],
    });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  };
  const pages: Read<HistoryPage, Row[]> = (sql, program, keys) =>
    Promise.all(
      keys.map(async ({ memberId, before, limit }) => {
        const { rows } = await sql.query<Row>({
          name: `${table} page`,
          text: `SELECT ${columns} FROM ${table} ${as} WHERE ${as}.program_id = $1 AND ${as}.member_id = $2 AND ${as}.id < $3
            ORDER BY ${as}.id DESC LIMIT $4`,
          values: [program.id, memberId, before, limit],
        });
        return rows;
      }),
    );
  return { byId, pages };
}

export const topUps = readsOf<TopUp>('stored_value_top_up', TOP_UP, 't');
export const payments = readsOf<Payment>('stored_value_payment', PAYMENT, 'p');
