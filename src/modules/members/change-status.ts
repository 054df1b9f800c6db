import type { Pool } from 'pg';
import { insertAudit } from '../../kernel/audit.js';
import type { Clock } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import type { ReadMemberRef } from '../../kernel/member-ref.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { type Change, findTarget } from './find-target.js';
import type { MemberStatus } from './member.js';
import { lockMember } from './member-rows.js';
import { checkReasonCode } from './reason-code.js';

type Switch = 'suspend' | 'reinstate';

const switches: Record<Switch, { to: MemberStatus; action: string }> = {
  suspend: { to: 'SUSPENDED', action: 'member.suspended' },
  reinstate: { to: 'ACTIVE', action: 'member.reinstated' },
};

/**
 * Suspends a member, who then earns and cannot spend, and reinstates one. Doing it twice changes nothing more. Refuses: INVALID, NOT_FOUND,
 * INVALID_STATE for a closed membership.
 */
export class ChangeStatus {
  constructor(
    private readonly pool: Pool,
    private readonly readRef: ReadMemberRef,
    private readonly clock: Clock,
  ) {}

  async run(what: Switch, change: Change, reasonCode: string): Promise<number | Refusal[]> {
    const refusal = checkReasonCode(reasonCode, 'reasonCode');
    if (refusal) return [refusal];
    const outcome = await runInProgram(this.pool, change.program.id, (sql) => this.change(sql, what, change, reasonCode));
    return isRefusal(outcome) ? [outcome] : outcome;
  }

  private async change(sql: SqlClient, what: Switch, change: Change, reasonCode: string): Promise<number | Refusal> {
    const programId = change.program.id;
    const { to, action } = switches[what];
    const memberId = await findTarget(sql, this.readRef, change);
    if (isRefusal(memberId)) return memberId;
    await lockAccounts(sql, programId, memberId);
    const member = await lockMember(sql, programId, memberId);
    if (member === null || member.status === 'CLOSED') return refuse('INVALID_STATE', ['member'], 'member-closed');
    if (member.status === to) return memberId;
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
export async function lockAccounts(sql: SqlClient, programId: number, memberId: number): Promise<void> {
  await sql.query({
    name: 'lock accounts',
    text: 'SELECT FROM account WHERE program_id = $1 AND member_id = $2 ORDER BY member_id, wallet_id FOR NO KEY UPDATE',
    values: [programId, memberId],
  });
}
