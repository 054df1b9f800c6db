import { idArray, millis } from '../../../kernel/sql/bulk.js';
/** Every change of these members' tiers that took effect, oldest first. */
export async function readHistory(sql, programId, memberIds) {
    const { rows } = await sql.query({
        name: 'tier history',
        text: `SELECT member_id AS "memberId", from_tier AS "from", to_tier AS "to", ${millis('effective_at', '"effectiveAt"')}
      FROM tier_change WHERE program_id = (SELECT $1::int) AND member_id = ANY ($2::bigint[]) AND NOT upcoming ORDER BY effective_at, id`,
        values: [programId, idArray(memberIds)],
    });
    const histories = new Map();
    for (const row of rows) {
        const history = histories.get(row.memberId) ?? [];
        history.push(row);
        histories.set(row.memberId, history);
    }
    return histories;
}
//# sourceMappingURL=read-history.js.map