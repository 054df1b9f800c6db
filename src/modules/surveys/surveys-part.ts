import { idArray, type SqlClient, textArray } from '../../kernel/sql/bulk.js';
import { together } from '../../kernel/sql/together.js';
import { localDate } from '../../kernel/zone-clock.js';
import { addSignals, type SignalDraft } from '../alarms/index.js';
import type { BatchPart, Book } from '../ledger/index.js';
import { insertTasks, type TaskDraft } from '../tasks/index.js';
import { type Content, insertEnvelopes, type SealContent } from './envelope.js';
import { insertReceipts, type NewReceipt } from './receipt-rows.js';
import { insertAnswers, insertResponses, type NewResponse } from './response-rows.js';
import type { Invitation, Survey, SurveyDefinition } from './survey.js';
import { INVITATION, SURVEY } from './survey-rows.js';

interface SurveyNeed {
  codes: Set<string>;
  members: Set<number>;
  invitations: Set<number>;
}

/** The surveys that a batch answers, locked, and what it writes. */
export class SurveyBook {
  readonly surveys = new Map<string, Survey>();
  readonly invitations = new Map<number, Invitation>();
  readonly receipts: NewReceipt[] = [];
  readonly responses: NewResponse[] = [];
  readonly secret: { surveyId: number; content: Content }[] = [];
  readonly tasks: TaskDraft[] = [];
  /** What the burst alarm is to hear. */
  readonly signals: SignalDraft[] = [];
  /** Who has finished what was begun. */
  readonly finished: { surveyId: number; holder: string }[] = [];
  private readonly definitions = new Map<string, SurveyDefinition>();
  private readonly answered = new Set<string>();

  constructor(readonly need: SurveyNeed) {}

  definition(surveyId: number, version: number): SurveyDefinition {
    const found = this.definitions.get(`${surveyId}:${version}`);
    if (!found) throw new Error(`version ${version} of survey ${surveyId} was not loaded`);
    return found;
  }

  setDefinition(surveyId: number, version: number, definition: SurveyDefinition): void {
    this.definitions.set(`${surveyId}:${version}`, definition);
  }

  hasAnswered(surveyId: number, memberId: number): boolean {
    return this.answered.has(`${surveyId}:${memberId}`);
  }

  noteAnswered(surveyId: number, memberId: number): void {
    this.answered.add(`${surveyId}:${memberId}`);
  }
}

/** Answers to surveys. The rows of the surveys are locked: a quota is met exactly, and an invitation answered once, also by who is no member. */
export function surveysPartWith(seal: SealContent): BatchPart<SurveyNeed, SurveyBook> {
  return {
    name: 'surveys',
    need: () => ({ codes: new Set(), members: new Set(), invitations: new Set() }),
    load: async (_sql, _book, need) => new SurveyBook(need),
    async loadMore(sql, book, state) {
      if (state.need.codes.size > 0 && !book.readOnly) await lockSurveys(sql, book, state);
    },
    write(sql, book, state) {
      const { id } = book.program;
      const envelopes = state.secret.map(({ surveyId, content }) => seal(id, surveyId, content));
      // by their random ids: how they lie says nothing of who came first
      return [
        ...writeAnswers(sql, book, state),
        insertEnvelopes(
          sql,
          id,
          envelopes.sort((a, b) => a.id - b.id),
        ),
      ];
    },
  };
}

export const surveysPart = surveysPartWith(() => {
  throw new Error('the composition gives the part that has the key');
});

