import type { Answer, AnswerCondition, Question, ShowWhen } from './question.js';

type Answers = ReadonlyMap<string, Answer>;

/**
 * The questions that somebody who answered so is shown, in their order. What was said to a question that is hidden does not count: it might have been said
 * before another answer hid it.
 */
export function visibleQuestions(questions: readonly Question[], answers: Answers): Question[] {
  const counted = new Map<string, Answer>();
  return questions.filter((question) => {
    if (!isShown(question.showWhen, counted)) return false;
    const answer = answers.get(question.code);
    if (answer) counted.set(question.code, answer);
    return true;
  });
}

function isShown(when: ShowWhen | null, answers: Answers): boolean {
  if (when === null) return true;
  const holds = (condition: AnswerCondition) => isMet(condition, answers.get(condition.question));
  return when.match === 'ALL' ? when.conditions.every(holds) : when.conditions.some(holds);
}

/** Of a question without an answer nothing holds but that it has none. */
function isMet({ atLeast, atMost, anyOf, answered }: AnswerCondition, answer: Answer | undefined): boolean {
  if (answered !== null) return answered === (answer !== undefined);
  if (answer?.kind === 'number') {
    if (atLeast !== null) return answer.number >= atLeast;
    if (atMost !== null) return answer.number <= atMost;
  }
  if (answer?.kind === 'choices' && anyOf !== null) return answer.choices.some((choice) => anyOf.includes(choice));
  return false;
}
