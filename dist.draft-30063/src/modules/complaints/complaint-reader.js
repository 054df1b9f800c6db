import { allowed } from '../../kernel/access.js';
import { ApiError } from '../../kernel/api-error.js';
import { complaintReaders } from '../../kernel/event-type.js';
import { toConnection } from '../../kernel/pagination.js';
import { readComplaintNumber } from './complaint-number.js';
import { ComplaintRecord } from './complaint-record.js';
import { readComplaintPages, readComplaints, readComplaintsByNumber } from './read-complaints.js';
/** Reads complaints for callers: a member's own token sees its own, and to it no other exists. */
export class ComplaintReader {
    constructor(reads) {
        this.reads = reads;
    }
    async byId(context, id) {
        return recordOf(context, await this.reads.ask(context, readComplaints, id));
    }
    /** However the number is written. */
    async byNumber(context, number) {
        const key = readComplaintNumber(number);
        return key === null ? null : recordOf(context, await this.reads.ask(context, readComplaintsByNumber, key));
    }
    /** Newest first. */
    async page(context, request, which) {
        const before = idOf(request.after) ?? Number.MAX_SAFE_INTEGER;
        const rows = await this.reads.ask(context, readComplaintPages, { ...which, before, limit: request.limit + 1 });
        const records = rows.map((row) => new ComplaintRecord(row, context));
        return toConnection(request, records, ({ row }) => row.id);
    }
    node() {
        return {
            type: 'Complaint',
            load: async (context, key) => /^[1-9]\d{0,15}$/.test(key) && allowed(context.caller, complaintReaders) ? this.byId(context, Number(key)) : null,
        };
    }
}
function recordOf(context, row) {
    const { caller } = context;
    if (row === null || (caller.kind === 'member' && caller.memberId !== row.memberId))
        return null;
    return new ComplaintRecord(row, context);
}
/** The id that a cursor of a list stands for. @throws ApiError BAD_USER_INPUT */
export function idOf(cursor) {
    if (cursor === null)
        return null;
    if (!/^\d{1,16}$/.test(cursor) || !Number.isSafeInteger(Number(cursor)))
        throw new ApiError('BAD_USER_INPUT', 'This is not a cursor of this list.');
    return Number(cursor);
}
export const everyComplaint = {
    ...{ memberId: null, statuses: null, categories: null, severities: null, teams: null },
    ...{ assignee: null, orderId: null, overdueAt: null },
};
//# sourceMappingURL=complaint-reader.js.map