import type { Instant } from '../../kernel/clock.js';
import { idArray, millis, type SqlClient } from '../../kernel/sql/bulk.js';
import type { Aspect } from './alarm.js';
import { keyOf, LONGEST_MS, RecentSignals, type Series, type Signal } from './detector/index.js';
import { PERSON } from './learn.js';

/** More than the newest so many are not looked at at once: then the long windows end where they do. */
const MOST = 20_000;

export interface Recent {
  signals: RecentSignals;
  /** Up to when nothing was read. */
  after: Instant;
}

/** The signals of the longest window, without words that the program ignores. */
export async function readRecent(sql: SqlClient, programId: number, ignored: readonly string[], now: Instant): Promise<Recent> {
  const { rows } = await sql.query<Signal>({
    name: 'recent signals',
    text: `SELECT s.id, s.kind, ${PERSON} AS person, ${millis('s.at')}, s.category, s.products, s.store, s.words, s.reach FROM signal s
      WHERE s.program_id = (SELECT $1::int) AND s.at > to_timestamp($2::float8 / 1000.0) AND s.at <= to_timestamp($3::float8 / 1000.0)
      ORDER BY s.at DESC, s.id DESC LIMIT ${MOST}`,
    values: [programId, now - LONGEST_MS, now],
  });
  const signals = new RecentSignals();
  const silent = new Set(ignored);
  for (const row of rows.reverse())
    signals.add(silent.size === 0 ? row : { ...row, words: row.words.filter((word) => !silent.has(word)) });
  return { signals, after: rows.length === MOST ? (rows[0]?.at ?? now) : now - LONGEST_MS };
}

/** Until when each series is not to ring: its last alarm ended then, or it is muted. */
export async function readQuiet(sql: SqlClient, programId: number, now: Instant): Promise<Map<string, Instant>> {
  const { rows } = await sql.query<Series & { until: Instant }>({
    name: 'quiet series',
    text: `SELECT p.dimension, p.value, (extract(epoch FROM max(greatest(a.closed_at, a.muted_until))) * 1000)::float8 AS until
      FROM alarm a JOIN alarm_aspect p ON p.program_id = a.program_id AND p.alarm_id = a.id
      WHERE a.program_id = (SELECT $1::int) AND greatest(a.closed_at, a.muted_until) > to_timestamp($2::float8 / 1000.0) AND a.closed_at IS NOT NULL
      GROUP BY 1, 2`,
    values: [programId, now - LONGEST_MS],
  });
  return new Map(rows.map(({ until, ...series }) => [keyOf(series), until]));
}

/** What these alarms are about, what each is named by first. */
export async function readAspects(
  sql: SqlClient,
  programId: number,
  alarmIds: readonly number[],
): Promise<Map<number, Aspect[]>> {
  const { rows } = await sql.query<Aspect & { alarmId: number }>({
    name: 'alarm aspects',
    text: `SELECT p.alarm_id AS "alarmId", p.dimension, p.value, p.minutes, p.people, p.expected, p.surprise FROM alarm_aspect p
      WHERE p.program_id = (SELECT $1::int) AND p.alarm_id = ANY ($2::bigint[]) ORDER BY p.alarm_id, p.place`,
    values: [programId, idArray(alarmIds)],
  });
  const found = new Map(alarmIds.map((id) => [id, [] as Aspect[]]));
  for (const { alarmId, ...aspect } of rows) found.get(alarmId)?.push(aspect);
  return found;
}

/** The signals that these alarms ring for. */
export async function readEvidence(
  sql: SqlClient,
  programId: number,
  alarmIds: readonly number[],
): Promise<Map<number, Set<number>>> {
  const { rows } = await sql.query<{ alarmId: number; signalId: number }>({
    name: 'alarm evidence',
    text: `SELECT e.alarm_id AS "alarmId", e.signal_id AS "signalId" FROM alarm_signal e
      WHERE e.program_id = (SELECT $1::int) AND e.alarm_id = ANY ($2::bigint[])`,
    values: [programId, idArray(alarmIds)],
  });
  const found = new Map(alarmIds.map((id) => [id, new Set<number>()]));
  for (const { alarmId, signalId } of rows) found.get(alarmId)?.add(signalId);
  return found;
}
