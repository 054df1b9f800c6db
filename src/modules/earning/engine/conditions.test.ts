import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { happeningOf, memberOf, programOf, purchaseOf, tierSchemeOf } from '../../../../test/earning/engine.fixture.js';
import type { AttributeValue, Condition, Weekday } from '../../../kernel/scheme/condition.js';
import { conditionHolds, failingPart } from './conditions.js';
import { Facts } from './facts.js';
import type { Happening } from './happening.js';

const program = programOf({ tiers: [tierSchemeOf(['regular', 'silver', 'gold'])] });

/** An instant by the wall clock of Shanghai, which is eight hours ahead all year. */
const local = (text: string): number => Date.parse(`${text}+08:00`);
const at = (text: string, changes: Partial<Happening> = {}): Happening => happeningOf({ occurredAt: local(text), ...changes });
const of = (member: Parameters<typeof memberOf>[0], changes: Partial<Happening> = {}): Happening =>
  happeningOf({ member: memberOf(member), ...changes });

const checkIn = happeningOf({ trigger: 'CHECK_IN', streak: 14 });
const amount = (min: number | null, max: number | null): Condition => ({ kind: 'AMOUNT', min, max });
const lines = (changes: Partial<Extract<Condition, { kind: 'LINES' }>>): Condition => ({
  kind: 'LINES',
  skus: null,
  categories: null,
  minQuantity: null,
  ...changes,
});
const weekdays = (...oneOf: Weekday[]): Condition => ({ kind: 'WEEKDAY', oneOf });
const hours = (from: number, until: number): Condition => ({ kind: 'TIME_OF_DAY', from: from * 60, until: until * 60 });
const memberDay = (...daysOfMonth: number[]): Condition => ({ kind: 'MEMBER_DAY', daysOfMonth });
const birthday = (daysBefore: number, daysAfter: number): Condition => ({ kind: 'BIRTHDAY', daysBefore, daysAfter });
const nth = (oneOf: number[] | null, every: number | null): Condition => ({ kind: 'PURCHASE_NUMBER', oneOf, every });
const streak = (oneOf: number[] | null, every: number | null): Condition => ({ kind: 'STREAK', oneOf, every });
const tier = (oneOf: string[] | null, atLeast: string | null): Condition => ({ kind: 'TIER', oneOf, atLeast });
const since = (minDays: number | null, maxDays: number | null): Condition => ({ kind: 'MEMBER_FOR', minDays, maxDays });
const attribute = (oneOf: AttributeValue[] | null, min: number | null = null, max: number | null = null): Condition => ({
  kind: 'ATTRIBUTE',
  test: { name: 'size', oneOf, min, max },
});

const basket = happeningOf({
  purchase: purchaseOf(9_000, [
    { sku: 'A', category: 'coffee', quantity: '1.5', amount: 3_000 },
    { sku: 'B', category: 'coffee', quantity: '0.5', amount: 2_000 },
    { sku: 'C', category: 'tea', quantity: '1', amount: 3_000 },
    { sku: null, category: null, quantity: null, amount: 1_000 },
  ]),
});
const sold = (channel: string | null, store: string | null) => happeningOf({ purchase: purchaseOf(100, [], { channel, store }) });
const silver = of({ tier: { code: 'silver', rank: 1, multiplier: null, version: 3 } });
const born = (month: number, day: number, when: string) =>
  at(`${when}T12:00:00`, { member: memberOf({ birthday: { month, day } }) });
const joined = (when: string, now: string) => at(now, { member: memberOf({ joinedAt: local(when) }) });
const sized = (size: AttributeValue) => of({ attributes: { size } });

