import type { Read } from '../../database/index.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';

export type Dimension = 'ALL' | 'DAY' | 'WEEK' | 'MONTH' | 'TIER' | 'STORE' | 'CHANNEL' | 'VERSION';

/** Answers to a question from one day to another, both counted. */
export interface Asked {
  surveyId: number;
  question: string;
  from: string;
  to: string;
}

export interface CountRequest extends Asked {
  by: Dimension;
}

/** How often something was answered. */
export interface CountRow {
  key: string | null;
  choice: string;
  number: number | null;
  count: number;
}

/** What of one part of the answers was said, and how many answers there are: of several choices each counts once. */
export interface Part {
  key: string | null;
  answers: number;
  counts: CountRow[];
}

const keys: Readonly<Record<Dimension, string>> = {
  ALL: "'all'::text",
  DAY: 'r.day::text',
  WEEK: "date_trunc('week', r.day)::date::text",
  MONTH: "date_trunc('month', r.day)::date::text",
  TIER: 'r.tier',
  STORE: 'r.store',
  CHANNEL: 'r.channel',
  VERSION: 'r.version::text',
};
const MOST_PARTS = 400;

const FROM = `FROM survey_answer a JOIN survey_response r ON r.program_id = a.program_id AND r.id = a.response_id
  WHERE a.program_id = $1 AND a.survey_id = $2 AND a.question = $3 AND r.day BETWEEN $4::date AND $5::date`;

/** The parts in the order of their keys, the last 400; who has none comes last. */
export const readCounts: Read<CountRequest, Part[]> = (sql, program, requests) =>
  Promise.all(requests.map((request) => countParts(sql, program.id, request)));

async function countParts(
  sql: SqlClient,
  programId: number,
  { by, surveyId, question, from, to }: CountRequest,
): Promise<Part[]> {
  const values = [programId, surveyId, question, from, to];
  const [parts, counts] = await Promise.all([
    sql.query<{ key: string | null; answers: number }>({
      text: `SELECT * FROM (SELECT ${keys[by]} AS key, count(DISTINCT a.response_id)::int AS answers ${FROM}
        GROUP BY 1 ORDER BY key DESC NULLS FIRST LIMIT ${MOST_PARTS}) part ORDER BY key`,
      values,
    }),
    sql.query<CountRow>({
      text: `SELECT ${keys[by]} AS key, a.choice, a.number, count(*)::int AS count ${FROM} AND a.text IS NULL GROUP BY 1, 2, 3 ORDER BY 3, 2`,
      values,
    }),
  ]);
  return parts.rows.map((part) => ({ ...part, counts: counts.rows.filter(({ key }) => key === part.key) }));
}

export interface CrossRequest extends Asked {
  columns: string;
}

/** How often two things were answered together; numbers as texts. */
export interface CrossCell {
  row: string;
  column: string;
  count: number;
}

const SAID = (alias: string): string => `CASE WHEN ${alias}.number IS NULL THEN ${alias}.choice ELSE ${alias}.number::text END`;

export const readCross: Read<CrossRequest, CrossCell[]> = (sql, program, requests) =>
  Promise.all(
    requests.map(async ({ surveyId, question, columns, from, to }) => {
      const { rows } = await sql.query<CrossCell>({
        text: `SELECT ${SAID('a')} AS row, ${SAID('b')} AS column, count(*)::int AS count
          FROM survey_answer a JOIN survey_answer b ON b.program_id = a.program_id AND b.response_id = a.response_id AND b.question = $6
          JOIN survey_response r ON r.program_id = a.program_id AND r.id = a.response_id
          WHERE a.program_id = $1 AND a.survey_id = $2 AND a.question = $3 AND r.day BETWEEN $4::date AND $5::date AND a.text IS NULL AND b.text IS NULL
          GROUP BY 1, 2, a.number, b.number ORDER BY a.number, 1, b.number, 2`,
        values: [program.id, surveyId, question, from, to, columns],
      });
      return rows;
    }),
  );

/** How many texts are looked at, of those that there are the newest. */
export const MOST_TEXTS = 10_000;

export const readTexts: Read<Asked, string[]> = (sql, program, requests) =>
  Promise.all(
    requests.map(async ({ surveyId, question, from, to }) => {
      const { rows } = await sql.query<{ text: string }>({
        text: `SELECT a.text ${FROM} AND a.text IS NOT NULL ORDER BY r.day DESC, r.id DESC LIMIT ${MOST_TEXTS}`,
        values: [program.id, surveyId, question, from, to],
      });
      return rows.map(({ text }) => text);
    }),
  );

/** How far invitations came. */
export interface Funnel {
  invited: number;
  reminded: number;
  answered: number;
  expired: number;
  skipped: number;
}

export const readFunnels: Read<{ surveyId: number; now: number }, Funnel> = (sql, program, requests) =>
  Promise.all(
    requests.map(async ({ surveyId, now }) => {
      const { rows } = await sql.query<Funnel>({
        text: `SELECT (count(*) FILTER (WHERE i.issued_at IS NOT NULL))::int AS invited, (count(*) FILTER (WHERE i.reminders > 0))::int AS reminded,
            (count(*) FILTER (WHERE i.status = 'ANSWERED'))::int AS answered, (count(*) FILTER (WHERE i.status = 'SKIPPED'))::int AS skipped,
            (count(*) FILTER (WHERE i.status = 'OPEN' AND i.expires_at <= to_timestamp($3::float8 / 1000.0)))::int AS expired
          FROM survey_invitation i WHERE i.program_id = $1 AND i.survey_id = $2`,
        values: [program.id, surveyId, now],
      });
      return rows[0] as Funnel;
    }),
  );
