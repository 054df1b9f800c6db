import { idArray } from '../../kernel/sql/bulk.js';
import { Member } from './member.js';
/** Reads what members say of themselves, by id, in one statement sent at once. Who was erased is not in the answer. */
export async function readProfiles(sql, vault, programId, memberIds) {
    const { rows } = await sql.query({
        name: 'profiles',
        text: `SELECT m.program_id AS "programId", m.id, m.profile AS "sealedProfile", k.wrapped_key AS "wrappedKey"
      FROM member m JOIN member_key k ON k.program_id = m.program_id AND k.member_id = m.id
      WHERE m.program_id = (SELECT $1::int) AND m.id = ANY ($2::bigint[])`,
        values: [programId, idArray(memberIds)],
    });
    return new Map(rows.map((row) => [row.id, vault.open(Object.assign(new Member(), row))]));
}
//# sourceMappingURL=read-profiles.js.map