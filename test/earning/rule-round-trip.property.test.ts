import fc from 'fast-check';
import { coerceInputValue, type GraphQLInputType } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/kernel/scheme/condition.js';
import type { Effect, RuleDefinition } from '../../src/kernel/scheme/rule.js';
import { readRule } from '../../src/modules/earning/rules/read-rule.js';
import type { RuleDraft } from '../../src/modules/earning/rules/rule-draft.js';
import { writeRule } from '../../src/modules/earning/rules/write-rule.js';
import { buildApiSchema } from '../../src/schema.js';
import { campaignOf, programOf, tierSchemeOf } from './engine.fixture.js';

const schema = await buildApiSchema();
const program = programOf({ tiers: [tierSchemeOf(['silver', 'gold'])], campaigns: [campaignOf()] });

const text = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 });
const texts = fc.array(text, { minLength: 1, maxLength: 3 });
const whole = (min: number, max: number) => fc.integer({ min, max });
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
/** Limits in order, of which at least one is there. */
const limits = (max: number) =>
  fc
    .tuple(whole(0, max), whole(0, max), fc.constantFrom('MIN', 'MAX', 'BOTH'))
    .map(([a, b, which]) => ({ min: which === 'MAX' ? null : Math.min(a, b), max: which === 'MIN' ? null : Math.max(a, b) }));
const series = fc.oneof(
  fc.record({ oneOf: fc.array(whole(1, 99), { minLength: 1, maxLength: 3 }), every: optional(whole(1, 99)) }),
  fc.record({ oneOf: fc.constant(null), every: whole(1, 99) }),
);
const kind = <const Kind extends Condition['kind']>(name: Kind) => fc.constant(name);
const valueTest = fc.oneof(
  fc.record({
    name: text,
    oneOf: fc.array(fc.oneof(text, fc.boolean(), whole(-9, 9)), { minLength: 1, maxLength: 3 }),
    min: fc.constant(null),
    max: fc.constant(null),
  }),
  fc.tuple(text, limits(99)).map(([name, range]) => ({ name, oneOf: null, ...range })),
);
const minutes = fc.uniqueArray(whole(0, 1_439), { minLength: 2, maxLength: 2 }) as fc.Arbitrary<[number, number]>;
const days = limits(4_000).map(({ min, max }) => ({ minDays: min, maxDays: max }));

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  limits(1_000_000).map((range) => ({ kind: 'AMOUNT' as const, ...range })),
  fc.record({
    kind: kind('LINES'),
    skus: texts,
    categories: optional(texts),
    minQuantity: optional(fc.constantFrom('1', '0.5')),
  }),
  fc.record({ kind: fc.constantFrom('CHANNEL' as const, 'STORE' as const), oneOf: texts }),
  fc.record({
    kind: kind('WEEKDAY'),
    oneOf: fc.uniqueArray(fc.constantFrom('MONDAY' as const, 'SUNDAY' as const), { minLength: 1 }),
  }),
  minutes.map(([from, until]) => ({ kind: 'TIME_OF_DAY' as const, from, until })),
  fc.tuple(optional(whole(0, 9e11)), whole(1e12, 2e12)).map(([from, until]) => ({ kind: 'DATES' as const, from, until })),
  fc.record({ kind: kind('MEMBER_DAY'), daysOfMonth: fc.array(whole(1, 31), { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: kind('BIRTHDAY'), daysBefore: whole(0, 180), daysAfter: whole(0, 180) }),
  fc.record({ kind: kind('BIRTHDAY_MONTH') }),
  fc
    .tuple(fc.constantFrom('PURCHASE_NUMBER' as const, 'STREAK' as const), series)
    .map(([name, numbers]) => ({ kind: name, ...numbers })),
  fc.constantFrom<Condition>({ kind: 'TIER', oneOf: ['gold'], atLeast: null }, { kind: 'TIER', oneOf: null, atLeast: 'silver' }),
  days.map((range) => ({ kind: 'MEMBER_FOR' as const, ...range })),
  fc.record({ kind: kind('TAGS'), anyOf: texts }),
  fc.record({ kind: fc.constantFrom('ATTRIBUTE' as const, 'PAYLOAD' as const), test: valueTest }),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.record({
      kind: fc.constantFrom('ALL' as const, 'ANY' as const),
      of: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: kind('NOT'), of: tie('condition') }),
  ),
}));

