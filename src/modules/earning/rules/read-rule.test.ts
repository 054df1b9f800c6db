import { describe, expect, it } from 'vitest';
import { campaignOf, programOf, ruleOf, tierSchemeOf } from '../../../../test/earning/engine.fixture.js';
import type { RuleDefinition } from '../../../kernel/scheme/rule.js';
import { readRule } from './read-rule.js';
import type { RuleDraft } from './rule-draft.js';
import { recheckRule } from './rule-references.js';

const times = { version: 1, validFrom: 0, validUntil: null };
const program = programOf({
  tiers: [tierSchemeOf(['silver', 'gold'])],
  campaigns: [campaignOf()],
  activities: [
    { ...times, code: 'review', name: 'Review', selfReported: true, validUntil: 1 },
    { ...times, code: 'review', name: 'Review', selfReported: false, version: 2, validFrom: 1 },
    { ...times, code: 'app', name: 'App opened', selfReported: true },
  ],
  achievements: [
    {
      ...times,
      code: 'regular',
      name: 'Regular',
      description: null,
      goal: { count: 'PURCHASES', activity: null, condition: null, target: 3 },
      window: { kind: 'EVER' },
      times: 1,
      badge: null,
    },
  ],
});

const draft = (changes: Partial<RuleDraft>): RuleDraft => ({ trigger: 'PURCHASE', effect: { pointsPerMoney: '1' }, ...changes });
const read = (changes: Partial<RuleDraft>) => readRule(draft(changes), 'mine', program);
const gift = { effect: { fixed: 5 } };
const capped = [{ scope: 'MEMBER', period: 'DAY', times: 1 }] as const;

describe('a rule is read', () => {
  it('with defaults for all that is left out', () => {
    const { code: _c, version: _v, validFrom: _f, validUntil: _u, ...definition } = ruleOf({ name: 'mine' });
    expect(read({})).toEqual(definition satisfies RuleDefinition);
  });

  it.each<[Partial<RuleDraft>, Partial<RuleDefinition>]>([
    [{ name: 'Mine' }, { name: 'Mine' }],
    [{ effect: { multiplier: '1.5' } }, { effect: { kind: 'MULTIPLIER', factor: '1.5' } }],
    [{ effect: { percentBonus: '0.5' } }, { effect: { kind: 'PERCENT_BONUS', percent: '0.5' } }],
    [gift, { effect: { kind: 'FIXED', points: 5 } }],
    [{ lines: { skus: ['A'] } }, { lines: { skus: ['A'], categories: [], exceptSkus: [], exceptCategories: [] } }],
    [{ maturity: { kind: 'DELAY', days: 14 } }, { maturity: { kind: 'DELAY', days: 14 } }],
    [{ maturity: { kind: 'EVENT' } }, { maturity: { kind: 'EVENT' } }],
    [{ expiry: { kind: 'ROLLING', days: 30 } }, { expiry: { kind: 'ROLLING', days: 30 } }],
    [{ includes: { paidWithPoints: true } }, { includes: { paidWithPoints: true, paidWithCoupons: false } }],
    [
      { caps: [{ scope: 'PROGRAM', period: 'WEEK', points: 9 }] },
      { caps: [{ scope: 'PROGRAM', period: 'WEEK', points: 9, times: null }] },
    ],
    [{ trigger: 'TIER_REACHED', of: 'gold', ...gift }, { of: 'gold' }],
    [{ trigger: 'ACHIEVEMENT', of: 'regular', ...gift }, { of: 'regular' }],
    [{ trigger: 'ACTIVITY', of: 'review', ...gift }, { of: 'review' }],
    [{ trigger: 'ACTIVITY', of: 'app', ...gift, caps: [...capped] }, { of: 'app' }],
    [
      { trigger: 'REFERRAL', referral: { role: 'REFERRER', step: 'ENROLMENT' }, ...gift },
      { referral: { role: 'REFERRER', step: 'ENROLMENT' } },
    ],
    [
      { campaign: 'spring', group: 'g', priority: -5, budget: 1_000 },
      { campaign: 'spring', group: 'g', priority: -5, budget: 1_000 },
    ],
  ])('%o', (changes, definition) => expect(read(changes)).toMatchObject(definition));
});

