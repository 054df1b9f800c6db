import { idArray, textArray } from '../../kernel/sql/bulk.js';
import { CREDIT } from './goodwill-part.js';
export const readCredits = async (sql, program, ids) => {
    const { rows } = await sql.query({
        name: 'goodwill credits',
        text: `SELECT ${CREDIT} FROM goodwill_credit g WHERE g.program_id = $1 AND g.id = ANY ($2::bigint[])`,
        values: [program.id, idArray(ids)],
    });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
};
/** What was given for complaints, oldest first. */
export const readCreditsOf = async (sql, program, ids) => {
    const { rows } = await sql.query({
        name: 'goodwill of complaints',
        text: `SELECT ${CREDIT} FROM goodwill_credit g WHERE g.program_id = $1 AND g.complaint_id = ANY ($2::bigint[]) ORDER BY g.id`,
        values: [program.id, idArray(ids)],
    });
    return ids.map((id) => rows.filter(({ complaintId }) => complaintId === id));
};
/** Newest first. */
export const readCreditPages = (sql, program, pages) => Promise.all(pages.map((page) => selectPage(sql, program.id, page)));
async function selectPage(sql, programId, { statuses, before, limit }) {
    const waiting = statuses.every((status) => status === 'PENDING_APPROVAL') ? "AND g.status = 'PENDING_APPROVAL'" : '';
    const { rows } = await sql.query({
        text: `SELECT ${CREDIT} FROM goodwill_credit g WHERE g.program_id = $1 AND g.id < $2 AND g.status = ANY ($3::text[]) ${waiting} ORDER BY g.id DESC LIMIT $4`,
        values: [programId, before, textArray(statuses), limit],
    });
    return rows;
}
/** What was given in a period. */
export const readSpent = async (sql, program, periods) => {
    const { rows } = await sql.query({
        name: 'goodwill spent',
        text: 'SELECT period, points FROM goodwill_spent WHERE program_id = $1 AND period = ANY ($2::text[])',
        values: [program.id, textArray(periods)],
    });
    return periods.map((period) => rows.find((row) => row.period === period)?.points ?? 0);
};
//# sourceMappingURL=read-goodwill.js.map