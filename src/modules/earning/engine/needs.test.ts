import { describe, expect, it } from 'vitest';
import { campaignOf, fixed, noon, programOf, ruleOf, tierSchemeOf } from '../../../../test/earning/engine.fixture.js';
import type { Condition } from '../../../kernel/scheme/condition.js';
import { needsOf, needsOfCondition } from './needs.js';

const nothing = { tier: false, birthday: false, tags: false, attributes: false, segments: false, purchases: false };
const test = { name: 'size', oneOf: ['L'], min: null, max: null };
const tags: Condition = { kind: 'TAGS', anyOf: ['vip'] };

describe('what is to be known of a member', () => {
  it.each<[Condition, Partial<typeof nothing>]>([
    [{ kind: 'TIER', oneOf: ['gold'], atLeast: null }, { tier: true }],
    [{ kind: 'BIRTHDAY', daysBefore: 1, daysAfter: 1 }, { birthday: true }],
    [{ kind: 'BIRTHDAY_MONTH' }, { birthday: true }],
    [tags, { tags: true }],
    [{ kind: 'ATTRIBUTE', test }, { attributes: true }],
    [{ kind: 'PAYLOAD', test }, {}],
    [{ kind: 'SEGMENT', oneOf: ['loyal'] }, { segments: true }],
    [{ kind: 'PURCHASE_NUMBER', oneOf: [1], every: null }, { purchases: true }],
    [{ kind: 'AMOUNT', min: 1, max: null }, {}],
    [
      { kind: 'NOT', of: { kind: 'ANY', of: [tags, { kind: 'ALL', of: [{ kind: 'BIRTHDAY_MONTH' }] }] } },
      { tags: true, birthday: true },
    ],
  ])('%o', (condition, needs) => {
    expect(needsOfCondition(condition)).toEqual({ ...nothing, ...needs });
    expect(needsOf(programOf([ruleOf({ condition })]), 'PURCHASE', noon)).toEqual({ ...nothing, ...needs });
  });

  it('is what rules of the triggers look at that are in force, or ever were', () => {
    const program = programOf([ruleOf({ condition: tags, validUntil: noon }), ruleOf({ version: 2, validFrom: noon })]);
    expect(needsOf(program, 'PURCHASE', noon - 1)).toEqual({ ...nothing, tags: true });
    expect(needsOf(program, ['PURCHASE'], noon)).toEqual(nothing);
    expect(needsOf(program, ['PURCHASE'])).toEqual({ ...nothing, tags: true });
    expect(needsOf(program, ['CHECK_IN', 'BIRTHDAY'])).toEqual(nothing);
  });

  it('is also what the audiences of campaigns look at', () => {
    const program = programOf({
      rules: [ruleOf({ campaign: 'spring' })],
      campaigns: [campaignOf({ audience: tags, until: noon })],
    });
    expect(needsOf(program, 'PURCHASE', noon - 1)).toEqual({ ...nothing, tags: true });
    expect(needsOf(program, 'PURCHASE', noon)).toEqual(nothing);
    expect(needsOf(program, 'PURCHASE')).toEqual({ ...nothing, tags: true });
  });

  it('is the tier where tiers multiply, and there is something to multiply', () => {
    const rules = [ruleOf(), ruleOf({ code: 'gift', trigger: 'CHECK_IN', effect: fixed(1) })];
    const multiplying = programOf({ rules, tiers: [tierSchemeOf(['gold'], 'EARNING_MULTIPLIER')] });
    expect(needsOf(multiplying, 'PURCHASE', noon).tier).toBe(true);
    expect(needsOf(multiplying, 'CHECK_IN').tier).toBe(true);
    expect(needsOf(multiplying, 'BIRTHDAY').tier).toBe(false);
    expect(needsOf(programOf({ rules, tiers: [tierSchemeOf(['gold'], 'FREE_SHIPPING')] }), 'PURCHASE').tier).toBe(false);
  });
});
