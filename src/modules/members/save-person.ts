import type { SqlClient } from '../../kernel/sql/bulk.js';
import type { Person } from './enrolment.js';
import { identitiesOf } from './identities.js';
import type { Member } from './member.js';
import type { MemberVault } from './member-vault.js';

/** Writes who a locked member is, and what it is found by. @throws a unique violation when another member holds an identity */
export async function savePerson(sql: SqlClient, vault: MemberVault, member: Member, person: Person): Promise<void> {
  const { externalId, phoneHash, emailHash } = identitiesOf(vault, member.programId, person);
  const { phone, email, displayName, birthday } = person;
  await sql.query({
    name: 'save person',
    text: 'UPDATE member SET external_id = $3, phone_hash = $4, email_hash = $5, profile = $6 WHERE program_id = $1 AND id = $2',
    values: [
      member.programId,
      member.id,
      externalId,
      phoneHash,
      emailHash,
      vault.seal(member, { phone, email, displayName, birthday }),
    ],
  });
}
