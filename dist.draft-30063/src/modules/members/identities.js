export function identitiesOf(vault, programId, { externalId, phone, email }) {
    return {
        externalId,
        phoneHash: phone === null ? null : vault.hash(programId, 'phone', phone),
        emailHash: email === null ? null : vault.hash(programId, 'email', email),
    };
}
/** In the order in which they are believed. */
export const identityFields = ['externalId', 'phone', 'email'];
/** Which members hold any of these identities, in the order external id, phone, e-mail. */
export async function matchIdentities(sql, programId, { externalId, phoneHash, emailHash }) {
    const { rows } = await sql.query({
        name: 'members by identity',
        text: `SELECT 'externalId' AS field, id AS "memberId", status FROM member WHERE program_id = $1 AND external_id = $2
      UNION ALL SELECT 'phone', id, status FROM member WHERE program_id = $1 AND phone_hash = $3
      UNION ALL SELECT 'email', id, status FROM member WHERE program_id = $1 AND email_hash = $4`,
        values: [programId, externalId, phoneHash, emailHash],
    });
    return rows.sort((a, b) => identityFields.indexOf(a.field) - identityFields.indexOf(b.field));
}
//# sourceMappingURL=identities.js.map