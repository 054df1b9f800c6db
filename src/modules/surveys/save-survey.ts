import type { Pool } from 'pg';
import { insertAudit } from '../../kernel/audit.js';
import type { Caller } from '../../kernel/caller.js';
import { canonicalJson } from '../../kernel/canonical-json.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { readDefinition } from './read-definition.js';
import type { Survey, SurveyDefinition } from './survey.js';
import { SURVEY } from './survey-rows.js';
import type { SaveSurveyInput } from './surveys.input.js';

interface Saving {
  caller: Caller;
  program: ProgramConfig;
  input: SaveSurveyInput;
  definition: SurveyDefinition;
  now: Instant;
}

type Known = Survey & { definition: SurveyDefinition; noticedId: number | null };

/**
 * Saves a survey. What is said differently is a new version; saying the same again changes nothing. Refuses: INVALID with paths, NOT_FOUND (wallet, question),
 * INVALID_STATE (anonymous or not is settled, more answers than the quota).
 */
export class SaveSurvey {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  /** @returns the id of the survey */
  async run(caller: Caller, program: ProgramConfig, input: SaveSurveyInput): Promise<number | Refusal[]> {
    const definition = readDefinition(input, program);
    if (Array.isArray(definition)) return definition;
    const saving = { caller, program, input, definition, now: this.clock.now() };
    const done = await runInProgram(this.pool, program.id, (sql) => save(sql, saving));
    return isRefusal(done) ? [done] : done;
  }
}

async function save(sql: SqlClient, saving: Saving): Promise<number | Refusal> {
  const { program, input, definition } = saving;
  const known = await lockSurvey(sql, program.id, input.code);
  if (known === null) return create(sql, saving);
  if (known.anonymous !== input.anonymous) return refuse('INVALID_STATE', ['anonymous'], 'survey-anonymous');
  if (definition.quota !== null && definition.quota < known.responses)
    return refuse('INVALID_STATE', ['quota'], 'survey-quota-below', { responses: known.responses });
  const differs = canonicalJson(known.definition) !== canonicalJson(definition);
  if (!differs && known.active === input.active) return known.id;
  const version = differs ? known.version + 1 : known.version;
  if (differs) await insertVersion(sql, saving, known.id, version);
  await update(sql, saving, known, version);
  await audit(sql, saving, version);
  return known.id;
}

async function lockSurvey(sql: SqlClient, programId: number, code: string): Promise<Known | null> {
  const { rows } = await sql.query<Known>({
    text: `SELECT ${SURVEY}, s.noticed_id AS "noticedId", v.definition FROM survey s
      JOIN survey_version v ON v.program_id = s.program_id AND v.survey_id = s.id AND v.version = s.version
      WHERE s.program_id = $1 AND s.code = $2 FOR NO KEY UPDATE OF s`,
    values: [programId, code],
  });
  return rows[0] ?? null;
}

async function create(sql: SqlClient, saving: Saving): Promise<number> {
  const { program, input, definition, now } = saving;
  const id = await nextId(sql);
  await sql.query({
    text: `INSERT INTO survey (program_id, id, code, anonymous, active, version, starts_at, ends_at, quota, responses, noticed_id, reached_id, reached_at,
        created_at, updated_at)
      VALUES ($1, $2, $3, $4, $5, 1, to_timestamp($6::float8 / 1000.0), to_timestamp($7::float8 / 1000.0), $8, 0, $9, $9,
        CASE WHEN $9::bigint IS NOT NULL THEN to_timestamp($10::float8 / 1000.0) END, to_timestamp($10::float8 / 1000.0), to_timestamp($10::float8 / 1000.0))`,
    values: [
      ...[program.id, id, input.code, input.anonymous, input.active, definition.startsAt, definition.endsAt, definition.quota],
      ...[definition.rule === null ? null : id, now],
    ],
  });
  await insertVersion(sql, saving, id, 1);
  await audit(sql, saving, 1);
  return id;
}

/** A rule looks at what is recorded from the moment on in which it is there and its survey is on. */
async function update(sql: SqlClient, { program, input, definition, now }: Saving, known: Known, version: number): Promise<void> {
  const wasLooking = known.active && known.noticedId !== null;
  const since = definition.rule === null ? null : wasLooking ? known.noticedId : await nextId(sql);
  await sql.query({
    text: `UPDATE survey SET active = $3, version = $4, starts_at = to_timestamp($5::float8 / 1000.0), ends_at = to_timestamp($6::float8 / 1000.0), quota = $7,
        noticed_id = $8, reached_id = CASE WHEN noticed_id IS NOT DISTINCT FROM $8 THEN reached_id ELSE $8 END,
        reached_at = CASE WHEN $8::bigint IS NULL THEN NULL WHEN noticed_id = $8 THEN reached_at ELSE to_timestamp($9::float8 / 1000.0) END,
        updated_at = to_timestamp($9::float8 / 1000.0)
      WHERE program_id = $1 AND id = $2`,
    values: [program.id, known.id, input.active, version, definition.startsAt, definition.endsAt, definition.quota, since, now],
  });
}

async function insertVersion(sql: SqlClient, saving: Saving, surveyId: number, version: number): Promise<void> {
  const { program, caller, definition, now } = saving;
  await sql.query({
    text: `INSERT INTO survey_version (program_id, survey_id, version, definition, created_by, created_at)
      VALUES ($1, $2, $3, $4, $5, to_timestamp($6::float8 / 1000.0))`,
    values: [program.id, surveyId, version, JSON.stringify(definition), caller.principal, now],
  });
}

async function audit(sql: SqlClient, { program, caller, input, now }: Saving, version: number): Promise<void> {
  const about = {
    at: now,
    actor: caller.principal,
    action: 'survey.saved',
    target: `survey:${input.code}`,
    details: { version },
  };
  await insertAudit(sql, program.id, await nextId(sql), about);
}
