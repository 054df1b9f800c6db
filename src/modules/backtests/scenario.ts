import type { ProgramConfig } from '../../kernel/program-config.js';
import type { RuleDefinition, Trigger, Version } from '../../kernel/scheme/rule.js';
import { SINGLE } from '../../kernel/scheme/scheme.js';
import type { TierSchemeDefinition } from '../../kernel/scheme/tiers.js';

/** What is tried. Null stands for what was in force. */
export interface Plan {
  /** All rules for purchases there would be, by their codes. */
  rules: (RuleDefinition & { code: string })[] | null;
  tiers: TierSchemeDefinition | null;
}

const TRIED: Trigger = 'PURCHASE';

/** The program as it would have been: with what is tried in force at all times. */
export function tried(program: ProgramConfig, { rules, tiers }: Plan): ProgramConfig {
  const always = { version: 1, validFrom: Number.MIN_SAFE_INTEGER, validUntil: null } satisfies Omit<Version, 'code'>;
  const others = program.scheme.rules.filter(({ trigger }) => trigger !== TRIED);
  return {
    ...program,
    scheme: {
      ...program.scheme,
      rules: rules === null ? program.scheme.rules : [...others, ...rules.map((rule) => ({ ...rule, ...always }))],
      tiers: tiers === null ? program.scheme.tiers : [{ ...tiers, ...always, code: SINGLE }],
    },
  };
}

/** Whether rules for purchases share a campaign's budget with rules for other things: then those count as well. */
export function sharesBudgets({ scheme }: ProgramConfig): boolean {
  const limited = new Set(scheme.campaigns.filter(({ budget }) => budget !== null).map(({ code }) => code));
  return scheme.rules.some(({ trigger, campaign }) => trigger !== TRIED && campaign !== null && limited.has(campaign));
}
