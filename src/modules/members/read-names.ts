import type { Read } from '../../database/index.js';
import { idArray } from '../../kernel/sql/bulk.js';
import { Member } from './member.js';
import type { MemberVault } from './member-vault.js';

/** Reads what members are called, whoever asks: for those who show it masked. Null for those who gave none, or were erased. */
export function readNames(vault: MemberVault): Read<number, string | null> {
  return async (sql, program, memberIds) => {
    const { rows } = await sql.query<Pick<Member, 'programId' | 'id' | 'sealedProfile' | 'wrappedKey'>>({
      name: 'names',
      text: `SELECT m.program_id AS "programId", m.id, m.profile AS "sealedProfile", k.wrapped_key AS "wrappedKey"
        FROM member m JOIN member_key k ON k.program_id = m.program_id AND k.member_id = m.id
        WHERE m.program_id = (SELECT $1::int) AND m.id = ANY ($2::bigint[])`,
      values: [program.id, idArray(memberIds)],
    });
    const names = new Map(rows.map((row) => [row.id, vault.open(Object.assign(new Member(), row)).displayName]));
    return memberIds.map((id) => names.get(id) ?? null);
  };
}
