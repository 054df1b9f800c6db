import { idArray, millis, textArray } from '../../kernel/sql/bulk.js';
import { REDEMPTION } from './read-rows.js';
/** Redemptions by id; null where there is none. */
export const readRedemptions = async (sql, program, ids) => {
    const { rows } = await sql.query({
        name: 'redemptions by id',
        text: `SELECT ${REDEMPTION} FROM redemption d WHERE d.program_id = $1 AND d.id = ANY ($2::bigint[])`,
        values: [program.id, idArray(ids)],
    });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
};
export const readRedemptionPages = (sql, program, pages) => Promise.all(pages.map((page) => selectPage(sql, program.id, page)));
async function selectPage(sql, programId, page) {
    const { memberId, rewardId, statuses, before, limit } = page;
    const mine = memberId === null ? '' : 'AND d.member_id = $6';
    const { rows } = await sql.query({
        name: `redemption page ${memberId === null ? 'of all' : 'of one'}`,
        text: `SELECT ${REDEMPTION} FROM redemption d WHERE d.program_id = $1 AND d.id < $2
        AND ($3::bigint IS NULL OR d.reward_id = $3) AND ($4::text[] IS NULL OR d.status = ANY ($4)) ${mine}
      ORDER BY d.id DESC LIMIT $5`,
        values: [programId, before, rewardId, statuses && textArray(statuses), limit, ...(memberId === null ? [] : [memberId])],
    });
    return rows;
}
/** The codes of redemptions, in the order in which they were given. */
export const readCodesOf = async (sql, program, ids) => {
    const { rows } = await sql.query({
        name: 'redemption codes',
        text: `SELECT redemption_id AS id, code FROM reward_code WHERE program_id = $1 AND redemption_id = ANY ($2::bigint[]) ORDER BY place`,
        values: [program.id, idArray(ids)],
    });
    const codes = new Map(ids.map((id) => [id, []]));
    for (const { id, code } of rows)
        codes.get(id)?.push(code);
    return ids.map((id) => codes.get(id) ?? []);
};
export const readSlotsById = async (sql, program, ids) => {
    const { rows } = await sql.query({
        name: 'redemption slots',
        text: `SELECT o.id, ${millis('o.starts_at', '"startsAt"')}, ${millis('o.ends_at', '"endsAt"')}, o.place, s.free
      FROM reward_slot o JOIN reward_stock s ON s.program_id = o.program_id AND s.id = o.id
      WHERE o.program_id = $1 AND o.id = ANY ($2::bigint[])`,
        values: [program.id, idArray(ids)],
    });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
};
//# sourceMappingURL=read-redemptions.js.map