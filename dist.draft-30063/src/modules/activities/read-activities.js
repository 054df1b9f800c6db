import { idArray, millis } from '../../kernel/sql/bulk.js';
const COLUMNS = `id, member_id AS "memberId", of AS activity, key AS "externalRef", ${millis('occurred_at', '"occurredAt"')},
  ${millis('recorded_at', '"recordedAt"')}, payload AS attributes, outcomes`;
/** Activities by id; null where there is none. */
export const readActivities = async (sql, program, ids) => {
    const { rows } = await sql.query({
        name: 'activities',
        text: `SELECT ${COLUMNS} FROM occurrence WHERE program_id = $1 AND id = ANY ($2::bigint[]) AND trigger = 'ACTIVITY'`,
        values: [program.id, idArray(ids)],
    });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
};
export const readActivityPages = (sql, program, pages) => Promise.all(pages.map((page) => selectPage(sql, program.id, page)));
async function selectPage(sql, programId, { memberId, after, before, backward, limit }) {
    const order = backward ? 'DESC' : 'ASC';
    const { rows } = await sql.query({
        name: `activity page ${order}`,
        text: `SELECT ${COLUMNS} FROM occurrence WHERE program_id = $1 AND member_id = $2 AND trigger = 'ACTIVITY' AND id > $3 AND id < $4
      ORDER BY id ${order} LIMIT $5`,
        values: [programId, memberId, after, before, limit],
    });
    return rows;
}
//# sourceMappingURL=read-activities.js.map