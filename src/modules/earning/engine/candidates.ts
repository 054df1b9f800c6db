import { type ActiveRule, activeRules } from './active-rules.js';
import { failingPart } from './conditions.js';
import type { Facts } from './facts.js';
import { type Selection, select } from './lines.js';

/** A rule whose conditions hold. */
export interface Candidate {
  active: ActiveRule;
  selection: Selection;
}

/** Why a rule does not apply, as the code of a text. */
export type Failure = { code: 'NOT_MET' | 'AUDIENCE'; condition: string } | { code: 'NO_LINES' };

const nothingBought: Selection = { amount: 0, picks: null };

/** The rules that apply to what happened, by priority and code, and those of its trigger that do not, with why. */
export function findCandidates(facts: Facts): {
  candidates: Candidate[];
  failed: { active: ActiveRule; failure: Failure }[];
} {
  const { program, happening } = facts;
  const candidates: Candidate[] = [];
  const failed: { active: ActiveRule; failure: Failure }[] = [];
  for (const active of activeRules(program, happening.trigger, happening.occurredAt)) {
    if (!concerns(active, facts)) continue;
    const selection = happening.purchase === null ? nothingBought : select(happening.purchase, active.counts);
    const failure = failureOf(active, facts, selection);
    if (failure === null) candidates.push({ active, selection });
    else failed.push({ active, failure });
  }
  return { candidates, failed };
}

/** Whether a rule is about this very activity, achievement or tier, and this side and step of a referral. */
function concerns({ rule }: ActiveRule, { happening }: Facts): boolean {
  if (rule.of !== null && rule.of !== happening.of) return false;
  return (
    rule.referral === null || (rule.referral.role === happening.referral?.role && rule.referral.step === happening.referral.step)
  );
}

function failureOf({ rule, campaign, counts }: ActiveRule, facts: Facts, selection: Selection): Failure | null {
  const { purchase } = facts.happening;
  if (campaign !== null && campaign.audience !== null) {
    const part = failingPart(campaign.audience, facts, purchase?.total ?? null);
    if (part !== null) return { code: 'AUDIENCE', condition: part };
  }
  if (counts !== null && purchase !== null && selection.picks !== null && !selection.picks.includes(true))
    return { code: 'NO_LINES' };
  const part = rule.condition === null ? null : failingPart(rule.condition, facts, purchase === null ? null : selection.amount);
  return part === null ? null : { code: 'NOT_MET', condition: part };
}
