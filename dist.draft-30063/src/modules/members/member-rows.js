import { millis, textArray } from '../../kernel/sql/bulk.js';
import { Member } from './member.js';
const selected = `m.program_id AS "programId", m.id, m.external_id AS "externalId", m.status, m.card_number AS "cardNumber",
  m.referral_code AS "referralCode", ${millis('m.joined_at', '"joinedAt"')}, ${millis('m.erased_at', '"erasedAt"')}, m.profile AS "sealedProfile",
  (SELECT k.wrapped_key FROM member_key k WHERE k.program_id = m.program_id AND k.member_id = m.id) AS "wrappedKey", m.tags, m.attributes`;
/** What a member is found by: the column as a look-up writes its value, and the look-ups as the column's type. */
const written = {
    id: ['m.id::text', 'm.id = ANY ($2::bigint[])'],
    externalId: ['m.external_id', 'm.external_id = ANY ($2::text[])'],
    phone: ["encode(m.phone_hash, 'hex')", "m.phone_hash = ANY (ARRAY(SELECT decode(hash, 'hex') FROM unnest($2::text[]) hash))"],
    cardNumber: ['m.card_number', 'm.card_number = ANY ($2::text[])'],
};
/** Reads of members by what callers know of them; null where there is none. */
export const readMembersBy = {
    id: readBy('id'),
    externalId: readBy('externalId'),
    phone: readBy('phone'),
    cardNumber: readBy('cardNumber'),
};
function readBy(by) {
    const [value, condition] = written[by];
    const statement = {
        name: `read members by ${by}`,
        text: `SELECT ${value} AS key, ${selected} FROM member m WHERE m.program_id = (SELECT $1::int) AND ${condition}`,
    };
    return async (sql, { id }, values) => {
        const { rows } = await sql.query({ ...statement, values: [id, textArray(values)] });
        const found = new Map(rows.map(({ key, ...row }) => [key, toMember(row)]));
        return values.map((one) => found.get(one) ?? null);
    };
}
/** Reads one member and locks its row until the transaction ends. Null when there is none. */
export async function lockMember(sql, programId, id) {
    const { rows } = await sql.query({
        name: 'lock member',
        text: `SELECT ${selected} FROM member m WHERE m.program_id = (SELECT $1::int) AND m.id = $2 FOR NO KEY UPDATE OF m`,
        values: [programId, id],
    });
    return rows[0] ? toMember(rows[0]) : null;
}
/** Pages in the order of enrolment, one row more than asked where there is one. */
export const readMemberPages = (sql, { id }, keys) => Promise.all(keys.map((key) => selectPage(sql, id, key)));
async function selectPage(sql, programId, { limit, backward, after, before }) {
    const direction = backward ? 'DESC' : 'ASC';
    const { rows } = await sql.query({
        name: `member page ${direction}`,
        text: `SELECT ${selected} FROM member m WHERE m.program_id = (SELECT $1::int) AND m.id > $2 AND m.id < $3 ORDER BY m.id ${direction} LIMIT $4`,
        values: [programId, after ?? 0, before ?? Number.MAX_SAFE_INTEGER, limit + 1],
    });
    return rows.map(toMember);
}
function toMember(row) {
    return Object.assign(new Member(), row);
}
//# sourceMappingURL=member-rows.js.map