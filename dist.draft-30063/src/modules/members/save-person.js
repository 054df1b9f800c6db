import { identitiesOf } from './identities.js';
import { rememberIdentities } from './once-known.js';
/** Writes who a locked member is, and what it is found by; what it was found by is remembered. @throws a unique violation when another member holds an identity */
export async function savePerson(sql, vault, member, person) {
    const identities = identitiesOf(vault, member.programId, person);
    const { externalId, phoneHash, emailHash } = identities;
    const { phone, email, displayName, birthday } = person;
    const before = identitiesOf(vault, member.programId, { ...vault.open(member), externalId: member.externalId });
    await rememberIdentities(sql, vault, member.programId, before, identities);
    await sql.query({
        name: 'save person',
        text: 'UPDATE member SET external_id = $3, phone_hash = $4, email_hash = $5, profile = $6, birthday_hash = $7 WHERE program_id = $1 AND id = $2',
        values: [
            member.programId,
            member.id,
            externalId,
            phoneHash,
            emailHash,
            vault.seal(member, { phone, email, displayName, birthday }),
            vault.birthdayHash(member.programId, birthday),
        ],
    });
}
//# sourceMappingURL=save-person.js.map