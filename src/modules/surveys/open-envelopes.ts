import type { Pool } from 'pg';
import type { Instant } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { isRefusal } from '../../kernel/refusal.js';
import { bulkInsert, idArray, type SqlClient } from '../../kernel/sql/bulk.js';
import { takeIds } from '../../kernel/sql/next-id.js';
import { localDate, zoneClock } from '../../kernel/zone-clock.js';
import { addSignals } from '../alarms/index.js';
import { openTasks, type TaskDraft } from '../tasks/index.js';
import { signalOf } from './bad-answer.js';
import { type Envelope, openWith } from './envelope.js';
import { lowScoreTask } from './low-score.js';
import { mixesOf, type Sealed } from './mix.js';
import type { Answer } from './question.js';
import { insertAnswers, insertResponses, rowsOf } from './response-rows.js';
import type { Survey, SurveyDefinition } from './survey.js';
import { SURVEY } from './survey-rows.js';

const tell = bulkInsert<{ survey: string; response: number; day: Instant; now: Instant }>('outbox', [
  ['type', 'text', () => 'SURVEY_RESPONDED'],
  ['member_id', 'bigint', () => null],
  ['payload', 'jsonb', ({ survey, response }) => ({ survey, response })],
  ['occurred_at', 'instant', ({ day }) => day],
  ['recorded_at', 'instant', ({ now }) => now],
]);

/**
 * Opens anonymous answers, five or more at once, in a transaction of their own and in the order of their random ids: what was said then shares neither transaction,
 * nor time, nor place with who said it. What is fewer stays closed. @returns how many
 */
export async function openEnvelopes(pool: Pool, program: ProgramConfig, key: Uint8Array, now: Instant): Promise<number> {
  const done = await runInProgram(pool, program.id, async (sql) => {
    const { rows } = await sql.query<Survey>({
      text: `SELECT ${SURVEY} FROM survey s WHERE s.program_id = $1 AND s.anonymous AND EXISTS (
          SELECT FROM survey_envelope e WHERE e.program_id = s.program_id AND e.survey_id = s.id) ORDER BY s.id FOR NO KEY UPDATE`,
      values: [program.id],
    });
    let count = 0;
    for (const survey of rows) count += await openOf(sql, program, survey, { key, now });
    return count;
  });
  if (isRefusal(done)) throw new Error(`anonymous answers were not opened: ${done.message}`);
  return done;
}

interface Opening {
  key: Uint8Array;
  now: Instant;
}

async function openOf(sql: SqlClient, program: ProgramConfig, survey: Survey, { key, now }: Opening): Promise<number> {
  const { rows } = await sql.query<Envelope>({
    text: 'SELECT e.id, e.survey_id AS "surveyId", e.sealed FROM survey_envelope e WHERE e.program_id = $1 AND e.survey_id = $2 ORDER BY e.id',
    values: [program.id, survey.id],
  });
  const sealed = rows.flatMap((envelope): Sealed[] => {
    const content = openWith(key, program.id, envelope);
    return content === null ? [] : [{ id: envelope.id, content }];
  });
  const opened = mixesOf(sealed);
  if (opened.length === 0) return 0;
  const day = localDate(now, program.timeZone);
  const definitions = await definitionsOf(sql, program.id, survey.id, new Set(opened.map(({ content }) => content.version)));
  await insertResponses(
    sql,
    program.id,
    opened.map(({ id, content: { version, tier, store, channel } }) => ({
      ...{ id, surveyId: survey.id, version, anonymous: true, memberId: null, invitationId: null, tier, store, channel },
      ...{ day, submittedAt: null, rows: [] },
    })),
  );
  await insertAnswers(
    sql,
    program.id,
    opened.flatMap(({ id, content }) => content.answers.flatMap(([question, answer]) => rowsOf(id, survey.id, question, answer))),
  );
  await sql.query({
    text: 'DELETE FROM survey_envelope WHERE program_id = $1 AND id = ANY ($2::bigint[])',
    values: [program.id, idArray(opened.map(({ id }) => id))],
  });
  const clock = zoneClock(program.timeZone);
  const from = clock.startOfDay(clock.localDay(now));
  const told = opened.map(({ id }) => ({ survey: survey.code, response: id, day: from, now }));
  await tell(sql, program.id, told);
  const about = opened.map(({ id: responseId, content: { version, answers, store } }) => ({
    definition: definitions.get(version) as SurveyDefinition,
    answers: new Map(answers),
    of: { code: survey.code, responseId, memberId: null, store, now },
  }));
  await openTasks(sql, program.id, await tasksOf(sql, about));
  await addSignals(
    sql,
    program.id,
    about.flatMap(({ definition, answers, of }) => signalOf(definition, answers, of)),
  );
  return opened.length;
}

async function definitionsOf(
  sql: SqlClient,
  programId: number,
  surveyId: number,
  versions: ReadonlySet<number>,
): Promise<Map<number, SurveyDefinition>> {
  const { rows } = await sql.query<{ version: number; definition: SurveyDefinition }>({
    text: 'SELECT version, definition FROM survey_version WHERE program_id = $1 AND survey_id = $2 AND version = ANY ($3::int[])',
    values: [programId, surveyId, idArray(versions)],
  });
  return new Map(rows.map(({ version, definition }) => [version, definition]));
}

interface OpenedAnswers {
  definition: SurveyDefinition;
  answers: ReadonlyMap<string, Answer>;
  of: { code: string; responseId: number; memberId: null; store: string | null; now: Instant };
}

async function tasksOf(sql: SqlClient, opened: readonly OpenedAnswers[]): Promise<TaskDraft[]> {
  const tasks = opened.flatMap(({ definition, answers, of }) => lowScoreTask(definition, answers, of) ?? []);
  const ids = await takeIds(sql, tasks.length);
  return tasks.map((task, place) => ({ ...task, id: ids[place] as number }));
}
