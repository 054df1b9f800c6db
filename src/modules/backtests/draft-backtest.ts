import type { Instant } from '../../kernel/clock.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import { SINGLE } from '../../kernel/scheme/scheme.js';
import { isCode } from '../../kernel/text.js';
import { RULE_KIND } from '../earning/index.js';
import { TIER_KIND } from '../tiers/index.js';
import type { BacktestRuleInput, StartBacktestInput } from './backtests.input.js';
import type { Plan } from './scenario.js';

export interface BacktestDraft {
  plan: Plan;
  from: Instant;
  until: Instant;
}

const MAX_RULES = 200;

/** What is asked to be tried, or everything that is wrong with it. Refuses: INVALID, and what the kinds refuse, with paths. */
export function draftBacktest(input: StartBacktestInput, program: ProgramConfig): BacktestDraft | Refusal[] {
  const { rules = null, tiers = null, active, from, to } = input;
  const refusals: Refusal[] = [];
  const hasDrafts = rules !== null || tiers !== null;
  if (active && hasDrafts) refusals.push(refuse('INVALID', ['active'], 'backtest-active'));
  if (!active && !hasDrafts) refusals.push(refuse('INVALID', ['rules'], 'backtest-nothing'));
  if (from.getTime() >= to.getTime()) refusals.push(refuse('INVALID', ['to'], 'backtest-period'));
  const plan: Plan = { rules: rules && readRules(rules, program, refusals), tiers: null };
  if (tiers !== null) {
    const read = TIER_KIND.read(tiers, SINGLE, program);
    if (Array.isArray(read)) refusals.push(...read.map((refusal) => refusal.under('tiers')));
    else plan.tiers = read;
  }
  return refusals.length > 0 ? refusals : { plan, from: from.getTime(), until: to.getTime() };
}

function readRules(
  inputs: readonly BacktestRuleInput[],
  program: ProgramConfig,
  refusals: Refusal[],
): NonNullable<Plan['rules']> {
  if (inputs.length > MAX_RULES) refusals.push(refuse('INVALID', ['rules'], 'backtest-rules', { max: MAX_RULES }));
  return inputs.slice(0, MAX_RULES).flatMap(({ code, ...input }, place) => {
    const path = ['rules', String(place)];
    const found = RULE_KIND.read(input, code, program);
    const wrong = Array.isArray(found) ? found.map((refusal) => refusal.under(...path)) : [];
    if (!isCode(code)) wrong.push(refuse('INVALID', [...path, 'code'], 'rule-code'));
    if (inputs.findIndex((other) => other.code === code) < place)
      wrong.push(refuse('INVALID', [...path, 'code'], 'backtest-code', { code }));
    if (input.trigger !== 'PURCHASE') wrong.push(refuse('INVALID', [...path, 'trigger'], 'backtest-trigger'));
    refusals.push(...wrong);
    return Array.isArray(found) ? [] : [{ ...found, code }];
  });
}
