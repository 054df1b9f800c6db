import { accessRule, allowed } from '../../kernel/access.js';
import { ApiError } from '../../kernel/api-error.js';
import { toConnection } from '../../kernel/pagination.js';
import { readRedemptionPages, readRedemptions } from './read-redemptions.js';
import { RedemptionRecord } from './redemption-record.js';
/** As the fields of a redemption declare. */
const readers = accessRule('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'points:write'] });
/** Reads redemptions for callers: a member's own token sees its own, and to it no other exists. */
export class RedemptionReader {
    constructor(reads) {
        this.reads = reads;
    }
    async byId(context, id) {
        const row = await this.reads.ask(context, readRedemptions, id);
        const { caller } = context;
        if (row === null || (caller.kind === 'member' && caller.memberId !== row.memberId))
            return null;
        return new RedemptionRecord(row, context);
    }
    /** Newest first. */
    async page(context, request, which) {
        const before = keyOf(request.after) ?? Number.MAX_SAFE_INTEGER;
        const rows = await this.reads.ask(context, readRedemptionPages, { ...which, before, limit: request.limit + 1 });
        const records = rows.map((row) => new RedemptionRecord(row, context));
        return toConnection(request, records, ({ row }) => row.id);
    }
    node() {
        return {
            type: 'Redemption',
            load: async (context, key) => /^[1-9]\d{0,15}$/.test(key) && allowed(context.caller, readers) ? this.byId(context, Number(key)) : null,
        };
    }
}
function keyOf(cursor) {
    if (cursor === null)
        return null;
    if (!/^\d{1,16}$/.test(cursor) || !Number.isSafeInteger(Number(cursor)))
        throw new ApiError('BAD_USER_INPUT', 'This is not a cursor of this list.');
    return Number(cursor);
}
//# sourceMappingURL=redemption-reader.js.map