import type { Instant } from '../../kernel/clock.js';
import { pointsFor } from '../../kernel/money.js';
import { MAX_POINTS } from '../../kernel/points.js';
import { type EarningRule, type ProgramConfig, walletByCode } from '../../kernel/program-config.js';
import { type BaseLine, isBornDue } from '../ledger/index.js';
import type { Outcome } from './purchase-state.js';

/** What rules look at. */
export interface Earning {
  total: number;
  lines: readonly { position: number; amount: number }[];
  occurredAt: Instant;
}

/** Points that one rule grants into one wallet, with the lines it was computed from; null stands for the whole order. */
export interface GrantedAward {
  rule: EarningRule;
  walletId: number;
  points: number;
  base: BaseLine[] | null;
}

/** The version of each rule in force at an instant, in the order of their codes. */
export function rulesInForce(rules: readonly EarningRule[], at: Instant): EarningRule[] {
  return rules.filter((rule) => rule.validFrom <= at && (rule.validUntil === null || at < rule.validUntil));
}

/**
 * What a purchase earns: rules in, awards out, with the trace of every rule. Null when an award would be more than 2^53-1 points.
 */
export function evaluate(program: ProgramConfig, earning: Earning): { awards: GrantedAward[]; outcomes: Outcome[] } | null {
  const awards: GrantedAward[] = [];
  const outcomes: Outcome[] = [];
  for (const rule of rulesInForce(program.rules, earning.occurredAt)) {
    const computed = compute(rule, program.currency, earning);
    if (computed === null) return null;
    for (const walletCode of rule.walletCodes) {
      const wallet = walletByCode(program, walletCode);
      if (!wallet) throw new Error(`rule ${rule.code} names wallet ${walletCode}, which program ${program.code} does not have`);
      const { points, base } = computed;
      const reason = {
        code: 'POINTS_PER_MONEY',
        pointsPer: rule.pointsPer,
        amount: earning.total,
        currency: program.currency,
        basis: rule.basis,
      };
      outcomes.push({ rule: rule.code, version: rule.version, walletCode, wanted: points, granted: points, reason });
      if (points > 0) awards.push({ rule, walletId: wallet.id, points, base });
    }
  }
  return { awards, outcomes };
}

/** Whether what a purchase of then earns may have matured or died by `now`. */
export function earnsBornDue(program: ProgramConfig, occurredAt: Instant, now: Instant): boolean {
  return rulesInForce(program.rules, occurredAt).some(({ walletCodes, maturity }) =>
    walletCodes.some((code) => {
      const wallet = walletByCode(program, code);
      return wallet !== null && isBornDue(wallet, maturity, occurredAt, now, program.timeZone);
    }),
  );
}

function compute(rule: EarningRule, currency: string, earning: Earning): { points: number; base: BaseLine[] | null } | null {
  if (rule.basis === 'ORDER' || earning.lines.length === 0) {
    const points = pointsFor(earning.total, currency, rule.pointsPer, rule.rounding);
    return points === null ? null : { points, base: null };
  }
  const base: BaseLine[] = [];
  let sum = 0;
  for (const { position, amount } of earning.lines) {
    const points = pointsFor(amount, currency, rule.pointsPer, rule.rounding);
    if (points === null) return null;
    sum += points;
    if (sum > MAX_POINTS) return null;
    if (points > 0) base.push({ position, amount, points });
  }
  return { points: sum, base };
}
