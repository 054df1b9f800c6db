import type { ExpiryPolicy } from '../../../kernel/expiry-policy.js';
import { MAX_POINTS } from '../../../kernel/points.js';
import type { ProgramConfig } from '../../../kernel/program-config.js';
import type { Refusal } from '../../../kernel/refusal.js';
import type { Cap, Effect, LineFilter, Maturity, RuleDefinition } from '../../../kernel/scheme/rule.js';
import { isCode } from '../../../kernel/text.js';
import { isRefusals, readExpiry } from '../../programs/index.js';
import { conditionAt } from './read-condition.js';
import { checkGift, readGift } from './read-gift.js';
import { givenFields, Reading } from './reading.js';
import type { CapDraft, EffectDraft, LineFilterDraft, RuleDraft } from './rule-draft.js';
import { checkRuleReferences } from './rule-references.js';

const MAX_CAPS = 10;
const MAX_DELAY_DAYS = 3_650;
const MAX_PRIORITY = 1_000;
const MAX_TIMES = 1_000_000_000;

/**
 * A rule as callers write it, or everything that is wrong with it, with paths within it: INVALID, and NOT_FOUND for what it names and the program does not
 * have. A multiplier without any rule to multiply is let pass: the rule may come later.
 */
export function readRule(draft: RuleDraft, code: string, program: ProgramConfig): RuleDefinition | Refusal[] {
  const at = new Reading(program);
  const basis = draft.basis ?? 'ORDER';
  const rule = {
    name: draft.name == null ? code : at.at('name').text(draft.name),
    trigger: draft.trigger,
    of: draft.of ?? null,
    referral: draft.referral ? { role: draft.referral.role, step: draft.referral.step } : null,
    condition: draft.condition == null ? null : conditionAt(draft.condition, at.at('condition')),
    lines: draft.lines == null ? null : readFilter(draft.lines, at.at('lines')),
    effect: readEffect(draft.effect, at.at('effect')),
    walletCodes: [...at.at('walletCodes').list(draft.walletCodes ?? ['points'], 20)],
    rounding: draft.rounding ?? 'FLOOR',
    basis,
    includes: {
      paidWithPoints: draft.includes?.paidWithPoints ?? false,
      paidWithCoupons: draft.includes?.paidWithCoupons ?? false,
    },
    maturity: readMaturity(draft.maturity, at.at('maturity')),
    expiry: draft.expiry == null ? null : readOwnExpiry(draft.expiry, at.at('expiry')),
    caps: at
      .at('caps')
      .listOrEmpty(draft.caps, MAX_CAPS)
      .map((cap, index) => readCap(cap, at.at('caps', String(index)))),
    budget: at.at('budget').wholeOrNone(draft.budget, 1, MAX_POINTS),
    priority: at.at('priority').whole(draft.priority ?? 0, -MAX_PRIORITY, MAX_PRIORITY) ?? 0,
    group: draft.group == null ? null : readGroup(draft.group, at.at('group')),
    campaign: draft.campaign ?? null,
  };
  const { name, effect } = rule;
  if (name === null || effect === null) return at.refusals;
  const read = { ...rule, name, effect };
  checkFitting(read, at);
  if (read.effect.kind === 'GIFT') checkGift(draft, at);
  checkRuleReferences(read, at);
  return at.refusals.length > 0 ? at.refusals : read;
}

function readFilter(draft: LineFilterDraft, at: Reading): LineFilter {
  const list = (name: keyof LineFilterDraft) => at.at(name).textsOrNone(draft[name]) ?? [];
  if (givenFields(draft).length === 0) at.invalid('lines-empty');
  return {
    skus: list('skus'),
    categories: list('categories'),
    exceptSkus: list('exceptSkus'),
    exceptCategories: list('exceptCategories'),
  };
}

