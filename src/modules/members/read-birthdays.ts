import type { SqlClient } from '../../kernel/sql/bulk.js';
import type { MemberVault } from './member-vault.js';
import { readProfiles } from './read-profiles.js';

interface Birthday {
  month: number;
  day: number;
}

/** Reads birthdays of members, without the year. Those who gave none, and those who were erased, are not in the answer. */
export function birthdayReader(vault: MemberVault) {
  return async (sql: SqlClient, programId: number, memberIds: readonly number[]): Promise<Map<number, Birthday>> => {
    const birthdays = new Map<number, Birthday>();
    for (const [id, { birthday }] of await readProfiles(sql, vault, programId, memberIds)) {
      const [, month, day] = birthday?.split('-').map(Number) ?? [];
      if (month !== undefined && day !== undefined) birthdays.set(id, { month, day });
    }
    return birthdays;
  };
}
