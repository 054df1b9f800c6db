import { ApiError } from '../../kernel/api-error.js';
import { toConnection } from '../../kernel/pagination.js';
import { readMemberPages, readMembersBy } from './member-rows.js';
/** Reads members for callers: a member's own token sees that member, and to it no other exists. */
export class MemberReader {
    constructor(reads) {
        this.reads = reads;
    }
    /** The member with this id; null where there is none for this caller. Read once within the request. */
    async byId(context, id) {
        if (!isVisible(context, id))
            return null;
        const known = context.loaders.get(knownMembers);
        let member = known.get(id);
        if (member === undefined) {
            member = this.reads.ask(context, readMembersBy.id, String(id));
            known.set(id, member);
        }
        return member;
    }
    /** As `byId`, read anew: for answers after a change in the same request. */
    fresh(context, id) {
        context.loaders.get(knownMembers).delete(id);
        return this.byId(context, id);
    }
    async find(context, { by, value }) {
        if (by === 'id')
            return this.byId(context, Number(value));
        const member = await this.reads.ask(context, readMembersBy[by], value);
        return member && isVisible(context, member.id) ? member : null;
    }
    async page(context, request) {
        const range = { ...request, after: rowKey(request.after), before: rowKey(request.before) };
        const rows = await this.reads.ask(context, readMemberPages, range);
        return toConnection(request, rows, (member) => member.id);
    }
}
const knownMembers = () => new Map();
function isVisible({ caller }, memberId) {
    return caller.kind !== 'member' || caller.memberId === memberId;
}
function rowKey(cursor) {
    if (cursor === null)
        return null;
    if (!/^\d{1,16}$/.test(cursor) || !Number.isSafeInteger(Number(cursor)))
        throw new ApiError('BAD_USER_INPUT', 'This is not a cursor of this list.');
    return Number(cursor);
}
//# sourceMappingURL=member-reader.js.map