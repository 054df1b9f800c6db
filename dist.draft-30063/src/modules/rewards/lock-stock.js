import { DatabaseError } from 'pg';
import { idArray } from '../../kernel/sql/bulk.js';
import { together } from '../../kernel/sql/together.js';
/** Locks what may be sold, in one order for everybody: whoever waits for a hot reward sees what the batch before left of it. */
export async function lockStock(sql, programId, ids) {
    if (ids.size === 0)
        return [];
    const { rows } = await sql.query({
        name: 'lock stock',
        text: `SELECT id, free, version FROM reward_stock WHERE program_id = (SELECT $1::int) AND id = ANY ($2::bigint[]) ORDER BY id FOR NO KEY UPDATE`,
        values: [programId, idArray(ids)],
    });
    return rows;
}
/** The same without the lock. */
export async function readStock(sql, programId, ids) {
    if (ids.size === 0)
        return [];
    const { rows } = await sql.query({
        name: 'read stock',
        text: 'SELECT id, free, version FROM reward_stock WHERE program_id = (SELECT $1::int) AND id = ANY ($2::bigint[])',
        values: [programId, idArray(ids)],
    });
    return rows;
}
/** Whether the database refused to sell more than there was. */
export function isOversold(error) {
    return error instanceof DatabaseError && error.constraint === 'reward_stock_free_check';
}
/** Codes that will be given out, and those of redemptions that may end. The lock on a pool's stock keeps others from them. */
export async function readCodes(sql, programId, { wanted }, book) {
    const pools = [...wanted].flatMap(([id, { reward, quantity }]) => (reward?.kind === 'VIRTUAL' ? { id, quantity } : []));
    const holders = [...book.redemptions.values()].filter(({ kind }) => kind === 'VIRTUAL').map(({ id }) => id);
    const [free, given] = await together([readFree(sql, programId, pools), readGiven(sql, programId, holders)]);
    for (const row of [...free, ...given])
        book.addCode({ ...row, changed: false });
}
async function readFree(sql, programId, pools) {
    if (pools.length === 0)
        return [];
    const { rows } = await sql.query({
        name: 'free codes',
        text: `SELECT c.* FROM unnest($2::bigint[], $3::int[]) AS w (reward_id, quantity), LATERAL (
        SELECT o.reward_id AS "rewardId", o.code, o.place, o.redemption_id AS "redemptionId" FROM reward_code o
        WHERE o.program_id = (SELECT $1::int) AND o.reward_id = w.reward_id AND o.redemption_id IS NULL ORDER BY o.place LIMIT w.quantity) AS c`,
        values: [programId, idArray(pools.map(({ id }) => id)), idArray(pools.map(({ quantity }) => quantity))],
    });
    return rows;
}
async function readGiven(sql, programId, redemptionIds) {
    if (redemptionIds.length === 0)
        return [];
    const { rows } = await sql.query({
        name: 'codes of redemptions',
        text: `SELECT reward_id AS "rewardId", code, place, redemption_id AS "redemptionId" FROM reward_code
      WHERE program_id = (SELECT $1::int) AND redemption_id = ANY ($2::bigint[])`,
        values: [programId, idArray(redemptionIds)],
    });
    return rows;
}
//# sourceMappingURL=lock-stock.js.map