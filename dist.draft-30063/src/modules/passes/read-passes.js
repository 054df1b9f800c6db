import { idArray, textArray } from '../../kernel/sql/bulk.js';
import { PASS, PASS_ENTRY } from './read-rows.js';
/** Passes by id; null where there is none. */
export const readPasses = async (sql, program, ids) => {
    const { rows } = await sql.query({
        name: 'passes by id',
        text: `SELECT ${PASS} FROM pass p WHERE p.program_id = $1 AND p.id = ANY ($2::bigint[])`,
        values: [program.id, idArray(ids)],
    });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
};
export const readPassesByCode = async (sql, program, codes) => {
    const { rows } = await sql.query({
        name: 'passes by code',
        text: `SELECT ${PASS} FROM pass p WHERE p.program_id = $1 AND p.code = ANY ($2::text[])`,
        values: [program.id, textArray(codes)],
    });
    const found = new Map(rows.map((row) => [row.code, row]));
    return codes.map((code) => found.get(code) ?? null);
};
/** The passes of redemptions, in the order in which they were given. */
export const readPassesOf = async (sql, program, redemptionIds) => {
    const { rows } = await sql.query({
        name: 'passes of redemptions',
        text: `SELECT ${PASS} FROM pass p WHERE p.program_id = $1 AND p.redemption_id = ANY ($2::bigint[]) ORDER BY p.id`,
        values: [program.id, idArray(redemptionIds)],
    });
    return redemptionIds.map((id) => rows.filter(({ redemptionId }) => redemptionId === id));
};
const STATUS_NOW = `CASE WHEN p.status = 'ACTIVE' AND p.ends_at <= to_timestamp($4::float8 / 1000.0) THEN 'EXPIRED' ELSE p.status END`;
export const readPassPages = (sql, program, pages) => Promise.all(pages.map(async ({ memberId, statuses, now, before, limit }) => {
    const { rows } = await sql.query({
        name: 'pass page',
        text: `SELECT ${PASS} FROM pass p WHERE p.program_id = $1 AND p.member_id = $2 AND p.id < $3
            AND ($5::text[] IS NULL OR ${STATUS_NOW} = ANY ($5)) ORDER BY p.id DESC LIMIT $6`,
        values: [program.id, memberId, before, now, statuses && textArray(statuses), limit],
    });
    return rows;
}));
export const readPassEntries = (sql, program, pages) => Promise.all(pages.map(async ({ passId, after, limit }) => {
    const { rows } = await sql.query({
        name: 'pass entries',
        text: `SELECT ${PASS_ENTRY} FROM pass_entry e WHERE e.program_id = $1 AND e.pass_id = $2 AND e.id > $3 ORDER BY e.id LIMIT $4`,
        values: [program.id, passId, after, limit],
    });
    return rows;
}));
/** Entries by id; null where there is none. */
export const readPassEntriesById = async (sql, program, ids) => {
    const { rows } = await sql.query({
        name: 'pass entries by id',
        text: `SELECT ${PASS_ENTRY} FROM pass_entry e WHERE e.program_id = $1 AND e.id = ANY ($2::bigint[])`,
        values: [program.id, idArray(ids)],
    });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
};
//# sourceMappingURL=read-passes.js.map