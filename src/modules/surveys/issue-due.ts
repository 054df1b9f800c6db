import type { Pool } from 'pg';
import type { Instant } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { isRefusal } from '../../kernel/refusal.js';
import { idArray, millis, type SqlClient } from '../../kernel/sql/bulk.js';
import { presentTiers } from '../tiers/index.js';
import { type Told, tellInvited, updateInvitations } from './issue.js';
import { issueEach, reminded, type Subject } from './issuing.js';
import type { Invitation, VersionedSurvey } from './survey.js';
import { INVITATION, SURVEY } from './survey-rows.js';

const CHUNK = 100;

/** Issues invitations whose day has come, or leaves them out. @returns how many were looked at; fewer than a chunk: there are no more */
export function issueDue(pool: Pool, program: ProgramConfig, now: Instant): Promise<number> {
  return inChunk(
    pool,
    program,
    `i.status = 'SCHEDULED' AND i.due_at <= to_timestamp($2::float8 / 1000.0) ORDER BY i.due_at, i.id`,
    now,
    issueAll,
  );
}

/** Says again what was not answered. @returns how many were looked at */
export function remindDue(pool: Pool, program: ProgramConfig, now: Instant): Promise<number> {
  return inChunk(pool, program, `i.remind_at <= to_timestamp($2::float8 / 1000.0) ORDER BY i.remind_at, i.id`, now, remindAll);
}

/** Invitations that another process is at are left to it. */
async function inChunk(
  pool: Pool,
  program: ProgramConfig,
  which: string,
  now: Instant,
  work: (sql: SqlClient, program: ProgramConfig, due: readonly Invitation[], now: Instant) => Promise<void>,
): Promise<number> {
  const done = await runInProgram(pool, program.id, async (sql) => {
    const { rows } = await sql.query<Invitation>({
      text: `SELECT ${INVITATION} FROM survey_invitation i WHERE i.program_id = $1 AND ${which} LIMIT ${CHUNK} FOR NO KEY UPDATE SKIP LOCKED`,
      values: [program.id, now],
    });
    if (rows.length > 0) await work(sql, program, rows, now);
    return rows.length;
  });
  if (isRefusal(done)) throw new Error(`invitations were not looked at: ${done.message}`);
  return done;
}

export const isWhole = (looked: number): boolean => looked === CHUNK;

async function issueAll(sql: SqlClient, program: ProgramConfig, due: readonly Invitation[], now: Instant): Promise<void> {
  const surveys = await surveysOf(sql, program.id, due);
  // Locked: two processes do not invite one member at the same moment, each because the other has not yet.
  const members = await lockMembers(sql, program.id, due);
  const asked = await lastAsked(sql, program.id, due);
  const returned = await returnedPurchases(sql, program.id, due);
  const tiers = await tiersOf(sql, program, members, surveys, now);
  const looked = issueEach(due, { surveys, members, asked, returned, tiers, program, now });
  await updateInvitations(sql, program.id, looked);
  await tellInvited(sql, program.id, tidings(looked, surveys, now));
}

async function remindAll(sql: SqlClient, program: ProgramConfig, due: readonly Invitation[], now: Instant): Promise<void> {
  const surveys = await surveysOf(sql, program.id, due);
  const looked = due.map((invitation) => reminded(invitation, surveys.get(invitation.surveyId), program, now));
  await updateInvitations(sql, program.id, looked);
  const again = looked.filter(({ reminders }, place) => reminders > (due[place]?.reminders ?? 0));
  await tellInvited(sql, program.id, tidings(again, surveys, now));
}

/** What the stream is told of those that can be answered. */
function tidings(invitations: readonly Invitation[], surveys: ReadonlyMap<number, VersionedSurvey>, at: Instant): Told[] {
  return invitations
    .filter(({ status }) => status === 'OPEN')
    .map(({ id, surveyId, memberId, reminders: reminder }) => {
      return { memberId, payload: { survey: surveys.get(surveyId)?.code ?? '', invitation: id, reminder }, at };
    });
}

async function surveysOf(sql: SqlClient, programId: number, due: readonly Invitation[]): Promise<Map<number, VersionedSurvey>> {
  const { rows } = await sql.query<VersionedSurvey>({
    text: `SELECT ${SURVEY}, v.definition FROM survey s JOIN survey_version v ON v.program_id = s.program_id AND v.survey_id = s.id AND v.version = s.version
      WHERE s.program_id = $1 AND s.id = ANY ($2::bigint[])`,
    values: [programId, idArray(new Set(due.map(({ surveyId }) => surveyId)))],
  });
  return new Map(rows.map((row) => [row.id, row]));
}

const membersIn = (due: readonly Invitation[]): string => idArray(new Set(due.flatMap(({ memberId }) => memberId ?? [])));

async function lockMembers(sql: SqlClient, programId: number, due: readonly Invitation[]): Promise<Map<number, Subject>> {
  const { rows } = await sql.query<Subject>({
    text: `SELECT m.id, m.status, ${millis('m.joined_at', '"joinedAt"')} FROM member m WHERE m.program_id = $1 AND m.id = ANY ($2::bigint[])
      ORDER BY m.id FOR NO KEY UPDATE`,
    values: [programId, membersIn(due)],
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/** When a rule last invited these members. */
async function lastAsked(sql: SqlClient, programId: number, due: readonly Invitation[]): Promise<Map<number, Instant>> {
  const { rows } = await sql.query<{ memberId: number; at: Instant }>({
    text: `SELECT i.member_id AS "memberId", ${millis('max(i.issued_at)', 'at')} FROM survey_invitation i
      WHERE i.program_id = $1 AND i.member_id = ANY ($2::bigint[]) AND i.cause IS NOT NULL AND i.issued_at IS NOT NULL GROUP BY 1`,
    values: [programId, membersIn(due)],
  });
  return new Map(rows.map(({ memberId, at }) => [memberId, at]));
}

/** Causes that are purchases of which everything came back. */
async function returnedPurchases(sql: SqlClient, programId: number, due: readonly Invitation[]): Promise<Set<string>> {
  const ids = due.flatMap(({ cause }) => /^purchase:(\d+)$/.exec(cause ?? '')?.[1] ?? []).map(Number);
  const { rows } = await sql.query<{ id: number }>({
    text: `SELECT p.id FROM purchase p WHERE p.program_id = $1 AND p.id = ANY ($2::bigint[]) AND p.total > 0
      AND p.named_returned + p.unnamed_returned >= p.total`,
    values: [programId, idArray(ids)],
  });
  return new Set(rows.map(({ id }) => `purchase:${id}`));
}

async function tiersOf(
  sql: SqlClient,
  program: ProgramConfig,
  members: ReadonlyMap<number, Subject>,
  surveys: ReadonlyMap<number, VersionedSurvey>,
  now: Instant,
): Promise<Map<number, string>> {
  const isAsked = [...surveys.values()].some(({ definition }) => (definition.rule?.tiers.length ?? 0) > 0);
  return isAsked && program.scheme.tiers.length > 0 ? presentTiers(sql, program, members, now) : new Map();
}
