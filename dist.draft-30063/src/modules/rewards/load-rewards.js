import { idArray, millis, textArray } from '../../kernel/sql/bulk.js';
import { REWARD, rewardOf } from './read-rows.js';
export async function readRewardRows(sql, programId, ids, codes) {
    const { rows } = await sql.query({
        name: 'rewards by id or code',
        text: `SELECT ${REWARD} FROM reward r WHERE r.program_id = (SELECT $1::int) AND (r.id = ANY ($2::bigint[]) OR r.code = ANY ($3::text[]))`,
        values: [programId, idArray(ids), textArray(codes)],
    });
    return rows.map(rewardOf);
}
export async function readSlotRows(sql, programId, ids) {
    const { rows } = await sql.query({
        name: 'slots by id',
        text: `SELECT id, reward_id AS "rewardId", ${millis('starts_at', '"startsAt"')}, ${millis('ends_at', '"endsAt"')}
      FROM reward_slot WHERE program_id = (SELECT $1::int) AND id = ANY ($2::bigint[])`,
        values: [programId, idArray(ids)],
    });
    return rows;
}
//# sourceMappingURL=load-rewards.js.map