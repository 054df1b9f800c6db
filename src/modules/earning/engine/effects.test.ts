import { describe, expect, it } from 'vitest';
import {
  fixed,
  happeningOf,
  type LineSpec,
  multiplier,
  percent,
  perYuan,
  programOf,
  purchaseOf,
  ruleOf,
  unused,
} from '../../../../test/earning/engine.fixture.js';
import type { EarningRule, LineFilter } from '../../../kernel/scheme/rule.js';
import { evaluate } from './evaluate.js';
import type { Happening } from './happening.js';

const all: LineFilter = { skus: [], categories: [], exceptSkus: [], exceptCategories: [] };
const coffee = { ...all, categories: ['coffee'] };
const base = ruleOf();
const rule = (changes: Partial<EarningRule>) => ruleOf({ code: 'extra', name: 'Extra', ...changes });

const basketLines: LineSpec[] = [
  { sku: 'A', category: 'coffee', amount: 3_050 },
  { sku: 'B', category: 'coffee', amount: 2_050 },
  { sku: 'C', category: 'tea', amount: 3_900 },
  { amount: 1_000 },
];
const basket = happeningOf({ purchase: purchaseOf(10_000, basketLines) });
const spent = (total: number, changes: Partial<Happening> = {}) => happeningOf({ purchase: purchaseOf(total), ...changes });

/** Points by rule, as granted into `points`. */
function given(rules: EarningRule[], happening: Happening): Record<string, number> {
  const evaluation = evaluate(programOf(rules), happening, unused);
  const awards = evaluation?.awards.filter(({ walletId }) => walletId === 1) ?? [];
  return Object.fromEntries(awards.map(({ rule: code, points }) => [code, points]));
}

