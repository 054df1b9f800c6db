import type { Instant } from '../../kernel/clock.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';

export type TaskStatus = 'OPEN' | 'IN_PROGRESS' | 'DONE' | 'CANCELLED';

/** How much a task weighs in one respect; its priority is the product of its urgency and its importance. */
export type TaskLevel = 'LOW' | 'NORMAL' | 'HIGH' | 'CRITICAL';

export const levels: Readonly<Record<TaskLevel, number>> = { LOW: 1, NORMAL: 2, HIGH: 3, CRITICAL: 4 };

/** The level of a number that is kept. */
export function levelOf(weight: number): TaskLevel {
  const level = (Object.keys(levels) as TaskLevel[]).find((one) => levels[one] === weight);
  if (level === undefined) throw new Error(`no level weighs ${weight}`);
  return level;
}

/** Something for a team to do, as it is kept. */
export interface Task {
  id: number;
  team: string;
  title: string;
  script: string | null;
  status: TaskStatus;
  urgency: number;
  importance: number;
  priority: number;
  memberId: number | null;
  aboutType: string | null;
  aboutId: number | null;
  /** The principal that has it, e.g. `staff:anna`. */
  assignee: string | null;
  dueAt: Instant | null;
  outcome: string | null;
  note: string | null;
  createdAt: Instant;
  updatedAt: Instant;
  endedAt: Instant | null;
}

/** What can change of a task. */
export type TaskState = Pick<Task, 'team' | 'status' | 'assignee' | 'outcome' | 'note' | 'endedAt'>;

/** What somebody does with a task. */
export type TaskMove =
  | { to: 'assign'; team: string | null; assignee: string | null }
  | { to: 'start'; by: string }
  | { to: 'finish'; outcome: string; note: string | null }
  | { to: 'cancel'; outcome: string; note: string | null };

const endOf = { finish: 'DONE', cancel: 'CANCELLED' } as const;

/**
 * The task after a move; the very same one where the move says nothing new, so that a repeat changes nothing. Whoever starts a task has it. A task that goes
 * to another team, or to nobody, waits again. Refuses: INVALID_STATE for a task that has ended otherwise, or that somebody else is at.
 */
export function moveTask(task: TaskState, move: TaskMove, now: Instant): TaskState | Refusal {
  const { team, status, assignee, outcome, note } = task;
  if (move.to === 'finish' || move.to === 'cancel') {
    const ended = endOf[move.to];
    if (status === ended && outcome === move.outcome && note === move.note) return task;
    if (task.endedAt !== null) return over(status);
    return { ...task, status: ended, outcome: move.outcome, note: move.note, endedAt: now };
  }
  if (task.endedAt !== null) return over(status);
  if (move.to === 'start') {
    if (status === 'IN_PROGRESS' && assignee !== move.by) return refuse('INVALID_STATE', ['taskId'], 'task-of-another');
    return status === 'IN_PROGRESS' ? task : { ...task, status: 'IN_PROGRESS', assignee: move.by };
  }
  const next = { team: move.team ?? team, assignee: move.assignee };
  if (next.team === team && next.assignee === assignee) return task;
  return { ...task, ...next, status: 'OPEN' };
}

function over(status: TaskStatus): Refusal {
  return refuse('INVALID_STATE', ['taskId'], 'task-ended', { status });
}
