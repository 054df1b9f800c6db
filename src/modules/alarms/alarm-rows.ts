import { bulkInsert, bulkUpdate, type Column, millis, type SqlClient } from '../../kernel/sql/bulk.js';
import { takeIds } from '../../kernel/sql/next-id.js';
import type { Alarm, Aspect } from './alarm.js';

const instants = {
  startedAt: 'started_at',
  detectedAt: 'detected_at',
  updatedAt: 'updated_at',
  calmSince: 'calm_since',
  acknowledgedAt: 'acknowledged_at',
  closedAt: 'closed_at',
  mutedUntil: 'muted_until',
};

export const ALARM = `a.id, a.dimension, a.value, a.state, a.severity, a.minutes, a.people, a.expected, a.surprise, a.signals, a.reach,
  a.acknowledged_by AS "acknowledgedBy", a.closed_by AS "closedBy", a.close_reason AS "closeReason", ${Object.entries(instants)
    .map(([name, column]) => millis(`a.${column}`, `"${name}"`))
    .join(', ')}`;

const changing: Column<Alarm>[] = [
  ['state', 'text', (a) => a.state],
  ['severity', 'int', (a) => a.severity],
  ['people', 'int', (a) => a.people],
  ['expected', 'numeric', (a) => String(a.expected)],
  ['surprise', 'numeric', (a) => String(a.surprise)],
  ['signals', 'int', (a) => a.signals],
  ['reach', 'bigint', (a) => a.reach],
  ['updated_at', 'instant', (a) => a.updatedAt],
  ['calm_since', 'instant', (a) => a.calmSince],
  ['acknowledged_by', 'text', (a) => a.acknowledgedBy],
  ['acknowledged_at', 'instant', (a) => a.acknowledgedAt],
  ['closed_by', 'text', (a) => a.closedBy],
  ['closed_at', 'instant', (a) => a.closedAt],
  ['close_reason', 'text', (a) => a.closeReason],
  ['muted_until', 'instant', (a) => a.mutedUntil],
];
const columns: Column<Alarm>[] = [
  ['id', 'bigint', (a) => a.id],
  ['dimension', 'text', (a) => a.dimension],
  ['value', 'text', (a) => a.value],
  ['minutes', 'int', (a) => a.minutes],
  ['started_at', 'instant', (a) => a.startedAt],
  ['detected_at', 'instant', (a) => a.detectedAt],
  ...changing,
];

export const insertAlarms = bulkInsert<Alarm>('alarm', columns);
/** Their rows are locked. */
export const updateAlarms = bulkUpdate<Alarm>('alarm', ['id'], columns, changing);

type PlacedAspect = Aspect & { alarmId: number; place: number };

const aspectChanging: Column<PlacedAspect>[] = [
  ['minutes', 'int', (a) => a.minutes],
  ['people', 'int', (a) => a.people],
  ['expected', 'numeric', (a) => String(a.expected)],
  ['surprise', 'numeric', (a) => String(a.surprise)],
];
/** New ones, and those that are there with what is found of them now. */
export const saveAspects = bulkUpdate<PlacedAspect>(
  'alarm_aspect',
  ['alarm_id', 'dimension', 'value'],
  [
    ['alarm_id', 'bigint', (a) => a.alarmId],
    ['dimension', 'text', (a) => a.dimension],
    ['value', 'text', (a) => a.value],
    ['place', 'int', (a) => a.place],
    ...aspectChanging,
  ],
  aspectChanging,
);

export interface AlarmChange {
  id: number;
  alarmId: number;
  what: 'RAISED' | 'JOINED' | 'GRAVER' | 'ACKNOWLEDGED' | 'CRISIS' | 'CLOSED';
  detail: string | null;
  actor: string;
  at: number;
}

const insertChanges = bulkInsert<AlarmChange>('alarm_change', [
  ['id', 'bigint', (change) => change.id],
  ['alarm_id', 'bigint', (change) => change.alarmId],
  ['what', 'text', (change) => change.what],
  ['detail', 'text', (change) => change.detail],
  ['actor', 'text', (change) => change.actor],
  ['recorded_at', 'instant', (change) => change.at],
]);

/** Notes what was done, in codes. */
export async function noteChanges(sql: SqlClient, programId: number, changes: readonly Omit<AlarmChange, 'id'>[]): Promise<void> {
  if (changes.length === 0) return;
  const ids = await takeIds(sql, changes.length);
  await insertChanges(
    sql,
    programId,
    changes.map((change, place) => ({ ...change, id: ids[place] as number })),
  );
}

/** The alarm, locked until the transaction ends. */
export async function lockAlarm(sql: SqlClient, programId: number, id: number): Promise<Alarm | null> {
  const { rows } = await sql.query<Alarm>({
    name: 'lock alarm',
    text: `SELECT ${ALARM} FROM alarm a WHERE a.program_id = (SELECT $1::int) AND a.id = $2 FOR NO KEY UPDATE`,
    values: [programId, id],
  });
  return rows[0] ?? null;
}

/** Those that are not closed, locked. */
export async function lockRinging(sql: SqlClient, programId: number): Promise<Alarm[]> {
  const { rows } = await sql.query<Alarm>({
    name: 'lock ringing alarms',
    text: `SELECT ${ALARM} FROM alarm a WHERE a.program_id = (SELECT $1::int) AND a.state <> 'CLOSED' ORDER BY a.id FOR NO KEY UPDATE`,
    values: [programId],
  });
  return rows;
}
