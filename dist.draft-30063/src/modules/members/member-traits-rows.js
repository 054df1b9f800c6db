import { idArray } from '../../kernel/sql/bulk.js';
/** Reads the traits of members by id, in one statement sent at once; who has none is missing. */
export async function readTraits(sql, programId, memberIds) {
    const { rows } = await sql.query({
        name: 'member traits',
        text: 'SELECT id, tags, attributes FROM member WHERE program_id = (SELECT $1::int) AND id = ANY ($2::bigint[])',
        values: [programId, idArray(memberIds)],
    });
    return new Map(rows.map(({ id, tags, attributes }) => [id, { tags: new Set(tags), attributes }]));
}
//# sourceMappingURL=member-traits-rows.js.map