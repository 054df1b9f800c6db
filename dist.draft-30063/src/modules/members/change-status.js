import { insertAudit } from '../../kernel/audit.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { findTarget } from './find-target.js';
import { lockMember } from './member-rows.js';
import { nextId } from './next-id.js';
import { checkReasonCode } from './reason-code.js';
const switches = {
    suspend: { to: 'SUSPENDED', action: 'member.suspended' },
    reinstate: { to: 'ACTIVE', action: 'member.reinstated' },
};
/**
 * Suspends a member, who then earns and cannot spend, and reinstates one. Doing it twice changes nothing more. Refuses: INVALID, NOT_FOUND,
 * INVALID_STATE for a closed membership.
 */
export class ChangeStatus {
    constructor(pool, readRef, clock) {
        this.pool = pool;
        this.readRef = readRef;
        this.clock = clock;
    }
    async run(what, change, reasonCode) {
        const refusal = checkReasonCode(reasonCode, 'reasonCode');
        if (refusal)
            return [refusal];
        const outcome = await runInProgram(this.pool, change.program.id, (sql) => this.change(sql, what, change, reasonCode));
        return isRefusal(outcome) ? [outcome] : outcome;
    }
    async change(sql, what, change, reasonCode) {
        const programId = change.program.id;
        const { to, action } = switches[what];
        const memberId = await findTarget(sql, this.readRef, change);
        if (isRefusal(memberId))
            return memberId;
        await lockAccounts(sql, programId, memberId);
        const member = await lockMember(sql, programId, memberId);
        if (member === null || member.status === 'CLOSED')
            return refuse('INVALID_STATE', ['member'], 'member-closed');
        if (member.status === to)
            return memberId;
        await sql.query({
            name: 'change status',
            text: 'UPDATE member SET status = $3 WHERE program_id = $1 AND id = $2',
            values: [programId, memberId, to],
        });
        const note = {
            at: this.clock.now(),
            actor: change.caller.principal,
            action,
            target: `member:${memberId}`,
            details: { reasonCode },
        };
        await insertAudit(sql, programId, await nextId(sql), note);
        return memberId;
    }
}
/** Waits for the commands that are changing the member's balances, and keeps new ones out: they see the status as it is afterwards. */
export async function lockAccounts(sql, programId, memberId) {
    await sql.query({
        name: 'lock accounts',
        text: 'SELECT FROM account WHERE program_id = $1 AND member_id = $2 ORDER BY member_id, wallet_id FOR NO KEY UPDATE',
        values: [programId, memberId],
    });
}
//# sourceMappingURL=change-status.js.map