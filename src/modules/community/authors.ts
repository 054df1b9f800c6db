import type { Read } from '../../database/index.js';
import type { Caller } from '../../kernel/caller.js';
import type { MemberRef, ReadMemberRef } from '../../kernel/member-ref.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import { idArray, type SqlClient } from '../../kernel/sql/bulk.js';
import { findTarget } from '../members/index.js';
import type { CommunityPolicy } from './policy.js';

/** Nobody has more than so many waiting for staff at once. */
const MOST_WAITING = 20;

/** Who writes: the member whose token it is, or the one that a back end names. Refuses: INVALID (nobody), NOT_FOUND, FORBIDDEN_TARGET (another member). */
export async function author(
  sql: SqlClient,
  readRef: ReadMemberRef,
  { caller, program, ref }: { caller: Caller; program: ProgramConfig; ref: MemberRef | null },
): Promise<number | Refusal> {
  const own = caller.kind === 'member' ? caller.memberId : null;
  if (ref === null) return own ?? refuse('INVALID', ['member'], 'required');
  const found = await findTarget(sql, readRef, { caller, program, ref });
  // a member is not told whether somebody else exists
  if (caller.kind === 'member' && found !== own) return refuse('FORBIDDEN_TARGET', ['member'], 'other-member');
  return found;
}

/** What of an author was removed for abuse since it was last forgiven. */
const STRIKES = `(SELECT count(*) FROM contribution a WHERE a.program_id = m.program_id AND a.member_id = m.id AND a.abuse
  AND a.moderated_at > coalesce((SELECT p.pardoned_at FROM author_pardon p WHERE p.program_id = m.program_id AND p.member_id = m.id), '-infinity'))::int`;

/** Locks the member: what it writes at once is counted one by one. Refuses: NOT_ELIGIBLE (closed, barred), LIMIT_REACHED. */
export async function mayWrite(
  sql: SqlClient,
  programId: number,
  memberId: number,
  { barStrikes }: CommunityPolicy,
): Promise<Refusal | null> {
  await sql.query({
    name: 'lock author',
    text: 'SELECT 1 FROM member WHERE program_id = (SELECT $1::int) AND id = $2 FOR NO KEY UPDATE',
    values: [programId, memberId],
  });
  const { rows } = await sql.query<{ status: string; strikes: number; waiting: number }>({
    name: 'may write',
    text: `SELECT m.status, ${STRIKES} AS strikes, (SELECT count(*) FROM contribution c WHERE c.program_id = m.program_id AND c.member_id = m.id
        AND c.moderated_at IS NULL AND c.status <> 'WITHDRAWN')::int AS waiting
      FROM member m WHERE m.program_id = (SELECT $1::int) AND m.id = $2`,
    values: [programId, memberId],
  });
  const [member] = rows;
  if (!member || member.status === 'CLOSED') return refuse('NOT_ELIGIBLE', ['member'], 'member-closed');
  if (member.strikes >= barStrikes) return refuse('NOT_ELIGIBLE', ['member'], 'contribution-barred');
  if (member.waiting >= MOST_WAITING) return refuse('LIMIT_REACHED', ['member'], 'contribution-too-many', { max: MOST_WAITING });
  return null;
}

/** How often something of a member was removed for abuse since it was last forgiven. */
export const readStrikes: Read<number, number> = async (sql, program, memberIds) => {
  const { rows } = await sql.query<{ id: number; strikes: number }>({
    name: 'strikes',
    text: `SELECT m.id, ${STRIKES} AS strikes FROM member m WHERE m.program_id = $1 AND m.id = ANY ($2::bigint[])`,
    values: [program.id, idArray(memberIds)],
  });
  const found = new Map(rows.map(({ id, strikes }) => [id, strikes]));
  return memberIds.map((id) => found.get(id) ?? 0);
};
