import { accessRule, allowed } from '../../kernel/access.js';
import { ApiError } from '../../kernel/api-error.js';
import { toConnection } from '../../kernel/pagination.js';
import { payments, topUps } from './read-stored-value.js';
import { PaymentRecord, TopUpRecord } from './stored-value-records.js';
/** As the fields of both declare. */
const readers = accessRule('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'points:write'] });
/** Reads top-ups and payments for callers: a member's own token sees its own, and to it no other exists. */
export class StoredValueReader {
    constructor(reads) {
        this.reads = reads;
    }
    async topUp(context, id) {
        const row = await this.reads.ask(context, topUps.byId, id);
        return row && isOwn(context, row.memberId) ? new TopUpRecord(row, context) : null;
    }
    async payment(context, id) {
        const row = await this.reads.ask(context, payments.byId, id);
        return row && isOwn(context, row.memberId) ? new PaymentRecord(row, context) : null;
    }
    topUpPage(context, request, memberId) {
        return this.page(context, request, memberId, topUps.pages, (row) => new TopUpRecord(row, context));
    }
    paymentPage(context, request, memberId) {
        return this.page(context, request, memberId, payments.pages, (row) => new PaymentRecord(row, context));
    }
    nodes() {
        const find = (load) => async (context, key) => /^[1-9]\d{0,15}$/.test(key) && allowed(context.caller, readers) ? load(context, Number(key)) : null;
        return [
            { type: 'StoredValueTopUp', load: find((context, id) => this.topUp(context, id)) },
            { type: 'StoredValuePayment', load: find((context, id) => this.payment(context, id)) },
        ];
    }
    async page(context, request, memberId, read, show) {
        const before = keyOf(request.after) ?? Number.MAX_SAFE_INTEGER;
        const rows = await this.reads.ask(context, read, { memberId, before, limit: request.limit + 1 });
        return toConnection(request, rows.map(show), ({ row }) => row.id);
    }
}
function isOwn({ caller }, memberId) {
    return caller.kind !== 'member' || caller.memberId === memberId;
}
function keyOf(cursor) {
    if (cursor === null)
        return null;
    if (!/^\d{1,16}$/.test(cursor) || !Number.isSafeInteger(Number(cursor)))
        throw new ApiError('BAD_USER_INPUT', 'This is not a cursor of this list.');
    return Number(cursor);
}
//# sourceMappingURL=stored-value-reader.js.map