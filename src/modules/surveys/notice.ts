import type { Pool } from 'pg';
import { inProgram } from '../../database/index.js';
import type { Instant } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { isRefusal } from '../../kernel/refusal.js';
import { millis, type SqlClient, textArray } from '../../kernel/sql/bulk.js';
import { nextId } from '../../kernel/sql/next-id.js';
import type { InviteRule, InviteTrigger } from './survey.js';

/** Who had taken an id has committed, or given up, after so long. */
const SETTLED_MS = 60_000;

/** What was recorded more than a week after its day has come is history that was brought in: nobody is asked about it. */
const LATE_DAYS = 7;

/** Whom it happened to, what, when, and when it was recorded, of all that has a higher id. */
const facts: Readonly<Record<InviteTrigger, string>> = {
  PURCHASE: `SELECT p.id, p.member_id, 'purchase:' || p.id AS cause, p.occurred_at AS at, p.recorded_at, p.store, p.channel
    FROM purchase p WHERE p.program_id = $1 AND p.id > $3`,
  COMPLAINT_CLOSED: `SELECT h.id, c.member_id, 'complaint:' || c.id AS cause, h.recorded_at AS at, h.recorded_at, c.store, NULL AS channel
    FROM complaint_change h JOIN complaint c ON c.program_id = h.program_id AND c.id = h.complaint_id
    WHERE h.program_id = $1 AND h.id > $3 AND h.what = 'STATUS' AND h.after = 'CLOSED'`,
  TIER_REACHED: `SELECT t.id, t.member_id, 'tier:' || t.id AS cause, t.effective_at AS at, t.recorded_at, NULL AS store, NULL AS channel
    FROM tier_change t WHERE t.program_id = $1 AND t.id > $3 AND t.up AND NOT t.upcoming AND ($6::text[] = '{}' OR t.to_tier = ANY ($6))`,
};

interface Watching {
  id: number;
  rule: InviteRule;
  noticedId: number;
  reachedId: number;
  reachedAt: Instant;
}

/**
 * Notes invitations that the rules of a program's surveys make of what was recorded, to be issued on their days. A fact is found twice at least, and noted once: the
 * key of an invitation is its survey, member and cause. Nothing is locked while it looks. @returns how many
 */
export async function noticeFacts(pool: Pool, program: ProgramConfig, now: Instant): Promise<number> {
  const { rows } = await inProgram(pool, program.id, (client) =>
    client.query<Watching>(
      `SELECT s.id, v.definition->'rule' AS rule, s.noticed_id AS "noticedId", s.reached_id AS "reachedId", ${millis('s.reached_at', '"reachedAt"')}
       FROM survey s JOIN survey_version v ON v.program_id = s.program_id AND v.survey_id = s.id AND v.version = s.version
       WHERE s.program_id = $1 AND s.active AND s.noticed_id IS NOT NULL ORDER BY s.id`,
      [program.id],
    ),
  );
  let count = 0;
  for (const survey of rows) {
    const done = await runInProgram(pool, program.id, (sql) => notice(sql, program, survey, now));
    if (isRefusal(done)) throw new Error(`survey ${survey.id} was not looked at: ${done.message}`);
    count += done;
  }
  return count;
}

/** Where another process was faster with the mark, or the rule is gone, the mark stays as that left it. */
async function notice(sql: SqlClient, program: ProgramConfig, survey: Watching, now: Instant): Promise<number> {
  const { id, rule, noticedId, reachedId, reachedAt } = survey;
  const { rowCount } = await sql.query({
    text: `INSERT INTO survey_invitation (program_id, id, survey_id, member_id, cause, status, store, channel, due_at)
      SELECT $1::int, nextval('record_id'), $2::bigint, f.member_id, f.cause, 'SCHEDULED', f.store, f.channel,
        ((f.at AT TIME ZONE $5::text) + make_interval(days => $4::int)) AT TIME ZONE $5::text
      FROM (${facts[rule.trigger]} ORDER BY 1) f
      WHERE $6::text[] IS NOT NULL AND f.at >= f.recorded_at - make_interval(days => $4::int + ${LATE_DAYS})
      ON CONFLICT (program_id, survey_id, member_id, cause) DO NOTHING`,
    values: [program.id, id, noticedId, rule.days, program.timeZone, textArray(rule.tiers)],
  });
  if (now - reachedAt >= SETTLED_MS)
    await sql.query({
      text: `UPDATE survey SET noticed_id = $3, reached_id = $4, reached_at = to_timestamp($5::float8 / 1000.0) WHERE program_id = $1 AND id = $2 AND noticed_id = $6`,
      values: [program.id, id, reachedId, await nextId(sql), now, noticedId],
    });
  return rowCount ?? 0;
}
