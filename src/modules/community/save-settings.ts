import type { Pool } from 'pg';
import { insertAudit } from '../../kernel/audit.js';
import type { Caller } from '../../kernel/caller.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import type { MemberRef, ReadMemberRef } from '../../kernel/member-ref.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { isCode } from '../../kernel/text.js';
import { findTarget } from '../members/index.js';
import { readAudience } from './audience.js';
import type { CommunityPolicy } from './policy.js';
import { readTitles, type TitleDraft } from './titles.js';

export interface TopicDraft extends TitleDraft {
  code: string;
  tiers: string[] | null;
  moderated: boolean;
  opensAt: Instant | null;
  closesAt: Instant | null;
}

/** How a community works, changed by the brand's people. Refuses: INVALID with paths, NOT_FOUND (tier, member), FORBIDDEN_TARGET. */
export class SaveCommunity {
  constructor(
    private readonly pool: Pool,
    private readonly readRef: ReadMemberRef,
    private readonly clock: Clock,
  ) {}

  policy(caller: Caller, programId: number, policy: CommunityPolicy): Promise<Refusal[]> {
    const { moderateReviews, editHours, badStars, badTeam, hideReports, barStrikes } = policy;
    const within = (field: keyof CommunityPolicy, value: number, min: number, max: number) =>
      value >= min && value <= max ? [] : [refuse('INVALID', [field], 'between', { min, max })];
    const wrong = [
      ...within('editHours', editHours, 0, 8_760),
      ...within('badStars', badStars, 0, 4),
      ...within('hideReports', hideReports, 1, 1_000),
      ...within('barStrikes', barStrikes, 1, 1_000),
      ...(badTeam === null || isCode(badTeam) ? [] : [refuse('INVALID', ['badTeam'], 'task-team')]),
    ];
    return this.save(
      caller,
      programId,
      { action: 'community.configured', target: 'community-policy' },
      wrong,
      async (sql, now) => {
        await sql.query({
          text: `INSERT INTO community_policy (program_id, moderate_reviews, edit_hours, bad_stars, bad_team, hide_reports, bar_strikes, updated_at)
          VALUES ($1, $2, $3, $4, $5, $6, $7, to_timestamp($8::float8 / 1000.0))
          ON CONFLICT (program_id) DO UPDATE SET moderate_reviews = excluded.moderate_reviews, edit_hours = excluded.edit_hours,
            bad_stars = excluded.bad_stars, bad_team = excluded.bad_team, hide_reports = excluded.hide_reports, bar_strikes = excluded.bar_strikes,
            updated_at = excluded.updated_at`,
          values: [programId, moderateReviews, editHours, badStars, badTeam, hideReports, barStrikes, now],
        });
        return null;
      },
    );
  }

  /** A topic, new or changed; what was written about it stays. */
  topic(caller: Caller, program: ProgramConfig, draft: TopicDraft): Promise<Refusal[]> {
    const { code, tiers, moderated, opensAt, closesAt } = draft;
    const titles = readTitles(draft);
    const wrong = [
      ...(isCode(code) ? [] : [refuse('INVALID', ['code'], 'community-code')]),
      ...(Array.isArray(titles) ? titles : []),
      ...readAudience(tiers, program),
      ...(opensAt !== null && closesAt !== null && opensAt >= closesAt
        ? [refuse('INVALID', ['closesAt'], 'community-times')]
        : []),
    ];
    return this.save(caller, program.id, { action: 'community.configured', target: `topic:${code}` }, wrong, async (sql, now) => {
      if (Array.isArray(titles)) return titles[0] ?? null;
      const { title, description, texts } = titles;
      const tierCodes = tiers === null ? null : JSON.stringify(tiers);
      await sql.query({
        text: `INSERT INTO topic (program_id, code, title, description, texts, tiers, moderated, opens_at, closes_at, created_at, updated_at)
          VALUES ($1, $2, $3, $4, $5, $6, $7, to_timestamp($8::float8 / 1000.0), to_timestamp($9::float8 / 1000.0), to_timestamp($10::float8 / 1000.0),
            to_timestamp($10::float8 / 1000.0))
          ON CONFLICT (program_id, code) DO UPDATE SET title = excluded.title, description = excluded.description, texts = excluded.texts,
            tiers = excluded.tiers, moderated = excluded.moderated, opens_at = excluded.opens_at, closes_at = excluded.closes_at, updated_at = excluded.updated_at`,
        values: [program.id, code, title, description, JSON.stringify(texts), tierCodes, moderated, opensAt, closesAt, now],
      });
      return null;
    });
  }

  /** What was removed of an author so far does not count against it any more. @returns the member */
  async pardon(caller: Caller, program: ProgramConfig, ref: MemberRef): Promise<number | Refusal[]> {
    let memberId = 0;
    const refusals = await this.save(
      caller,
      program.id,
      { action: 'community.pardoned', target: 'author' },
      [],
      async (sql, now) => {
        const found = await findTarget(sql, this.readRef, { caller, program, ref });
        if (isRefusal(found)) return found;
        memberId = found;
        await sql.query({
          text: `INSERT INTO author_pardon (program_id, member_id, pardoned_at, pardoned_by) VALUES ($1, $2, to_timestamp($3::float8 / 1000.0), $4)
          ON CONFLICT (program_id, member_id) DO UPDATE SET pardoned_at = excluded.pardoned_at, pardoned_by = excluded.pardoned_by`,
          values: [program.id, found, now, caller.principal],
        });
        return null;
      },
    );
    return refusals.length > 0 ? refusals : memberId;
  }

  private async save(
    caller: Caller,
    programId: number,
    note: { action: string; target: string },
    wrong: Refusal[],
    write: (sql: SqlClient, now: Instant) => Promise<Refusal | null>,
  ): Promise<Refusal[]> {
    if (wrong.length > 0) return wrong;
    const now = this.clock.now();
    const done = await runInProgram(this.pool, programId, async (sql) => {
      const refusal = await write(sql, now);
      if (isRefusal(refusal)) return refusal;
      await insertAudit(sql, programId, await nextId(sql), { at: now, actor: caller.principal, ...note });
      return true;
    });
    return isRefusal(done) ? [done] : [];
  }
}
