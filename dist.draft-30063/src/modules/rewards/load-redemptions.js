import { idArray } from '../../kernel/sql/bulk.js';
import { together } from '../../kernel/sql/together.js';
import { placeLots, readLots } from '../ledger/index.js';
import { REDEMPTION } from './read-rows.js';
/** Those that are named, and the members' reservations whose time is over. */
const WANTED = `(
    SELECT o.* FROM redemption o WHERE o.program_id = (SELECT $1::int) AND o.id = ANY ($2::bigint[])
    UNION ALL
    SELECT o.* FROM redemption o WHERE o.program_id = (SELECT $1::int) AND o.member_id = ANY ($3::bigint[]) AND o.status = 'RESERVED'
      AND o.expires_at <= to_timestamp($4::float8 / 1000.0) AND o.id <> ALL ($2::bigint[])
  ) AS d`;
/** What their spends took of lots. */
const USES = `${WANTED} JOIN LATERAL (
    SELECT o.lot_id, -o.remaining_change AS points FROM lot_use o
    WHERE o.program_id = d.program_id AND o.member_id = d.member_id AND o.wallet_id = d.wallet_id AND o.sequence = d.sequence OFFSET 0
  ) AS u ON true`;
/** Loads redemptions that may move on, with the lots that paid for them. */
export async function loadRedemptions(sql, book, need, state) {
    if (need.redemptions.size + need.members.size === 0)
        return;
    const values = [book.program.id, idArray(need.redemptions), idArray(need.members), book.now];
    const [redemptions, uses] = await together([
        sql.query({ name: 'redemptions', text: `SELECT ${REDEMPTION} FROM ${WANTED}`, values }),
        sql.query({
            name: 'spends of redemptions',
            text: `SELECT d.id, u.lot_id AS "lotId", u.points FROM ${USES} ORDER BY d.id, u.lot_id`,
            values,
        }),
        readLots(sql, 'lots of redemptions', `SELECT DISTINCT u.lot_id FROM ${USES}`, values).then((lots) => placeLots(book, lots)),
    ]);
    for (const row of redemptions.rows)
        state.redemptions.set(row.id, { ...row, parts: [], row: 'same' });
    for (const { id, lotId, points } of uses.rows)
        state.redemptions.get(id)?.parts.push({ lotId, points });
}
//# sourceMappingURL=load-redemptions.js.map