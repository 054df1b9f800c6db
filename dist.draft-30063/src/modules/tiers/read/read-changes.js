import { millis } from '../../../kernel/sql/bulk.js';
const FIRST = { at: -2e14, id: 0 };
const LAST = { at: 8e15, id: Number.MAX_SAFE_INTEGER };
export const readChangePages = (sql, program, pages) => Promise.all(pages.map((page) => selectPage(sql, program.id, page)));
async function selectPage(sql, programId, { memberId, after, before, backward, limit }) {
    const order = backward ? 'DESC' : 'ASC';
    const [from, until] = [after ?? FIRST, before ?? LAST];
    const { rows } = await sql.query({
        name: `tier changes ${order}`,
        text: `SELECT id, member_id AS "memberId", from_tier AS "from", to_tier AS "to", cause, scheme_version AS "schemeVersion",
        ${millis('effective_at', '"effectiveAt"')}, ${millis('recorded_at', '"recordedAt"')}
      FROM tier_change WHERE program_id = $1 AND member_id = $2 AND NOT upcoming
        AND (effective_at, id) > (to_timestamp($3::float8 / 1000.0), $4::bigint) AND (effective_at, id) < (to_timestamp($5::float8 / 1000.0), $6::bigint)
      ORDER BY effective_at ${order}, id ${order} LIMIT $7`,
        values: [programId, memberId, from.at, from.id, until.at, until.id, limit],
    });
    return rows;
}
//# sourceMappingURL=read-changes.js.map