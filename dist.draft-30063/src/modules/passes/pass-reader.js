import { accessRule, allowed } from '../../kernel/access.js';
import { ApiError } from '../../kernel/api-error.js';
import { toConnection } from '../../kernel/pagination.js';
import { normalisePassCode } from './pass-code.js';
import { PassEntryRecord, PassRecord } from './pass-record.js';
import { readPassEntries, readPassEntriesById, readPasses, readPassesByCode, readPassesOf, readPassPages, } from './read-passes.js';
/** As the fields of a pass declare. */
const readers = accessRule('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'points:write'] });
/** Reads passes for callers: a member's own token sees its own, and to it no other exists. */
export class PassReader {
    constructor(reads) {
        this.reads = reads;
    }
    async byId(context, id) {
        return ownOf(context, await this.reads.ask(context, readPasses, id));
    }
    async byCode(context, code) {
        return ownOf(context, await this.reads.ask(context, readPassesByCode, normalisePassCode(code)));
    }
    /** After a command of the caller's: a member that gave its pass away is still shown what became of it, but not how to use it. */
    async changed(context, id) {
        const row = await this.reads.ask(context, readPasses, id);
        return row && new PassRecord(row, context, isOwn(context, row));
    }
    async ofRedemption(context, redemptionId) {
        const rows = await this.reads.ask(context, readPassesOf, redemptionId);
        return rows.flatMap((row) => ownOf(context, row) ?? []);
    }
    /** Newest first. */
    async page(context, request, which) {
        const before = keyOf(request.after) ?? Number.MAX_SAFE_INTEGER;
        const now = context.clock.now();
        const rows = await this.reads.ask(context, readPassPages, { ...which, now, before, limit: request.limit + 1 });
        return toConnection(request, rows.map((row) => new PassRecord(row, context)), ({ row }) => row.id);
    }
    /** What is written of a pass, oldest first. */
    async history(context, request, passId) {
        const rows = await this.reads.ask(context, readPassEntries, {
            passId,
            after: keyOf(request.after) ?? 0,
            limit: request.limit + 1,
        });
        return toConnection(request, rows.map((row) => new PassEntryRecord(row)), ({ row }) => row.id);
    }
    async entry(context, id) {
        const row = id === null ? null : await this.reads.ask(context, readPassEntriesById, id);
        return row && new PassEntryRecord(row);
    }
    node() {
        return {
            type: 'Pass',
            load: async (context, key) => /^[1-9]\d{0,15}$/.test(key) && allowed(context.caller, readers) ? this.byId(context, Number(key)) : null,
        };
    }
}
function isOwn({ caller }, { memberId }) {
    return caller.kind !== 'member' || caller.memberId === memberId;
}
function ownOf(context, row) {
    return row && isOwn(context, row) ? new PassRecord(row, context) : null;
}
function keyOf(cursor) {
    if (cursor === null)
        return null;
    if (!/^\d{1,16}$/.test(cursor) || !Number.isSafeInteger(Number(cursor)))
        throw new ApiError('BAD_USER_INPUT', 'This is not a cursor of this list.');
    return Number(cursor);
}
//# sourceMappingURL=pass-reader.js.map