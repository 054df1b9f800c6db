import type { Pool } from 'pg';
import type { Caller } from '../../kernel/caller.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { checkProse } from '../../kernel/prose.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { type Attachment, checkAttachments } from '../complaints/index.js';
import { noteBadReview } from './bad-review.js';
import { type Contribution, type ContributionDeed, edited, withdrawn } from './contribution.js';
import { lockContributions, updateContributions } from './contribution-rows.js';
import { deletePhotos, insertPhotos, photoTypes } from './photos.js';
import { policyOf } from './policy.js';
import { record } from './record-contribution.js';
import { readTopics } from './topic.js';
import { checkStars } from './write-contribution.js';

export interface EditRequest {
  text: string;
  stars: number | null;
  /** Null: they stay. */
  photos: readonly Attachment[] | null;
}

/** Who asks, about which contribution. */
export interface Asked {
  caller: Caller;
  program: ProgramConfig;
  contributionId: number;
}

type Outcome = Promise<number | Refusal[]>;
const MAX_REPLY = 2_000;

/**
 * What becomes of a contribution that is there, but for what staff decide. To a member none exist but its own and those that are published. Refuses:
 * NOT_FOUND, INVALID with paths, FORBIDDEN_TARGET (another's), INVALID_STATE, EXPIRED (the time to edit it is over).
 */
export class ChangeContribution {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  async edit(asked: Asked, request: EditRequest): Outcome {
    const { text, stars, photos } = request;
    const wrong = [
      checkProse(text, 'text'),
      stars === null ? null : checkStars(stars),
      photos === null ? null : checkAttachments(photos, 'photos', photoTypes),
    ].filter((refusal) => refusal !== null);
    if (wrong.length > 0) return wrong;
    return this.change(asked, 'EDITED', async (sql, before, now) => {
      if (stars !== null && before.kind === 'POST') return refuse('INVALID', ['stars'], 'contribution-post-stars');
      if (photos === null && text === before.text && (stars ?? before.stars) === before.stars) return before;
      const { program } = asked;
      const policy = await policyOf(sql, program.id);
      const after = edited(before, { text, stars, now }, policy, await isModerated(sql, program, before, policy.moderateReviews));
      if (isRefusal(after)) return after;
      await keepEdit(sql, program.id, before, now);
      if (photos !== null) {
        await deletePhotos(sql, program.id, before.id);
        await insertPhotos(sql, program.id, before.id, photos);
      }
      await noteBadReview(sql, program.id, { contribution: after, policy, store: null, category: null, at: now });
      return after;
    });
  }

  /** Again changes nothing. */
  withdraw(asked: Asked): Outcome {
    return this.change(asked, 'WITHDRAWN', async (sql, before, now) => {
      await forgetTexts(sql, asked.program.id, [before.id]);
      return withdrawn(before, now);
    });
  }

  /** What the brand says to it, for all to read; null takes it back. */
  async reply(asked: Asked, text: string | null): Outcome {
    const wrong = text === null ? null : checkProse(text, 'text', MAX_REPLY);
    if (wrong) return [wrong];
    return this.change(asked, 'REPLIED', async (_sql, before, now) => {
      if (before.status === 'WITHDRAWN')
        return refuse('INVALID_STATE', ['contributionId'], 'contribution-state', { status: before.status });
      const by = text === null ? null : asked.caller.principal;
      return { ...before, reply: text, repliedBy: by, repliedAt: text === null ? null : now };
    });
  }

  private async change(
    { caller, program, contributionId }: Asked,
    what: ContributionDeed,
    work: (sql: SqlClient, before: Contribution, now: Instant) => Promise<Contribution | Refusal>,
  ): Outcome {
    const now = this.clock.now();
    const done = await runInProgram(this.pool, program.id, async (sql) => {
      const [before] = await lockContributions(sql, program.id, [contributionId]);
      const isOthers = caller.kind === 'member' && caller.memberId !== before?.memberId;
      if (!before || (isOthers && before.status !== 'PUBLISHED'))
        return refuse('NOT_FOUND', ['contributionId'], 'contribution-not-found');
      if (isOthers) return refuse('FORBIDDEN_TARGET', ['contributionId'], 'contribution-others');
      const after = await work(sql, before, now);
      if (isRefusal(after) || after === before) return after;
      await updateContributions(sql, program.id, [after]);
      await record(sql, program.id, { before, after, what, actor: caller.principal, at: now });
      return after;
    });
    return isRefusal(done) ? [done] : done.id;
  }
}

async function isModerated(sql: SqlClient, program: ProgramConfig, { topic }: Contribution, reviews: boolean): Promise<boolean> {
  if (topic === null) return reviews;
  const [found] = await readTopics(sql, program, [topic]);
  return found?.moderated ?? true;
}

async function keepEdit(
  sql: SqlClient,
  programId: number,
  { id, edits, text, stars }: Contribution,
  now: Instant,
): Promise<void> {
  await sql.query({
    name: 'keep edit',
    text: `INSERT INTO contribution_edit (program_id, contribution_id, number, text, stars, edited_at)
      VALUES ($1, $2, $3, $4, $5, to_timestamp($6::float8 / 1000.0))`,
    values: [programId, id, edits + 1, text, stars, now],
  });
}

/** What was written and shown of these goes, with what it was before; that it was there stays. */
export async function forgetTexts(sql: SqlClient, programId: number, ids: readonly number[]): Promise<void> {
  const values = [programId, ids];
  await sql.query({
    name: 'forget edits',
    text: `UPDATE contribution_edit SET text = '-' WHERE program_id = (SELECT $1::int) AND contribution_id = ANY ($2::bigint[])`,
    values,
  });
  await sql.query({
    name: 'forget photos',
    text: 'DELETE FROM contribution_photo WHERE program_id = (SELECT $1::int) AND contribution_id = ANY ($2::bigint[])',
    values,
  });
}
