import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EarningRule } from '../../src/kernel/scheme/rule.js';
import { evaluate } from '../../src/modules/earning/engine/evaluate.js';
import type { GrantedAward } from '../../src/modules/earning/engine/evaluation.js';
import { type Kept, keptPoints } from '../../src/modules/ledger/reversal.js';
import type { Lot } from '../../src/modules/ledger/state.js';
import {
  campaignOf,
  happeningOf,
  memberOf,
  multiplier,
  percent,
  perYuan,
  programOf,
  purchaseOf,
  ruleOf,
  unused,
} from './engine.fixture.js';

const anyRate = fc.constantFrom('0.01', '0.333333', '1', '1.5', '12.345678');
const anyBonus = fc.oneof(
  fc.constantFrom('1.5', '2', '3.333333').map(multiplier),
  fc.constantFrom('5', '33.333333').map(percent),
);
const anyRounding = fc.constantFrom('FLOOR' as const, 'CEIL' as const, 'HALF_UP' as const);
const anyAmounts = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 6 });
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Rules by order that count all lines: one for money, with bonuses. */
const wholeOrderRules = fc
  .tuple(anyRate, fc.array(anyBonus, { maxLength: 3 }), anyRounding, fc.boolean())
  .map(([rate, bonuses, rounding, paidWithPoints]) => [
    ruleOf({ effect: perYuan(rate), rounding, includes: { paidWithPoints, paidWithCoupons: false } }),
    ...bonuses.map((effect, index) => ruleOf({ code: `x${index}`, effect, rounding })),
  ]);

describe('a rule by order without a filter of lines', () => {
  it('gives the same however the order is split into lines', () => {
    fc.assert(
      fc.property(wholeOrderRules, anyAmounts, fc.integer({ min: 0, max: 5_000 }), (rules, amounts, paidWithPoints) => {
        const tier = { code: 'gold', rank: 1, multiplier: '1.25', version: 1 };
        const awards = (lines: { amount: number }[]) => {
          const purchase = purchaseOf(sum(amounts), lines, { paidWithPoints });
          return evaluate(programOf(rules), happeningOf({ purchase, member: memberOf({ tier }) }), unused)?.awards;
        };
        expect(awards(amounts.map((amount) => ({ amount })))).toEqual(awards([]));
      }),
    );
  });
});

const categories = ['a', 'b', 'c'];
const anyFilter = fc.record({
  skus: fc.constant<string[]>([]),
  categories: fc.subarray(categories),
  exceptSkus: fc.constant<string[]>([]),
  exceptCategories: fc.subarray(categories),
});
const anyRule = fc.record({
  effect: fc.oneof(anyRate.map(perYuan), anyBonus),
  lines: fc.option(anyFilter, { nil: null }),
  basis: fc.constantFrom('ORDER' as const, 'LINE' as const),
  rounding: anyRounding,
  budget: fc.option(fc.integer({ min: 1, max: 5_000 }), { nil: null }),
});
const anyRules = fc
  .array(anyRule, { minLength: 1, maxLength: 5 })
  .map((changes) => [ruleOf(), ...changes.map((change, index) => ruleOf({ ...change, code: `r${index}` }))]);
const anyLines = fc.array(
  fc.record({ amount: fc.integer({ min: 0, max: 200_000 }), category: fc.constantFrom(null, ...categories) }),
  { minLength: 1, maxLength: 5 },
);

const lotOf = ({ points, base }: GrantedAward): Lot => ({
  id: 1,
  sequence: 1,
  amount: points,
  remaining: points,
  held: 0,
  expired: 0,
  pending: false,
  maturesAt: null,
  availableFrom: 0,
  expiresAt: null,
  expiry: null,
  occurredAt: 0,
  recordedAt: 0,
  closedAt: null,
  award: { purchaseId: 1, ruleCode: 'base', ruleVersion: 1, base, settled: 0, returned: 0 },
  row: 'same',
});

