import { refuse } from '../../../kernel/refusal.js';
import { idArray } from '../../../kernel/sql/bulk.js';
export const holdRecord = { table: 'hold', column: 'id', type: 'bigint', missing: 'hold-not-found' };
/** Holds by id, also ended ones, of which the ledger itself loads nothing. */
export const holdsPart = {
    name: 'holds',
    need: () => new Set(),
    async load(sql, book, need) {
        if (need.size === 0)
            return new Map();
        const { rows } = await sql.query({
            name: 'holds by id',
            text: 'SELECT id, member_id, wallet_id, status FROM hold WHERE program_id = (SELECT $1::int) AND id = ANY ($2::bigint[])',
            values: [book.program.id, idArray(need)],
        });
        return new Map(rows.map((row) => [row.id, row]));
    },
    write: () => [],
};
/** The active hold of that id with its wallet. Refuses: NOT_FOUND, INVALID_STATE or EXPIRED for one that ended. */
export function activeHold(book, holdId) {
    const head = book.of(holdsPart).get(holdId);
    const wallet = head && book.member(head.member_id).wallets.get(head.wallet_id);
    if (!wallet)
        return refuse('NOT_FOUND', ['holdId'], 'hold-not-found');
    const hold = wallet.holds.get(holdId);
    if (hold)
        return { hold, wallet };
    const status = wallet.endedHolds.find((ended) => ended.id === holdId)?.status ?? head.status;
    return refuse(status === 'EXPIRED' ? 'EXPIRED' : 'INVALID_STATE', ['holdId'], 'hold-ended', { status });
}
//# sourceMappingURL=hold-records.js.map