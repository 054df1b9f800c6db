import type { Instant } from '../../kernel/clock.js';
import { idArray, type SqlClient, textArray } from '../../kernel/sql/bulk.js';
import type { Aspect } from './alarm.js';
import type { Signal } from './detector/index.js';
import { PERSON } from './learn.js';

const BOUGHT_DAYS = 30;
const MOST_BUYERS = 10_000;

/** Signals that an alarm rings for, with their members among those concerned. */
export async function addEvidence(
  sql: SqlClient,
  programId: number,
  alarmId: number,
  evidence: readonly Signal[],
): Promise<void> {
  if (evidence.length === 0) return;
  const ids = idArray(evidence.map(({ id }) => id));
  await sql.query({
    name: 'add alarm evidence',
    text: `INSERT INTO alarm_signal (program_id, alarm_id, signal_id) SELECT $1::int, $2::bigint, unnest($3::bigint[]) ON CONFLICT DO NOTHING`,
    values: [programId, alarmId, ids],
  });
  await sql.query({
    name: 'add alarm speakers',
    text: `INSERT INTO alarm_member (program_id, alarm_id, member_id, spoke, bought)
      SELECT DISTINCT $1::int, $2::bigint, s.member_id, true, false FROM signal s
      WHERE s.program_id = (SELECT $1::int) AND s.id = ANY ($3::bigint[]) AND s.member_id IS NOT NULL
      ON CONFLICT (program_id, alarm_id, member_id) DO UPDATE SET spoke = true`,
    values: [programId, alarmId, ids],
  });
}

/** Those who bought a product in the days before the alarm: they may be the next. */
export async function addBuyers(
  sql: SqlClient,
  programId: number,
  alarmId: number,
  aspects: readonly Aspect[],
  now: Instant,
): Promise<void> {
  const skus = aspects.filter(({ dimension }) => dimension === 'PRODUCT').map(({ value }) => value);
  if (skus.length === 0) return;
  await sql.query({
    name: 'add alarm buyers',
    text: `INSERT INTO alarm_member (program_id, alarm_id, member_id, spoke, bought)
      SELECT DISTINCT $1::int, $2::bigint, p.member_id, false, true FROM purchase p
        JOIN purchase_line l ON l.program_id = p.program_id AND l.purchase_id = p.id
      WHERE p.program_id = (SELECT $1::int) AND p.recorded_at > to_timestamp($4::float8 / 1000.0)
        AND p.occurred_at > to_timestamp($4::float8 / 1000.0) AND l.sku = ANY ($3::text[]) LIMIT ${MOST_BUYERS}
      ON CONFLICT (program_id, alarm_id, member_id) DO UPDATE SET bought = true`,
    values: [programId, alarmId, textArray(skus), now - BOUGHT_DAYS * 86_400_000],
  });
}

export interface Weight {
  people: number;
  signals: number;
  reach: number;
}

/** What an alarm rings for, summed up. */
export async function weigh(sql: SqlClient, programId: number, alarmId: number): Promise<Weight> {
  const { rows } = await sql.query<Weight>({
    name: 'weigh alarm',
    text: `SELECT count(DISTINCT ${PERSON})::float8 AS people, count(*)::float8 AS signals, coalesce(sum(s.reach), 0)::float8 AS reach
      FROM alarm_signal e JOIN signal s ON s.program_id = e.program_id AND s.id = e.signal_id
      WHERE e.program_id = (SELECT $1::int) AND e.alarm_id = $2`,
    values: [programId, alarmId],
  });
  return rows[0] ?? { people: 0, signals: 0, reach: 0 };
}
