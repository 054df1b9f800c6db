import { ApiError } from '../../../kernel/api-error.js';
import { numericKey, toGlobalId } from '../../../kernel/global-id.js';
import { pageRequest, toConnection } from '../../../kernel/pagination.js';
import { Adjustment } from './adjustment.types.js';
import { walletOf } from './ledger-reader.js';
import { readAdjustmentPages, readAdjustments } from './read-adjustments.js';
/** One adjustment by its number; null when there is none. */
export async function adjustmentById(reader, context, id) {
    const row = await reader.ask(context, readAdjustments, id);
    return row && adjustmentOf(context.tenant, row);
}
/** A page of adjustments, oldest first. Throws BAD_USER_INPUT for cursors and sizes that make no page. */
export async function adjustmentPage(reader, context, status, page) {
    const request = pageRequest(page);
    const after = request.after === null ? 0 : Number(request.after);
    if (!Number.isSafeInteger(after))
        throw new ApiError('BAD_USER_INPUT', 'This is not a cursor of this list.');
    const rows = await reader.ask(context, readAdjustmentPages, { status, after, limit: request.limit + 1 });
    const adjustments = rows.flatMap((row) => adjustmentOf(context.tenant, row) ?? []);
    return toConnection(request, adjustments, (adjustment) => numericKey(adjustment.id, 'Adjustment') ?? 0);
}
function adjustmentOf(program, row) {
    const wallet = walletOf(program, row.member_id, row.wallet_id);
    if (wallet === null)
        return null;
    return Object.assign(new Adjustment(), {
        id: toGlobalId('Adjustment', row.id),
        status: row.status,
        points: row.points,
        reasonCode: row.reason_code,
        note: row.note,
        wallet,
        requestedBy: row.requested_by,
        decidedBy: row.decided_by,
        createdAt: new Date(row.created_at),
        decidedAt: row.decided_at === null ? null : new Date(row.decided_at),
    });
}
//# sourceMappingURL=adjustments.js.map