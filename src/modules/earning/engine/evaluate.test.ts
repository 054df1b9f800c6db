import { describe, expect, it } from 'vitest';
import {
  campaignOf,
  fixed,
  happeningOf,
  type LineSpec,
  memberOf,
  multiplier,
  noon,
  perYuan,
  programOf,
  purchaseOf,
  ruleOf,
  unused,
} from '../../../../test/earning/engine.fixture.js';
import type { Condition } from '../../../kernel/scheme/condition.js';
import type { EarningRule, LineFilter, Trigger } from '../../../kernel/scheme/rule.js';
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

describe('of what else happens', () => {
  const triggers: Trigger[] = ['ACTIVITY', 'CHECK_IN', 'ENROLMENT', 'BIRTHDAY', 'ACHIEVEMENT', 'TIER_REACHED'];

  it.each(triggers)('%s earns fixed points, which multipliers multiply, by rules of its own', (trigger) => {
    const rules = [
      ruleOf({ code: 'mine', trigger, effect: fixed(15) }),
      ruleOf({ code: 'double', trigger, effect: multiplier('1.5') }),
      ruleOf({ code: 'others', trigger: trigger === 'BIRTHDAY' ? 'CHECK_IN' : 'BIRTHDAY', effect: fixed(99) }),
      base,
    ];
    expect(given(rules, happeningOf({ trigger }))).toEqual({ mine: 15, double: 7 });
  });

  it('a rule may be about one activity, or about any', () => {
    const rules = [
      ruleOf({ code: 'any', trigger: 'ACTIVITY', effect: fixed(1) }),
      ruleOf({ code: 'one', trigger: 'ACTIVITY', of: 'review', effect: fixed(2) }),
      ruleOf({ code: 'other', trigger: 'ACTIVITY', of: 'share', effect: fixed(4) }),
    ];
    expect(given(rules, happeningOf({ trigger: 'ACTIVITY', of: 'review' }))).toEqual({ any: 1, one: 2 });
  });

  it('a rule of referrals is about one side and one step', () => {
    const sides = (['REFERRER', 'REFEREE'] as const).flatMap((role) =>
      (['ENROLMENT', 'FIRST_PURCHASE'] as const).map((step) => ({ role, step })),
    );
    const rules = sides.map((referral, index) =>
      ruleOf({ code: `r${index}`, trigger: 'REFERRAL', referral, effect: fixed(index + 1) }),
    );
    const awarded = sides.map((referral) => given(rules, happeningOf({ trigger: 'REFERRAL', referral })));
    expect(awarded).toEqual([{ r0: 1 }, { r1: 2 }, { r2: 3 }, { r3: 4 }]);
  });
});

