import { idArray, type SqlClient } from '../../kernel/sql/bulk.js';
import { Member } from './member.js';
import type { MemberVault } from './member-vault.js';

interface Birthday {
  month: number;
  day: number;
}

/** Reads birthdays of members, without the year. Those who gave none, and those who were erased, are not in the answer. */
export function birthdayReader(vault: MemberVault) {
  return async (sql: SqlClient, programId: number, memberIds: readonly number[]): Promise<Map<number, Birthday>> => {
    const { rows } = await sql.query<Pick<Member, 'programId' | 'id' | 'sealedProfile' | 'wrappedKey'>>({
      name: 'birthdays',
      text: `SELECT m.program_id AS "programId", m.id, m.profile AS "sealedProfile", k.wrapped_key AS "wrappedKey"
        FROM member m JOIN member_key k ON k.program_id = m.program_id AND k.member_id = m.id
        WHERE m.program_id = (SELECT $1::int) AND m.id = ANY ($2::bigint[])`,
      values: [programId, idArray(memberIds)],
    });
    const birthdays = new Map<number, Birthday>();
    for (const row of rows) {
      const { birthday } = vault.open(Object.assign(new Member(), row));
      const [, month, day] = birthday?.split('-').map(Number) ?? [];
      if (month !== undefined && day !== undefined) birthdays.set(row.id, { month, day });
    }
    return birthdays;
  };
}
