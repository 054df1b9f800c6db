import { type ProgramConfig, walletByCode } from '../../kernel/program-config.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import { isCode } from '../../kernel/text.js';
import { isNumeric, type Question } from './question.js';
import { readQuestion, readTexts, under, type Wrong } from './read-question.js';
import type { LowScore, SurveyDefinition } from './survey.js';
import type { SaveSurveyInput } from './surveys.input.js';

const MAX_QUESTIONS = 50;
const MAX_DAYS = 365;
const MAX_REMINDERS = 5;
const MAX_TIERS = 20;

/** A survey as staff write it, or everything that is wrong with it. Refuses: INVALID with paths, NOT_FOUND (wallet, question). */
export function readDefinition(input: SaveSurveyInput, program: ProgramConfig): SurveyDefinition | Refusal[] {
  const refusals: Refusal[] = [];
  const wrong = under(refusals);
  if (!isCode(input.code)) wrong(['code'], 'survey-code');
  const questions = readQuestions(input, refusals);
  const definition: SurveyDefinition = {
    title: readTexts(input.title, input.titles, wrong, ['title', 'titles']),
    description:
      input.description == null ? null : readTexts(input.description, input.descriptions, wrong, ['description', 'descriptions']),
    questions,
    open: input.open,
    startsAt: input.startsAt?.getTime() ?? null,
    endsAt: input.endsAt?.getTime() ?? null,
    quota: input.quota ?? null,
    reward: input.reward ? { walletCode: input.reward.walletCode, points: input.reward.points } : null,
    lowScore: input.lowScore ? { ...input.lowScore } : null,
    rule: input.rule ? { ...input.rule, tiers: input.rule.tiers ?? [] } : null,
    expiresDays: input.expiresDays,
    remindDays: [...new Set(input.remindDays ?? [])].sort((a, b) => a - b),
  };
  checkSettings(definition, wrong);
  checkReward(definition, program, refusals);
  if (definition.lowScore) checkLowScore(definition.lowScore, questions, refusals);
  return refusals.length > 0 ? refusals : definition;
}

function readQuestions({ questions }: SaveSurveyInput, refusals: Refusal[]): Question[] {
  if (questions.length < 1 || questions.length > MAX_QUESTIONS)
    under(refusals)(['questions'], 'between', { min: 1, max: MAX_QUESTIONS });
  const read: Question[] = [];
  for (const [place, question] of questions.slice(0, MAX_QUESTIONS).entries())
    read.push(readQuestion(question, read, under(refusals, 'questions', String(place))));
  return read;
}

function checkSettings({ startsAt, endsAt, quota, rule, expiresDays, remindDays }: SurveyDefinition, wrong: Wrong): void {
  const between = (path: string[], value: number, min: number, max: number) => {
    if (value < min || value > max) wrong(path, 'between', { min, max });
  };
  if (startsAt !== null && endsAt !== null && endsAt <= startsAt) wrong(['endsAt'], 'survey-period');
  if (quota !== null) between(['quota'], quota, 1, Number.MAX_SAFE_INTEGER);
  between(['expiresDays'], expiresDays, 1, MAX_DAYS);
  if (remindDays.length > MAX_REMINDERS || remindDays.some((days) => days < 1 || days >= expiresDays))
    wrong(['remindDays'], 'survey-reminders', { max: MAX_REMINDERS });
  if (!rule) return;
  between(['rule', 'days'], rule.days, 0, MAX_DAYS);
  between(['rule', 'quietDays'], rule.quietDays, 0, MAX_DAYS);
  if (rule.tiers.length > MAX_TIERS || rule.tiers.some((tier) => !isCode(tier)))
    wrong(['rule', 'tiers'], 'survey-tiers', { max: MAX_TIERS });
}

function checkReward({ reward }: SurveyDefinition, program: ProgramConfig, refusals: Refusal[]): void {
  if (reward === null) return;
  const { walletCode, points } = reward;
  const path = ['reward', 'walletCode'];
  const wallet = walletByCode(program, walletCode);
  if (!wallet) refusals.push(refuse('NOT_FOUND', path, 'wallet-not-found', { wallet: walletCode }));
  else if (!wallet.spendable || wallet.kind === 'MONEY')
    refusals.push(refuse('INVALID', path, 'wallet-not-spendable', { wallet: walletCode }));
  if (points < 1) refusals.push(refuse('INVALID', ['reward', 'points'], 'between', { min: 1, max: Number.MAX_SAFE_INTEGER }));
}

function checkLowScore({ question, team, dueHours }: LowScore, questions: readonly Question[], refusals: Refusal[]): void {
  const about = questions.find(({ code }) => code === question);
  const wrong = under(refusals, 'lowScore');
  if (!about) refusals.push(refuse('NOT_FOUND', ['lowScore', 'question'], 'survey-no-question'));
  else if (!isNumeric(about.kind)) wrong(['question'], 'survey-condition-kind');
  if (!isCode(team)) wrong(['team'], 'task-team');
  if (dueHours < 1 || dueHours > 24 * MAX_DAYS) wrong(['dueHours'], 'between', { min: 1, max: 24 * MAX_DAYS });
}