function readEffect(draft: EffectDraft, at: Reading): Effect | null {
  const [field, ...others] = givenFields(draft);
  if (field === undefined || others.length > 0) return at.invalid('exactly-one');
  const { pointsPerMoney = null, fixed = null, multiplier = null, percentBonus = null, gift = null } = draft;
  const reading = at.at(field);
  if (gift !== null) return readGift(gift, reading);
  if (pointsPerMoney !== null)
    return isRate(pointsPerMoney) ? { kind: 'POINTS_PER_MONEY', pointsPer: pointsPerMoney } : reading.invalid('points-per');
  if (multiplier !== null)
    return isRate(multiplier) && Number(multiplier) > 1 && Number(multiplier) <= 1_000
      ? { kind: 'MULTIPLIER', factor: multiplier }
      : reading.invalid('multiplier');
  if (percentBonus !== null)
    return isRate(percentBonus) && Number(percentBonus) <= 100_000
      ? { kind: 'PERCENT_BONUS', percent: percentBonus }
      : reading.invalid('percent-bonus');
  const points = reading.whole(fixed ?? 0, 1, MAX_POINTS);
  return points === null ? null : { kind: 'FIXED', points };
}

function isRate(decimal: string): boolean {
  return /^\d{1,6}(\.\d{1,6})?$/.test(decimal) && Number(decimal) > 0;
}

function readMaturity(draft: RuleDraft['maturity'], at: Reading): Maturity {
  const { kind, days } = draft ?? { kind: 'NONE' };
  if (kind === 'DELAY') return { kind, days: at.at('days').whole(days ?? 0, 1, MAX_DELAY_DAYS) ?? 1 };
  if (days != null) at.at('days').invalid('maturity-days');
  return { kind };
}

function readOwnExpiry(draft: NonNullable<RuleDraft['expiry']>, at: Reading): ExpiryPolicy | null {
  const expiry = readExpiry(draft);
  if (!isRefusals(expiry)) return expiry;
  at.refuseAll(expiry);
  return null;
}

function readCap({ scope, period, points, times }: CapDraft, at: Reading): Cap {
  if (points == null && times == null) at.invalid('cap-empty');
  return {
    scope,
    period,
    points: at.at('points').wholeOrNone(points, 1, MAX_POINTS),
    times: at.at('times').wholeOrNone(times, 1, MAX_TIMES),
  };
}

function readGroup(group: string, at: Reading): string | null {
  return isCode(group) ? group : at.invalid('rule-code');
}

/** What goes with which trigger. */
function checkFitting(rule: RuleDefinition, at: Reading): void {
  if (rule.trigger !== 'PURCHASE') checkNoPurchase(rule, at);
  checkIncludes(rule, at);
  if (rule.trigger === 'REFERRAL' && rule.referral === null) at.at('referral').invalid('required');
  if (rule.trigger !== 'REFERRAL' && rule.referral !== null) at.at('referral').invalid('only-referral');
  for (const [index, { period }] of rule.caps.entries())
    if (period === 'CAMPAIGN' && rule.campaign === null) at.at('caps', String(index), 'period').invalid('cap-campaign');
}

function checkNoPurchase({ effect, lines, basis, maturity }: RuleDefinition, at: Reading): void {
  if (effect.kind === 'POINTS_PER_MONEY') at.at('effect', 'pointsPerMoney').invalid('only-purchase');
  if (lines !== null) at.at('lines').invalid('only-purchase');
  if (basis === 'LINE') at.at('basis').invalid('only-purchase');
  if (maturity.kind === 'EVENT') at.at('maturity', 'kind').invalid('only-purchase');
}

function checkIncludes({ trigger, effect, lines, basis, includes }: RuleDefinition, at: Reading): void {
  if (!includes.paidWithPoints && !includes.paidWithCoupons) return;
  if (trigger !== 'PURCHASE' || lines !== null || basis === 'LINE') at.at('includes').invalid('includes-whole');
  else if (effect.kind !== 'POINTS_PER_MONEY') at.at('includes').invalid('includes-money');
}
