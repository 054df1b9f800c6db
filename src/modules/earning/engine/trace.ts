import type { ProgramConfig } from '../../../kernel/program-config.js';
import type { Outcome } from '../purchase-state.js';
import type { ActiveRule } from './active-rules.js';
import type { Failure } from './candidates.js';
import type { Cut } from './limits.js';
import type { Selection } from './lines.js';

type Reason = Outcome['reason'];

/** What one rule did for one wallet. Its reason is what the rule's effect says or, where a limit cut it, the limit's code with the effect beside it. */
export function outcomeOf(
  identity: { rule: string; version: number; walletCode: string },
  effect: Reason,
  wanted: number,
  { granted, by, uses }: Cut,
): Outcome {
  const reason = by === null ? effect : { ...effect, effect: effect.code, code: by };
  return { ...identity, wanted, granted, reason, ...(uses.length > 0 ? { uses } : {}) };
}

/** The trace of a rule that gave nothing, in the name of its first wallet. */
export function emptyOutcome({ rule }: ActiveRule, why: Failure | { code: 'EXCLUDED'; by: string }): Outcome {
  const { code, version, name, walletCodes } = rule;
  return { rule: code, version, walletCode: walletCodes[0] ?? '', wanted: 0, granted: 0, reason: { ...why, name } };
}

/** What a rule's effect was computed from, for people. `amount` is in minor units. */
export function effectOf({ rule }: ActiveRule, program: ProgramConfig, amount: number, selection: Selection): Reason {
  const { name, effect, basis } = rule;
  switch (effect.kind) {
    case 'POINTS_PER_MONEY':
      return { code: effect.kind, name, pointsPer: effect.pointsPer, amount, currency: program.currency, basis };
    case 'FIXED':
    case 'GIFT':
      return { code: effect.kind, name };
    case 'MULTIPLIER':
      return { code: effect.kind, name, factor: effect.factor, ...part(selection) };
    case 'PERCENT_BONUS':
      return { code: effect.kind, name, percent: effect.percent, ...part(selection) };
  }
}

/** What of the order a bonus counts, where it is not all of it. */
function part({ picks, amount }: Selection): { amount: number } | Record<string, never> {
  return picks === null ? {} : { amount };
}
