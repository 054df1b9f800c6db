import type { SqlClient } from './bulk.js';

/** So many ids of the sequence that numbers everything but programs. */
export async function takeIds(sql: SqlClient, count: number): Promise<number[]> {
  if (count === 0) return [];
  const { rows } = await sql.query<{ id: number }>({
    name: 'so many ids',
    text: "SELECT nextval('record_id')::float8 AS id FROM generate_series(1, $1::int)",
    values: [count],
  });
  return rows.map(({ id }) => id);
}

/** The next one. */
export async function nextId(sql: SqlClient): Promise<number> {
  const [id] = await takeIds(sql, 1);
  if (id === undefined) throw new Error('the sequence gave no id');
  return id;
}