const refusals: [string, Partial<RuleDraft>, string, string][] = [
  ['an empty name', { name: '' }, 'name', 'text-length'],
  ['no effect', { effect: {} }, 'effect', 'exactly-one'],
  ['two effects', { effect: { fixed: 1, multiplier: '2' } }, 'effect', 'exactly-one'],
  ['no points for money', { effect: { pointsPerMoney: '0' } }, 'effect.pointsPerMoney', 'points-per'],
  ['points for money with 7 decimals', { effect: { pointsPerMoney: '0.1234567' } }, 'effect.pointsPerMoney', 'points-per'],
  ['no fixed points', { effect: { fixed: 0 } }, 'effect.fixed', 'between'],
  ['a multiplier that multiplies nothing', { effect: { multiplier: '1' } }, 'effect.multiplier', 'multiplier'],
  ['a multiplier beyond all sense', { effect: { multiplier: '1000.1' } }, 'effect.multiplier', 'multiplier'],
  ['a bonus below 0', { effect: { percentBonus: '-1' } }, 'effect.percentBonus', 'percent-bonus'],
  ['no wallet', { walletCodes: [] }, 'walletCodes', 'list-empty'],
  ['the same wallet twice', { walletCodes: ['points', 'points'] }, 'walletCodes.1', 'wallet-twice'],
  ['an empty filter', { lines: {} }, 'lines', 'lines-empty'],
  ['an empty list in a filter', { lines: { exceptSkus: [] } }, 'lines.exceptSkus', 'list-empty'],
  ['something wrong in its condition', { condition: { not: { channels: [] } } }, 'condition.not.channels', 'list-empty'],
  ['a delay of no days', { maturity: { kind: 'DELAY' } }, 'maturity.days', 'between'],
  ['days without a delay', { maturity: { kind: 'EVENT', days: 3 } }, 'maturity.days', 'maturity-days'],
  ['an expiry that is none', { expiry: { kind: 'ROLLING' } }, 'expiry.months', 'expiry-rolling'],
  ['a cap on nothing', { caps: [{ scope: 'MEMBER', period: 'DAY' }] }, 'caps.0', 'cap-empty'],
  ['a cap of no points', { caps: [{ scope: 'MEMBER', period: 'DAY', points: 0 }] }, 'caps.0.points', 'between'],
  [
    'a cap by a campaign that it has not',
    { caps: [{ scope: 'MEMBER', period: 'CAMPAIGN', times: 1 }] },
    'caps.0.period',
    'cap-campaign',
  ],
  ['11 caps', { caps: Array.from({ length: 11 }, () => capped[0]) }, 'caps', 'list-long'],
  ['no budget', { budget: 0 }, 'budget', 'between'],
  ['a priority beyond all sense', { priority: 1_001 }, 'priority', 'between'],
  ['a group that is no code', { group: 'My group' }, 'group', 'rule-code'],
  ['points included by line', { basis: 'LINE', includes: { paidWithPoints: true } }, 'includes', 'includes-whole'],
  [
    'coupons included in some lines',
    { lines: { skus: ['A'] }, includes: { paidWithCoupons: true } },
    'includes',
    'includes-whole',
  ],
  ['coupons included in a gift', { ...gift, includes: { paidWithCoupons: true } }, 'includes', 'includes-money'],
  ['points for the money of a check-in', { trigger: 'CHECK_IN' }, 'effect.pointsPerMoney', 'only-purchase'],
  ['lines of a check-in', { trigger: 'CHECK_IN', ...gift, lines: { skus: ['A'] } }, 'lines', 'only-purchase'],
  ['a check-in by line', { trigger: 'CHECK_IN', ...gift, basis: 'LINE' }, 'basis', 'only-purchase'],
  [
    'the confirmation of a check-in',
    { trigger: 'CHECK_IN', ...gift, maturity: { kind: 'EVENT' } },
    'maturity.kind',
    'only-purchase',
  ],
  ['a referral without a side', { trigger: 'REFERRAL', ...gift }, 'referral', 'required'],
  ['the side of a purchase', { referral: { role: 'REFEREE', step: 'ENROLMENT' } }, 'referral', 'only-referral'],
  ['a kind of purchase', { of: 'gold' }, 'of', 'rule-of'],
  ['what members report, without a cap', { trigger: 'ACTIVITY', of: 'app', ...gift }, 'caps', 'self-reported-cap'],
  ['any activity, without a cap', { trigger: 'ACTIVITY', ...gift }, 'caps', 'self-reported-cap'],
  [
    'what members report, with a cap for all together',
    { trigger: 'ACTIVITY', of: 'app', ...gift, caps: [{ scope: 'PROGRAM', period: 'DAY', times: 1 }] },
    'caps',
    'self-reported-cap',
  ],
];

const unknowns: [string, Partial<RuleDraft>, string, string][] = [
  ['a wallet', { walletCodes: ['points', 'gems'] }, 'walletCodes.1', 'wallet-not-found'],
  ['a campaign', { campaign: 'winter' }, 'campaign', 'rule-campaign'],
  ['a tier in a condition', { condition: { tier: { oneOf: ['black'] } } }, 'condition.tier.oneOf.0', 'condition-tier'],
  ['a tier', { trigger: 'TIER_REACHED', of: 'black', ...gift }, 'of', 'condition-tier'],
  ['an activity', { trigger: 'ACTIVITY', of: 'share', ...gift }, 'of', 'rule-activity'],
  ['an achievement', { trigger: 'ACHIEVEMENT', of: 'first', ...gift }, 'of', 'rule-achievement'],
];

describe('a rule is refused, with the path of what is wrong', () => {
  const found = (changes: Partial<RuleDraft>) => {
    const outcome = read(changes);
    return Array.isArray(outcome) ? outcome.map(({ code, field, message }) => [code, field?.join('.'), message]) : 'read';
  };

  it.each(refusals)('for %s', (_, changes, path, message) => expect(found(changes)).toEqual([['INVALID', path, message]]));

  it.each(unknowns)('for %s that is not there', (_, changes, path, message) => {
    expect(found(changes)).toEqual([['NOT_FOUND', path, message]]);
  });

  it('for all of it at once', () => {
    expect(
      found({ name: '', walletCodes: ['gems'], caps: [{ scope: 'MEMBER', period: 'DAY' }], effect: { fixed: 0 } }),
    ).toHaveLength(3);
    expect(found({ walletCodes: ['gems'], budget: 0, of: 'gold' })).toHaveLength(3);
  });
});

describe('a rule that waited', () => {
  it('is refused once what it names is gone, or what it rewards is reported by members', () => {
    const named = read({ trigger: 'ACTIVITY', of: 'review', ...gift, condition: { all: [{ tier: { atLeast: 'gold' } }] } });
    if (Array.isArray(named)) throw new Error('refused');
    expect(recheckRule(named, program)).toEqual([]);
    const changed = programOf({ activities: [{ ...times, code: 'review', name: 'Review', selfReported: true }] });
    const paths = recheckRule(named, changed).map(({ field, message }) => [field?.join('.'), message]);
    expect(paths).toEqual([
      ['condition.all.0.tier.atLeast', 'condition-tier'],
      ['caps', 'self-reported-cap'],
    ]);
  });
});
