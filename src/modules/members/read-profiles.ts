import { idArray, type SqlClient } from '../../kernel/sql/bulk.js';
import { Member, type Profile } from './member.js';
import type { MemberVault } from './member-vault.js';

/** Reads what members say of themselves, by id, in one statement sent at once. Who was erased is not in the answer. */
export async function readProfiles(
  sql: SqlClient,
  vault: MemberVault,
  programId: number,
  memberIds: readonly number[],
): Promise<Map<number, Profile>> {
  const { rows } = await sql.query<Pick<Member, 'programId' | 'id' | 'sealedProfile' | 'wrappedKey'>>({
    name: 'profiles',
    text: `SELECT m.program_id AS "programId", m.id, m.profile AS "sealedProfile", k.wrapped_key AS "wrappedKey"
      FROM member m JOIN member_key k ON k.program_id = m.program_id AND k.member_id = m.id
      WHERE m.program_id = (SELECT $1::int) AND m.id = ANY ($2::bigint[])`,
    values: [programId, idArray(memberIds)],
  });
  return new Map(rows.map((row) => [row.id, vault.open(Object.assign(new Member(), row))]));
}
