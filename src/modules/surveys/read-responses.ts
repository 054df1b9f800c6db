import type { Read } from '../../database/index.js';
import type { Instant } from '../../kernel/clock.js';
import { idArray, millis, type SqlClient } from '../../kernel/sql/bulk.js';
import type { Question } from './question.js';

/** What was paid for an answer. */
export const readPaid: Read<number, number> = async (sql, program, ids) => {
  const { rows } = await sql.query<{ id: number; points: number }>({
    name: 'paid for surveys',
    text: 'SELECT r.id, r.points FROM survey_receipt r WHERE r.program_id = $1 AND r.id = ANY ($2::bigint[])',
    values: [program.id, idArray(ids)],
  });
  const found = new Map(rows.map((row) => [row.id, row.points]));
  return ids.map((id) => found.get(id) ?? 0);
};

/** What was said, as far as it is about nobody or about a known member. */
export interface ResponseRow {
  id: number;
  surveyId: number;
  version: number;
  anonymous: boolean;
  memberId: number | null;
  tier: string | null;
  store: string | null;
  channel: string | null;
  day: string;
  submittedAt: Instant | null;
}

export const RESPONSE = `r.id, r.survey_id AS "surveyId", r.version, r.anonymous, r.member_id AS "memberId", r.tier, r.store, r.channel, r.day::text AS day,
  ${millis('r.submitted_at', '"submittedAt"')}`;

/** What was said, and of anonymous surveys that a member has said something: its receipt. */
export const readResponses: Read<number, ResponseRow | null> = async (sql, program, ids) => {
  const { rows } = await sql.query<ResponseRow>({
    name: 'survey responses',
    text: `SELECT ${RESPONSE} FROM survey_response r WHERE r.program_id = $1 AND r.id = ANY ($2::bigint[])
      UNION ALL SELECT r.id, r.survey_id, r.version, r.anonymous, r.member_id, NULL, NULL, NULL, r.day::text, NULL
      FROM survey_receipt r WHERE r.program_id = $1 AND r.id = ANY ($2::bigint[]) AND r.anonymous`,
    values: [program.id, idArray(ids)],
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id) ?? null);
};

export interface ResponsePage {
  surveyId: number;
  before: number;
  limit: number;
}

/** Those with the highest ids first: where they are not anonymous, the newest. */
export const readResponsePages: Read<ResponsePage, ResponseRow[]> = (sql, program, pages) =>
  Promise.all(
    pages.map(async ({ surveyId, before, limit }) => {
      const { rows } = await sql.query<ResponseRow>({
        text: `SELECT ${RESPONSE} FROM survey_response r WHERE r.program_id = $1 AND r.survey_id = $2 AND r.id < $3 ORDER BY r.id DESC LIMIT $4`,
        values: [program.id, surveyId, before, limit],
      });
      return rows;
    }),
  );

/** Those after an id, with the codes of their surveys. */
export const readResponseRange: Read<{ after: number; limit: number }, (ResponseRow & { survey: string })[]> = (
  sql,
  program,
  ranges,
) =>
  Promise.all(
    ranges.map(async ({ after, limit }) => {
      const { rows } = await sql.query<ResponseRow & { survey: string }>({
        text: `SELECT ${RESPONSE}, s.code AS survey FROM survey_response r JOIN survey s ON s.program_id = r.program_id AND s.id = r.survey_id
          WHERE r.program_id = $1 AND r.id > $2 ORDER BY r.id LIMIT $3`,
        values: [program.id, after, limit],
      });
      return rows;
    }),
  );

/** A row of what was answered. */
export interface AnswerRow {
  responseId: number;
  question: string;
  choice: string;
  number: number | null;
  text: string | null;
}

export const readAnswersOf: Read<number, AnswerRow[]> = async (sql, program, ids) => {
  const rows = await selectAnswers(sql, program.id, ids);
  const found = new Map(ids.map((id) => [id, [] as AnswerRow[]]));
  for (const row of rows) found.get(row.responseId)?.push(row);
  return ids.map((id) => found.get(id) ?? []);
};

export async function selectAnswers(sql: SqlClient, programId: number, ids: readonly number[]): Promise<AnswerRow[]> {
  const { rows } = await sql.query<AnswerRow>({
    name: 'survey answers',
    text: `SELECT a.response_id AS "responseId", a.question, a.choice, a.number, a.text FROM survey_answer a
      WHERE a.program_id = $1 AND a.response_id = ANY ($2::bigint[]) ORDER BY a.question, a.choice`,
    values: [programId, idArray(ids)],
  });
  return rows;
}

/** What was answered, by question, as it is given. `questions` are those of its version. */
export function valuesOf(rows: readonly AnswerRow[], questions: readonly Question[]): Map<string, number | string | string[]> {
  const values = new Map<string, number | string | string[]>();
  for (const { code, kind } of questions) {
    const own = rows.filter(({ question }) => question === code);
    const [first] = own;
    if (!first) continue;
    const choices = own.map(({ choice }) => choice);
    values.set(code, first.number ?? first.text ?? (kind === 'MULTIPLE' ? choices : first.choice));
  }
  return values;
}
