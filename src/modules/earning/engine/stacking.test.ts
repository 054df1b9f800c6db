import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fixed,
  happeningOf,
  multiplier,
  percent,
  perYuan,
  programOf,
  purchaseOf,
  ruleOf,
  unused,
} from '../../../../test/earning/engine.fixture.js';
import type { EarningRule, Effect } from '../../../kernel/scheme/rule.js';
import { evaluate } from './evaluate.js';

const base = ruleOf();
const rule = (code: string, effect: Effect, changes: Partial<EarningRule> = {}) =>
  ruleOf({ code, effect, group: 'g', ...changes });

const judged = (rules: readonly EarningRule[], total = 10_000) =>
  evaluate(programOf(rules), happeningOf({ purchase: purchaseOf(total) }), unused);
const winners = (rules: readonly EarningRule[]) => judged(rules)?.awards.map((award) => award.rule);

describe('of an exclusive group', () => {
  it.each<[string, EarningRule[], string[]]>([
    [
      'the highest priority gives',
      [base, rule('a', multiplier('5')), rule('b', multiplier('2'), { priority: 1 })],
      ['base', 'b'],
    ],
    [
      'of equal priorities the one that gives more',
      [base, rule('a', multiplier('2')), rule('b', multiplier('3'))],
      ['base', 'b'],
    ],
    ['of equal gifts the first by code', [base, rule('b', multiplier('2')), rule('a', percent('100'))], ['base', 'a']],
    [
      'the one that gives more over all of its wallets',
      [rule('a', fixed(60)), rule('b', fixed(40), { walletCodes: ['points', 'status'] })],
      ['b', 'b'],
    ],
    [
      'one that does not apply stands in nobody’s way',
      [base, rule('a', multiplier('2')), rule('b', multiplier('3'), { condition: { kind: 'CHANNEL', oneOf: ['app'] } })],
      ['base', 'a'],
    ],
    ['a bonus is measured by the base of others', [base, rule('a', perYuan('3')), rule('b', multiplier('3.5'))], ['a', 'base']],
    ['a bonus may win over points for money', [base, rule('a', perYuan('2')), rule('b', multiplier('3.5'))], ['base', 'b']],
    [
      'each group has its own winner',
      [
        base,
        rule('a', multiplier('2')),
        rule('b', multiplier('3')),
        rule('c', fixed(1), { group: 'h' }),
        rule('d', fixed(2), { group: 'h' }),
      ],
      ['base', 'd', 'b'],
    ],
  ])('%s', (_, rules, expected) => {
    expect(winners(rules)).toEqual(expected);
  });

  it('those that did not give say which one did', () => {
    const outcomes = judged([base, rule('a', multiplier('2')), rule('b', multiplier('3'))])?.outcomes;
    expect(outcomes?.at(-1)).toMatchObject({ rule: 'a', wanted: 0, granted: 0, reason: { code: 'EXCLUDED', by: 'b' } });
  });

  it('the winner of points for money is what bonuses multiply', () => {
    const awards = judged([
      rule('a', perYuan('1')),
      rule('b', perYuan('2')),
      ruleOf({ code: 'x', effect: multiplier('2') }),
    ])?.awards;
    expect(awards?.map((award) => [award.rule, award.points])).toEqual([
      ['b', 200],
      ['x', 200],
    ]);
  });
});

const anyEffect = fc.oneof(
  fc.constantFrom('0.5', '1', '2', '0.333333').map(perYuan),
  fc.integer({ min: 1, max: 300 }).map(fixed),
  fc.constantFrom('1.5', '2', '2.5').map(multiplier),
  fc.constantFrom('10', '33.333333', '150').map(percent),
);
const anyRules = fc
  .array(
    fc.record({
      effect: anyEffect,
      group: fc.constantFrom(null, 'g', 'h'),
      priority: fc.integer({ min: -1, max: 1 }),
      walletCodes: fc.constantFrom<string[][]>(['points'], ['status'], ['points', 'status']),
      budget: fc.constantFrom(null, 100),
    }),
    { maxLength: 8 },
  )
  .map((changes) => changes.map((change, index) => ruleOf({ ...change, code: `r${index}` })));

describe('stacking', () => {
  it('is the same in whatever order rules are listed', () => {
    const shuffled = anyRules.chain((rules) =>
      fc.tuple(fc.constant(rules), fc.shuffledSubarray(rules, { minLength: rules.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 0, max: 100_000 }), ([rules, other], total) => {
        expect(judged(other, total)).toEqual(judged(rules, total));
      }),
    );
  });

  it('lets at most one rule of a group give', () => {
    fc.assert(
      fc.property(anyRules, (rules) => {
        const codes = new Set(winners(rules));
        for (const group of ['g', 'h'])
          expect(rules.filter((one) => one.group === group && codes.has(one.code)).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
