import { accessRule, allowed } from '../../kernel/access.js';
import { ApiError } from '../../kernel/api-error.js';
import { toConnection } from '../../kernel/pagination.js';
import { CouponRecord, CouponUseRecord } from './coupon-record.js';
import { readCouponPages, readCoupons, readCouponsOfRedemptions, readUses, readUsesById, } from './read-coupons.js';
/** As the fields of a coupon declare. */
const readers = accessRule('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'points:write'] });
/** Reads coupons for callers: a member's own token sees its own, and to it no other exists but one whose code it shows. */
export class CouponReader {
    constructor(reads) {
        this.reads = reads;
    }
    async byId(context, id) {
        const row = await this.row(context, id);
        const { caller } = context;
        if (row === null || (caller.kind === 'member' && caller.memberId !== row.memberId))
            return null;
        return new CouponRecord(row, context);
    }
    /** For who has shown its code, or was just given it. */
    async shown(context, id) {
        const row = await this.row(context, id);
        return row && new CouponRecord(row, context);
    }
    async use(context, id) {
        const row = await this.reads.ask(context, readUsesById, id);
        return row && new CouponUseRecord(row, context);
    }
    /** What a coupon was used for, newest first; to a member's token, only by itself. */
    async uses(context, { id }) {
        const rows = await this.reads.ask(context, readUses, id);
        const { kind, memberId } = context.caller;
        return rows.filter((row) => kind !== 'member' || row.memberId === memberId).map((row) => new CouponUseRecord(row, context));
    }
    /** Newest first. */
    async page(context, request, memberId) {
        const before = keyOf(request.after) ?? Number.MAX_SAFE_INTEGER;
        const now = context.clock.now();
        const rows = await this.reads.ask(context, readCouponPages, { memberId, before, limit: request.limit + 1, now });
        return toConnection(request, rows.map((row) => new CouponRecord(row, context)), ({ row }) => row.id);
    }
    async ofRedemption(context, redemptionId) {
        const rows = await this.reads.ask(context, readCouponsOfRedemptions, { key: redemptionId, now: context.clock.now() });
        return rows.map((row) => new CouponRecord(row, context));
    }
    node() {
        return {
            type: 'Coupon',
            load: async (context, key) => /^[1-9]\d{0,15}$/.test(key) && allowed(context.caller, readers) ? this.byId(context, Number(key)) : null,
        };
    }
    row(context, id) {
        return this.reads.ask(context, readCoupons, { key: id, now: context.clock.now() });
    }
}
function keyOf(cursor) {
    if (cursor === null)
        return null;
    if (!/^\d{1,16}$/.test(cursor) || !Number.isSafeInteger(Number(cursor)))
        throw new ApiError('BAD_USER_INPUT', 'This is not a cursor of this list.');
    return Number(cursor);
}
//# sourceMappingURL=coupon-reader.js.map