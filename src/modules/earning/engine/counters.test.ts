import { describe, expect, it } from 'vitest';
import { campaignOf, fixed, happeningOf, memberOf, programOf, ruleOf } from '../../../../test/earning/engine.fixture.js';
import type { Cap, CapPeriod } from '../../../kernel/scheme/rule.js';
import { localTime } from './calendar.js';
import { counterKeys, isOneMembers, periodKey } from './counters.js';
import { evaluate } from './evaluate.js';

const cap = (scope: Cap['scope'], period: CapPeriod): Cap => ({ scope, period, points: 100, times: null });
const noon = Date.parse('2026-03-01T12:00:00+08:00');

describe('the period of a cap', () => {
  it.each<[CapPeriod, string, string, string]>([
    ['DAY', '2026-11-22T15:59:59Z', 'Asia/Shanghai', 'D2026-11-22'],
    ['DAY', '2026-11-22T16:00:00Z', 'Asia/Shanghai', 'D2026-11-23'],
    ['DAY', '2026-11-22T04:59:59Z', 'America/New_York', 'D2026-11-21'],
    ['WEEK', '2026-11-22T15:59:59Z', 'Asia/Shanghai', 'W2026-11-16'],
    ['WEEK', '2026-11-22T16:00:00Z', 'Asia/Shanghai', 'W2026-11-23'],
    ['WEEK', '2027-01-01T00:00:00Z', 'UTC', 'W2026-12-28'],
    ['MONTH', '2026-11-30T16:00:00Z', 'Asia/Shanghai', 'M2026-12'],
    ['YEAR', '2026-12-31T16:00:00Z', 'Asia/Shanghai', 'Y2027'],
    ['CAMPAIGN', '2026-12-31T16:00:00Z', 'Asia/Shanghai', 'Cspring'],
    ['TOTAL', '2026-12-31T16:00:00Z', 'Asia/Shanghai', 'T'],
  ])('%s at %s in %s is %s', (period, at, zone, key) => {
    expect(periodKey(cap('MEMBER', period), localTime(Date.parse(at), zone), 'spring')).toBe(key);
  });
});

describe('the counters to be loaded', () => {
  const program = programOf({
    rules: [
      ruleOf({ walletCodes: ['points', 'status'], caps: [cap('MEMBER', 'DAY'), cap('PROGRAM', 'MONTH')], budget: 50 }),
      ruleOf({ code: 'later', caps: [cap('MEMBER', 'TOTAL')], validFrom: noon + 1 }),
      ruleOf({ code: 'check', trigger: 'CHECK_IN', effect: fixed(1), campaign: 'spring', caps: [cap('MEMBER', 'CAMPAIGN')] }),
      ruleOf({ code: 'free', trigger: 'BIRTHDAY', effect: fixed(1) }),
    ],
    campaigns: [campaignOf({ budget: 99 })],
  });
  const ofPurchase = [
    'rule:base:MEMBER:D2026-03-01:points:m7',
    'rule:base:MEMBER:D2026-03-01:status:m7',
    'rule:base:PROGRAM:M2026-03:points',
    'rule:base:PROGRAM:M2026-03:status',
    'budget:base',
  ];

  it('are those of the rules of then', () => {
    expect(counterKeys(program, 'PURCHASE', noon, 7)).toEqual(ofPurchase);
    expect(counterKeys(program, ['BIRTHDAY'], noon, 7)).toEqual([]);
    expect(counterKeys(program, ['PURCHASE', 'CHECK_IN'], noon, 7)).toEqual([
      ...ofPurchase,
      'rule:check:MEMBER:Cspring:points:m7',
      'campaign:spring',
    ]);
  });

  it('without a member are those of the program', () => {
    expect(counterKeys(program, 'PURCHASE', noon, null)).toEqual(ofPurchase.slice(2));
  });

  it('are all that an evaluation asks for', () => {
    const asked = new Set<string>();
    const used = (key: string) => {
      asked.add(key);
      return { points: 0, times: 0 };
    };
    for (const trigger of ['PURCHASE', 'CHECK_IN'] as const)
      evaluate(program, happeningOf({ trigger, occurredAt: noon, member: memberOf({ id: 7 }) }), used);
    expect([...asked].sort()).toEqual(counterKeys(program, ['PURCHASE', 'CHECK_IN'], noon, 7).sort());
  });

  it('tell whose they are, whatever wallets are called', () => {
    expect(ofPurchase.filter(isOneMembers)).toEqual(ofPurchase.slice(0, 2));
    expect(isOneMembers('rule:base:PROGRAM:T:m7')).toBe(false);
    expect(isOneMembers('campaign:MEMBER')).toBe(false);
  });
});
