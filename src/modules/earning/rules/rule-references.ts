import type { ProgramConfig } from '../../../kernel/program-config.js';
import { walletByCode } from '../../../kernel/program-config.js';
import type { Refusal } from '../../../kernel/refusal.js';
import type { RuleDefinition } from '../../../kernel/scheme/rule.js';
import { checkReferences, checkTier } from './condition-references.js';
import { giftFields, isKnownGift } from './read-gift.js';
import { Reading } from './reading.js';

/** Whether a rule that was read before still fits its program: drafts wait while wallets and activities change. Refuses as `readRule`. */
export function recheckRule(rule: RuleDefinition, program: ProgramConfig): Refusal[] {
  const at = new Reading(program);
  if (rule.condition !== null) checkReferences(rule.condition, at.at('condition'));
  checkRuleReferences(rule, at);
  return at.refusals;
}

/** Checks that wallets, campaign, and what `of` names are there, and that what members report themselves is capped. */
export function checkRuleReferences(rule: RuleDefinition, at: Reading): void {
  const { walletCodes, campaign } = rule;
  for (const [index, wallet] of walletCodes.entries()) {
    const path = at.at('walletCodes', String(index));
    if (walletCodes.indexOf(wallet) < index) path.invalid('wallet-twice', { wallet });
    else if (walletByCode(at.program, wallet) === null) path.unknown('wallet-not-found', { wallet });
    else if (walletByCode(at.program, wallet)?.kind === 'MONEY') path.invalid('wallet-of-money', { wallet });
  }
  if (campaign !== null && !at.program.scheme.campaigns.some(({ code }) => code === campaign))
    at.at('campaign').unknown('rule-campaign', { campaign });
  checkOf(rule, at.at('of'));
  checkGiven(rule, at.at('effect', 'gift'));
  if (isUncapped(rule, at.program)) at.at('caps').invalid('self-reported-cap');
}

function checkGiven({ effect }: RuleDefinition, at: Reading): void {
  if (effect.kind !== 'GIFT') return;
  const { kind, code } = effect.gift;
  if (!isKnownGift(at.program, effect.gift)) at.at(giftFields[kind]).unknown(`rule-gift-${kind}`, { code });
}

function checkOf({ trigger, of }: RuleDefinition, at: Reading): void {
  if (of === null) return;
  const { activities, achievements } = at.program.scheme;
  const isIn = (items: readonly { code: string }[]) => items.some(({ code }) => code === of);
  switch (trigger) {
    case 'TIER_REACHED':
      checkTier(of, at);
      break;
    case 'ACTIVITY':
      if (!isIn(activities)) at.unknown('rule-activity', { activity: of });
      break;
    case 'ACHIEVEMENT':
      if (!isIn(achievements)) at.unknown('rule-achievement', { achievement: of });
      break;
    default:
      at.invalid('rule-of', { trigger });
  }
}

/** Whether members could give themselves points without end: by an activity that they report themselves, under a rule without a limit for each of them. */
function isUncapped({ trigger, of, caps }: RuleDefinition, program: ProgramConfig): boolean {
  if (trigger !== 'ACTIVITY' || caps.some(({ scope }) => scope === 'MEMBER')) return false;
  return newestActivities(program).some(({ code, selfReported }) => selfReported && (of === null || of === code));
}

function newestActivities({ scheme: { activities } }: ProgramConfig) {
  return activities.filter(({ code, version }) => !activities.some((other) => other.code === code && other.version > version));
}
