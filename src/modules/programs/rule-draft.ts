import type { Instant } from '../../kernel/clock.js';
import type { Rounding } from '../../kernel/money.js';
import type { WalletConfig } from '../../kernel/program-config.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { EarningRule, Effect, Maturity, RuleDefinition } from '../../kernel/scheme/rule.js';
import { isCode } from '../../kernel/text.js';

/** A rule that gives points for the money of purchases. */
export interface RuleDraft {
  code?: string | null;
  walletCodes?: string[] | null;
  pointsPer?: string | null;
  rounding?: Rounding | null;
  basis?: EarningRule['basis'] | null;
  maturity?: { kind: Maturity['kind']; days?: number | null } | null;
  validFrom?: Date | null;
  validUntil?: Date | null;
}

type MoneyRule = RuleDefinition & { effect: Extract<Effect, { kind: 'POINTS_PER_MONEY' }> };

export interface NextRule {
  code: string;
  definition: RuleDefinition;
  span: { from: Instant; until: Instant | null };
}

const DEFAULT_RULE = 'default';
const MAX_DELAY_DAYS = 3_650;

const firstVersion: Omit<MoneyRule, 'name'> = {
  trigger: 'PURCHASE',
  of: null,
  referral: null,
  condition: null,
  lines: null,
  effect: { kind: 'POINTS_PER_MONEY', pointsPer: '1' },
  walletCodes: ['points', 'status'],
  rounding: 'FLOOR',
  basis: 'ORDER',
  includes: { paidWithPoints: false, paidWithCoupons: false },
  maturity: { kind: 'NONE' },
  expiry: null,
  caps: [],
  budget: null,
  priority: 0,
  group: null,
  campaign: null,
};

/** Whether a rule gives points for the money of purchases: what `createProgram` and `updateProgram` make and change. */
export function isMoneyRule<Rule extends RuleDefinition>(rule: Rule): rule is Rule & MoneyRule {
  return rule.trigger === 'PURCHASE' && rule.effect.kind === 'POINTS_PER_MONEY';
}

/**
 * The next version of a rule, or everything that is wrong with the draft (INVALID; NOT_FOUND for a wallet that is not there; INVALID_STATE for a rule of another kind). What the draft leaves out is as
 * in the newest version. The first version of a program's rules holds from the beginning of time, so that orders from before the program can be imported; a later one begins now or in the future.
 */
export function nextRuleVersion(
  draft: RuleDraft,
  rules: readonly EarningRule[],
  wallets: readonly WalletConfig[],
  now: Instant,
): NextRule | Refusal[] {
  const code = draft.code ?? DEFAULT_RULE;
  const base = rules.findLast((rule) => rule.code === code) ?? { name: code, ...firstVersion };
  if (!isMoneyRule(base)) return [refuse('INVALID_STATE', ['rule', 'code'], 'rule-other')];
  const maturity = draft.maturity ? readMaturity(draft.maturity) : base.maturity;
  const definition: Omit<MoneyRule, 'maturity'> = {
    ...withoutVersion(base),
    walletCodes: draft.walletCodes ?? base.walletCodes,
    effect: { kind: 'POINTS_PER_MONEY', pointsPer: draft.pointsPer ?? base.effect.pointsPer },
    rounding: draft.rounding ?? base.rounding,
    basis: draft.basis ?? base.basis,
  };
  const span = {
    from: draft.validFrom?.getTime() ?? (rules.length === 0 ? 0 : now),
    until: draft.validUntil?.getTime() ?? null,
  };
  const refusals = [
    ...(isCode(code) ? [] : [refuse('INVALID', ['code'], 'rule-code')]),
    ...checkRule(definition, wallets),
    ...checkSpan(span, rules.length === 0 ? Number.NEGATIVE_INFINITY : now),
  ];
  if (maturity === null) refusals.push(refuse('INVALID', ['maturity', 'days'], 'maturity-days'));
  if (maturity === null || refusals.length > 0) return refusals.map((refusal) => refusal.under('rule'));
  return { code, span, definition: { ...definition, maturity } };
}

function withoutVersion(rule: MoneyRule | (MoneyRule & EarningRule)): MoneyRule {
  if (!('validFrom' in rule)) return rule;
  const { code: _code, version: _version, validFrom: _from, validUntil: _until, ...definition } = rule;
  return definition;
}

function checkRule({ effect, walletCodes }: Omit<MoneyRule, 'maturity'>, wallets: readonly WalletConfig[]): Refusal[] {
  const refusals: Refusal[] = [];
  if (!isRate(effect.pointsPer)) refusals.push(refuse('INVALID', ['pointsPer'], 'points-per'));
  if (walletCodes.length === 0) refusals.push(refuse('INVALID', ['walletCodes'], 'wallets-empty'));
  for (const [position, wallet] of walletCodes.entries()) {
    const path = ['walletCodes', String(position)];
    if (walletCodes.indexOf(wallet) < position) refusals.push(refuse('INVALID', path, 'wallet-twice', { wallet }));
    else if (!wallets.some(({ code }) => code === wallet))
      refusals.push(refuse('NOT_FOUND', path, 'wallet-not-found', { wallet }));
    else if (wallets.some(({ code, kind }) => code === wallet && kind === 'MONEY'))
      refusals.push(refuse('INVALID', path, 'wallet-of-money', { wallet }));
  }
  return refusals;
}

function checkSpan({ from, until }: NextRule['span'], earliest: Instant): Refusal[] {
  const refusals: Refusal[] = [];
  if (from < earliest) refusals.push(refuse('INVALID', ['validFrom'], 'valid-from-past'));
  if (until !== null && until <= from) refusals.push(refuse('INVALID', ['validUntil'], 'valid-until'));
  return refusals;
}

function isRate(decimal: string): boolean {
  return /^\d{1,6}(\.\d{1,6})?$/.test(decimal) && Number(decimal) > 0;
}

function readMaturity({ kind, days = null }: { kind: Maturity['kind']; days?: number | null }): Maturity | null {
  if (kind !== 'DELAY') return days === null ? { kind } : null;
  return days !== null && days >= 1 && days <= MAX_DELAY_DAYS ? { kind, days } : null;
}
