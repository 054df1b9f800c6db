import { referralColumns, selectReferralsOf } from './referrals-part.js';
/** By whom members came; null for those who came by themselves. */
export const readReferralsOf = async (sql, program, refereeIds) => {
    const rows = await selectReferralsOf(sql, program.id, refereeIds);
    const found = new Map(rows.map((row) => [row.refereeId, row]));
    return refereeIds.map((id) => found.get(id) ?? null);
};
/** Whom members brought, in the order of their coming; one row more than asked where there is one. */
export const readReferralPages = (sql, { id }, pages) => Promise.all(pages.map((page) => selectPage(sql, id, page)));
async function selectPage(sql, programId, { referrerId, limit, backward, after, before }) {
    const direction = backward ? 'DESC' : 'ASC';
    const { rows } = await sql.query({
        name: `referral page ${direction}`,
        text: `SELECT ${referralColumns} FROM referral r WHERE r.program_id = (SELECT $1::int) AND r.referrer_id = $2 AND r.referee_id > $3 AND r.referee_id < $4
      ORDER BY r.referee_id ${direction} LIMIT $5`,
        values: [programId, referrerId, after ?? 0, before ?? Number.MAX_SAFE_INTEGER, limit + 1],
    });
    return rows;
}
//# sourceMappingURL=read-referrals.js.map