describe('a return of what was earned', () => {
  it('ends the same in whatever parts it comes, gives all back in the end, and nothing for lines that earned nothing', () => {
    fc.assert(
      fc.property(anyRules, anyLines, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (rules, lines, parts) => {
        const purchase = purchaseOf(sum(lines.map(({ amount }) => amount)), lines);
        const awards = evaluate(programOf(rules), happeningOf({ purchase }), unused)?.awards ?? [];
        const part = parts[Symbol.iterator]();
        for (const award of awards) {
          const left = new Map(purchase.lines.map(({ position, amount }) => [position, { amount, remaining: amount }]));
          const kept = (): Kept => ({
            total: purchase.total,
            remaining: sum([...left.values()].map((line) => line.remaining)),
            lines: left,
          });
          const points = () => keptPoints(lotOf(award), kept());
          expect(points()).toBe(award.points);
          let before = award.points;
          for (const [position, line] of left) {
            for (const share of [part.next().value ?? 0, 1]) {
              line.remaining -= Math.floor(line.remaining * share);
              expect(points()).toBeLessThanOrEqual(before);
              if (award.base !== null && !award.base.some(({ positions }) => positions.includes(position)))
                expect(points()).toBe(before);
              before = points();
            }
          }
          expect(before).toBe(0);
        }
      }),
    );
  });
});

describe('caps and budgets', () => {
  const anyCap = fc.record({
    scope: fc.constantFrom('MEMBER' as const, 'PROGRAM' as const),
    period: fc.constantFrom('DAY' as const, 'WEEK' as const, 'CAMPAIGN' as const, 'TOTAL' as const),
    points: fc.integer({ min: 1, max: 500 }),
    times: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
  });
  const cappedRules = fc
    .array(
      fc.record({ caps: fc.array(anyCap, { maxLength: 3 }), budget: fc.option(fc.integer({ min: 1, max: 900 }), { nil: null }) }),
      { minLength: 1, maxLength: 3 },
    )
    .map((changes) =>
      changes.map(
        (change, index): EarningRule =>
          ruleOf({ ...change, code: `r${index}`, campaign: 'spring', walletCodes: ['points', 'status'] }),
      ),
    );
  const anyPurchases = fc.array(
    fc.record({ total: fc.integer({ min: 0, max: 40_000 }), day: fc.integer({ min: 0, max: 9 }), id: fc.constantFrom(1, 2) }),
    { maxLength: 25 },
  );

  it('are never passed, and nothing is cut that they leave, over any sequence of purchases', () => {
    fc.assert(
      fc.property(cappedRules, fc.integer({ min: 1, max: 2_000 }), anyPurchases, (rules, budget, purchases) => {
        const program = programOf({ rules, campaigns: [campaignOf({ budget })] });
        const counters = new Map<string, { points: number; times: number }>();
        const used = (key: string) => counters.get(key) ?? { points: 0, times: 0 };
        const limitOf = (key: string): { points: number; times: number } => {
          const rule = rules.find(({ code }) => key.split(':')[1] === code);
          if (key.startsWith('campaign:')) return { points: budget, times: Number.POSITIVE_INFINITY };
          if (key.startsWith('budget:')) return { points: rule?.budget ?? 0, times: Number.POSITIVE_INFINITY };
          const [, , scope, period = ''] = key.split(':');
          const caps = (rule?.caps ?? []).filter((cap) => cap.scope === scope && cap.period.startsWith(period.charAt(0)));
          return {
            points: Math.min(...caps.map(({ points }) => points ?? 0)),
            times: Math.min(...caps.map(({ times }) => times ?? Number.POSITIVE_INFINITY)),
          };
        };
        for (const { total, day, id } of purchases) {
          const happening = happeningOf({
            occurredAt: Date.parse('2026-03-01T04:00:00Z') + day * 86_400_000,
            member: memberOf({ id }),
            purchase: purchaseOf(total),
          });
          const evaluation = evaluate(program, happening, used);
          for (const { key, points, times } of evaluation?.uses ?? [])
            counters.set(key, { points: used(key).points + points, times: used(key).times + times });
          for (const [key, { points, times }] of counters) {
            expect(points).toBeLessThanOrEqual(limitOf(key).points);
            expect(times).toBeLessThanOrEqual(limitOf(key).times);
          }
          for (const outcome of evaluation?.outcomes ?? []) {
            if (outcome.granted === outcome.wanted || outcome.granted === 0) continue;
            // what was cut, and not to nothing, left some counter full
            expect((outcome.uses ?? []).some((key) => used(key).points === limitOf(key).points)).toBe(true);
          }
        }
      }),
    );
  });
});
