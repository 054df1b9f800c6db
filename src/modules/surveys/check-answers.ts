import { checkProse } from '../../kernel/prose.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { type Answer, isNumeric, type Question } from './question.js';
import { visibleQuestions } from './visible.js';

/** An answer as somebody gives it. */
export interface GivenAnswer {
  questionCode: string;
  value: unknown;
}

const MOST_ANSWERS = 100;

/**
 * The answers to a survey by their questions, or what is wrong first. Unfinished ones may lack what is required, and what was hidden later.
 * Refuses: INVALID (kind, range, text, twice, hidden, missing), NOT_FOUND (question, choice).
 */
export function checkAnswers(
  questions: readonly Question[],
  given: readonly GivenAnswer[],
  finished: boolean,
): Map<string, Answer> | Refusal {
  const read = readAnswers(questions, given);
  if (isRefusal(read) || !finished) return read;
  const visible = visibleQuestions(questions, read);
  const hidden = given.findIndex(({ questionCode }) => !visible.some(({ code }) => code === questionCode));
  if (hidden >= 0) return refuse('INVALID', ['answers', String(hidden), 'questionCode'], 'survey-hidden');
  const missing = visible.find(({ code, required }) => required && !read.has(code));
  return missing ? refuse('INVALID', ['answers'], 'survey-missing', { question: missing.code }) : read;
}

function readAnswers(questions: readonly Question[], given: readonly GivenAnswer[]): Map<string, Answer> | Refusal {
  if (given.length > MOST_ANSWERS) return refuse('INVALID', ['answers'], 'survey-too-many', { max: MOST_ANSWERS });
  const answers = new Map<string, Answer>();
  for (const [place, { questionCode, value }] of given.entries()) {
    const path = ['answers', String(place)];
    const question = questions.find(({ code }) => code === questionCode);
    if (!question) return refuse('NOT_FOUND', [...path, 'questionCode'], 'survey-no-question');
    if (answers.has(questionCode)) return refuse('INVALID', [...path, 'questionCode'], 'survey-twice');
    const answer = readAnswer(question, value);
    if (isRefusal(answer)) return answer.under(...path);
    answers.set(questionCode, answer);
  }
  return answers;
}

function readAnswer(question: Question, value: unknown): Answer | Refusal {
  if (isNumeric(question.kind)) return readNumber(question, value);
  if (question.kind === 'TEXT') return readText(question, value);
  return readChoices(question, value);
}

function readNumber({ min, max }: Question, value: unknown): Answer | Refusal {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return refuse('INVALID', ['value'], 'survey-number');
  if (value < (min ?? value) || value > (max ?? value))
    return refuse('INVALID', ['value'], 'between', { min: min ?? value, max: max ?? value });
  return { kind: 'number', number: value };
}

function readText({ min, max }: Question, value: unknown): Answer | Refusal {
  if (typeof value !== 'string') return refuse('INVALID', ['value'], 'survey-text');
  const wrong = checkProse(value, 'value', max ?? undefined);
  if (wrong) return wrong;
  if (value.length < (min ?? 0)) return refuse('INVALID', ['value'], 'survey-short', { min: min ?? 0 });
  return { kind: 'text', text: value };
}

function readChoices({ kind, min, max, choices }: Question, value: unknown): Answer | Refusal {
  const chosen = kind === 'MULTIPLE' ? value : [value];
  const isList = Array.isArray(chosen) && chosen.every((one): one is string => typeof one === 'string');
  if (!isList) return refuse('INVALID', ['value'], kind === 'MULTIPLE' ? 'survey-choices' : 'survey-choice');
  if (chosen.some((one) => !choices.some(({ code }) => code === one))) return refuse('NOT_FOUND', ['value'], 'survey-no-choice');
  if (new Set(chosen).size < chosen.length) return refuse('INVALID', ['value'], 'survey-choice-twice');
  const [least, most] = [Math.max(1, min ?? 1), max ?? choices.length];
  if (kind === 'MULTIPLE' && (chosen.length < least || chosen.length > most))
    return refuse('INVALID', ['value'], 'survey-choice-count', { min: least, max: most });
  return { kind: 'choices', choices: chosen };
}
