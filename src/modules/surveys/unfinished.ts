import type { Pool } from 'pg';
import { inProgram, type Read } from '../../database/index.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { idArray, type SqlClient, textArray } from '../../kernel/sql/bulk.js';
import { checkAnswers, type GivenAnswer } from './check-answers.js';
import { holderOf, slotOf } from './slot.js';
import { type Invitation, type SurveyDefinition, takesAnswers, type VersionedSurvey } from './survey.js';
import { INVITATION, SURVEY } from './survey-rows.js';

/** Who has begun to answer what. */
interface Begun {
  code: string;
  memberId: number | null;
  invitationId: number | null;
  answers: readonly GivenAnswer[];
}

/**
 * Keeps answers that are not finished, instead of those that were kept before. They count for nothing until they are sent as a whole. Refuses what sending them
 * would refuse (NOT_FOUND, INVALID and all else), but for what is missing or hidden, and INVALID_STATE for anonymous surveys.
 */
export class SaveUnfinished {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  async run(program: ProgramConfig, begun: Begun): Promise<Refusal | null> {
    const done = await runInProgram(this.pool, program.id, (sql) => this.save(sql, program.id, begun));
    return isRefusal(done) ? done : null;
  }

  private async save(
    sql: SqlClient,
    programId: number,
    { code, memberId, invitationId, answers }: Begun,
  ): Promise<true | Refusal> {
    const now = this.clock.now();
    const survey = await lockSurvey(sql, programId, code);
    if (survey === null) return refuse('NOT_FOUND', ['surveyCode'], 'survey-not-found');
    if (survey.anonymous) return refuse('INVALID_STATE', ['surveyCode'], 'survey-anonymous-unfinished');
    const standing = await standingOf(sql, programId, survey, { memberId, invitationId });
    const invitation = slotOf(standing, invitationId, now);
    if (isRefusal(invitation)) return invitation;
    const refusal = takesAnswers(survey, now);
    if (refusal) return refusal;
    const version = invitation?.version ?? survey.version;
    const definition = await definitionOf(sql, programId, survey, version);
    const checked = checkAnswers(definition.questions, answers, false);
    if (isRefusal(checked)) return checked;
    await sql.query({
      text: `INSERT INTO survey_unfinished (program_id, survey_id, holder, member_id, version, answers, updated_at)
        VALUES ($1, $2, $3, $4, $5, $6, to_timestamp($7::float8 / 1000.0))
        ON CONFLICT (program_id, survey_id, holder) DO UPDATE SET version = excluded.version, answers = excluded.answers, updated_at = excluded.updated_at`,
      values: [
        ...[programId, survey.id, holderOf(memberId, invitation?.id ?? null), memberId, version],
        ...[JSON.stringify(answers.map(({ questionCode, value }) => ({ questionCode, value }))), now],
      ],
    });
    return true;
  }
}

/** Locked: who sends the whole at the same moment comes before or after. */
async function lockSurvey(sql: SqlClient, programId: number, code: string): Promise<VersionedSurvey | null> {
  const { rows } = await sql.query<VersionedSurvey>({
    text: `SELECT ${SURVEY}, v.definition FROM survey s JOIN survey_version v ON v.program_id = s.program_id AND v.survey_id = s.id AND v.version = s.version
      WHERE s.program_id = $1 AND s.code = $2 FOR NO KEY UPDATE OF s`,
    values: [programId, code],
  });
  return rows[0] ?? null;
}

async function standingOf(
  sql: SqlClient,
  programId: number,
  { id, definition }: VersionedSurvey,
  { memberId, invitationId }: { memberId: number | null; invitationId: number | null },
) {
  const { rows: own } = await sql.query<Invitation>({
    text: `SELECT ${INVITATION} FROM survey_invitation i WHERE i.program_id = $1 AND i.survey_id = $2 AND i.member_id IS NOT DISTINCT FROM $3::bigint
        AND ($3::bigint IS NOT NULL OR i.id = $4::bigint) ORDER BY i.id`,
    values: [programId, id, memberId, invitationId],
  });
  const { rows } = await sql.query({
    text: 'SELECT 1 FROM survey_receipt r WHERE r.program_id = $1 AND r.member_id = $2::bigint AND r.survey_id = $3 LIMIT 1',
    values: [programId, memberId, id],
  });
  return { own, hasAnswered: rows.length > 0, open: memberId !== null && definition.open };
}

async function definitionOf(
  sql: SqlClient,
  programId: number,
  survey: VersionedSurvey,
  version: number,
): Promise<SurveyDefinition> {
  if (version === survey.version) return survey.definition;
  const { rows } = await sql.query<{ definition: SurveyDefinition }>({
    text: 'SELECT definition FROM survey_version WHERE program_id = $1 AND survey_id = $2 AND version = $3',
    values: [programId, survey.id, version],
  });
  return rows[0]?.definition ?? survey.definition;
}

const KEPT_MS = 90 * 86_400_000;

/** Whoever has not gone on for 90 days does not: what was begun is deleted. */
export async function forgetUnfinished(pool: Pool, programId: number, now: Instant): Promise<number> {
  const { rowCount } = await inProgram(pool, programId, (client) =>
    client.query('DELETE FROM survey_unfinished WHERE program_id = $1 AND updated_at < to_timestamp($2::float8 / 1000.0)', [
      programId,
      now - KEPT_MS,
    ]),
  );
  return rowCount ?? 0;
}

/** What somebody has begun to answer. */
export const readUnfinished: Read<{ surveyId: number; holder: string }, GivenAnswer[]> = async (sql, program, keys) => {
  const { rows } = await sql.query<{ surveyId: number; holder: string; answers: GivenAnswer[] }>({
    name: 'unfinished surveys',
    text: `SELECT u.survey_id AS "surveyId", u.holder, u.answers FROM unnest($2::bigint[], $3::text[]) AS asked (survey_id, holder)
      JOIN survey_unfinished u ON u.program_id = $1 AND u.survey_id = asked.survey_id AND u.holder = asked.holder`,
    values: [program.id, idArray(keys.map(({ surveyId }) => surveyId)), textArray(keys.map(({ holder }) => holder))],
  });
  return keys.map((key) => rows.find((row) => row.surveyId === key.surveyId && row.holder === key.holder)?.answers ?? []);
};
