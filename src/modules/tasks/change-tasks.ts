import type { Pool } from 'pg';
import type { Caller } from '../../kernel/caller.js';
import { contentHash } from '../../kernel/canonical-json.js';
import type { Clock } from '../../kernel/clock.js';
import { checkIdempotencyKey, type StoredResult, withIdempotency } from '../../kernel/commands/idempotency.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import type { ReadMemberRef } from '../../kernel/member-ref.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { isCode, isText, readLine } from '../../kernel/text.js';
import { checkReasonCode, findTarget } from '../members/index.js';
import { openTasks } from './open-task.js';
import { TASK } from './read-tasks.js';
import { moveTask, type Task, type TaskMove } from './task.js';
import type { CreateTaskInput } from './tasks.input.js';

const MAX_TITLE = 200;
const MAX_SCRIPT = 4_000;
const MAX_NOTE = 2_000;

interface Created extends StoredResult {
  taskId: number;
}

/**
 * Tasks as people open and move them. Refuses: INVALID with paths, NOT_FOUND for a task or a member that is not there, INVALID_STATE for a task that has ended
 * or that somebody else is at, IDEMPOTENCY_KEY_MISMATCH.
 */
export class ChangeTasks {
  constructor(
    private readonly pool: Pool,
    private readonly readRef: ReadMemberRef,
    private readonly clock: Clock,
  ) {}

  async create(caller: Caller, program: ProgramConfig, input: CreateTaskInput): Promise<number | Refusal[]> {
    const { idempotencyKey: key, ...said } = input;
    const wrong = [checkIdempotencyKey(key), ...checkTexts(input)].filter((refusal) => refusal !== null);
    if (wrong.length > 0) return wrong;
    const now = this.clock.now();
    const request = {
      ...{ programId: program.id, principal: caller.principal, operation: 'createTask', key, now },
      requestHash: contentHash({ ...said, dueAt: said.dueAt?.getTime() }),
    };
    const done = await withIdempotency<Created>(this.pool, request, async (sql) => {
      const memberId = input.member ? await findTarget(sql, this.readRef, { caller, program, ref: input.member }) : null;
      if (isRefusal(memberId)) return memberId;
      const id = await nextId(sql);
      const { team, urgency, importance } = input;
      const texts = { title: input.title.trim(), script: input.script ?? null, assignee: input.assignee ?? null };
      const dueAt = input.dueAt?.getTime() ?? null;
      const draft = { id, team, urgency, importance, memberId, ...texts, dueAt, about: null, openingKey: null };
      await openTasks(sql, program.id, [{ ...draft, by: caller.principal, now }]);
      return { taskId: id };
    });
    return isRefusal(done) ? [done] : done.taskId;
  }

  async move(caller: Caller, programId: number, taskId: number | null, move: TaskMove): Promise<number | Refusal[]> {
    const wrong = checkMove(move);
    if (wrong.length > 0) return wrong;
    if (taskId === null) return [refuse('NOT_FOUND', ['taskId'], 'task-not-found')];
    const done = await runInProgram(this.pool, programId, (sql) => this.change(sql, caller, programId, taskId, move));
    return isRefusal(done) ? [done] : done;
  }

  private async change(
    sql: SqlClient,
    caller: Caller,
    programId: number,
    taskId: number,
    move: TaskMove,
  ): Promise<number | Refusal> {
    const { rows } = await sql.query<Task>({
      text: `SELECT ${TASK} FROM staff_task t WHERE t.program_id = $1 AND t.id = $2 FOR NO KEY UPDATE`,
      values: [programId, taskId],
    });
    const [task] = rows;
    if (task === undefined) return refuse('NOT_FOUND', ['taskId'], 'task-not-found');
    const now = this.clock.now();
    const next = moveTask(task, move, now);
    if (isRefusal(next)) return next;
    if (next === task) return taskId;
    await sql.query({
      text: `UPDATE staff_task SET team = $3, status = $4, assignee = $5, outcome = $6, note = $7, ended_at = to_timestamp($8::float8 / 1000.0),
          updated_at = to_timestamp($9::float8 / 1000.0) WHERE program_id = $1 AND id = $2`,
      values: [programId, taskId, next.team, next.status, next.assignee, next.outcome, next.note, next.endedAt, now],
    });
    await sql.query({
      text: `INSERT INTO staff_task_change (program_id, id, task_id, from_status, to_status, team, assignee, actor, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, to_timestamp($9::float8 / 1000.0))`,
      values: [programId, await nextId(sql), taskId, task.status, next.status, next.team, next.assignee, caller.principal, now],
    });
    return taskId;
  }
}

function checkTexts({ team, title, script, assignee }: CreateTaskInput): Refusal[] {
  const refusals: (Refusal | null)[] = [
    checkTeam(team),
    readLine(title, MAX_TITLE) === null ? refuse('INVALID', ['title'], 'text-length', { max: MAX_TITLE }) : null,
    checkOptional(script, 'script', MAX_SCRIPT),
    checkOptional(assignee, 'assignee', MAX_TITLE),
  ];
  return refusals.filter((refusal) => refusal !== null);
}

function checkMove(move: TaskMove): Refusal[] {
  const refusals: (Refusal | null)[] = [];
  if (move.to === 'assign') {
    refusals.push(move.team === null ? null : checkTeam(move.team), checkOptional(move.assignee, 'assignee', MAX_TITLE));
  }
  if (move.to === 'finish' || move.to === 'cancel') {
    refusals.push(checkReasonCode(move.outcome, 'outcome'), checkOptional(move.note, 'note', MAX_NOTE));
  }
  return refusals.filter((refusal) => refusal !== null);
}

function checkTeam(team: string): Refusal | null {
  return isCode(team) ? null : refuse('INVALID', ['team'], 'task-team');
}

function checkOptional(text: string | null | undefined, field: string, max: number): Refusal | null {
  return text == null || isText(text, max) ? null : refuse('INVALID', [field], 'text-length', { max });
}
