import type { SqlClient } from '../../kernel/sql/bulk.js';
import { type CrisisChange, insertCrisisChanges } from './crisis-rows.js';

/** Notes what was done, in codes. */
export async function noteCrisis(sql: SqlClient, programId: number, changes: readonly Omit<CrisisChange, 'id'>[]): Promise<void> {
  if (changes.length === 0) return;
  const { rows } = await sql.query<{ id: number }>({
    name: 'take ids',
    text: "SELECT nextval('record_id') AS id FROM generate_series(1, $1::int)",
    values: [changes.length],
  });
  await insertCrisisChanges(
    sql,
    programId,
    changes.map((change, place) => ({ ...change, id: rows[place]?.id as number })),
  );
}
