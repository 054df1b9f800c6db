import type { SqlClient } from '../../kernel/sql/bulk.js';

/** The next id of the sequence that numbers everything but programs. */
export async function nextId(sql: SqlClient): Promise<number> {
  const { rows } = await sql.query<{ id: number }>({ name: 'next id', text: "SELECT nextval('record_id') AS id" });
  const [row] = rows;
  if (row === undefined) throw new Error('the sequence gave no id');
  return row.id;
}
