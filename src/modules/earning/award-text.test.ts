import { describe, expect, it } from 'vitest';
import {
  campaignOf,
  fixed,
  happeningOf,
  memberOf,
  multiplier,
  percent,
  programOf,
  purchaseOf,
  ruleOf,
  unused,
} from '../../../test/earning/engine.fixture.js';
import type { Language } from '../../kernel/messages.js';
import type { EarningRule } from '../../kernel/scheme/rule.js';
import { describeAward } from './award-text.js';
import { evaluate } from './engine/evaluate.js';
import type { Happening } from './engine/happening.js';
import type { Outcome } from './purchase-state.js';

const coffee = { skus: [], categories: ['coffee'], exceptSkus: [], exceptCategories: [] };
const basket = happeningOf({
  purchase: purchaseOf(10_000, [
    { category: 'coffee', amount: 2_400 },
    { category: 'tea', amount: 7_600 },
  ]),
});
const double = ruleOf({ code: 'double', name: '2 x points on coffee', effect: multiplier('2'), lines: coffee });
const dailyCap = { scope: 'MEMBER', period: 'DAY', points: 10, times: null } as const;

/** What is said of the rule `code` when these rules look at something. */
function said(code: string, rules: EarningRule[], language: Language, happening: Happening = basket): string {
  const program = programOf({ rules, campaigns: [campaignOf({ audience: { kind: 'TAGS', anyOf: ['vip'] } })] });
  const outcomes = evaluate(program, happening, unused)?.outcomes ?? [];
  const outcome = outcomes.find(({ rule }) => rule === code);
  if (outcome === undefined) throw new Error(`nothing was said of ${code}`);
  return describeAward(outcome, 'CNY', language);
}

const base = ruleOf();

describe('what a rule did is told in the language of the reader', () => {
  it.each<[string, string, EarningRule[], string, string]>([
    [
      'points for money',
      'base',
      [base],
      'Base: 100 points (1 points per CNY, on 100.00)',
      'Base：100 积分（每 CNY 得 1 积分，金额 100.00）',
    ],
    ['fixed points', 'gift', [ruleOf({ code: 'gift', name: 'Gift', effect: fixed(20) })], 'Gift: 20 points', 'Gift：20 积分'],
    [
      'a multiplier that a cap cut',
      'double',
      [base, { ...double, caps: [dailyCap] }],
      '2 x points on coffee: 24 points (2 x, on 24.00), cut to 10 by the daily cap',
      '2 x points on coffee：24 积分（2 倍，金额 24.00），因每日积分上限实得 10 积分',
    ],
    [
      'a bonus of a campaign that was used up',
      'more',
      [base, ruleOf({ code: 'more', name: 'More', effect: percent('10'), budget: 3 })],
      "More: 10 points (10% more), cut to 3 by the rule's budget",
      'More：10 积分（加赠 10%），因规则预算实得 3 积分',
    ],
    [
      'a limit of times for all',
      'gift',
      [ruleOf({ code: 'gift', name: 'Gift', effect: fixed(20), caps: [{ ...dailyCap, scope: 'PROGRAM', period: 'TOTAL' }] })],
      'Gift: 20 points, cut to 10 by the total cap for all members',
      'Gift：20 积分，因全体会员累计积分上限实得 10 积分',
    ],
    [
      'a condition that does not hold',
      'base',
      [ruleOf({ condition: { kind: 'STORE', oneOf: ['s1'] } })],
      'Base: nothing, because of its condition on the store',
      'Base：未满足门店条件',
    ],
    [
      'lines that do not count',
      'base',
      [ruleOf({ lines: { ...coffee, categories: ['milk'] } })],
      'Base: nothing, because no line counts for it',
      'Base：没有符合的商品行',
    ],
    [
      'a campaign for others',
      'base',
      [ruleOf({ campaign: 'spring' })],
      "Base: nothing, because its campaign is for others (the member's tags)",
      'Base：不在活动对象范围内（标签）',
    ],
    [
      'another rule of the group',
      'base',
      [ruleOf({ group: 'g' }), ruleOf({ code: 'first', group: 'g', priority: 1 })],
      'Base: nothing, because rule "first" of its group gave',
      'Base：同组规则“first”已生效',
    ],
  ])('%s', (_, code, rules, en, zh) => {
    expect(said(code, rules, 'en')).toBe(en);
    expect(said(code, rules, 'zh-CN')).toBe(zh);
  });

  it('the multiplier of a tier', () => {
    const gold = memberOf({ tier: { code: 'gold', rank: 2, multiplier: '1.5', version: 1 } });
    const happening = { ...basket, member: gold };
    expect(said('tier:gold', [base], 'en', happening)).toBe('Tier "gold": 50 points (1.5 x)');
    expect(said('tier:gold', [base], 'zh-CN', happening)).toBe('等级“gold”：50 积分（1.5 倍）');
  });

  it('an outcome of before rules had names', () => {
    const reason = { code: 'POINTS_PER_MONEY', pointsPer: '1', amount: 1_290, currency: 'CNY', basis: 'ORDER' };
    const outcome: Outcome = { rule: 'default', version: 1, walletCode: 'points', wanted: 12, granted: 12, reason };
    expect(describeAward(outcome, 'CNY', 'en')).toBe('1 points per CNY, on 12.90');
  });

  it('has a text for every limit', () => {
    const reason = { effect: 'FIXED', name: 'Gift' };
    for (const language of ['en', 'zh-CN'] as const) {
      const texts = ['CAP', 'TIMES'].flatMap((kind) =>
        ['MEMBER', 'PROGRAM'].flatMap((scope) =>
          ['DAY', 'WEEK', 'MONTH', 'YEAR', 'CAMPAIGN', 'TOTAL'].map((period) => {
            const code = `${kind}_${scope}_${period}`;
            const outcome = { rule: 'gift', version: 1, walletCode: 'points', wanted: 20, granted: 0 };
            return describeAward({ ...outcome, reason: { ...reason, code } }, 'CNY', language);
          }),
        ),
      );
      expect(new Set(texts).size).toBe(24);
      expect(texts.filter((text) => /undefined|[{}]|_/.test(text))).toEqual([]);
    }
  });
});
