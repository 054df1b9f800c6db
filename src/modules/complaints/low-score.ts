import type { Instant } from '../../kernel/clock.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { openTasks } from '../tasks/index.js';
import type { Complaint } from './complaint.js';
import { severityOf } from './severity.js';

/** Up to this many of five stars somebody asks why. */
const LOW = 2;
const WITHIN_MS = 48 * 3_600_000;

/** A member that is not content becomes a task of the team that had the complaint. */
export async function askWhyScored(
  sql: SqlClient,
  programId: number,
  complaint: Complaint,
  score: number,
  now: Instant,
): Promise<void> {
  if (score > LOW) return;
  const { id, number, team, severity, memberId, assignee } = complaint;
  const task = { id: await nextId(sql), team, title: `Complaint ${number} was rated ${score} of 5: ask why`, script: null };
  const weight = { urgency: 'HIGH', importance: severityOf(severity) } as const;
  const about = { memberId, about: { type: 'Complaint', id }, openingKey: `complaint:${id}:score` };
  await openTasks(sql, programId, [{ ...task, ...weight, ...about, assignee, dueAt: now + WITHIN_MS, by: 'system', now }]);
}
