import { toGlobalId } from '../../kernel/global-id.js';
import { registerNodeType } from '../../kernel/node.js';
import { levelOf } from './task.js';
const dateOf = (at) => (at === null ? null : new Date(at));
/** A task as the API shows it. */
export class TaskRecord {
    constructor(row, context) {
        this.row = row;
        this.context = context;
        ({ team: this.team, title: this.title, script: this.script, status: this.status, priority: this.priority } = row);
        ({ assignee: this.assignee, outcome: this.outcome, note: this.note } = row);
        this.urgency = levelOf(row.urgency);
        this.importance = levelOf(row.importance);
    }
    get id() {
        return toGlobalId('Task', this.row.id);
    }
    get aboutId() {
        const { aboutType, aboutId } = this.row;
        return aboutType === null || aboutId === null ? null : toGlobalId(aboutType, aboutId);
    }
    get overdue() {
        const { dueAt, endedAt } = this.row;
        return dueAt !== null && dueAt < (endedAt ?? this.context.clock.now());
    }
    get dueAt() {
        return dateOf(this.row.dueAt);
    }
    get createdAt() {
        return new Date(this.row.createdAt);
    }
    get updatedAt() {
        return new Date(this.row.updatedAt);
    }
    get endedAt() {
        return dateOf(this.row.endedAt);
    }
}
registerNodeType(TaskRecord, 'Task');
//# sourceMappingURL=task-record.js.map