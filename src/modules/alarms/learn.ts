import type { Instant } from '../../kernel/clock.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { dateOfDay, zoneClock } from '../../kernel/zone-clock.js';
import { GUARD_DAYS, HISTORY_DAYS } from './detector/index.js';
import type { Learned } from './habits.js';

/** Who said it, as people are counted. */
export const PERSON = "coalesce('m' || s.member_id, 'a' || s.author, 's' || s.id)";

const CHUNK = 20_000;

/** Counts what is two days old into its days, without what alarms rang for: a burst is not what is usual. @returns whether there was any */
async function countOld(sql: SqlClient, program: { id: number; timeZone: string }, before: Instant): Promise<boolean> {
  const { rows } = await sql.query<{ id: number }>({
    name: 'count signals',
    text: `WITH old AS MATERIALIZED (
        UPDATE signal SET counted = true WHERE program_id = (SELECT $1::int) AND id IN (
          SELECT id FROM signal WHERE program_id = (SELECT $1::int) AND NOT counted AND at < to_timestamp($2::float8 / 1000.0) ORDER BY at LIMIT ${CHUNK})
        RETURNING *
      ), usual AS MATERIALIZED (
        SELECT s.*, ${PERSON} AS person, s.at AT TIME ZONE $3 AS local FROM old s WHERE NOT EXISTS (
          SELECT FROM alarm_signal e JOIN alarm a ON a.program_id = e.program_id AND a.id = e.alarm_id
          WHERE e.program_id = s.program_id AND e.signal_id = s.id AND coalesce(a.close_reason, '') NOT IN ('FALSE_ALARM', 'LASTING'))
      ), marks AS (
        SELECT 'CATEGORY' AS dimension, category AS value, local::date AS day, person FROM usual WHERE category IS NOT NULL
        UNION ALL SELECT 'STORE', store, local::date, person FROM usual WHERE store IS NOT NULL
        UNION ALL SELECT 'PRODUCT', unnest(products), local::date, person FROM usual
        UNION ALL SELECT 'WORD', unnest(words), local::date, person FROM usual
        UNION ALL SELECT 'ALL', extract(hour FROM local)::int::text, local::date, 's' || id FROM usual
      ), added AS (
        INSERT INTO signal_day (program_id, dimension, value, day, signals)
        SELECT $1::int, dimension, value, day, count(DISTINCT person) FROM marks GROUP BY dimension, value, day
        ON CONFLICT (program_id, dimension, value, day) DO UPDATE SET signals = signal_day.signals + excluded.signals
      )
      SELECT id FROM old LIMIT 1`,
    values: [program.id, before, program.timeZone],
  });
  return rows.length > 0;
}

/** The lock of the program's watch is held. Brings what is usual up to date: once a day, or where something old came late. */
export async function learn(
  sql: SqlClient,
  program: { id: number; timeZone: string },
  watch: Learned & { learned: number | null },
  now: Instant,
): Promise<Learned> {
  const clock = zoneClock(program.timeZone);
  const today = clock.localDay(now);
  let counted = false;
  while (await countOld(sql, program, clock.startOfDay(today - GUARD_DAYS + 1))) counted = true;
  if (!counted && watch.learned === today) return watch;
  const { rows } = await sql.query<Learned>({
    name: 'learn signals',
    text: `UPDATE alarm_watch SET learned = $2::date,
        since = least(since, (SELECT min(d.day) FROM signal_day d WHERE d.program_id = (SELECT $1::int) AND d.dimension = 'ALL')),
        watched = (SELECT coalesce(jsonb_object_agg(w.dimension, w.series), '{}') FROM (
          SELECT d.dimension, count(DISTINCT d.value) AS series FROM signal_day d WHERE d.program_id = (SELECT $1::int) AND d.day >= $3::date GROUP BY 1) w)
      WHERE program_id = (SELECT $1::int) RETURNING (since - date '1970-01-01')::int AS since, watched`,
    values: [program.id, dateOfDay(today), dateOfDay(today - HISTORY_DAYS)],
  });
  return rows[0] ?? watch;
}
