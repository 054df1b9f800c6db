import type { Pool } from 'pg';
import type { Caller } from '../../kernel/caller.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import type { MemberRef, ReadMemberRef } from '../../kernel/member-ref.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { checkProse } from '../complaints/index.js';
import { type Contribution, reported } from './contribution.js';
import { lockContributions, updateContributions } from './contribution-rows.js';
import { policyOf } from './policy.js';
import { record } from './record-contribution.js';
import { author } from './write-contribution.js';

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
 * What others think of a contribution: each member once, never its author. All of it is done under the lock of the contribution, so that its counts are those
 * of the rows. Refuses: NOT_FOUND, INVALID, FORBIDDEN_TARGET (one's own, another member), INVALID_STATE (not published), NOT_ELIGIBLE (closed).
 */
export class Opinions {
  constructor(
    private readonly pool: Pool,
    private readonly readRef: ReadMemberRef,
    private readonly clock: Clock,
  ) {}

  /** True: likes it, or finds it helpful; false: finds it unhelpful, which only reviews can be; null: neither. The same again changes nothing. */
  like(opinion: Opinion, helpful: boolean | null): Outcome {
    return this.hear(opinion, async (sql, contribution, memberId, now) => {
      const { id, kind } = contribution;
      if (helpful === false && kind === 'POST') return refuse('INVALID', ['opinion'], 'contribution-post-unhelpful');
      const programId = opinion.program.id;
      const before = await opinionOf(sql, programId, id, memberId);
      if (before === helpful) return null;
      await saveOpinion(sql, programId, { id, memberId, helpful, now });
      const by = (value: boolean) => Number(helpful === value) - Number(before === value);
      await sql.query({
        name: 'count likes',
        text: 'UPDATE contribution SET likes = likes + $3, dislikes = dislikes + $4 WHERE program_id = (SELECT $1::int) AND id = $2',
        values: [programId, id, by(true), by(false)],
      });
      return null;
    });
  }

  /** Once a member; again changes nothing. */
  async report(opinion: Opinion, reason: ReportReason, note: string | null): Outcome {
    const wrong = note === null ? null : checkProse(note, 'note', MAX_NOTE);
    if (wrong) return [wrong];
    return this.hear(opinion, async (sql, contribution, memberId, at) => {
      const programId = opinion.program.id;
      const { rowCount } = await sql.query({
        name: 'report contribution',
        text: `INSERT INTO contribution_report (program_id, contribution_id, member_id, reason, note, reported_at)
          VALUES ($1, $2, $3, $4, $5, to_timestamp($6::float8 / 1000.0)) ON CONFLICT DO NOTHING`,
        values: [programId, contribution.id, memberId, reason, note, at],
      });
      if (rowCount === 0) return null;
      const after = reported(contribution, await policyOf(sql, programId));
      await updateContributions(sql, programId, [after]);
      if (after.status !== contribution.status)
        await record(sql, programId, { before: contribution, after, what: 'REPORTED', actor: 'system', at });
      return null;
    });
  }

  private async hear(
    { caller, program, contributionId, member }: Opinion,
    work: (sql: SqlClient, contribution: Contribution, memberId: number, now: Instant) => Promise<Refusal | null>,
  ): Outcome {
    const now = this.clock.now();
    const done = await runInProgram(this.pool, program.id, async (sql) => {
      const memberId = await author(sql, this.readRef, { caller, program, ref: member });
      if (isRefusal(memberId)) return memberId;
      const closed = await isClosed(sql, program.id, memberId);
      if (closed) return refuse('NOT_ELIGIBLE', ['member'], 'member-closed');
      const [contribution] = await lockContributions(sql, program.id, [contributionId]);
      const isOwn = contribution?.memberId === memberId;
      if (!contribution || (caller.kind === 'member' && !isOwn && contribution.status !== 'PUBLISHED'))
        return refuse('NOT_FOUND', ['contributionId'], 'contribution-not-found');
      if (isOwn) return refuse('FORBIDDEN_TARGET', ['contributionId'], 'contribution-own');
      const { status } = contribution;
      if (status !== 'PUBLISHED') return refuse('INVALID_STATE', ['contributionId'], 'contribution-state', { status });
      return (await work(sql, contribution, memberId, now)) ?? contributionId;
    });
    return isRefusal(done) ? [done] : done;
  }
}

async function isClosed(sql: SqlClient, programId: number, memberId: number): Promise<boolean> {
  const { rows } = await sql.query<object>({
    name: 'member is closed',
    text: `SELECT 1 FROM member WHERE program_id = (SELECT $1::int) AND id = $2 AND status = 'CLOSED'`,
    values: [programId, memberId],
  });
  return rows.length > 0;
}

async function opinionOf(sql: SqlClient, programId: number, id: number, memberId: number): Promise<boolean | null> {
  const { rows } = await sql.query<{ helpful: boolean }>({
    name: 'opinion',
    text: 'SELECT helpful FROM contribution_like WHERE program_id = (SELECT $1::int) AND contribution_id = $2 AND member_id = $3',
    values: [programId, id, memberId],
  });
  return rows[0]?.helpful ?? null;
}

async function saveOpinion(
  sql: SqlClient,
  programId: number,
  { id, memberId, helpful, now }: { id: number; memberId: number; helpful: boolean | null; now: Instant },
): Promise<void> {
  const values = [programId, id, memberId];
  if (helpful === null)
    await sql.query({
      name: 'forget opinion',
      text: 'DELETE FROM contribution_like WHERE program_id = (SELECT $1::int) AND contribution_id = $2 AND member_id = $3',
      values,
    });
  else
    await sql.query({
      name: 'save opinion',
      text: `INSERT INTO contribution_like (program_id, contribution_id, member_id, helpful, recorded_at)
        VALUES ($1, $2, $3, $4, to_timestamp($5::float8 / 1000.0)) ON CONFLICT (program_id, contribution_id, member_id) DO UPDATE SET helpful = excluded.helpful`,
      values: [...values, helpful, now],
    });
}
