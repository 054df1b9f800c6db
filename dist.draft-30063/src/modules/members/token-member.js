import { inProgram } from '../../database/index.js';
import { idArray } from '../../kernel/sql/bulk.js';
import { isLine } from '../../kernel/text.js';
/**
 * Finds the member that a token speaks for, by number or by external id; null when there is none or its membership is over. A suspended member may
 * still read, so its token is good.
 */
export function tokenMemberFinder(pool) {
    return (programId, by, value) => {
        if (!isLine(value, 200))
            return Promise.resolve(null);
        const column = by === 'id' ? 'id' : 'external_id';
        return inProgram(pool, programId, async (client) => {
            const { rows } = await client.query({
                name: `member of token by ${column}`,
                text: `SELECT id FROM member WHERE program_id = $1 AND ${column} = $2 AND status <> 'CLOSED'`,
                values: [programId, value],
            });
            return rows[0]?.id ?? null;
        });
    };
}
/** Which of these members have left: their tokens are good for nothing any more, also where they opened something before. */
export function endedMemberFinder(pool) {
    return (programId, memberIds) => inProgram(pool, programId, async (client) => {
        const { rows } = await client.query({
            name: 'ended members',
            text: `SELECT id FROM member WHERE program_id = (SELECT $1::int) AND id = ANY ($2::bigint[]) AND status = 'CLOSED'`,
            values: [programId, idArray(memberIds)],
        });
        return rows.map(({ id }) => id);
    });
}
//# sourceMappingURL=token-member.js.map