import { idArray } from '../../kernel/sql/bulk.js';
import { Member } from './member.js';
const CHUNK = 500;
/** Gives members that have none yet the hash by which birthdays are found. @returns how many it looked at; 0 when all have one */
export async function backfillBirthdays(sql, vault, programId) {
    const { rows } = await sql.query({
        text: `SELECT m.program_id AS "programId", m.id, m.profile AS "sealedProfile",
        (SELECT k.wrapped_key FROM member_key k WHERE k.program_id = m.program_id AND k.member_id = m.id) AS "wrappedKey"
      FROM member m WHERE m.program_id = (SELECT $1::int) AND m.birthday_hash IS NULL ORDER BY m.id LIMIT ${CHUNK} FOR NO KEY UPDATE OF m`,
        values: [programId],
    });
    if (rows.length === 0)
        return 0;
    const hashes = rows.map((row) => vault.birthdayHash(programId, vault.open(Object.assign(new Member(), row)).birthday));
    await sql.query({
        text: `UPDATE member m SET birthday_hash = decode(w.hash, 'hex') FROM unnest($2::bigint[], $3::text[]) AS w (id, hash)
      WHERE m.program_id = (SELECT $1::int) AND m.id = w.id`,
        values: [programId, idArray(rows.map(({ id }) => id)), hashes.map((hash) => hash.toString('hex'))],
    });
    return rows.length;
}
//# sourceMappingURL=birthday-rows.js.map