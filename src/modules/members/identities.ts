import type { SqlClient } from '../../kernel/sql/bulk.js';
import type { Person } from './enrolment.js';
import type { MemberStatus } from './member.js';
import type { MemberVault } from './member-vault.js';

/** What finds a member, as its row holds it. */
export interface Identities {
  externalId: string | null;
  phoneHash: Buffer | null;
  emailHash: Buffer | null;
}

export function identitiesOf(vault: MemberVault, programId: number, { externalId, phone, email }: Person): Identities {
  return {
    externalId,
    phoneHash: phone === null ? null : vault.hash(programId, 'phone', phone),
    emailHash: email === null ? null : vault.hash(programId, 'email', email),
  };
}

/** In the order in which they are believed. */
export const identityFields = ['externalId', 'phone', 'email'] as const;
export type IdentityField = (typeof identityFields)[number];

export interface Match {
  field: IdentityField;
  memberId: number;
  status: MemberStatus;
}

/** Which members hold any of these identities, in the order external id, phone, e-mail. */
export async function matchIdentities(
  sql: SqlClient,
  programId: number,
  { externalId, phoneHash, emailHash }: Identities,
): Promise<Match[]> {
  const { rows } = await sql.query<Match>({
    name: 'members by identity',
    text: `SELECT 'externalId' AS field, id AS "memberId", status FROM member WHERE program_id = $1 AND external_id = $2
      UNION ALL SELECT 'phone', id, status FROM member WHERE program_id = $1 AND phone_hash = $3
      UNION ALL SELECT 'email', id, status FROM member WHERE program_id = $1 AND email_hash = $4`,
    values: [programId, externalId, phoneHash, emailHash],
  });
  return rows.sort((a, b) => identityFields.indexOf(a.field) - identityFields.indexOf(b.field));
}
