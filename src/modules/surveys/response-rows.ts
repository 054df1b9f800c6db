import type { Instant } from '../../kernel/clock.js';
import { bulkInsert } from '../../kernel/sql/bulk.js';
import type { Answer } from './question.js';

/** A row of what was said: one a choice. */
interface NewAnswer {
  responseId: number;
  surveyId: number;
  question: string;
  choice: string;
  number: number | null;
  text: string | null;
}

/** What was said, by whom where it is not anonymous. */
export interface NewResponse {
  id: number;
  surveyId: number;
  version: number;
  anonymous: boolean;
  memberId: number | null;
  invitationId: number | null;
  tier: string | null;
  store: string | null;
  channel: string | null;
  day: string;
  submittedAt: Instant | null;
  rows: NewAnswer[];
}

export const insertResponses = bulkInsert<NewResponse>('survey_response', [
  ['id', 'bigint', (response) => response.id],
  ['survey_id', 'bigint', (response) => response.surveyId],
  ['version', 'int', (response) => response.version],
  ['anonymous', 'boolean', (response) => response.anonymous],
  ['member_id', 'bigint', (response) => response.memberId],
  ['invitation_id', 'bigint', (response) => response.invitationId],
  ['tier', 'text', (response) => response.tier],
  ['store', 'text', (response) => response.store],
  ['channel', 'text', (response) => response.channel],
  ['day', 'date', (response) => response.day],
  ['submitted_at', 'instant', (response) => response.submittedAt],
]);

export const insertAnswers = bulkInsert<NewAnswer>('survey_answer', [
  ['response_id', 'bigint', (answer) => answer.responseId],
  ['survey_id', 'bigint', (answer) => answer.surveyId],
  ['question', 'text', (answer) => answer.question],
  ['choice', 'text', (answer) => answer.choice],
  ['number', 'int', (answer) => answer.number],
  ['text', 'text', (answer) => answer.text],
]);

/** The rows of an answer. */
export function rowsOf(responseId: number, surveyId: number, question: string, answer: Answer): NewAnswer[] {
  const row = { responseId, surveyId, question, choice: '', number: null, text: null };
  if (answer.kind === 'number') return [{ ...row, number: answer.number }];
  if (answer.kind === 'text') return [{ ...row, text: answer.text }];
  return answer.choices.map((choice) => ({ ...row, choice }));
}
