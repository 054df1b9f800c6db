import type { Instant } from '../../kernel/clock.js';
import { bulkInsert, type SqlClient } from '../../kernel/sql/bulk.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { openTasks } from '../tasks/index.js';
import { addBuyers, addEvidence, weigh } from './add-evidence.js';
import { type Alarm, type Aspect, alarmWeights, severityOf } from './alarm.js';
import { insertAlarms, noteChanges, saveAspects } from './alarm-rows.js';
import { type Burst, expectedOf, type Habits, type NewAlarm } from './detector/index.js';

/** What the stream tells of an alarm. */
export interface AlarmPayload {
  id: number;
}

const insertEvents = bulkInsert<{ payload: AlarmPayload; at: Instant }>('outbox', [
  ['type', 'text', () => 'ALARM_RAISED'],
  ['member_id', 'bigint', () => null],
  ['payload', 'jsonb', (event) => event.payload],
  ['occurred_at', 'instant', (event) => event.at],
  ['recorded_at', 'instant', (event) => event.at],
]);

interface Raising {
  sql: SqlClient;
  programId: number;
  habits: Habits;
  team: string;
  now: Instant;
}

export function aspectOf({ series, minutes, people, expected, surprise }: Burst): Aspect {
  return { ...series, minutes, people, expected, surprise };
}

/** A new alarm, with its evidence, its event and its task. */
export async function raiseAlarm(raising: Raising, { bursts, evidence }: NewAlarm): Promise<void> {
  const { sql, programId, habits, now } = raising;
  const [first] = bursts;
  const id = await nextId(sql);
  const aspects = bursts.map(aspectOf);
  await addEvidence(sql, programId, id, evidence);
  await addBuyers(sql, programId, id, aspects, now);
  const { people, signals, reach } = await weigh(sql, programId, id);
  const startedAt = Math.min(...bursts.map((burst) => burst.startedAt));
  const alarm: Alarm = {
    ...{ id, ...first.series, state: 'OPEN', severity: alarmWeights[severityOf(people, reach)], minutes: first.minutes },
    ...{ people, expected: expectedOf(first.series, habits, startedAt, now), surprise: first.surprise, signals, reach },
    ...{ startedAt, detectedAt: now, updatedAt: now, calmSince: null, acknowledgedBy: null, acknowledgedAt: null },
    ...{ closedBy: null, closedAt: null, closeReason: null, mutedUntil: null },
  };
  await insertAlarms(sql, programId, [alarm]);
  await saveAspects(
    sql,
    programId,
    aspects.map((aspect, place) => ({ ...aspect, alarmId: id, place })),
  );
  await noteChanges(sql, programId, [{ alarmId: id, what: 'RAISED', detail: String(people), actor: 'system', at: now }]);
  await insertEvents(sql, programId, [{ payload: { id }, at: now }]);
  await openTask(raising, alarm);
}

const TASK_MS = 60 * 60_000;
const SCRIPT = 'Read the evidence. If it is real, open a crisis from the alarm; if not, close the alarm and say why.';

async function openTask({ sql, programId, team, now }: Raising, alarm: Alarm): Promise<void> {
  const { id, people, dimension, value, reach } = alarm;
  await openTasks(sql, programId, [
    {
      ...{ id: await nextId(sql), team, title: `Alarm: ${people} people on ${dimension.toLowerCase()} ${value}`.slice(0, 200) },
      ...{ script: SCRIPT, urgency: severityOf(people, reach), importance: severityOf(people, reach), memberId: null },
      ...{ about: { type: 'Alarm', id }, openingKey: `alarm:${id}`, assignee: null, dueAt: now + TASK_MS, by: 'system', now },
    },
  ]);
}
