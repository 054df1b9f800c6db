import type { Pool } from 'pg';
import { insertAudit } from '../../kernel/audit.js';
import type { Caller } from '../../kernel/caller.js';
import type { Clock } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import { lookupKey, type MemberLookup, type ResolveMembers } from '../../kernel/member-lookup.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { nextId } from '../../kernel/sql/next-id.js';

/**
 * Notes whether a member wants to be on leaderboards; a keeper then takes it off the open rounds, or puts it back with the scores that it has. Saying it
 * again changes nothing more. Refuses: NOT_FOUND, FORBIDDEN_TARGET for another member than the one whose token it is.
 */
export class ShowMember {
  constructor(
    private readonly pool: Pool,
    private readonly resolveMembers: ResolveMembers,
    private readonly clock: Clock,
    private readonly left: (programId: number) => void,
  ) {}

  async run(caller: Caller, programId: number, lookup: MemberLookup, shown: boolean): Promise<number | Refusal> {
    const outcome = await runInProgram(this.pool, programId, async (sql) => {
      const memberId = (await this.resolveMembers(sql, programId, [lookup])).get(lookupKey(lookup));
      if (caller.kind === 'member' && memberId !== caller.memberId) return refuse('FORBIDDEN_TARGET', ['member'], 'other-member');
      if (memberId === undefined) return refuse('NOT_FOUND', ['member', lookup.by], 'member-not-found');
      const { rowCount } = await sql.query({
        text: `INSERT INTO leaderboard_choice (program_id, member_id, shown) VALUES ($1, $2, $3)
          ON CONFLICT (program_id, member_id) DO UPDATE SET shown = excluded.shown WHERE leaderboard_choice.shown <> excluded.shown`,
        values: [programId, memberId, shown],
      });
      if (rowCount === 0) return memberId;
      await sql.query({
        text: "INSERT INTO score_change (program_id, member_id, metric) VALUES ($1, $2, 'SHOWN')",
        values: [programId, memberId],
      });
      const action = shown ? 'leaderboards.shown' : 'leaderboards.hidden';
      const note = { at: this.clock.now(), actor: caller.principal, action, target: `member:${memberId}` };
      await insertAudit(sql, programId, await nextId(sql), note);
      return memberId;
    });
    if (!isRefusal(outcome)) this.left(programId);
    return outcome;
  }
}
