import type { SqlClient } from './bulk.js';

/** The next id of the sequence that numbers everything but programs. */
export async function nextId(sql: SqlClient): Promise<number> {
  const { rows } = await sql.query<{ id: number }>({ text: "SELECT nextval('record_id')::float8 AS id" });
  const [row] = rows;
  if (!row) throw new Error('a sequence gave no number');
  return row.id;
}
