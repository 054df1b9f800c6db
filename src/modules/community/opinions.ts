import type { Pool } from 'pg';
import type { Caller } from '../../kernel/caller.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import type { MemberRef, ReadMemberRef } from '../../kernel/member-ref.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { checkProse } from '../../kernel/prose.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { author } from './authors.js';
import { type Contribution, reported } from './contribution.js';
import { lockContributions, updateContributions } from './contribution-rows.js';
import { saveLike } from './likes.js';
import { policyOf } from './policy.js';
import { record } from './record-contribution.js';

export type ReportReason = 'SPAM' | 'OFFENSIVE' | 'PRIVATE' | 'FALSE' | 'OTHER';

/** Whose opinion, of which contribution. */
export interface Opinion {
  caller: Caller;
  program: ProgramConfig;
  contributionId: number;
  member: MemberRef | null;
}

type Outcome = Promise<number | Refusal[]>;
const MAX_NOTE = 1_000;

/**
 * What others think of a contribution: each member once, never its author. Refuses: NOT_FOUND, INVALID, FORBIDDEN_TARGET (one's own, another member),
 * INVALID_STATE (not published), NOT_ELIGIBLE (closed).
 */
export class Opinions {
  constructor(
    private readonly pool: Pool,
    private readonly readRef: ReadMemberRef,
    private readonly clock: Clock,
  ) {}

  /** True: likes it, or finds it helpful; false: finds it unhelpful, which only reviews can be; null: neither. The same again changes nothing. */
  like(opinion: Opinion, helpful: boolean | null): Outcome {
    return this.hear(opinion, async (sql, { kind }, memberId, now) => {
      if (helpful === false && kind === 'POST') return refuse('INVALID', ['opinion'], 'contribution-post-unhelpful');
      const { program, contributionId } = opinion;
      const isCounted = await saveLike(sql, program.id, { contributionId, memberId, helpful, now });
      return isCounted ? null : refuse('INVALID_STATE', ['contributionId'], 'contribution-state', { status: 'HIDDEN' });
    });
  }

  /** Once a member; again changes nothing. */
  async report(opinion: Opinion, reason: ReportReason, note: string | null): Outcome {
    const wrong = note === null ? null : checkProse(note, 'note', MAX_NOTE);
    if (wrong) return [wrong];
    return this.hear(opinion, async (sql, { id }, memberId, at) => {
      const programId = opinion.program.id;
      const [before] = await lockContributions(sql, programId, [id]);
      if (!before) return null;
      const { rowCount } = await sql.query({
        name: 'report contribution',
        text: `INSERT INTO contribution_report (program_id, contribution_id, member_id, reason, note, reported_at)
          VALUES ($1, $2, $3, $4, $5, to_timestamp($6::float8 / 1000.0)) ON CONFLICT DO NOTHING`,
        values: [programId, id, memberId, reason, note, at],
      });
      if (rowCount === 0) return null;
      const after = reported(before, await policyOf(sql, programId));
      await updateContributions(sql, programId, [after]);
      if (after.status !== before.status) await record(sql, programId, { before, after, what: 'REPORTED', actor: 'system', at });
      return null;
    });
  }

  private async hear(
    { caller, program, contributionId, member }: Opinion,
    work: (sql: SqlClient, heard: Heard, memberId: number, now: Instant) => Promise<Refusal | null>,
  ): Outcome {
    const now = this.clock.now();
    const done = await runInProgram(this.pool, program.id, async (sql) => {
      const memberId = await author(sql, this.readRef, { caller, program, ref: member });
      if (isRefusal(memberId)) return memberId;
      const contribution = await heardOf(sql, program.id, contributionId, memberId);
      const isOwn = contribution?.memberId === memberId;
      if (!contribution || (caller.kind === 'member' && !isOwn && contribution.status !== 'PUBLISHED'))
        return refuse('NOT_FOUND', ['contributionId'], 'contribution-not-found');
      if (contribution.closed) return refuse('NOT_ELIGIBLE', ['member'], 'member-closed');
      if (isOwn) return refuse('FORBIDDEN_TARGET', ['contributionId'], 'contribution-own');
      const { status } = contribution;
      if (status !== 'PUBLISHED') return refuse('INVALID_STATE', ['contributionId'], 'contribution-state', { status });
      return (await work(sql, contribution, memberId, now)) ?? contributionId;
    });
    return isRefusal(done) ? [done] : done;
  }
}

/** A contribution as far as an opinion needs it, and whether the member has left. */
type Heard = Pick<Contribution, 'id' | 'kind' | 'memberId' | 'status'> & { closed: boolean };

async function heardOf(sql: SqlClient, programId: number, contributionId: number, memberId: number): Promise<Heard | null> {
  const { rows } = await sql.query<Heard>({
    name: 'contribution to judge',
    text: `SELECT c.id, c.kind, c.member_id AS "memberId", c.status, m.status = 'CLOSED' AS closed
      FROM contribution c, member m WHERE c.program_id = (SELECT $1::int) AND c.id = $2 AND m.program_id = (SELECT $1::int) AND m.id = $3`,
    values: [programId, contributionId, memberId],
  });
  return rows[0] ?? null;
}
