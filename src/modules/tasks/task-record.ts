import type { RequestContext } from '../../kernel/context.js';
import { toGlobalId } from '../../kernel/global-id.js';
import { registerNodeType } from '../../kernel/node.js';
import { levelOf, type Task, type TaskLevel, type TaskStatus } from './task.js';

const dateOf = (at: number | null): Date | null => (at === null ? null : new Date(at));

/** A task as the API shows it. */
export class TaskRecord {
  readonly team: string;
  readonly title: string;
  readonly script: string | null;
  readonly status: TaskStatus;
  readonly priority: number;
  readonly urgency: TaskLevel;
  readonly importance: TaskLevel;
  readonly assignee: string | null;
  readonly outcome: string | null;
  readonly note: string | null;

  constructor(
    readonly row: Task,
    private readonly context: RequestContext,
  ) {
    ({ team: this.team, title: this.title, script: this.script, status: this.status, priority: this.priority } = row);
    ({ assignee: this.assignee, outcome: this.outcome, note: this.note } = row);
    this.urgency = levelOf(row.urgency);
    this.importance = levelOf(row.importance);
  }

  get id(): string {
    return toGlobalId('Task', this.row.id);
  }

  get aboutId(): string | null {
    const { aboutType, aboutId } = this.row;
    return aboutType === null || aboutId === null ? null : toGlobalId(aboutType, aboutId);
  }

  get overdue(): boolean {
    const { dueAt, endedAt } = this.row;
    return dueAt !== null && dueAt < (endedAt ?? this.context.clock.now());
  }

  get dueAt(): Date | null {
    return dateOf(this.row.dueAt);
  }

  get createdAt(): Date {
    return new Date(this.row.createdAt);
  }

  get updatedAt(): Date {
    return new Date(this.row.updatedAt);
  }

  get endedAt(): Date | null {
    return dateOf(this.row.endedAt);
  }
}

registerNodeType(TaskRecord, 'Task');
