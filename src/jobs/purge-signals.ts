import type { Pool } from 'pg';
import { repeat } from './repeat.js';

const CHUNK = 5_000;

/** Takes old signals with what rings for them, mentions, and days that nothing is learned from any more. */
export async function purgeSignals(owner: Pool, before: number, goOn: () => boolean): Promise<number> {
  const values = [before, CHUNK];
  const signals = await repeat(goOn, async () => {
    const { rows } = await owner.query<{ count: number }>(
      `WITH gone AS (DELETE FROM signal WHERE ctid = ANY (ARRAY(SELECT ctid FROM signal WHERE at < to_timestamp($1 / 1000.0) LIMIT $2))
         RETURNING program_id, id),
       silent AS (DELETE FROM alarm_signal e USING gone WHERE e.program_id = gone.program_id AND e.signal_id = gone.id)
       SELECT count(*)::float8 AS count FROM gone`,
      values,
    );
    return rows[0]?.count ?? 0;
  });
  for (const [table, condition] of [
    ['mention', 'recorded_at < to_timestamp($1 / 1000.0)'],
    ['signal_day', 'day < (to_timestamp($1 / 1000.0))::date'],
  ] as const)
    await repeat(goOn, async () => {
      const old = `SELECT ctid FROM ${table} WHERE ${condition} LIMIT $2`;
      return (await owner.query(`DELETE FROM ${table} WHERE ctid = ANY (ARRAY(${old}))`, values)).rowCount ?? 0;
    });
  return signals;
}
