import { fromMinorUnits } from '../../../kernel/money.js';
import type { ProgramConfig } from '../../../kernel/program-config.js';
import type { TierDefinition, TierRequirement } from '../../../kernel/scheme/tiers.js';
import type { ItemKind } from '../../programs/index.js';
import { readTierScheme } from './read-tier-scheme.js';
import type { TierSchemeInput } from './tiers.input.js';

/** A program's tiers, as people write them. */
export const TIER_KIND: ItemKind<'tiers', TierSchemeInput> = {
  kind: 'tiers',
  read: (input, _code, program) => readTierScheme(input, program),
  write: ({ window, tiers, downgrade, noticeDays }, program) => ({
    window,
    tiers: tiers.map((tier, rank) => writeTier(tier, rank, program)),
    downgrade,
    ...(noticeDays === null ? {} : { noticeDays }),
  }),
};

function writeTier({ code, name, entry, stay, benefits }: TierDefinition, rank: number, program: ProgramConfig): object {
  const requirements = rank === 0 ? {} : { entry: writeRequirement(entry, program), stay: writeRequirement(stay, program) };
  return { code, name, ...requirements, benefits };
}

/** With thresholds as the API shows them: money with the currency's decimals. */
export function writeRequirement({ match, thresholds }: TierRequirement, { currency }: ProgramConfig) {
  const written = thresholds.map(({ metric, atLeast }) => ({
    metric,
    atLeast: metric === 'SPEND' ? fromMinorUnits(atLeast, currency) : String(atLeast),
  }));
  return { match, thresholds: written };
}
