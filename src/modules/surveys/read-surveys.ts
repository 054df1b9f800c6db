import type { Read } from '../../database/index.js';
import { idArray, type SqlClient, textArray } from '../../kernel/sql/bulk.js';
import type { Invitation, SurveyDefinition, VersionedSurvey } from './survey.js';
import { INVITATION, SURVEY } from './survey-rows.js';

const NEWEST = `FROM survey s JOIN survey_version v ON v.program_id = s.program_id AND v.survey_id = s.id AND v.version = s.version`;

export const readSurveysByCode: Read<string, VersionedSurvey | null> = async (sql, program, codes) => {
  const { rows } = await sql.query<VersionedSurvey>({
    name: 'surveys by code',
    text: `SELECT ${SURVEY}, v.definition ${NEWEST} WHERE s.program_id = $1 AND s.code = ANY ($2::text[])`,
    values: [program.id, textArray(codes)],
  });
  const found = new Map(rows.map((row) => [row.code, row]));
  return codes.map((code) => found.get(code) ?? null);
};

export const readSurveys: Read<number, VersionedSurvey | null> = async (sql, program, ids) => {
  const { rows } = await sql.query<VersionedSurvey>({
    name: 'surveys by id',
    text: `SELECT ${SURVEY}, v.definition ${NEWEST} WHERE s.program_id = $1 AND s.id = ANY ($2::bigint[])`,
    values: [program.id, idArray(ids)],
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id) ?? null);
};

export interface VersionKey {
  surveyId: number;
  version: number;
}

/** What versions of surveys said. */
export const readVersions: Read<VersionKey, SurveyDefinition | null> = async (sql, program, keys) => {
  const { rows } = await sql.query<VersionKey & { definition: SurveyDefinition }>({
    name: 'survey versions',
    text: `SELECT v.survey_id AS "surveyId", v.version, v.definition FROM unnest($2::bigint[], $3::int[]) AS asked (survey_id, version)
      JOIN survey_version v ON v.program_id = $1 AND v.survey_id = asked.survey_id AND v.version = asked.version`,
    values: [program.id, idArray(keys.map(({ surveyId }) => surveyId)), idArray(keys.map(({ version }) => version))],
  });
  const keyOf = ({ surveyId, version }: VersionKey) => `${surveyId}:${version}`;
  const found = new Map(rows.map((row) => [keyOf(row), row.definition]));
  return keys.map((key) => found.get(keyOf(key)) ?? null);
};

/** Pages of surveys by their codes. */
export const readSurveyPages: Read<{ after: string | null; limit: number }, VersionedSurvey[]> = (sql, program, pages) =>
  Promise.all(pages.map((page) => selectPage(sql, program.id, page)));

async function selectPage(
  sql: SqlClient,
  programId: number,
  { after, limit }: { after: string | null; limit: number },
): Promise<VersionedSurvey[]> {
  const { rows } = await sql.query<VersionedSurvey>({
    text: `SELECT ${SURVEY}, v.definition ${NEWEST} WHERE s.program_id = $1 AND ($2::text IS NULL OR s.code > $2) ORDER BY s.code LIMIT $3`,
    values: [programId, after, limit],
  });
  return rows;
}

export const readInvitations: Read<number, Invitation | null> = async (sql, program, ids) => {
  const { rows } = await sql.query<Invitation>({
    name: 'survey invitations',
    text: `SELECT ${INVITATION} FROM survey_invitation i WHERE i.program_id = $1 AND i.id = ANY ($2::bigint[])`,
    values: [program.id, idArray(ids)],
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id) ?? null);
};

export interface InvitationPage {
  surveyId: number | null;
  memberId: number | null;
  /** Only those that can be answered at that instant. */
  openAt: number | null;
  before: number;
  limit: number;
}

/** Newest first. */
export const readInvitationPages: Read<InvitationPage, Invitation[]> = (sql, program, pages) =>
  Promise.all(
    pages.map(async ({ surveyId, memberId, openAt, before, limit }) => {
      const { rows } = await sql.query<Invitation>({
        text: `SELECT ${INVITATION} FROM survey_invitation i WHERE i.program_id = $1 AND i.id < $2 AND ($3::bigint IS NULL OR i.survey_id = $3)
            AND ($4::bigint IS NULL OR i.member_id = $4)
            AND ($5::float8 IS NULL OR (i.status = 'OPEN' AND i.expires_at > to_timestamp($5 / 1000.0)))
          ORDER BY i.id DESC LIMIT $6`,
        values: [program.id, before, surveyId, memberId, openAt, limit],
      });
      return rows;
    }),
  );
