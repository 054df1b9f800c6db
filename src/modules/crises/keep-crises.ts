import type { Pool } from 'pg';
import { inProgram } from '../../database/index.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import { isRefusal } from '../../kernel/refusal.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { nextId } from '../../kernel/sql/next-id.js';
import type { Escalation } from '../complaints/index.js';
import { openTasks } from '../tasks/index.js';
import { type Crisis, climbed } from './crisis.js';
import { lockCrises, updateCrisis } from './crisis-rows.js';
import { noteCrisis } from './note-crisis.js';

/**
 * Looks at the crises of a program for which something is due: missed deadlines climb and become tasks. It may be late, stop anywhere, or run in several
 * processes at once: each step is taken once. @returns how many
 */
export async function keepCrises(pool: Pool, clock: Clock, programId: number): Promise<number> {
  const now = clock.now();
  const { rows } = await inProgram(pool, programId, (client) =>
    client.query<{ id: number }>(
      'SELECT id::float8 AS id FROM crisis WHERE program_id = $1 AND next_at <= to_timestamp($2::float8 / 1000.0) ORDER BY id LIMIT 100',
      [programId, now],
    ),
  );
  if (rows.length === 0) return 0;
  const ids = rows.map(({ id }) => id);
  const done = await runInProgram(pool, programId, async (sql) => {
    let steps = 0;
    for (const crisis of await lockCrises(sql, programId, ids)) steps += await climb(sql, programId, crisis, now);
    return steps;
  });
  if (isRefusal(done)) throw new Error(`crises were not looked at: ${done.message}`);
  return done;
}

const said: Readonly<Record<Escalation['why'], string>> = {
  RESPONSE: 'the first response is overdue',
  PROPOSAL: 'the proposal is overdue',
  AGAIN: 'is still overdue',
};

async function climb(sql: SqlClient, programId: number, before: Crisis, now: Instant): Promise<number> {
  const { crisis, escalations } = climbed(before, now);
  await updateCrisis(sql, programId, crisis);
  const { id, title } = crisis;
  for (const { why, level, team, at } of escalations) {
    await openTasks(sql, programId, [
      {
        ...{ id: await nextId(sql), team, title: `Crisis: ${said[why]} (level ${level}): ${title}`.slice(0, 200), script: null },
        ...{ urgency: 'CRITICAL', importance: 'CRITICAL', memberId: null, about: { type: 'Crisis', id } },
        ...{ openingKey: `crisis:${id}:${level}`, assignee: null, dueAt: at, by: 'system', now },
      },
    ]);
    await noteCrisis(sql, programId, [{ crisisId: id, what: 'ESCALATED', detail: `${why} ${level}`, actor: 'system', at: now }]);
  }
  return escalations.length;
}
