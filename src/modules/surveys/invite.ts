import type { Pool } from 'pg';
import type { Caller } from '../../kernel/caller.js';
import { contentHash } from '../../kernel/canonical-json.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import { checkIdempotencyKey, type StoredResult, withIdempotency } from '../../kernel/commands/idempotency.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import type { MemberRef, ReadMemberRef } from '../../kernel/member-ref.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { findTarget } from '../members/index.js';
import { insertInvitations, issued, tellInvited } from './issue.js';
import { type Invitation, takesAnswers, type VersionedSurvey } from './survey.js';
import { SURVEY } from './survey-rows.js';

interface Asked {
  surveyCode: string;
  member: MemberRef | null;
  expiresDays: number | null;
}

interface Invited extends StoredResult {
  invitationId: number;
}

const MAX_DAYS = 365;

/**
 * Invitations that people and back ends make. Refuses: INVALID (key, expiresDays), NOT_FOUND (survey, member, invitation), NOT_ELIGIBLE (closed),
 * INVALID_STATE (not on, links of anonymous surveys, answered), EXPIRED (survey), LIMIT_REACHED (quota), IDEMPOTENCY_KEY_MISMATCH.
 */
export class Invite {
  constructor(
    private readonly pool: Pool,
    private readonly readRef: ReadMemberRef,
    private readonly clock: Clock,
    private readonly onEvents: () => void,
  ) {}

  async run(caller: Caller, program: ProgramConfig, key: string, asked: Asked): Promise<number | Refusal> {
    const { expiresDays } = asked;
    const wrongKey = checkIdempotencyKey(key);
    if (wrongKey) return wrongKey;
    if (expiresDays !== null && (expiresDays < 1 || expiresDays > MAX_DAYS))
      return refuse('INVALID', ['expiresDays'], 'between', { min: 1, max: MAX_DAYS });
    const now = this.clock.now();
    const request = { programId: program.id, principal: caller.principal, operation: 'inviteToSurvey', key, now };
    const done = await withIdempotency<Invited>(this.pool, { ...request, requestHash: contentHash(asked) }, async (sql) => {
      const { member } = asked;
      const memberId = member === null ? null : await findTarget(sql, this.readRef, { caller, program, ref: member });
      return isRefusal(memberId) ? memberId : invite(sql, program, asked, memberId, now);
    });
    if (isRefusal(done)) return done;
    this.onEvents();
    return done.invitationId;
  }

  /** Calls an invitation back. Doing it again does nothing. */
  async revoke(programId: number, invitationId: number): Promise<number | Refusal> {
    return runInProgram(this.pool, programId, async (sql) => {
      const { rows } = await sql.query<{ status: string }>({
        text: 'SELECT status FROM survey_invitation WHERE program_id = $1 AND id = $2 FOR NO KEY UPDATE',
        values: [programId, invitationId],
      });
      const status = rows[0]?.status;
      if (status === undefined) return refuse('NOT_FOUND', ['invitationId'], 'survey-no-invitation');
      if (status === 'ANSWERED') return refuse('INVALID_STATE', ['invitationId'], 'survey-answered');
      await sql.query({
        text: "UPDATE survey_invitation SET status = 'REVOKED', remind_at = NULL WHERE program_id = $1 AND id = $2",
        values: [programId, invitationId],
      });
      return invitationId;
    });
  }
}

async function invite(
  sql: SqlClient,
  program: ProgramConfig,
  { surveyCode, expiresDays }: Asked,
  memberId: number | null,
  now: Instant,
): Promise<Invited | Refusal> {
  const { rows } = await sql.query<VersionedSurvey>({
    text: `SELECT ${SURVEY}, v.definition FROM survey s JOIN survey_version v ON v.program_id = s.program_id AND v.survey_id = s.id AND v.version = s.version
      WHERE s.program_id = $1 AND s.code = $2`,
    values: [program.id, surveyCode],
  });
  const [survey] = rows;
  if (!survey) return refuse('NOT_FOUND', ['surveyCode'], 'survey-not-found');
  const refusal = takesAnswers(survey, now);
  if (refusal) return refusal;
  if (memberId === null && survey.anonymous) return refuse('INVALID_STATE', ['member'], 'survey-no-links');
  if (memberId !== null && (await isClosed(sql, program.id, memberId)))
    return refuse('NOT_ELIGIBLE', ['member'], 'member-closed');
  const { version, definition, code } = survey;
  const blank: Invitation = {
    ...{ id: await nextId(sql), surveyId: survey.id, version: null, memberId, cause: null, status: 'SCHEDULED', store: null },
    ...{ channel: null, dueAt: now, issuedAt: null, expiresAt: null, reminders: 0, remindAt: null, answeredOn: null },
  };
  const made = { version, definition, expiresDays: expiresDays ?? definition.expiresDays };
  await insertInvitations(sql, program.id, [issued(blank, made, program, now)]);
  await tellInvited(sql, program.id, [{ memberId, payload: { survey: code, invitation: blank.id, reminder: 0 }, at: now }]);
  return { invitationId: blank.id };
}

async function isClosed(sql: SqlClient, programId: number, memberId: number): Promise<boolean> {
  const { rows } = await sql.query<{ status: string }>({
    text: 'SELECT status FROM member WHERE program_id = $1 AND id = $2',
    values: [programId, memberId],
  });
  return rows[0]?.status === 'CLOSED';
}
