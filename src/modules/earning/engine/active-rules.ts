import type { Instant } from '../../../kernel/clock.js';
import { currencyDecimals } from '../../../kernel/money.js';
import { type ProgramConfig, type WalletConfig, walletByCode } from '../../../kernel/program-config.js';
import type { Campaign } from '../../../kernel/scheme/program-items.js';
import type { EarningRule, Effect, Trigger } from '../../../kernel/scheme/rule.js';
import { inForce } from '../../../kernel/scheme/scheme.js';
import { type LineTest, lineTest } from './lines.js';
import { above1, over, type Rational, rational } from './rational.js';

/** A wallet, as far as counters are concerned. */
export type Unit = Pick<WalletConfig, 'code'>;

/** No wallet has such a code. */
export const GIFT_UNIT: Unit = { code: '.gift' };

/** A version of a rule made ready to be applied, with the version of its campaign that is in force at the same time. */
export interface ActiveRule {
  rule: EarningRule;
  campaign: Campaign | null;
  /** None for a gift. */
  wallets: readonly WalletConfig[];
  /** What its caps are counted for: each of its wallets, or the gift. */
  units: readonly Unit[];
  counts: LineTest | null;
  /** POINTS_PER_MONEY: points per minor unit of money. */
  rate: Rational | null;
  /** MULTIPLIER, PERCENT_BONUS: what is added to the base, as a part of it. */
  gain: Rational | null;
  /** Whether multipliers and bonuses are computed from it. */
  isBase: boolean;
  /** Equal for rules whose points mature and die alike. */
  dates: string;
}

/** The rules of one trigger cut into stretches of time in which the same ones are in force. */
class Timetable {
  private readonly bounds: Instant[];
  private readonly stretches = new Map<number, readonly ActiveRule[]>();

  constructor(
    private readonly program: ProgramConfig,
    private readonly rules: readonly EarningRule[],
  ) {
    const ends = [...rules, ...program.scheme.campaigns].flatMap(({ validFrom, validUntil }) => [validFrom, validUntil]);
    const periods = program.scheme.campaigns.flatMap(({ from, until }) => [from, until]);
    this.bounds = [...new Set([...ends, ...periods])].filter((bound) => bound !== null).sort((a, b) => a - b);
  }

  at(instant: Instant): readonly ActiveRule[] {
    const stretch = countUpTo(this.bounds, instant);
    let rules = this.stretches.get(stretch);
    if (rules === undefined) {
      rules = this.rulesAt(instant);
      this.stretches.set(stretch, rules);
    }
    return rules;
  }

  private rulesAt(instant: Instant): ActiveRule[] {
    const campaigns = inForce(this.program.scheme.campaigns, instant).filter(
      ({ from, until }) => from <= instant && (until === null || instant < until),
    );
    const running = new Map(campaigns.map((campaign) => [campaign.code, campaign]));
    return inForce(this.rules, instant)
      .filter(({ campaign }) => campaign === null || running.has(campaign))
      .map((rule) => activate(this.program, rule, running.get(rule.campaign ?? '') ?? null))
      .sort(byPriority);
  }
}

/** Programs are replaced and never changed, so what was made of one is good for as long as it lives. */
const timetables = new WeakMap<ProgramConfig, Map<Trigger, Timetable>>();

/** The rules of a trigger that are in force at an instant and whose campaign is running, by priority and then by code. */
export function activeRules(program: ProgramConfig, trigger: Trigger, at: Instant): readonly ActiveRule[] {
  let ofProgram = timetables.get(program);
  if (ofProgram === undefined) {
    ofProgram = new Map();
    timetables.set(program, ofProgram);
  }
  let timetable = ofProgram.get(trigger);
  if (timetable === undefined) {
    const rules = program.scheme.rules.filter((rule) => rule.trigger === trigger);
    timetable = new Timetable(program, rules);
    ofProgram.set(trigger, timetable);
  }
  return timetable.at(at);
}

/** Higher priorities first, then in the order of their codes. */
export function byPriority(a: { rule: EarningRule }, b: { rule: EarningRule }): number {
  if (a.rule.priority !== b.rule.priority) return b.rule.priority - a.rule.priority;
  return a.rule.code < b.rule.code ? -1 : 1;
}

function activate(program: ProgramConfig, rule: EarningRule, campaign: Campaign | null): ActiveRule {
  const { effect, lines, trigger } = rule;
  const wallets = effect.kind === 'GIFT' ? [] : rule.walletCodes.map((code) => walletOf(program, rule, code));
  return {
    rule,
    campaign,
    wallets,
    units: effect.kind === 'GIFT' ? [GIFT_UNIT] : wallets,
    counts: lines === null || trigger !== 'PURCHASE' ? null : lineTest(lines),
    rate: effect.kind === 'POINTS_PER_MONEY' ? ratePerMinorUnit(effect.pointsPer, program.currency) : null,
    gain: gainOf(effect),
    isBase: isBaseRule(rule),
    dates: JSON.stringify([rule.maturity, rule.expiry]),
  };
}

export function isBaseRule({ effect, trigger }: EarningRule): boolean {
  return effect.kind === (trigger === 'PURCHASE' ? 'POINTS_PER_MONEY' : 'FIXED');
}

function walletOf(program: ProgramConfig, rule: EarningRule, code: string): WalletConfig {
  const wallet = walletByCode(program, code);
  if (!wallet) throw new Error(`rule ${rule.code} names wallet ${code}, which program ${program.code} does not have`);
  return wallet;
}

function ratePerMinorUnit(pointsPer: string, currency: string): Rational {
  return over(rational(pointsPer), 10 ** currencyDecimals(currency));
}

function gainOf(effect: Effect): Rational | null {
  if (effect.kind === 'MULTIPLIER') return above1(rational(effect.factor));
  return effect.kind === 'PERCENT_BONUS' ? over(rational(effect.percent), 100) : null;
}

function countUpTo(sorted: readonly Instant[], instant: Instant): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
