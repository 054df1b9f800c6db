import type { Pool } from 'pg';
import { inProgram } from '../../database/index.js';
import { idArray } from '../../kernel/sql/bulk.js';
import type { Commands } from '../ledger/index.js';
import { type BoughtWith, makeUpReturn } from './refund-pass.js';

/** Makes up for the returns of passes that were refunded before their orders were recorded, each once however many processes try. */
export async function makeUpReturns(
  pool: Pool,
  commands: Pick<Commands, 'run'>,
  programId: number,
  ids: readonly number[],
): Promise<void> {
  const { rows } = await inProgram(pool, programId, (sql) =>
    sql.query<BoughtWith & { id: number }>(
      `SELECT id, order_id AS "orderId", order_line_id AS "orderLineId" FROM pass WHERE program_id = $1 AND id = ANY ($2::bigint[]) AND return_due`,
      [programId, idArray(ids)],
    ),
  );
  await Promise.all(rows.map((row) => commands.run(makeUpReturn(programId, row.id, row))));
}
