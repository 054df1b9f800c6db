import type { Rounding } from '../../../kernel/money.js';
import type { Cap, CapPeriod, Maturity, RuleDefinition, Trigger } from '../../../kernel/scheme/rule.js';
import type { readExpiry } from '../../programs/index.js';
import type { ConditionDraft } from './condition-draft.js';

export interface LineFilterDraft {
  skus?: string[] | null;
  categories?: string[] | null;
  exceptSkus?: string[] | null;
  exceptCategories?: string[] | null;
}

export interface EffectDraft {
  pointsPerMoney?: string | null;
  fixed?: number | null;
  multiplier?: string | null;
  percentBonus?: string | null;
  gift?: GiftDraft | null;
}

/** One of the codes, and how many pieces of it; one if left out. */
export interface GiftDraft {
  coupon?: string | null;
  pass?: string | null;
  gameChances?: string | null;
  quantity?: number | null;
}

export interface CapDraft {
  scope: Cap['scope'];
  period: CapPeriod;
  points?: number | null;
  times?: number | null;
}

/** A rule as callers write it; what is left out has a default. */
export interface RuleDraft {
  name?: string | null;
  trigger: Trigger;
  of?: string | null;
  referral?: RuleDefinition['referral'];
  condition?: ConditionDraft | null;
  lines?: LineFilterDraft | null;
  effect: EffectDraft;
  walletCodes?: string[] | null;
  rounding?: Rounding | null;
  basis?: RuleDefinition['basis'] | null;
  includes?: { paidWithPoints?: boolean | null; paidWithCoupons?: boolean | null } | null;
  maturity?: { kind: Maturity['kind']; days?: number | null } | null;
  expiry?: Parameters<typeof readExpiry>[0] | null;
  caps?: CapDraft[] | null;
  budget?: number | null;
  priority?: number | null;
  group?: string | null;
  campaign?: string | null;
}
