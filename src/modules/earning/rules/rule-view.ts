import type { ProgramConfig } from '../../../kernel/program-config.js';
import type { RuleDefinition } from '../../../kernel/scheme/rule.js';
import { definitionOf, type SchemeItem } from '../../programs/index.js';
import { writeCondition } from './write-condition.js';
import { writeEffect } from './write-rule.js';

/** A rule as the API shows it. */
export function ruleView({ code, status, draft, planned, versions }: SchemeItem<RuleDefinition>, program: ProgramConfig) {
  return {
    code,
    status,
    draft: draft === null ? null : { definition: definitionView(draft, program), ...span(planned) },
    versions: versions.map((version) => ({
      version: version.version,
      ...span({ from: version.validFrom, until: version.validUntil }),
      definition: definitionView(definitionOf<RuleDefinition>(version), program),
    })),
  };
}

function definitionView(definition: RuleDefinition, { currency }: ProgramConfig) {
  const { condition, effect } = definition;
  return {
    ...definition,
    condition: condition === null ? null : writeCondition(condition, currency),
    effect: writeEffect(effect),
  };
}

function span({ from, until }: { from: number | null; until: number | null }) {
  return { validFrom: from, validUntil: until };
}
