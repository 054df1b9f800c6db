import { insertAudit } from '../../kernel/audit.js';
import type { Instant } from '../../kernel/clock.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { nextId } from '../../kernel/sql/next-id.js';
import type { Member } from './member.js';
import { lockMember } from './member-rows.js';
import type { MemberVault } from './member-vault.js';

/** By what somebody is known in a mini-program: there, and in all of the company's, where it has joined them. */
export interface MemberAccounts {
  appId: string;
  openid: string;
  unionid: string | null;
}

interface Account {
  kind: 'openid' | 'unionid';
  appId: string | null;
  value: string;
  hash: Buffer;
}

/** The openid first: it is the closer one. */
function accountsOf(vault: MemberVault, programId: number, { appId, openid, unionid }: MemberAccounts): Account[] {
  const own: Account = { kind: 'openid', appId, value: openid, hash: vault.hash(programId, 'openid', `${appId}\0${openid}`) };
  return unionid === null
    ? [own]
    : [own, { kind: 'unionid', appId: null, value: unionid, hash: vault.hash(programId, 'unionid', unionid) }];
}

/** The id of the member that has this openid, else of the one that has this unionid; null for nobody. */
export async function findByAccounts(
  sql: SqlClient,
  vault: MemberVault,
  programId: number,
  accounts: MemberAccounts,
): Promise<number | null> {
  const [own, union] = accountsOf(vault, programId, accounts);
  const { rows } = await sql.query<{ id: number }>({
    name: 'member by account',
    text: `SELECT member_id AS id FROM member_account
      WHERE program_id = (SELECT $1::int) AND ((kind = 'openid' AND hash = $2) OR (kind = 'unionid' AND hash = $3)) ORDER BY kind LIMIT 1`,
    values: [programId, own?.hash, union?.hash ?? null],
  });
  return rows[0]?.id ?? null;
}

/**
 * Gives a member those of the accounts that nobody has yet, and says who did it. What another member has stays with that one: two memberships of one person
 * are for a merge to join. Refuses: NOT_ELIGIBLE for a closed membership.
 */
export async function linkAccounts(
  sql: SqlClient,
  vault: MemberVault,
  { programId, memberId, actor }: { programId: number; memberId: number; actor: string },
  accounts: MemberAccounts,
  now: Instant,
): Promise<Member | Refusal> {
  const member = await lockMember(sql, programId, memberId);
  if (member === null || member.status === 'CLOSED') return refuse('NOT_ELIGIBLE', null, 'member-closed');
  for (const { kind, appId, value, hash } of accountsOf(vault, programId, accounts)) {
    const { rowCount } = await sql.query({
      name: 'link account',
      text: `INSERT INTO member_account (program_id, kind, hash, member_id, app_id, sealed, linked_at)
        VALUES ($1, $2, $3, $4, $5, $6, to_timestamp($7::float8 / 1000.0)) ON CONFLICT DO NOTHING`,
      values: [programId, kind, hash, memberId, appId, vault.sealText(member, value), now],
    });
    if (rowCount === 0) continue;
    const note = { at: now, actor, action: 'member.account-linked', target: `member:${memberId}`, details: { kind, appId } };
    await insertAudit(sql, programId, await nextId(sql), note);
  }
  return member;
}
