import { fromMinorUnits, toMinorUnits } from '../../kernel/money.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { AchievementDefinition, Goal } from '../../kernel/scheme/program-items.js';
import { isLink, isText, readLine } from '../../kernel/text.js';
import { readCondition, writeCondition } from '../earning/index.js';
import type { ItemKind } from '../programs/index.js';
import type { AchievementGoalInput, AchievementSettingsInput, AchievementWindowInput, BadgeInput } from './achievements.input.js';
import type { Window } from './windows.js';

const MAX_COUNT = 1_000_000_000;
const MAX_DAYS = 3_660;
const MAX_TIMES = 1_000_000;

/** Where something that was wrong is noted; null, to be returned. */
type Wrong = (path: string[], message: string, params?: Record<string, string | number>) => null;

/**
 * Achievements, as people write them. Refuses: INVALID with the path of everything that is out of its range, NOT_FOUND for an activity, tier or segment
 * that the program does not have.
 */
export const ACHIEVEMENT_KIND: ItemKind<'achievements', AchievementSettingsInput> = {
  kind: 'achievements',
  read(input, _code, program) {
    const refusals: Refusal[] = [];
    const wrong: Wrong = (path, message, params) => {
      refusals.push(refuse('INVALID', path, message, params));
      return null;
    };
    const name = readLine(input.name, 200) ?? wrong(['name'], 'text-length', { max: 200 });
    const description = input.description ?? null;
    if (description !== null && !isText(description, 2_000)) wrong(['description'], 'text-length', { max: 2_000 });
    const goal = readGoal(input.goal, program, refusals, wrong);
    const window = readWindow(input.window ?? null, wrong);
    const times = input.times ?? null;
    if (times !== null && !isWithin(times, MAX_TIMES)) wrong(['times'], 'between', { min: 1, max: MAX_TIMES });
    const badge = readBadge(input.badge ?? null, wrong);
    if (refusals.length > 0 || name === null || goal === null || window === null) return refusals;
    return { name, description, goal, window, times, badge };
  },
  write: writeAchievement,
};

const isWithin = (value: number, max: number): boolean => Number.isInteger(value) && value >= 1 && value <= max;

function readGoal(
  { count, activity: named, condition: draft, target: text }: AchievementGoalInput,
  program: ProgramConfig,
  refusals: Refusal[],
  wrong: Wrong,
): Goal | null {
  const activity = named ?? null;
  if (count !== 'ACTIVITIES' && activity !== null) wrong(['goal', 'activity'], 'achievement-no-activity');
  if (count === 'ACTIVITIES' && activity === null) wrong(['goal', 'activity'], 'achievement-activity-missing');
  if (count === 'ACTIVITIES' && activity !== null && !program.scheme.activities.some(({ code }) => code === activity))
    refusals.push(refuse('NOT_FOUND', ['goal', 'activity'], 'achievement-activity', { activity }));
  const condition = draft ? readCondition(draft, program) : null;
  if (Array.isArray(condition)) refusals.push(...condition.map((refusal) => refusal.under('goal', 'condition')));
  const target = readTarget(count, text, program, wrong);
  return target === null || Array.isArray(condition) ? null : { count, activity, condition, target };
}

function readTarget(count: Goal['count'], text: string, { currency }: ProgramConfig, wrong: Wrong): number | null {
  if (count === 'SPEND') {
    const minor = toMinorUnits(text, currency);
    return minor !== null && minor > 0 ? minor : wrong(['goal', 'target'], 'achievement-amount', { currency });
  }
  const target = Number(text);
  return isWithin(target, MAX_COUNT) ? target : wrong(['goal', 'target'], 'between', { min: 1, max: MAX_COUNT });
}

function readWindow(input: AchievementWindowInput | null, wrong: Wrong): Window | null {
  if (input === null) return { kind: 'EVER' };
  const { days = null, calendar = null } = input;
  if ((days === null) === (calendar === null)) return wrong(['window'], 'achievement-window');
  if (calendar !== null) return { kind: 'CALENDAR', period: calendar };
  if (days === null || !isWithin(days, MAX_DAYS)) return wrong(['window', 'days'], 'between', { min: 1, max: MAX_DAYS });
  return { kind: 'DAYS', days };
}

function readBadge(input: BadgeInput | null, wrong: Wrong): AchievementDefinition['badge'] {
  if (input === null) return null;
  const name = readLine(input.name, 200) ?? wrong(['badge', 'name'], 'text-length', { max: 200 });
  const imageUrl = input.imageUrl ?? null;
  if (imageUrl !== null && !isLink(imageUrl)) wrong(['badge', 'imageUrl'], 'achievement-image');
  return name === null ? null : { name, imageUrl };
}

/** An amount that counts towards a goal, as people read it. */
export function shownAmount({ count }: Goal, amount: number, { currency }: ProgramConfig): string {
  return count === 'SPEND' ? fromMinorUnits(amount, currency) : String(amount);
}

export function writeAchievement(
  { name, description, goal, window, times, badge }: AchievementDefinition,
  program: ProgramConfig,
) {
  const { count, activity, condition, target } = goal;
  return {
    name,
    description,
    goal: {
      count,
      activity,
      condition: condition === null ? null : writeCondition(condition, program.currency),
      target: shownAmount(goal, target, program),
    },
    window: writeWindow(window),
    times,
    badge,
  };
}

function writeWindow(window: Window) {
  if (window.kind === 'EVER') return null;
  return window.kind === 'DAYS' ? { days: window.days, calendar: null } : { days: null, calendar: window.period };
}
