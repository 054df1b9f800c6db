import { ApiError } from '../../../kernel/api-error.js';
import { pageRequest, toConnection } from '../../../kernel/pagination.js';
import { EntryRecord } from './entry-record.js';
import { readEntriesDownwards, readEntriesUpwards } from './read-entries.js';
const WHOLE_WALLET = { after: 0, before: Number.MAX_SAFE_INTEGER };
/** A page of a wallet's entries, or of a stretch of them. Throws BAD_USER_INPUT for cursors and sizes that make no page. */
export async function entryPage(reader, context, wallet, args, within = WHOLE_WALLET) {
    const request = pageRequest(args);
    const key = {
        memberId: wallet.memberId,
        walletId: wallet.config.id,
        after: Math.max(within.after, sequenceOf(request.after) ?? 0),
        before: Math.min(within.before, sequenceOf(request.before) ?? Number.MAX_SAFE_INTEGER),
        limit: request.limit + 1,
    };
    const rows = await reader.ask(context, request.backward ? readEntriesDownwards : readEntriesUpwards, key);
    const entries = rows.map((row) => new EntryRecord(row, wallet));
    return toConnection(request, entries, (entry) => entry.sequence);
}
function sequenceOf(cursor) {
    if (cursor === null)
        return null;
    const sequence = Number(cursor);
    if (!Number.isSafeInteger(sequence) || sequence < 0)
        throw new ApiError('BAD_USER_INPUT', 'This is not a cursor of this list.');
    return sequence;
}
//# sourceMappingURL=entry-page.js.map