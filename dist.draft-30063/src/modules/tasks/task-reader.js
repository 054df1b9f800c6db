import { accessRule, allowed } from '../../kernel/access.js';
import { ApiError } from '../../kernel/api-error.js';
import { toConnection } from '../../kernel/pagination.js';
import { readTaskChanges, readTaskPages, readTasks } from './read-tasks.js';
import { TaskRecord } from './task-record.js';
/** As the fields of a task declare. */
const readers = accessRule('staff', 'server', 'admin', { scope: ['tasks:read', 'tasks:write'] });
/** Reads tasks for staff. */
export class TaskReader {
    constructor(reads) {
        this.reads = reads;
    }
    async byId(context, id) {
        const row = await this.reads.ask(context, readTasks, id);
        return row && new TaskRecord(row, context);
    }
    async page(context, request, which) {
        const page = { ...which, after: placeOf(request.after), limit: request.limit + 1 };
        const rows = await this.reads.ask(context, readTaskPages, page);
        const records = rows.map((row) => new TaskRecord(row, context));
        return toConnection(request, records, ({ row }) => `${row.priority},${row.dueAt ?? ''},${row.id}`);
    }
    changes(context, id) {
        return this.reads.ask(context, readTaskChanges, id);
    }
    node() {
        return {
            type: 'Task',
            load: async (context, key) => /^[1-9]\d{0,15}$/.test(key) && allowed(context.caller, readers) ? this.byId(context, Number(key)) : null,
        };
    }
}
function placeOf(cursor) {
    if (cursor === null)
        return null;
    const match = /^(\d{1,2}),(\d{1,15})?,(\d{1,16})$/.exec(cursor);
    if (match === null || !Number.isSafeInteger(Number(match[3])))
        throw new ApiError('BAD_USER_INPUT', 'This is not a cursor of this list.');
    return { priority: Number(match[1]), dueAt: match[2] === undefined ? null : Number(match[2]), id: Number(match[3]) };
}
//# sourceMappingURL=task-reader.js.map