import { insertAudit } from '../../kernel/audit.js';
import { refuse } from '../../kernel/refusal.js';
import { lockMember } from './member-rows.js';
import { nextId } from './next-id.js';
/** The openid first: it is the closer one. */
function accountsOf(vault, programId, { appId, openid, unionid }) {
    const own = { kind: 'openid', appId, value: openid, hash: vault.hash(programId, 'openid', `${appId}\0${openid}`) };
    return unionid === null
        ? [own]
        : [own, { kind: 'unionid', appId: null, value: unionid, hash: vault.hash(programId, 'unionid', unionid) }];
}
/** The id of the member that has this openid, else of the one that has this unionid; null for nobody. */
export async function findByAccounts(sql, vault, programId, accounts) {
    const [own, union] = accountsOf(vault, programId, accounts);
    const { rows } = await sql.query({
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
export async function linkAccounts(sql, vault, { programId, memberId, actor }, accounts, now) {
    const member = await lockMember(sql, programId, memberId);
    if (member === null || member.status === 'CLOSED')
        return refuse('NOT_ELIGIBLE', null, 'member-closed');
    for (const { kind, appId, value, hash } of accountsOf(vault, programId, accounts)) {
        const { rowCount } = await sql.query({
            name: 'link account',
            text: `INSERT INTO member_account (program_id, kind, hash, member_id, app_id, sealed, linked_at)
        VALUES ($1, $2, $3, $4, $5, $6, to_timestamp($7::float8 / 1000.0)) ON CONFLICT DO NOTHING`,
            values: [programId, kind, hash, memberId, appId, vault.sealText(member, value), now],
        });
        if (rowCount === 0)
            continue;
        const note = { at: now, actor, action: 'member.account-linked', target: `member:${memberId}`, details: { kind, appId } };
        await insertAudit(sql, programId, await nextId(sql), note);
    }
    return member;
}
//# sourceMappingURL=member-accounts.js.map