async function lockSurveys(sql: SqlClient, { program }: Book, state: SurveyBook): Promise<void> {
  const { codes, members, invitations } = state.need;
  const values = [program.id, textArray(codes), idArray(members), idArray(invitations)];
  const SURVEYS_ASKED = 'SELECT s.id FROM survey s WHERE s.program_id = (SELECT $1::int) AND s.code = ANY ($2::text[])';
  const ASKED = `i.program_id = (SELECT $1::int) AND i.survey_id IN (${SURVEYS_ASKED}) AND (i.member_id = ANY ($3::bigint[]) OR i.id = ANY ($4::bigint[]))`;
  const [surveys, asked, answered, versions] = await together([
    sql.query<Survey>({
      name: 'lock surveys',
      text: `SELECT ${SURVEY} FROM survey s WHERE s.program_id = (SELECT $1::int) AND s.code = ANY ($2::text[]) ORDER BY s.id FOR NO KEY UPDATE`,
      values: values.slice(0, 2),
    }),
    sql.query<Invitation>({
      name: 'lock survey invitations',
      text: `SELECT ${INVITATION} FROM survey_invitation i WHERE ${ASKED} ORDER BY i.id FOR NO KEY UPDATE`,
      values,
    }),
    sql.query<{ surveyId: number; memberId: number }>({
      name: 'surveys answered',
      text: `SELECT DISTINCT r.survey_id AS "surveyId", r.member_id AS "memberId" FROM survey_receipt r
        WHERE r.program_id = (SELECT $1::int) AND r.member_id = ANY ($3::bigint[]) AND r.survey_id IN (${SURVEYS_ASKED})`,
      values: values.slice(0, 3),
    }),
    sql.query<{ surveyId: number; version: number; definition: SurveyDefinition }>({
      name: 'survey versions asked',
      text: `SELECT v.survey_id AS "surveyId", v.version, v.definition FROM survey_version v WHERE v.program_id = (SELECT $1::int) AND (v.survey_id, v.version) IN (
          SELECT s.id, s.version FROM survey s WHERE s.program_id = (SELECT $1::int) AND s.code = ANY ($2::text[])
          UNION SELECT i.survey_id, i.version FROM survey_invitation i WHERE ${ASKED} AND i.status = 'OPEN')`,
      values,
    }),
  ]);
  for (const survey of surveys.rows) state.surveys.set(survey.code, survey);
  for (const invitation of asked.rows) state.invitations.set(invitation.id, invitation);
  for (const { surveyId, memberId } of answered.rows) state.noteAnswered(surveyId, memberId);
  for (const { surveyId, version, definition } of versions.rows) state.setDefinition(surveyId, version, definition);
}

function writeAnswers(sql: SqlClient, { program, now }: Book, state: SurveyBook): Promise<void>[] {
  const { receipts, responses, tasks, finished, signals } = state;
  if (receipts.length === 0) return [];
  const day = localDate(now, program.timeZone);
  const answered = receipts.flatMap(({ invitationId }) => invitationId ?? []);
  const counts = new Map<number, number>();
  for (const { surveyId } of receipts) counts.set(surveyId, (counts.get(surveyId) ?? 0) + 1);
  const sent = [
    sql.query({
      name: 'count survey responses',
      text: `UPDATE survey s SET responses = s.responses + n.count FROM unnest($2::bigint[], $3::bigint[]) AS n (id, count)
        WHERE s.program_id = $1 AND s.id = n.id`,
      values: [program.id, idArray(counts.keys()), idArray(counts.values())],
    }),
    sql.query({
      name: 'answer survey invitations',
      text: `UPDATE survey_invitation SET status = 'ANSWERED', answered_on = $3::date, remind_at = NULL WHERE program_id = $1 AND id = ANY ($2::bigint[])`,
      values: [program.id, idArray(answered), day],
    }),
    sql.query({
      name: 'end unfinished surveys',
      text: `DELETE FROM survey_unfinished u USING unnest($2::bigint[], $3::text[]) AS f (survey_id, holder)
        WHERE u.program_id = $1 AND u.survey_id = f.survey_id AND u.holder = f.holder`,
      values: [program.id, idArray(finished.map(({ surveyId }) => surveyId)), textArray(finished.map(({ holder }) => holder))],
    }),
  ];
  return [
    ...sent.map((one) => one.then(() => undefined)),
    insertReceipts(sql, program.id, receipts),
    insertResponses(sql, program.id, responses),
    insertAnswers(
      sql,
      program.id,
      responses.flatMap(({ rows }) => rows),
    ),
    insertTasks(sql, program.id, tasks),
    addSignals(sql, program.id, signals),
  ];
}
