import type { Pool } from 'pg';
import { inProgram } from '../../database/index.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import type { ProgramConfig, ProgramDirectory } from '../../kernel/program-config.js';
import { isRefusal } from '../../kernel/refusal.js';
import { idArray, millis, type SqlClient } from '../../kernel/sql/bulk.js';
import { takeIds } from '../../kernel/sql/next-id.js';
import { openTasks, type TaskDraft } from '../tasks/index.js';
import type { Complaint, ComplaintChange } from './complaint.js';
import { lockComplaints, updateComplaints } from './complaint-rows.js';
import { hastened, moved } from './deeds.js';
import { type Escalation, escalate } from './escalation.js';
import { settled } from './handling.js';
import { type Deed, recordDeeds } from './record-changes.js';
import { percentOf, Settings, tiersOf } from './settings.js';
import { allowanceOf, severityOf } from './severity.js';

export interface KeepingDeps {
  pool: Pool;
  programs: ProgramDirectory;
  clock: Clock;
  onEvents(): void;
}

const CHUNK = 100;

/**
 * Looks at the complaints of a program for which something is due: missed deadlines climb and become tasks, solved ones that nobody reopened are closed, and
 * those of members with a better tier go faster. It may be late, stop anywhere, or run in several processes at once: each is done once. @returns how many
 */
export async function keepComplaints(deps: KeepingDeps, programId: number, goOn: () => boolean): Promise<number> {
  const program = await deps.programs.get(programId);
  let [count, last] = [0, 0];
  while (goOn()) {
    const now = deps.clock.now();
    const ids = await dueComplaints(deps.pool, programId, last, now);
    if (ids.length === 0) break;
    const done = await runInProgram(deps.pool, programId, (sql) => lookAt(sql, program, ids, now));
    if (isRefusal(done)) throw new Error(`complaints were not looked at: ${done.message}`);
    count += done;
    last = ids.at(-1) ?? last;
  }
  if (count > 0) deps.onEvents();
  return count;
}

/** Those after `last`: each is taken once a run. */
async function dueComplaints(pool: Pool, programId: number, last: number, now: Instant): Promise<number[]> {
  const { rows } = await inProgram(pool, programId, (client) =>
    client.query<{ id: number }>(
      `SELECT id::float8 AS id FROM (
         SELECT c.id FROM complaint c WHERE c.program_id = $1 AND c.next_at <= to_timestamp($3::float8 / 1000.0) AND c.id > $2
         UNION
         SELECT c.id FROM complaint c JOIN member_tier t ON t.program_id = c.program_id AND t.member_id = c.member_id
         WHERE c.program_id = $1 AND c.id > $2 AND c.status NOT IN ('RESOLVED', 'CLOSED') AND t.since > c.clock_at
       ) due ORDER BY id LIMIT $4`,
      [programId, last, now, CHUNK],
    ),
  );
  return rows.map(({ id }) => id);
}

interface Look extends Deed {
  escalations: readonly Escalation[];
}

/** @returns to how many something was done */
async function lookAt(sql: SqlClient, program: ProgramConfig, ids: readonly number[], now: Instant): Promise<number> {
  const complaints = await lockComplaints(sql, program.id, ids);
  const settings = await Settings.read(sql, program);
  const tierNow = await tiersOf(sql, program, await joinedOf(sql, program.id, complaints), now);
  const looks = complaints.map((complaint) =>
    look(complaint, percentOf(program, tierNow(complaint.memberId), now), settings, now),
  );
  await updateComplaints(
    sql,
    program.id,
    looks.map(({ complaint, changes }) => {
      const next = settled(complaint, now, settings);
      return changes.length > 0 ? next : { ...next, updatedAt: complaint.updatedAt };
    }),
  );
  const done = looks.filter(({ changes }) => changes.length > 0);
  await recordDeeds(sql, program.id, done, now);
  await openTasks(sql, program.id, await tasksOf(sql, done, now));
  return done.length;
}

async function joinedOf(
  sql: SqlClient,
  programId: number,
  complaints: readonly Complaint[],
): Promise<Map<number, { joinedAt: Instant }>> {
  const { rows } = await sql.query<{ id: number; joinedAt: Instant }>({
    name: 'members joined at',
    text: `SELECT m.id, ${millis('m.joined_at', '"joinedAt"')} FROM member m WHERE m.program_id = (SELECT $1::int) AND m.id = ANY ($2::bigint[])`,
    values: [programId, idArray(new Set(complaints.map(({ memberId }) => memberId)))],
  });
  return new Map(rows.map(({ id, joinedAt }) => [id, { joinedAt }]));
}

/** All that time does to a complaint; nothing where another process was here first. */
function look(before: Complaint, percent: number, settings: Settings, now: Instant): Look {
  const { severity, status, reopenUntil } = before;
  const hours = settings.hours(severity);
  const category = settings.category(before.category);
  if (status === 'RESOLVED' && reopenUntil !== null && reopenUntil <= now) {
    const allowance = allowanceOf(severityOf(severity), [], 100);
    const lapsed = moved(before, 'LAPSE', { now, hours, allowance, resolution: null });
    return { ...(isRefusal(lapsed) ? { complaint: before, changes: [] } : lapsed), actor: 'system', escalations: [] };
  }
  const fresh = hastened(before, percent, now, hours);
  const { complaint, escalations } = escalate(fresh.complaint, category?.escalation ?? [], hours, now);
  const climbed = escalations.map(
    ({ why, level }): ComplaintChange => ({ what: 'ESCALATED', before: why, after: String(level) }),
  );
  return { complaint, changes: [...fresh.changes, ...climbed], actor: 'system', escalations };
}

const said: Readonly<Record<Escalation['why'], string>> = {
  RESPONSE: 'the first response is overdue',
  PROPOSAL: 'the proposal is overdue',
  AGAIN: 'is still overdue',
};
const weights = ['LOW', 'NORMAL', 'HIGH', 'CRITICAL'] as const;

/** A task for each step: the higher, the more it matters. Its key is of the step, so that it is opened once whatever happens. */
async function tasksOf(sql: SqlClient, looks: readonly Look[], now: Instant): Promise<TaskDraft[]> {
  const steps = looks.flatMap(({ complaint, escalations }) => escalations.map((step) => ({ complaint, step })));
  const ids = await takeIds(sql, steps.length);
  return steps.map(({ complaint: { id, number, memberId, severity, round }, step: { why, level, team, at } }, place) => ({
    ...{ id: ids[place] as number, team, title: `Complaint ${number}: ${said[why]} (level ${level})`, script: null },
    ...{ urgency: severityOf(severity), importance: weights[Math.min(level, weights.length - 1)] ?? 'CRITICAL' },
    ...{ memberId, about: { type: 'Complaint', id }, openingKey: `complaint:${id}:${round}:${level}` },
    ...{ assignee: null, dueAt: at, by: 'system', now },
  }));
}
