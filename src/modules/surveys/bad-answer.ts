import type { Instant } from '../../kernel/clock.js';
import { toGlobalId } from '../../kernel/global-id.js';
import type { SignalDraft } from '../alarms/index.js';
import { lowScoreOf } from './low-score.js';
import type { Answer, QuestionKind } from './question.js';
import type { SurveyDefinition } from './survey.js';

/** Up to which number an answer is bad where the survey says nothing else: a detractor, or who is not content, or found it hard. */
const usually: Partial<Record<QuestionKind, number>> = { NPS: 6, CSAT: 2, CES: 3 };

/** Whether the burst alarm should hear of it: a low score by the survey's own threshold, or where it has none by what is usual. */
export function isBad(definition: SurveyDefinition, answers: ReadonlyMap<string, Answer>): boolean {
  if (definition.lowScore !== null) return lowScoreOf(definition, answers) !== null;
  return definition.questions.some(({ code, kind }) => {
    const [answer, most] = [answers.get(code), usually[kind]];
    return answer?.kind === 'number' && most !== undefined && answer.number <= most;
  });
}

interface About {
  code: string;
  responseId: number;
  memberId: number | null;
  store: string | null;
  now: Instant;
}

/** What the burst alarm hears of a bad answer: its texts for their words. */
export function signalOf(
  definition: SurveyDefinition,
  answers: ReadonlyMap<string, Answer>,
  { code, responseId, memberId, store, now }: About,
): SignalDraft[] {
  if (!isBad(definition, answers)) return [];
  const texts = [...answers.values()].flatMap((answer) => (answer.kind === 'text' ? [answer.text] : []));
  const source = { kind: 'ANSWER', sourceId: toGlobalId('SurveyResponse', responseId), memberId, at: now } as const;
  return [{ ...source, category: code, product: null, store, text: texts.length > 0 ? texts.join('\n') : null }];
}
