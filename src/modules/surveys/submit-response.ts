import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { localDate } from '../../kernel/zone-clock.js';
import { type Book, type Command, type Envelope, grant, hasRoom, mayEarn, type Subject } from '../ledger/index.js';
import type { TaskDraft } from '../tasks/index.js';
import { tierAt } from '../tiers/index.js';
import { signalOf } from './bad-answer.js';
import { checkAnswers, type GivenAnswer } from './check-answers.js';
import { lowScoreTask } from './low-score.js';
import type { Answer } from './question.js';
import type { NewReceipt } from './receipt-rows.js';
import { rowsOf } from './response-rows.js';
import { holderOf, type Standing, slotOf } from './slot.js';
import { type Invitation, type Survey, type SurveyDefinition, takesAnswers } from './survey.js';
import { type SurveyBook, surveysPart } from './surveys-part.js';

/** What is answered, and with what. */
export interface Submission {
  code: string;
  /** Never changes, so it can be known beforehand. */
  anonymous: boolean;
  /** Null: whichever the member has, or none where none is needed. */
  invitationId: number | null;
  /** What the form showed; null: not said. */
  version: number | null;
  answers: readonly GivenAnswer[];
}

/** What the stream tells of an answer: none of its texts. */
export interface RespondedPayload {
  survey: string;
  response: number;
}

interface Submitted {
  receiptId: number;
}

/**
 * Answers a survey: once for an invitation, or once for a member that needs none. What is paid comes with it. What was said in an anonymous survey is kept apart
 * and enters no fingerprint: it could be guessed back from one.
 * Refuses: NOT_FOUND (survey, invitation, question, choice), INVALID (answers), INVALID_STATE (not on, another version), EXPIRED (survey, invitation),
 * LIMIT_REACHED (quota, wallet), ALREADY_EXISTS (answered), NOT_ELIGIBLE (not invited, closed).
 */
export function submitResponse(envelope: Envelope, subject: Subject | null, submission: Submission): Command<Submitted> {
  const { code, anonymous, invitationId, answers } = submission;
  return {
    ...envelope,
    operation: 'submitSurveyResponse',
    subjects: subject === null ? [] : [subject],
    fingerprint: ([member]) => ({ member, code, invitationId, ...(!anonymous && { answers }) }),
    needs(needs, [member]) {
      const { codes, members, invitations } = needs.of(surveysPart);
      codes.add(code);
      if (invitationId !== null) invitations.add(invitationId);
      if (member === undefined) return;
      members.add(member);
      needs.lotsOf.add(member);
    },
    decide: (book, [member]) => decide(book, member ?? null, submission),
    store: ({ receiptId }) => ({ receiptId }),
    restore: (stored) => ({ receiptId: stored['receiptId'] as number }),
  };
}

function decide(book: Book, memberId: number | null, submission: Submission): Submitted | Refusal {
  const state = book.of(surveysPart);
  const survey = state.surveys.get(submission.code);
  if (!survey) return refuse('NOT_FOUND', ['surveyCode'], 'survey-not-found');
  const invitation = slotOf(standingOf(state, survey, memberId), submission.invitationId, book.now);
  if (isRefusal(invitation)) return invitation;
  const refusal = takesAnswers(survey, book.now) ?? (memberId === null ? null : mayEarn(book.member(memberId), 'member'));
  if (refusal) return refusal;
  const version = invitation?.version ?? survey.version;
  if (submission.version !== null && submission.version !== version)
    return refuse('INVALID_STATE', ['version'], 'survey-version', { version });
  const definition = state.definition(survey.id, version);
  const answers = checkAnswers(definition.questions, submission.answers, true);
  if (isRefusal(answers)) return answers;
  const full = walletIsFull(book, memberId, definition);
  if (full) return full;
  const receiptId = book.ids.next();
  const paid = pay(book, memberId, definition, survey, receiptId);
  const day = localDate(book.now, book.program.timeZone);
  const { anonymous, id: surveyId } = survey;
  const submittedAt = anonymous ? null : book.now;
  const receipt = {
    ...{ id: receiptId, surveyId, version, anonymous, memberId },
    invitationId: invitation?.id ?? null,
    ...paid,
    day,
    submittedAt,
  };
  note(book, state, { survey, definition, receipt, invitation, answers });
  return { receiptId };
}

function standingOf(state: SurveyBook, survey: Survey, memberId: number | null): Standing {
  return {
    own: [...state.invitations.values()].filter((one) => one.surveyId === survey.id && one.memberId === memberId),
    hasAnswered: memberId !== null && state.hasAnswered(survey.id, memberId),
    open: memberId !== null && state.definition(survey.id, survey.version).open,
  };
}

function walletIsFull(book: Book, memberId: number | null, { reward }: SurveyDefinition): Refusal | null {
  const config = book.program.wallets.find(({ code }) => code === reward?.walletCode);
  if (memberId === null || !reward || !config || hasRoom(book.wallet(memberId, config), reward.points)) return null;
  return refuse('LIMIT_REACHED', ['surveyCode'], 'wallet-full');
}

/** Who is no member has no wallet. */
function pay(
  book: Book,
  memberId: number | null,
  { reward }: SurveyDefinition,
  { code }: Survey,
  receiptId: number,
): Pick<NewReceipt, 'walletId' | 'points' | 'sequence'> {
  const config = book.program.wallets.find((wallet) => wallet.code === reward?.walletCode);
  if (memberId === null || !reward || !config) return { walletId: null, points: 0, sequence: null };
  const { points } = reward;
  const made = { lotId: book.ids.next(), points, occurredAt: book.now, award: null, orderId: null } as const;
  const entry = grant(
    book.wallet(memberId, config),
    { kind: 'EARN', ...made, maturity: { kind: 'NONE' }, reason: { code: 'SURVEY', survey: code, receipt: receiptId } },
    book.stamp(),
  );
  return { walletId: config.id, points, sequence: entry.sequence };
}

interface Answered {
  survey: Survey;
  definition: SurveyDefinition;
  receipt: NewReceipt;
  invitation: Invitation | null;
  answers: ReadonlyMap<string, Answer>;
}

function note(book: Book, state: SurveyBook, { survey, definition, receipt, invitation, answers }: Answered): void {
  const { memberId, id, version, day } = receipt;
  const tier = memberId === null ? null : (tierAt(book, memberId, book.now)?.code ?? null);
  const about = { version, tier, store: invitation?.store ?? null, channel: invitation?.channel ?? null };
  survey.responses += 1;
  state.receipts.push(receipt);
  if (memberId !== null) state.noteAnswered(survey.id, memberId);
  if (invitation) Object.assign(invitation, { status: 'ANSWERED', answeredOn: day });
  if (survey.anonymous) {
    state.secret.push({ surveyId: survey.id, content: { ...about, answers: [...answers] } });
    return;
  }
  state.finished.push({ surveyId: survey.id, holder: holderOf(memberId, invitation?.id ?? null) });
  const rows = [...answers].flatMap(([question, answer]) => rowsOf(id, survey.id, question, answer));
  const said = { anonymous: false, memberId, invitationId: receipt.invitationId, submittedAt: book.now };
  state.responses.push({ id, surveyId: survey.id, ...about, ...said, day, rows });
  book.events.push({ type: 'SURVEY_RESPONDED', memberId, payload: { survey: survey.code, response: id } });
  const of = { code: survey.code, responseId: id, memberId, now: book.now };
  state.signals.push(...signalOf(definition, answers, { ...of, store: about.store }));
  const task = lowScoreTask(definition, answers, of);
  if (task) state.tasks.push({ ...task, id: book.ids.next() } satisfies TaskDraft);
}
