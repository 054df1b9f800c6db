import { bulkUpdate, idArray, millis } from '../../kernel/sql/bulk.js';
export const referralColumns = `r.referee_id AS "refereeId", r.referrer_id AS "referrerId", r.status, r.refused_for AS "refusedFor",
  r.purchase_id AS "purchaseId", r.awards, ${millis('r.created_at', '"createdAt"')}, ${millis('r.purchased_at', '"purchasedAt"')},
  ${millis('r.taken_back_at', '"takenBackAt"')}`;
/** By whom these members were brought; nothing of those who came by themselves. */
export async function selectReferralsOf(sql, programId, refereeIds) {
    const { rows } = await sql.query({
        name: 'referrals of referees',
        text: `SELECT ${referralColumns} FROM referral r WHERE r.program_id = (SELECT $1::int) AND r.referee_id = ANY ($2::bigint[])`,
        values: [programId, idArray(refereeIds)],
    });
    return rows;
}
const changes = [
    ['status', 'text', (r) => r.status],
    ['purchase_id', 'bigint', (r) => r.purchaseId],
    ['awards', 'jsonb', (r) => r.awards],
    ['purchased_at', 'instant', (r) => r.purchasedAt],
    ['taken_back_at', 'instant', (r) => r.takenBackAt],
];
const update = bulkUpdate('referral', ['referee_id'], [
    ['referee_id', 'bigint', (r) => r.refereeId],
    ['referrer_id', 'bigint', (r) => r.referrerId],
    ['refused_for', 'text', (r) => r.refusedFor],
    ['created_at', 'instant', (r) => r.createdAt],
    ...changes,
], changes);
/** By whom members of a batch were brought, by the ids of those who came: their accounts are locked, which guards it. */
export const referralsPart = {
    name: 'referrals',
    need: () => new Set(),
    async load(sql, book, refereeIds) {
        if (refereeIds.size === 0)
            return new Map();
        const rows = await selectReferralsOf(sql, book.program.id, refereeIds);
        return new Map(rows.map((row) => [row.refereeId, { ...row, changed: false }]));
    },
    write: (sql, book, referrals) => [
        update(sql, book.program.id, [...referrals.values()].filter(({ changed }) => changed)),
    ],
};
//# sourceMappingURL=referrals-part.js.map