describe('a rule gives', () => {
  it.each<[string, EarningRule[], Happening, Record<string, number>]>([
    ['points per money', [base], spent(12_999), { base: 129 }],
    ['parts of a point up', [ruleOf({ rounding: 'CEIL' })], spent(12_901), { base: 130 }],
    ['half a point up', [ruleOf({ rounding: 'HALF_UP' })], spent(12_950), { base: 130 }],
    ['less than half a point down', [ruleOf({ rounding: 'HALF_UP' })], spent(12_949), { base: 129 }],
    ['a small rate exactly', [ruleOf({ effect: perYuan('0.000001') })], spent(100_000_000), { base: 1 }],
    ['nothing for nothing', [base, rule({ effect: fixed(50) }), rule({ code: 'more', effect: multiplier('2') })], spent(0), {}],
    ['fixed points beside them', [base, rule({ effect: fixed(50) })], spent(100), { base: 1, extra: 50 }],
    ['a multiple of the unrounded base', [base, rule({ effect: multiplier('2') })], spent(1_250), { base: 12, extra: 12 }],
    ['a multiple that a fraction makes whole', [base, rule({ effect: multiplier('3') })], spent(1_250), { base: 12, extra: 25 }],
    ['a percentage of it', [base, rule({ effect: percent('12.5') })], spent(10_000), { base: 100, extra: 12 }],
    [
      'a percentage, rounded its own way',
      [base, rule({ effect: percent('12.5'), rounding: 'CEIL' })],
      spent(10_000),
      { base: 100, extra: 13 },
    ],
    [
      'multipliers that add up',
      [base, rule({ effect: multiplier('2') }), rule({ code: 'more', effect: multiplier('1.5') })],
      spent(10_000),
      { base: 100, extra: 100, more: 50 },
    ],
    [
      'a multiple of all that gives points for money, and not of fixed points',
      [
        base,
        ruleOf({ code: 'second', effect: perYuan('0.5') }),
        ruleOf({ code: 'gift', effect: fixed(500) }),
        rule({ effect: multiplier('2') }),
      ],
      spent(10_000),
      { base: 100, second: 50, gift: 500, extra: 150 },
    ],
    ['nothing to multiply', [rule({ effect: multiplier('2') })], spent(10_000), {}],
    ['points for the lines that count', [rule({ lines: coffee })], basket, { extra: 51 }],
    ['points line by line', [rule({ lines: coffee, basis: 'LINE' })], basket, { extra: 50 }],
    [
      'points for all but some lines',
      [rule({ lines: { ...all, exceptCategories: ['coffee'], exceptSkus: ['C'] } })],
      basket,
      { extra: 10 },
    ],
    [
      'points for lines by SKU or category',
      [rule({ lines: { ...all, skus: ['C'], categories: ['coffee'] } })],
      basket,
      { extra: 90 },
    ],
    ['nothing where no line counts', [rule({ lines: { ...all, skus: ['Z'] } })], basket, {}],
    ['nothing for articles of an order without lines', [rule({ lines: coffee })], spent(10_000), {}],
    [
      'what is not excepted of an order without lines',
      [rule({ lines: { ...all, exceptSkus: ['Z'] } })],
      spent(10_000),
      { extra: 100 },
    ],
    [
      'a multiple on the lines that count',
      [base, rule({ effect: multiplier('2'), lines: coffee })],
      basket,
      { base: 100, extra: 51 },
    ],
    [
      'a multiple line by line',
      [base, rule({ effect: multiplier('2'), lines: coffee, basis: 'LINE' })],
      basket,
      { base: 100, extra: 50 },
    ],
    [
      'a multiple of what counts for both',
      [ruleOf({ lines: coffee }), rule({ effect: multiplier('2'), lines: { ...all, skus: ['A', 'C'] } })],
      basket,
      { base: 51, extra: 30 },
    ],
    ['fixed points once for the lines that count', [rule({ effect: fixed(5), lines: coffee })], basket, { extra: 5 }],
    ['fixed points for each of them', [rule({ effect: fixed(5), lines: coffee, basis: 'LINE' })], basket, { extra: 10 }],
    [
      'nothing for a line that was free',
      [rule({ effect: fixed(5), lines: { ...all, skus: ['F'] } })],
      happeningOf({ purchase: purchaseOf(100, [{ sku: 'F', amount: 0 }, { amount: 100 }]) }),
      {},
    ],
  ])('%s', (_, rules, happening, expected) => {
    expect(given(rules, happening)).toEqual(expected);
  });

  it('what was paid with points and coupons, as it says', () => {
    const purchase = purchaseOf(10_000, [], { paidWithPoints: 2_000, paidWithCoupons: 500 });
    const including = (paidWithPoints: boolean, paidWithCoupons: boolean) =>
      given(
        [ruleOf({ includes: { paidWithPoints, paidWithCoupons } }), rule({ effect: multiplier('2') })],
        happeningOf({ purchase }),
      );
    expect(including(false, false)).toEqual({ base: 100, extra: 100 });
    expect(including(true, false)).toEqual({ base: 120, extra: 120 });
    expect(including(false, true)).toEqual({ base: 105, extra: 105 });
    expect(including(true, true)).toEqual({ base: 125, extra: 125 });
  });

  it('nothing for an order that was wholly paid with points', () => {
    const includes = { paidWithPoints: true, paidWithCoupons: true };
    const purchase = purchaseOf(0, [], { paidWithPoints: 9_000 });
    expect(given([ruleOf({ includes })], happeningOf({ purchase }))).toEqual({});
  });

  it('the same into each of its wallets, and bonuses by the base of theirs', () => {
    const program = programOf([
      ruleOf({ walletCodes: ['points', 'status'] }),
      ruleOf({ code: 'stars', effect: perYuan('2'), walletCodes: ['stars'] }),
      rule({ effect: multiplier('2'), walletCodes: ['points', 'stars'] }),
    ]);
    const awards = evaluate(program, spent(1_000), unused)?.awards.map((award) => [award.rule, award.walletId, award.points]);
    expect(awards).toEqual([
      ['base', 1, 10],
      ['base', 2, 10],
      ['stars', 3, 20],
      ['extra', 1, 10],
      ['extra', 3, 20],
    ]);
  });

  it('money of a currency without decimals and with three', () => {
    const inCurrency = (currency: string) => evaluate(programOf([base], { currency }), spent(12_999), unused)?.awards[0]?.points;
    expect(inCurrency('JPY')).toBe(12_999);
    expect(inCurrency('KWD')).toBe(12);
  });

  it('up to 2^53-1 points, and nothing at all beyond', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const program = (changes: Partial<EarningRule>) => programOf([ruleOf({ effect: perYuan('100'), ...changes })]);
    expect(evaluate(program({}), spent(most), unused)?.awards[0]?.points).toBe(most);
    expect(evaluate(program({ effect: perYuan('101') }), spent(most), unused)).toBeNull();
    const lines = [{ amount: most - 1 }, { amount: 1 }];
    const byLine = happeningOf({ purchase: purchaseOf(most, lines) });
    expect(evaluate(program({ basis: 'LINE' }), byLine, unused)?.awards[0]?.points).toBe(most);
    expect(evaluate(program({ basis: 'LINE', effect: perYuan('100.1') }), byLine, unused)).toBeNull();
    expect(evaluate(programOf([base, rule({ effect: multiplier('200') })]), spent(most), unused)).toBeNull();
  });
});

describe('an award keeps the lines that it came from', () => {
  const linesOf = (rules: EarningRule[], code = 'extra') =>
    evaluate(programOf(rules), basket, unused)?.awards.find((award) => award.rule === code)?.base;

  it.each<[string, EarningRule[], unknown]>([
    ['none for the whole order', [rule({})], null],
    ['one of several positions, by order', [rule({ lines: coffee })], [{ positions: [0, 1], amount: 5_100, points: 51 }]],
    [
      'each for itself, by line',
      [rule({ lines: coffee, basis: 'LINE' })],
      [
        { positions: [0], amount: 3_050, points: 30 },
        { positions: [1], amount: 2_050, points: 20 },
      ],
    ],
    ['none for a multiple of the whole order', [base, rule({ effect: multiplier('2') })], null],
    [
      'those that a multiple counts',
      [base, rule({ effect: multiplier('2'), lines: coffee })],
      [{ positions: [0, 1], amount: 5_100, points: 51 }],
    ],
    [
      'those of the base of a multiple',
      [ruleOf({ lines: coffee }), rule({ effect: multiplier('2') })],
      [{ positions: [0, 1], amount: 5_100, points: 51 }],
    ],
    [
      'those that earn alike, of a multiple of several rules',
      [base, ruleOf({ code: 'more', lines: coffee, effect: perYuan('2') }), rule({ effect: multiplier('2') })],
      [
        { positions: [0, 1], amount: 5_100, points: 153 },
        { positions: [2, 3], amount: 4_900, points: 49 },
      ],
    ],
  ])('%s', (_, rules, expected) => expect(linesOf(rules)).toEqual(expected));
});
