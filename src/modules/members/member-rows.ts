import type { MemberLookup } from '../../kernel/member-lookup.js';
import { idArray, millis, type SqlClient } from '../../kernel/sql/bulk.js';
import { Member } from './member.js';

const selected = `m.program_id AS "programId", m.id, m.external_id AS "externalId", m.status, m.card_number AS "cardNumber",
  m.referral_code AS "referralCode", ${millis('m.joined_at', '"joinedAt"')}, ${millis('m.erased_at', '"erasedAt"')}, m.profile AS "sealedProfile",
  k.wrapped_key AS "wrappedKey"`;
const source = 'member m LEFT JOIN member_key k ON k.program_id = m.program_id AND k.member_id = m.id';

/** Reads members by id, in no particular order; those that do not exist are missing. */
export async function readMembers(sql: SqlClient, programId: number, ids: readonly number[]): Promise<Member[]> {
  const { rows } = await sql.query<Member>({
    name: 'members',
    text: `SELECT ${selected} FROM ${source} WHERE m.program_id = $1 AND m.id = ANY($2::bigint[])`,
    values: [programId, idArray(ids)],
  });
  return rows.map(toMember);
}

const conditions: Record<MemberLookup['by'], string> = {
  id: 'm.id = $2::bigint',
  externalId: 'm.external_id = $2',
  phone: "m.phone_hash = decode($2, 'hex')",
  cardNumber: 'm.card_number = $2',
};

/** Reads the member of a look-up. Null when there is none. */
export async function readMemberBy(sql: SqlClient, programId: number, { by, value }: MemberLookup): Promise<Member | null> {
  const { rows } = await sql.query<Member>({
    name: `member by ${by}`,
    text: `SELECT ${selected} FROM ${source} WHERE m.program_id = $1 AND ${conditions[by]}`,
    values: [programId, value],
  });
  return rows[0] ? toMember(rows[0]) : null;
}

/** Reads one member and locks its row until the transaction ends. Null when there is none. */
export async function lockMember(sql: SqlClient, programId: number, id: number): Promise<Member | null> {
  const { rows } = await sql.query<Member>({
    name: 'lock member',
    text: `SELECT ${selected} FROM ${source} WHERE m.program_id = $1 AND m.id = $2 FOR NO KEY UPDATE OF m`,
    values: [programId, id],
  });
  return rows[0] ? toMember(rows[0]) : null;
}

/** Reads a page in the order of enrolment, one row more than asked where there is one. */
export async function readMemberPage(
  sql: SqlClient,
  programId: number,
  { limit, backward, after, before }: { limit: number; backward: boolean; after: number | null; before: number | null },
): Promise<Member[]> {
  const direction = backward ? 'DESC' : 'ASC';
  const { rows } = await sql.query<Member>({
    name: `member page ${direction}`,
    text: `SELECT ${selected} FROM ${source} WHERE m.program_id = $1 AND m.id > $2 AND m.id < $3 ORDER BY m.id ${direction} LIMIT $4`,
    values: [programId, after ?? 0, before ?? Number.MAX_SAFE_INTEGER, limit + 1],
  });
  return rows.map(toMember);
}

function toMember(row: Member): Member {
  return Object.assign(new Member(), row);
}
