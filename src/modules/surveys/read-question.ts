import { type Refusal, refuse } from '../../kernel/refusal.js';
import { isCode, isLanguageTag, readLine } from '../../kernel/text.js';
import { type Choice, fixedScales, isNumeric, type Question, type ShowWhen, type Texts } from './question.js';
import type { SurveyLogicInput, SurveyQuestionInput, SurveyTextInput } from './surveys.input.js';

export type Wrong = (path: readonly string[], message: string, params?: Record<string, string | number>) => void;

/** Collects what is wrong under a path, as INVALID. */
export function under(refusals: Refusal[], ...base: string[]): Wrong {
  return (path, message, params) => void refusals.push(refuse('INVALID', [...base, ...path], message, params));
}

const MAX_TEXT = 1_000;
const MAX_LANGUAGES = 20;
const MAX_CHOICES = 50;
const MAX_CONDITIONS = 20;
const MAX_ANSWER = 5_000;
const USUAL_ANSWER = 2_000;
const SCALE = 1_000;

/** A text in all its languages. Fields are those of the input that has them. */
export function readTexts(
  text: string,
  others: readonly SurveyTextInput[] | null | undefined,
  wrong: Wrong,
  [field, list]: readonly [string, string] = ['text', 'texts'],
): Texts {
  if (readLine(text, MAX_TEXT) === null) wrong([field], 'text-length', { max: MAX_TEXT });
  if ((others?.length ?? 0) > MAX_LANGUAGES) wrong([list], 'between', { min: 0, max: MAX_LANGUAGES });
  const texts: Record<string, string> = {};
  for (const [place, other] of (others ?? []).entries()) {
    const path = [list, String(place)];
    if (!isLanguageTag(other.language)) wrong([...path, 'language'], 'survey-language');
    if (readLine(other.text, MAX_TEXT) === null) wrong([...path, 'text'], 'text-length', { max: MAX_TEXT });
    texts[other.language] = other.text.trim();
  }
  return { text: text.trim(), texts };
}

/** A question as staff write it; what is wrong is told. Conditions look at those before it. */
export function readQuestion(input: SurveyQuestionInput, before: readonly Question[], wrong: Wrong): Question {
  const { code, kind, required } = input;
  if (!isCode(code)) wrong(['code'], 'survey-code');
  if (before.some((other) => other.code === code)) wrong(['code'], 'survey-code-twice');
  const choices = readChoices(input, wrong);
  return {
    ...{ code, kind, required, choices },
    ...readTexts(input.text, input.texts, wrong),
    ...readBounds(input, choices.length, wrong),
    showWhen: input.showWhen ? readLogic(input.showWhen, before, wrong) : null,
  };
}

function readChoices({ kind, choices }: SurveyQuestionInput, wrong: Wrong): Choice[] {
  const hasChoices = kind === 'SINGLE' || kind === 'MULTIPLE';
  const given = choices ?? [];
  const [min, max] = hasChoices ? [2, MAX_CHOICES] : [0, 0];
  if (given.length < min || given.length > max) wrong(['choices'], 'between', { min, max });
  return given.map((choice, place) => {
    const path = ['choices', String(place)];
    if (!isCode(choice.code)) wrong([...path, 'code'], 'survey-code');
    if (given.findIndex(({ code }) => code === choice.code) < place) wrong([...path, 'code'], 'survey-code-twice');
    return { code: choice.code, ...readTexts(choice.text, choice.texts, (at, ...rest) => wrong([...path, ...at], ...rest)) };
  });
}

/** What its kind does not let anybody choose is given by the kind. */
function readBounds(
  { kind, min = null, max = null }: SurveyQuestionInput,
  choices: number,
  wrong: Wrong,
): { min: number | null; max: number | null } {
  const fixed = fixedScales[kind];
  if (fixed || kind === 'SINGLE') {
    if (min !== null || max !== null) wrong([min !== null ? 'min' : 'max'], 'survey-no-bounds');
    return fixed ?? { min: null, max: null };
  }
  if (kind === 'SCALE') {
    if (min === null || max === null || min < -SCALE || max > SCALE || min >= max) wrong(['max'], 'survey-scale', { max: SCALE });
    return { min, max };
  }
  const limits =
    kind === 'TEXT' ? { least: 0, most: MAX_ANSWER, usual: USUAL_ANSWER } : { least: 1, most: choices, usual: choices };
  const bounds = { min: min ?? limits.least, max: max ?? limits.usual };
  if (bounds.min < limits.least || bounds.max > limits.most || bounds.min > bounds.max || bounds.max < 1)
    wrong(['max'], 'between', { min: Math.max(1, bounds.min), max: limits.most });
  return bounds;
}

function readLogic({ match, conditions }: SurveyLogicInput, before: readonly Question[], wrong: Wrong): ShowWhen {
  if (conditions.length < 1 || conditions.length > MAX_CONDITIONS)
    wrong(['showWhen', 'conditions'], 'between', { min: 1, max: MAX_CONDITIONS });
  return {
    match,
    conditions: conditions.map(({ question, atLeast = null, atMost = null, anyOf = null, answered = null }, place) => {
      const path = ['showWhen', 'conditions', String(place)];
      const about = before.find(({ code }) => code === question);
      if (!about) wrong([...path, 'question'], 'survey-condition-question');
      else if ((atLeast !== null || atMost !== null) && !isNumeric(about.kind))
        wrong([...path, 'question'], 'survey-condition-kind');
      else if (anyOf?.some((one) => !about.choices.some(({ code }) => code === one)))
        wrong([...path, 'anyOf'], 'survey-no-choice');
      if ([atLeast, atMost, anyOf, answered].filter((one) => one !== null).length !== 1) wrong(path, 'exactly-one');
      return { question, atLeast, atMost, anyOf, answered };
    }),
  };
}
