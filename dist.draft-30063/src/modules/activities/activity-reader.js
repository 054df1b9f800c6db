import { accessRule, allowed } from '../../kernel/access.js';
import { ApiError } from '../../kernel/api-error.js';
import { toConnection } from '../../kernel/pagination.js';
import { ActivityRecord } from './activity-record.js';
import { readActivities, readActivityPages } from './read-activities.js';
/** As the fields of a reported activity declare. */
const readers = accessRule('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'activities:write'] });
/** Reads reported activities for callers: a member's own token sees its own, and to it no other exists. */
export class ActivityReader {
    constructor(reads) {
        this.reads = reads;
    }
    async byId(context, id) {
        const row = await this.reads.ask(context, readActivities, id);
        const { caller } = context;
        if (row === null || (caller.kind === 'member' && caller.memberId !== row.memberId))
            return null;
        return new ActivityRecord(row, context);
    }
    async page(context, memberId, request) {
        const [after, before] = [rowKey(request.after) ?? 0, rowKey(request.before) ?? Number.MAX_SAFE_INTEGER];
        const page = { memberId, after, before, backward: request.backward, limit: request.limit + 1 };
        const rows = await this.reads.ask(context, readActivityPages, page);
        const records = rows.map((row) => new ActivityRecord(row, context));
        return toConnection(request, records, ({ row }) => row.id);
    }
    node() {
        return {
            type: 'ReportedActivity',
            load: async (context, key) => /^[1-9]\d{0,15}$/.test(key) && allowed(context.caller, readers) ? this.byId(context, Number(key)) : null,
        };
    }
}
function rowKey(cursor) {
    if (cursor === null)
        return null;
    if (!/^\d{1,16}$/.test(cursor) || !Number.isSafeInteger(Number(cursor)))
        throw new ApiError('BAD_USER_INPUT', 'This is not a cursor of this list.');
    return Number(cursor);
}
//# sourceMappingURL=activity-reader.js.map