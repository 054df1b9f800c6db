import type { Instant } from '../../kernel/clock.js';
import type { TaskDraft } from '../tasks/index.js';
import type { Answer } from './question.js';
import type { SurveyDefinition } from './survey.js';

const HOUR_MS = 3_600_000;

interface About {
  code: string;
  responseId: number;
  memberId: number | null;
  now: Instant;
}

/** The number that was given where it is low enough for somebody to ask about. */
export function lowScoreOf({ lowScore }: SurveyDefinition, answers: ReadonlyMap<string, Answer>): number | null {
  if (lowScore === null) return null;
  const answer = answers.get(lowScore.question);
  return answer?.kind === 'number' && answer.number <= lowScore.atMost ? answer.number : null;
}

/** The task that a low score opens; nothing of what was said else is in it. */
export function lowScoreTask(
  definition: SurveyDefinition,
  answers: ReadonlyMap<string, Answer>,
  { code, responseId, memberId, now }: About,
): Omit<TaskDraft, 'id'> | null {
  const score = lowScoreOf(definition, answers);
  const { lowScore } = definition;
  if (score === null || lowScore === null) return null;
  const { question, team, urgency, importance, dueHours } = lowScore;
  return {
    ...{ team, title: `Survey ${code}: ${score} for "${question}": ask why`, script: null, urgency, importance, memberId },
    ...{ about: { type: 'SurveyResponse', id: responseId }, openingKey: `survey:${responseId}`, assignee: null },
    ...{ dueAt: now + dueHours * HOUR_MS, by: 'system', now },
  };
}