const bonus: fc.Arbitrary<Effect> = fc.oneof(
  fc.record({ kind: fc.constant('FIXED' as const), points: whole(1, Number.MAX_SAFE_INTEGER) }),
  fc.record({ kind: fc.constant('MULTIPLIER' as const), factor: fc.constantFrom('1.5', '2') }),
  fc.record({ kind: fc.constant('PERCENT_BONUS' as const), percent: fc.constantFrom('0.5', '150') }),
);
const cap = fc
  .record({
    scope: fc.constantFrom('MEMBER' as const, 'PROGRAM' as const),
    period: fc.constantFrom('DAY' as const, 'CAMPAIGN' as const),
  })
  .chain((common) =>
    fc
      .oneof(
        fc.record({ points: whole(1, 99), times: optional(whole(1, 99)) }),
        fc.record({ points: fc.constant(null), times: whole(1, 99) }),
      )
      .map((limit) => ({ ...common, ...limit })),
  );
const shared = {
  name: text,
  condition: optional(condition),
  walletCodes: fc.constantFrom<string[][]>(['points'], ['status', 'points']),
  rounding: fc.constantFrom('FLOOR' as const, 'CEIL' as const, 'HALF_UP' as const),
  expiry: fc.constantFrom(
    null,
    { kind: 'NEVER' as const },
    { kind: 'ROLLING' as const, days: 5, roundUpTo: 'MONTH' as const },
    { kind: 'FIXED_DATE' as const, month: 3, day: 31, yearsAfter: 1 },
  ),
  caps: fc.array(cap, { maxLength: 3 }),
  budget: optional(whole(1, 99)),
  priority: whole(-1_000, 1_000),
  group: fc.constantFrom(null, 'g'),
  campaign: fc.constant('spring'),
};
const nothingIncluded = fc.constant({ paidWithPoints: false, paidWithCoupons: false });
const filter = fc.record({
  skus: texts,
  categories: fc.constantFrom<string[][]>([], ['a']),
  exceptSkus: fc.constant<string[]>([]),
  exceptCategories: fc.constantFrom<string[][]>([], ['b']),
});
const ofPurchases: fc.Arbitrary<RuleDefinition> = fc.record({
  ...shared,
  trigger: fc.constant('PURCHASE' as const),
  of: fc.constant(null),
  referral: fc.constant(null),
  lines: optional(filter),
  effect: fc.oneof(bonus, fc.record({ kind: fc.constant('POINTS_PER_MONEY' as const), pointsPer: fc.constantFrom('1', '0.01') })),
  basis: fc.constantFrom('ORDER' as const, 'LINE' as const),
  includes: nothingIncluded,
  maturity: fc.constantFrom<RuleDefinition['maturity']>({ kind: 'NONE' }, { kind: 'EVENT' }, { kind: 'DELAY', days: 14 }),
});
const ofMoney: fc.Arbitrary<RuleDefinition> = fc.tuple(ofPurchases, fc.boolean()).map(([rule, paidWithPoints]) => ({
  ...rule,
  lines: null,
  basis: 'ORDER',
  effect: { kind: 'POINTS_PER_MONEY', pointsPer: '1' },
  includes: { paidWithPoints, paidWithCoupons: !paidWithPoints },
}));
const ofOthers: fc.Arbitrary<RuleDefinition> = fc
  .tuple(
    fc.record({ ...shared, effect: bonus, maturity: fc.constant({ kind: 'NONE' as const }), includes: nothingIncluded }),
    fc.constantFrom<Pick<RuleDefinition, 'trigger' | 'of' | 'referral'>>(
      { trigger: 'CHECK_IN', of: null, referral: null },
      { trigger: 'TIER_REACHED', of: 'gold', referral: null },
      { trigger: 'REFERRAL', of: null, referral: { role: 'REFEREE', step: 'FIRST_PURCHASE' } },
    ),
  )
  .map(([rule, about]) => ({ ...rule, ...about, lines: null, basis: 'ORDER' as const }));

describe('a rule that is written as callers write it', () => {
  it('is taken by the API, and read as the same rule again', () => {
    fc.assert(
      fc.property(fc.oneof(ofPurchases, ofMoney, ofOthers), (rule) => {
        const written = JSON.parse(JSON.stringify({ code: 'mine', ...writeRule(rule, program) }));
        const taken = coerceInputValue(written, schema.getType('SaveRuleInput') as GraphQLInputType) as RuleDraft;
        expect(readRule(taken, 'mine', program)).toEqual(rule);
      }),
    );
  });
});