describe('the rules that are looked at', () => {
  it('are those in force when it occurred, also long ago', () => {
    const program = programOf([
      ruleOf({ validUntil: noon }),
      ruleOf({ version: 2, effect: perYuan('2'), validFrom: noon, validUntil: noon + 1_000 }),
      ruleOf({ version: 3, effect: perYuan('3'), validFrom: noon + 1_000, validUntil: noon + 1_000 }),
      ruleOf({ version: 4, effect: perYuan('4'), validFrom: noon + 2_000 }),
    ]);
    const at = (occurredAt: number) =>
      evaluate(program, spent(100, { occurredAt }), unused)?.awards.map(({ version, points }) => [version, points]);
    expect(at(noon - 1)).toEqual([[1, 1]]);
    expect(at(noon)).toEqual([[2, 2]]);
    expect(at(noon + 1_000)).toEqual([]);
    expect(at(noon + 2_000)).toEqual([[4, 4]]);
  });

  it('go by the period and the audience of their campaign, in its version of then', () => {
    const spring = campaignOf({ from: noon, until: noon + 10_000 });
    const vips: Condition = { kind: 'TAGS', anyOf: ['vip'] };
    const program = programOf({
      rules: [rule({ campaign: 'spring' }), rule({ code: 'lost', campaign: 'winter' })],
      campaigns: [
        { ...spring, validUntil: noon + 5_000 },
        { ...spring, version: 2, validFrom: noon + 5_000, audience: vips },
      ],
    });
    const at = (occurredAt: number, tags: string[]) =>
      evaluate(program, spent(100, { occurredAt, member: memberOf({ tags: new Set(tags) }) }), unused)?.awards.length;
    expect(at(noon - 1, [])).toBe(0);
    expect(at(noon, [])).toBe(1);
    expect(at(noon + 5_000, [])).toBe(0);
    expect(at(noon + 5_000, ['vip'])).toBe(1);
    expect(at(noon + 10_000, ['vip'])).toBe(0);
  });

  it('look with their condition at the lines that they count', () => {
    const over = (min: number) => ({ kind: 'AMOUNT', min, max: null }) as const;
    expect(given([rule({ lines: coffee, condition: over(5_100) })], basket)).toEqual({ extra: 51 });
    expect(given([rule({ lines: coffee, condition: over(5_101) })], basket)).toEqual({});
    expect(given([rule({ condition: over(10_000) })], basket)).toEqual({ extra: 100 });
  });

  it('give in the order of their priority, those that multiply last', () => {
    const rules = [
      ruleOf({ code: 'b' }),
      ruleOf({ code: 'a' }),
      ruleOf({ code: 'x', effect: multiplier('2'), priority: 9 }),
      ruleOf({ code: 'c', priority: 5 }),
      ruleOf({ code: 'd', condition: { kind: 'STORE', oneOf: ['s1'] }, priority: 99 }),
    ];
    const outcomes = evaluate(programOf(rules), spent(100), unused)?.outcomes ?? [];
    expect(outcomes.map((outcome) => [outcome.rule, outcome.granted, outcome.reason.code])).toEqual([
      ['c', 1, 'POINTS_PER_MONEY'],
      ['a', 1, 'POINTS_PER_MONEY'],
      ['b', 1, 'POINTS_PER_MONEY'],
      ['x', 3, 'MULTIPLIER'],
      ['d', 0, 'NOT_MET'],
    ]);
  });
});

describe('the multiplier of a tier', () => {
  const gold = memberOf({ tier: { code: 'gold', rank: 2, multiplier: '1.5', version: 4 } });
  const granted = (rules: EarningRule[], happening: Happening) =>
    evaluate(programOf(rules), happening, unused)?.awards.filter(({ rule: code }) => code.startsWith('tier:')) ?? [];

  it('adds to all of the base, in each of its wallets, rounded down', () => {
    const rules = [
      ruleOf({ walletCodes: ['points', 'status'] }),
      rule({ effect: fixed(1_000) }),
      ruleOf({ code: 'x', effect: multiplier('9') }),
    ];
    const awards = granted(rules, spent(1_100, { member: gold }));
    expect(awards.map((award) => [award.rule, award.version, award.walletId, award.points])).toEqual([
      ['tier:gold', 4, 1, 5],
      ['tier:gold', 4, 2, 5],
    ]);
  });

  it('adds to fixed points of what is no purchase', () => {
    expect(
      granted([ruleOf({ trigger: 'CHECK_IN', effect: fixed(10) })], happeningOf({ trigger: 'CHECK_IN', member: gold }))[0]
        ?.points,
    ).toBe(5);
  });

  it('gives points that mature and die as those do that it multiplies', () => {
    const maturity = { kind: 'EVENT' } as const;
    const expiry = { kind: 'ROLLING', days: 30 } as const;
    const rules = [base, ruleOf({ code: 'late', maturity, expiry, effect: perYuan('2') })];
    expect(granted(rules, spent(1_000, { member: gold }))).toMatchObject([
      { points: 5, maturity: { kind: 'NONE' }, expiry: null },
      { points: 10, maturity, expiry },
    ]);
  });

  it('adds nothing when it is 1 or less, and nothing where there is no base', () => {
    const plain = (factor: string) => memberOf({ tier: { code: 'gold', rank: 2, multiplier: factor, version: 4 } });
    expect(granted([base], spent(1_000, { member: plain('1') }))).toEqual([]);
    expect(granted([base], spent(1_000, { member: plain('0.5') }))).toEqual([]);
    expect(granted([rule({ effect: fixed(10) })], spent(1_000, { member: gold }))).toEqual([]);
  });
});
