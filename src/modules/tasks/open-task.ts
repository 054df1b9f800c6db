import type { Instant } from '../../kernel/clock.js';
import { bulkInsert, type SqlClient } from '../../kernel/sql/bulk.js';
import { levels, type TaskLevel } from './task.js';

/** A task to be opened. Its title and its script say what to do and never who a member is: `memberId` leads there. */
export interface TaskDraft {
  id: number;
  team: string;
  title: string;
  script: string | null;
  urgency: TaskLevel;
  importance: TaskLevel;
  memberId: number | null;
  /** The node that it is about, e.g. a complaint. */
  about: { type: string; id: number } | null;
  /** Of what opens it: the same key opens one task, however often it is said. */
  openingKey: string | null;
  assignee: string | null;
  dueAt: Instant | null;
  /** The principal that opens it, e.g. `staff:anna` or `system`. */
  by: string;
  now: Instant;
}

/** Opens tasks whose keys nobody can have used before, in one statement that waits for nothing: in a batch of the ledger. */
export const insertTasks = bulkInsert<TaskDraft>('staff_task', [
  ['id', 'bigint', (task) => task.id],
  ['team', 'text', (task) => task.team],
  ['title', 'text', (task) => task.title],
  ['script', 'text', (task) => task.script],
  ['status', 'text', () => 'OPEN'],
  ['urgency', 'int', (task) => levels[task.urgency]],
  ['importance', 'int', (task) => levels[task.importance]],
  ['member_id', 'bigint', (task) => task.memberId],
  ['about_type', 'text', (task) => task.about?.type ?? null],
  ['about_id', 'bigint', (task) => task.about?.id ?? null],
  ['opening_key', 'text', (task) => task.openingKey],
  ['assignee', 'text', (task) => task.assignee],
  ['due_at', 'instant', (task) => task.dueAt],
  ['created_by', 'text', (task) => task.by],
  ['created_at', 'instant', (task) => task.now],
  ['updated_at', 'instant', (task) => task.now],
]);

/**
 * Opens tasks in the transaction of what asks for them. Those whose key opened one before are left out. `id` is of the sequence `record_id`.
 */
export async function openTasks(sql: SqlClient, programId: number, drafts: readonly TaskDraft[]): Promise<void> {
  const keys = drafts.flatMap(({ openingKey }) => openingKey ?? []);
  const known = await openedBefore(sql, programId, keys);
  const fresh = drafts.filter(({ openingKey }, place) => {
    if (openingKey === null) return true;
    return !known.has(openingKey) && drafts.findIndex((other) => other.openingKey === openingKey) === place;
  });
  await insertTasks(sql, programId, fresh);
}

async function openedBefore(sql: SqlClient, programId: number, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const { rows } = await sql.query<{ key: string }>({
    name: 'task keys',
    text: 'SELECT opening_key AS key FROM staff_task WHERE program_id = $1 AND opening_key = ANY ($2::text[])',
    values: [programId, keys],
  });
  return new Set(rows.map(({ key }) => key));
}
