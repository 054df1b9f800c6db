import type { ProgramConfig } from '../../../kernel/program-config.js';
import type { Cap, Effect, LineFilter, RuleDefinition } from '../../../kernel/scheme/rule.js';
import { giftFields } from './read-gift.js';
import { given, writeCondition } from './write-condition.js';

/** A rule as callers write it, in plain JSON and without what is the default: reading it gives the same rule again. */
export function writeRule(rule: RuleDefinition, { currency }: Pick<ProgramConfig, 'currency'>): Record<string, unknown> {
  const { name, trigger, of, referral, condition, lines, effect, walletCodes, rounding, basis, includes } = rule;
  const { maturity, expiry, caps, budget, priority, group, campaign } = rule;
  const included = Object.fromEntries(Object.entries(includes).filter(([, value]) => value));
  return given({
    name,
    trigger,
    of,
    referral,
    condition: condition === null ? null : writeCondition(condition, currency),
    lines: lines === null ? null : writeFilter(lines),
    effect: writeEffect(effect),
    walletCodes: effect.kind === 'GIFT' ? null : walletCodes,
    rounding: rounding === 'FLOOR' ? null : rounding,
    basis: basis === 'ORDER' ? null : basis,
    includes: Object.keys(included).length === 0 ? null : included,
    maturity: maturity.kind === 'NONE' ? null : maturity,
    expiry,
    caps: caps.length === 0 ? null : caps.map(writeCap),
    budget,
    priority: priority === 0 ? null : priority,
    group,
    campaign,
  });
}

function writeFilter(filter: LineFilter): object {
  return Object.fromEntries(Object.entries(filter).filter(([, names]) => names.length > 0));
}

export function writeEffect(effect: Effect): object {
  switch (effect.kind) {
    case 'POINTS_PER_MONEY':
      return { pointsPerMoney: effect.pointsPer };
    case 'FIXED':
      return { fixed: effect.points };
    case 'MULTIPLIER':
      return { multiplier: effect.factor };
    case 'PERCENT_BONUS':
      return { percentBonus: effect.percent };
    case 'GIFT': {
      const { kind, code, quantity } = effect.gift;
      return { gift: given({ [giftFields[kind]]: code, quantity: quantity === 1 ? null : quantity }) };
    }
  }
}

function writeCap(cap: Cap): object {
  return given({ ...cap });
}