const table: [string, Condition, Happening, boolean][] = [
  ['an amount at its lower end', amount(10_000, null), happeningOf(), true],
  ['an amount below its lower end', amount(10_001, null), happeningOf(), false],
  ['an amount at its upper end', amount(null, 10_000), happeningOf(), true],
  ['an amount above its upper end', amount(null, 9_999), happeningOf(), false],
  ['the amount of a check-in', amount(0, null), checkIn, false],
  ['a line of the SKU', lines({ skus: ['C', 'Z'] }), basket, true],
  ['no line of the SKU', lines({ skus: ['Z'] }), basket, false],
  ['a line of the category', lines({ categories: ['tea'] }), basket, true],
  ['a line of the SKU or of the category', lines({ skus: ['Z'], categories: ['coffee'] }), basket, true],
  ['quantities that sum to enough', lines({ categories: ['coffee'], minQuantity: '2' }), basket, true],
  ['quantities that sum to too little', lines({ categories: ['coffee'], minQuantity: '2.000000000000000001' }), basket, false],
  ['quantities of all lines, where the implicit one counts nothing', lines({ minQuantity: '3' }), basket, true],
  ['lines of an order without lines', lines({ skus: ['A'] }), happeningOf(), false],
  ['the channel', { kind: 'CHANNEL', oneOf: ['web', 'app'] }, sold('app', null), true],
  ['another channel', { kind: 'CHANNEL', oneOf: ['web', 'app'] }, sold('store', null), false],
  ['an unknown channel', { kind: 'CHANNEL', oneOf: ['web'] }, sold(null, 'web'), false],
  ['the store', { kind: 'STORE', oneOf: ['s1'] }, sold(null, 's1'), true],
  ['another store', { kind: 'STORE', oneOf: ['s1'] }, sold('s1', 's2'), false],
  ['Monday, which it is not yet in Greenwich', weekdays('MONDAY'), at('2026-03-02T07:00:00'), true],
  ['Sunday, which it still is in Greenwich', weekdays('SUNDAY'), at('2026-03-02T07:00:00'), false],
  ['a day before 1970', weekdays('WEDNESDAY'), at('1969-12-31T12:00:00'), true],
  ['the first minute of a span', hours(9, 12), at('2026-03-02T09:00:00'), true],
  ['the last moment before a span', hours(9, 12), at('2026-03-02T08:59:59'), false],
  ['the end of a span', hours(9, 12), at('2026-03-02T12:00:00'), false],
  ['a span over midnight, before it', hours(22, 2), at('2026-03-02T23:30:00'), true],
  ['a span over midnight, after it', hours(22, 2), at('2026-03-02T01:59:00'), true],
  ['noon in a span over midnight', hours(22, 2), at('2026-03-02T12:00:00'), false],
  [
    'the first instant of dates',
    { kind: 'DATES', from: local('2026-03-01T00:00:00'), until: null },
    at('2026-03-01T00:00:00'),
    true,
  ],
  [
    'the instant at which dates end',
    { kind: 'DATES', from: null, until: local('2026-03-01T00:00:00') },
    at('2026-03-01T00:00:00'),
    false,
  ],
  ['the member day', memberDay(8, 18, 28), at('2026-03-18T23:59:59'), true],
  ['another day', memberDay(8, 18, 28), at('2026-03-19T00:00:00'), false],
  ['the last day of a month that lacks the member day', memberDay(31), at('2026-04-30T12:00:00'), true],
  ['the last but one', memberDay(31), at('2026-04-29T12:00:00'), false],
  ['29 February for the 30th in a leap year', memberDay(30), at('2028-02-29T12:00:00'), true],
  ['the birthday', birthday(0, 0), born(5, 8, '2026-05-08'), true],
  ['the day after the birthday', birthday(0, 0), born(5, 8, '2026-05-09'), false],
  ['days before the birthday', birthday(3, 0), born(5, 8, '2026-05-05'), true],
  ['too many days before the birthday', birthday(3, 0), born(5, 8, '2026-05-04'), false],
  ['days after the birthday, over New Year', birthday(0, 7), born(12, 28, '2027-01-04'), true],
  ['days before the birthday, over New Year', birthday(7, 0), born(1, 2, '2026-12-27'), true],
  ['a birthday on 29 February, on the 28th', birthday(0, 0), born(2, 29, '2026-02-28'), true],
  ['a birthday on 29 February, on 1 March', birthday(0, 0), born(2, 29, '2026-03-01'), false],
  ['a birthday on 29 February in a leap year, on the 28th', birthday(0, 0), born(2, 29, '2028-02-28'), false],
  ['a birthday on 29 February in a leap year', birthday(0, 0), born(2, 29, '2028-02-29'), true],
  ['a birthday that nobody knows', birthday(366, 366), happeningOf(), false],
  ['the month of the birthday', { kind: 'BIRTHDAY_MONTH' }, born(5, 8, '2026-05-31'), true],
  ['another month', { kind: 'BIRTHDAY_MONTH' }, born(5, 8, '2026-06-01'), false],
  ['the first purchase', nth([1], null), of({ purchases: 0 }), true],
  ['the second purchase', nth([1], null), of({ purchases: 1 }), false],
  ['every third purchase', nth(null, 3), of({ purchases: 5 }), true],
  ['the fifth, of every third', nth(null, 3), of({ purchases: 4 }), false],
  ['the first or every third', nth([1], 3), of({ purchases: 0 }), true],
  ['the number of what is no purchase', nth([1], 1), checkIn, false],
  ['a streak', streak([7, 14], null), checkIn, true],
  ['every so many days of a streak', streak(null, 7), checkIn, true],
  ['another streak', streak([15], 4), checkIn, false],
  ['the streak of a purchase', streak(null, 1), happeningOf(), false],
  ['one of the tiers', tier(['silver'], null), silver, true],
  ['none of the tiers', tier(['gold'], null), silver, false],
  ['at least its own tier', tier(null, 'silver'), silver, true],
  ['at least a lower tier', tier(null, 'regular'), silver, true],
  ['at least a higher tier', tier(null, 'gold'), silver, false],
  ['a tier that the scheme does not have', tier(null, 'black'), silver, false],
  ['the tier of a member without one', tier(null, 'regular'), happeningOf(), false],
  ['a member since yesterday evening for a day', since(1, 1), joined('2026-02-28T23:00:00', '2026-03-01T00:30:00'), true],
  ['a member since this morning for a day', since(1, null), joined('2026-03-01T00:30:00', '2026-03-01T23:00:00'), false],
  ['a member for the most days', since(null, 30), joined('2026-03-01T00:30:00', '2026-03-31T23:00:00'), true],
  ['a member for longer', since(null, 30), joined('2026-03-01T00:30:00', '2026-04-01T00:00:00'), false],
  ['what occurred before the member joined', since(null, 30), joined('2026-03-05T00:00:00', '2026-03-01T00:00:00'), false],
  ['one of the tags', { kind: 'TAGS', anyOf: ['vip', 'press'] }, of({ tags: new Set(['press']) }), true],
  ['none of the tags', { kind: 'TAGS', anyOf: ['vip'] }, of({ tags: new Set(['press']) }), false],
  ['one of the segments', { kind: 'SEGMENT', oneOf: ['loyal'] }, of({ segments: new Set(['loyal']) }), true],
  ['none of the segments', { kind: 'SEGMENT', oneOf: ['loyal'] }, happeningOf(), false],
  ['an attribute that is one of', attribute(['M', 'L']), sized('L'), true],
  ['an attribute that is none of', attribute(['M', 'L']), sized('S'), false],
  ['a text for a number', attribute([4]), sized('4'), false],
  ['a number within', attribute(null, 4, 6), sized(6), true],
  ['a number beyond', attribute(null, 4, 6), sized(6.5), false],
  ['a text within numbers', attribute(null, 4, null), sized('5'), false],
  ['an attribute that is false', attribute([false]), sized(false), true],
  ['an attribute that is not there', attribute(null, null, 6), happeningOf(), false],
  [
    'an attribute named as something that every object has',
    { kind: 'ATTRIBUTE', test: { name: 'constructor', oneOf: null, min: null, max: null } },
    sized(1),
    false,
  ],
  [
    'what was reported',
    { kind: 'PAYLOAD', test: { name: 'stars', oneOf: null, min: 4, max: null } },
    happeningOf({ trigger: 'ACTIVITY', payload: { stars: 5 } }),
    true,
  ],
  ['what was not reported', { kind: 'PAYLOAD', test: { name: 'stars', oneOf: null, min: 4, max: null } }, sized(5), false],
];

