import type { Pool } from 'pg';
import type { Caller } from '../../kernel/caller.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { type Alarm, acknowledged, type CloseReason, closed, inCrisis } from './alarm.js';
import { lockAlarm, noteChanges, updateAlarms } from './alarm-rows.js';

const DAY_MS = 86_400_000;
const MOST_MUTE_DAYS = 30;

export const alarmNotFound = refuse('NOT_FOUND', ['alarmId'], 'alarm-not-found');

/** What people do with an alarm. Refuses: NOT_FOUND, INVALID (muted too long), INVALID_STATE. */
export class ChangeAlarms {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  acknowledge(caller: Caller, programId: number, id: number | null): Promise<number | Refusal> {
    const now = this.clock.now();
    return this.change(programId, id, caller, now, (alarm) => acknowledged(alarm, caller.principal, now));
  }

  async close(
    caller: Caller,
    programId: number,
    id: number | null,
    { reason, mutedUntil }: { reason: CloseReason; mutedUntil: Instant | null },
  ): Promise<number | Refusal> {
    const now = this.clock.now();
    if (mutedUntil !== null && (mutedUntil <= now || mutedUntil > now + MOST_MUTE_DAYS * DAY_MS))
      return refuse('INVALID', ['muteUntil'], 'alarm-mute', { days: MOST_MUTE_DAYS });
    return this.change(programId, id, caller, now, (alarm) => closed(alarm, { reason, by: caller.principal, mutedUntil }, now));
  }

  private async change(
    programId: number,
    id: number | null,
    caller: Caller,
    now: Instant,
    decide: (alarm: Alarm) => Alarm | Refusal,
  ): Promise<number | Refusal> {
    if (id === null) return alarmNotFound;
    return runInProgram(this.pool, programId, async (sql) => {
      const alarm = await lockAlarm(sql, programId, id);
      if (alarm === null) return alarmNotFound;
      const next = decide(alarm);
      if (isRefusal(next)) return next;
      await write(sql, programId, alarm, next, caller.principal, now);
      return id;
    });
  }
}

async function write(sql: SqlClient, programId: number, before: Alarm, next: Alarm, actor: string, now: Instant): Promise<void> {
  if (next === before) return;
  await updateAlarms(sql, programId, [next]);
  const what = next.state === 'CLOSED' ? 'CLOSED' : next.state === 'IN_CRISIS' ? 'CRISIS' : 'ACKNOWLEDGED';
  await noteChanges(sql, programId, [{ alarmId: next.id, what, detail: next.closeReason, actor, at: now }]);
}

/** A crisis is opened from an alarm, in the crisis's transaction. Refuses: NOT_FOUND, INVALID_STATE, ALREADY_EXISTS. */
export async function takeIntoCrisis(
  sql: SqlClient,
  programId: number,
  alarmId: number,
  actor: string,
  now: Instant,
): Promise<Alarm | Refusal> {
  const alarm = await lockAlarm(sql, programId, alarmId);
  if (alarm === null) return alarmNotFound;
  const next = inCrisis(alarm, now);
  if (!isRefusal(next)) await write(sql, programId, alarm, next, actor, now);
  return next;
}

/** The crisis of an alarm is over, and the alarm with it. */
export async function closeWithCrisis(
  sql: SqlClient,
  programId: number,
  alarmId: number,
  actor: string,
  now: Instant,
): Promise<void> {
  const alarm = await lockAlarm(sql, programId, alarmId);
  const next = alarm && closed(alarm, { reason: 'CRISIS_CLOSED', by: actor, mutedUntil: null }, now);
  if (alarm !== null && next !== null && !isRefusal(next)) await write(sql, programId, alarm, next, actor, now);
}
