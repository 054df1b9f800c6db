import { idArray } from '../../../kernel/sql/bulk.js';
import { packedEntries, unpackEntries } from './entry-line.js';
/** The lowest entries of each key, upwards. */
export const readEntriesUpwards = readEntries('ledger entries upwards', 'ASC');
/** The highest ones, downwards: the newest entries of any number of wallets are a backward scan of the primary key each. */
export const readEntriesDownwards = readEntries('ledger entries downwards', 'DESC');
function readEntries(name, direction) {
    const text = `
    SELECT q.place, (
      SELECT ${packedEntries(direction)} FROM (
        SELECT * FROM entry
        WHERE program_id = (SELECT $1::int) AND member_id = q.member_id AND wallet_id = q.wallet_id AND sequence > q.after AND sequence < q.before
        ORDER BY sequence ${direction} LIMIT q.rows) AS e) AS entries
    FROM unnest($2::bigint[], $3::int[], $4::bigint[], $5::bigint[], $6::int[])
      WITH ORDINALITY AS q(member_id, wallet_id, after, before, rows, place)`;
    return async (sql, program, keys) => {
        const values = [
            program.id,
            idArray(keys.map((key) => key.memberId)),
            idArray(keys.map((key) => key.walletId)),
            idArray(keys.map((key) => key.after)),
            idArray(keys.map((key) => key.before)),
            idArray(keys.map((key) => key.limit)),
        ];
        const { rows } = await sql.query({ name, text, values });
        const pages = keys.map(() => []);
        for (const { place, entries } of rows)
            pages[place - 1] = unpackEntries(entries);
        return pages;
    };
}
//# sourceMappingURL=read-entries.js.map