describe('a condition', () => {
  it.each(table)('on %s', (_, condition, happening, expected) => {
    expect(conditionHolds(condition, happening, program)).toBe(expected);
  });

  it('looks at the calendar of a zone whose clocks change', () => {
    const berlin = programOf([], { timeZone: 'Europe/Berlin' });
    // 29 March 2026: at 02:00 it is 03:00.
    const before = happeningOf({ occurredAt: Date.parse('2026-03-29T00:59:00Z') });
    const after = happeningOf({ occurredAt: Date.parse('2026-03-29T01:00:00Z') });
    expect(conditionHolds(hours(1, 2), before, berlin)).toBe(true);
    expect(conditionHolds(hours(2, 3), after, berlin)).toBe(false);
    expect(conditionHolds(hours(3, 4), after, berlin)).toBe(true);
  });

  it('names the part that does not hold', () => {
    const part = (condition: Condition) => failingPart(condition, new Facts(program, basket), 9_000);
    expect(part({ kind: 'ALL', of: [amount(1, null), { kind: 'ALL', of: [weekdays('MONDAY'), amount(1, null)] }] })).toBe(
      'WEEKDAY',
    );
    expect(part({ kind: 'ANY', of: [amount(null, 1), weekdays('MONDAY')] })).toBe('ANY');
    expect(part({ kind: 'NOT', of: amount(1, null) })).toBe('NOT');
    expect(part(amount(1, null))).toBeNull();
  });
});

const anyLeaf = fc.constantFrom(...table.map(([, condition]) => condition));
const { condition: anyCondition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    anyLeaf,
    fc.record({ kind: fc.constantFrom('ALL' as const, 'ANY' as const), of: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('NOT' as const), of: tie('condition') }),
  ),
}));
const anyHappening = fc.constantFrom(...table.map(([, , happening]) => happening));
const not = (of: Condition): Condition => ({ kind: 'NOT', of });

describe('conditions of conditions', () => {
  it('obey De Morgan and double negation, whatever they are about', () => {
    fc.assert(
      fc.property(fc.array(anyCondition, { maxLength: 4 }), anyHappening, (parts, happening) => {
        const holds = (condition: Condition) => conditionHolds(condition, happening, program);
        expect(holds(not({ kind: 'ALL', of: parts }))).toBe(holds({ kind: 'ANY', of: parts.map(not) }));
        expect(holds(not({ kind: 'ANY', of: parts }))).toBe(holds({ kind: 'ALL', of: parts.map(not) }));
        for (const part of parts) expect(holds(not(not(part)))).toBe(holds(part));
      }),
    );
  });
});
