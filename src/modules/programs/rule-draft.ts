import type { Instant } from '../../kernel/clock.js';
import type { Rounding } from '../../kernel/money.js';
import type { EarningRule, Maturity, WalletConfig } from '../../kernel/program-config.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';

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

export const DEFAULT_RULE = 'default';
const MAX_DELAY_DAYS = 3_650;

const firstVersion: Omit<EarningRule, 'code' | 'version' | 'validFrom' | 'validUntil'> = {
  walletCodes: ['points', 'status'],
  pointsPer: '1',
  rounding: 'FLOOR',
  basis: 'ORDER',
  maturity: { kind: 'NONE' },
};

/**
 * The next version of a rule, or everything that is wrong with the draft (INVALID; NOT_FOUND for a wallet that is not there). What the draft leaves out is as in the newest version. The first version of a
 * program's rules holds from the beginning of time, so that orders from before the program can be imported; a later one begins now or in the future.
 */
export function nextRuleVersion(
  draft: RuleDraft,
  rules: readonly EarningRule[],
  wallets: readonly WalletConfig[],
  now: Instant,
): EarningRule | Refusal[] {
  const code = draft.code ?? DEFAULT_RULE;
  const newest = rules.filter((rule) => rule.code === code).sort((a, b) => b.version - a.version)[0];
  const base = newest ?? firstVersion;
  const maturity = draft.maturity ? readMaturity(draft.maturity) : base.maturity;
  const rule = {
    code,
    version: (newest?.version ?? 0) + 1,
    walletCodes: draft.walletCodes ?? base.walletCodes,
    pointsPer: draft.pointsPer ?? base.pointsPer,
    rounding: draft.rounding ?? base.rounding,
    basis: draft.basis ?? base.basis,
    validFrom: draft.validFrom?.getTime() ?? (rules.length === 0 ? 0 : now),
    validUntil: draft.validUntil?.getTime() ?? null,
  };
  const refusals = checkRule(rule, wallets, rules.length === 0 ? Number.NEGATIVE_INFINITY : now);
  if (maturity === null) refusals.push(refuse('INVALID', ['maturity', 'days'], 'maturity-days'));
  return maturity === null || refusals.length > 0 ? refusals.map((refusal) => refusal.under('rule')) : { ...rule, maturity };
}

function checkRule(rule: Omit<EarningRule, 'maturity'>, wallets: readonly WalletConfig[], earliest: Instant): Refusal[] {
  const refusals: Refusal[] = [];
  if (!/^[a-z0-9][a-z0-9_-]{0,62}$/.test(rule.code)) refusals.push(refuse('INVALID', ['code'], 'rule-code'));
  if (!isRate(rule.pointsPer)) refusals.push(refuse('INVALID', ['pointsPer'], 'points-per'));
  if (rule.walletCodes.length === 0) refusals.push(refuse('INVALID', ['walletCodes'], 'wallets-empty'));
  for (const [position, wallet] of rule.walletCodes.entries()) {
    const path = ['walletCodes', String(position)];
    if (rule.walletCodes.indexOf(wallet) < position) refusals.push(refuse('INVALID', path, 'wallet-twice', { wallet }));
    else if (!wallets.some(({ code }) => code === wallet))
      refusals.push(refuse('NOT_FOUND', path, 'wallet-not-found', { wallet }));
  }
  if (rule.validFrom < earliest) refusals.push(refuse('INVALID', ['validFrom'], 'valid-from-past'));
  if (rule.validUntil !== null && rule.validUntil <= rule.validFrom)
    refusals.push(refuse('INVALID', ['validUntil'], 'valid-until'));
  return refusals;
}

function isRate(decimal: string): boolean {
  return /^\d{1,6}(\.\d{1,6})?$/.test(decimal) && Number(decimal) > 0;
}

function readMaturity({ kind, days = null }: { kind: Maturity['kind']; days?: number | null }): Maturity | null {
  if (kind !== 'DELAY') return days === null ? { kind } : null;
  return days !== null && days >= 1 && days <= MAX_DELAY_DAYS ? { kind, days } : null;
}

/** Until when the older versions hold once `next` is there: never beyond its start. Only those that this shortens are returned. */
export function supersededBy(next: EarningRule, rules: readonly EarningRule[]): EarningRule[] {
  return rules
    .filter((rule) => rule.code === next.code && (rule.validUntil === null || rule.validUntil > next.validFrom))
    .map((rule) => ({ ...rule, validUntil: Math.max(next.validFrom, rule.validFrom) }));
}
