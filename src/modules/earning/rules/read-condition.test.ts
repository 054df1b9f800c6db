import { describe, expect, it } from 'vitest';
import { programOf, tierSchemeOf } from '../../../../test/earning/engine.fixture.js';
import type { Condition } from '../../../kernel/scheme/condition.js';
import type { ConditionDraft } from './condition-draft.js';
import { readCondition } from './read-condition.js';
import { writeCondition } from './write-condition.js';

const program = programOf({ tiers: [tierSchemeOf(['silver', 'gold'])] });
const refused = (draft: ConditionDraft) => {
  const read = readCondition(draft, program);
  return Array.isArray(read) ? read.map(({ code, field, message }) => [code, field?.join('.'), message]) : 'read';
};

const nested = (levels: number): ConditionDraft => (levels === 1 ? { birthdayMonth: true } : { not: nested(levels - 1) });
const wide = (count: number): ConditionDraft => ({ any: Array.from({ length: count - 1 }, () => ({ birthdayMonth: true })) });
const date = (text: string) => new Date(`${text}T00:00:00Z`);

describe('a condition is read', () => {
  it.each<[ConditionDraft, Condition]>([
    [{ amount: { min: '12.90' } }, { kind: 'AMOUNT', min: 1_290, max: null }],
    [{ lines: { skus: ['A'], minQuantity: '1.5' } }, { kind: 'LINES', skus: ['A'], categories: null, minQuantity: '1.5' }],
    [{ channels: ['web'] }, { kind: 'CHANNEL', oneOf: ['web'] }],
    [{ stores: ['s1', 's2'] }, { kind: 'STORE', oneOf: ['s1', 's2'] }],
    [{ weekdays: ['MONDAY'] }, { kind: 'WEEKDAY', oneOf: ['MONDAY'] }],
    [{ timeOfDay: { from: '09:00', until: '24:00' } }, { kind: 'TIME_OF_DAY', from: 540, until: 1_440 }],
    [{ timeOfDay: { from: '22:30', until: '00:00' } }, { kind: 'TIME_OF_DAY', from: 1_350, until: 0 }],
    [{ dates: { until: date('2026-03-01') } }, { kind: 'DATES', from: null, until: Date.UTC(2026, 2, 1) }],
    [{ memberDay: { daysOfMonth: [8, 31] } }, { kind: 'MEMBER_DAY', daysOfMonth: [8, 31] }],
    [{ birthday: { daysBefore: 3 } }, { kind: 'BIRTHDAY', daysBefore: 3, daysAfter: 0 }],
    [{ birthdayMonth: true }, { kind: 'BIRTHDAY_MONTH' }],
    [{ purchaseNumber: { oneOf: [1] } }, { kind: 'PURCHASE_NUMBER', oneOf: [1], every: null }],
    [{ streak: { every: 7 } }, { kind: 'STREAK', oneOf: null, every: 7 }],
    [{ tier: { oneOf: ['gold'] } }, { kind: 'TIER', oneOf: ['gold'], atLeast: null }],
    [{ tier: { atLeast: 'silver' } }, { kind: 'TIER', oneOf: null, atLeast: 'silver' }],
    [{ memberFor: { maxDays: 30 } }, { kind: 'MEMBER_FOR', minDays: null, maxDays: 30 }],
    [{ tags: { anyOf: ['vip'] } }, { kind: 'TAGS', anyOf: ['vip'] }],
    [
      { attribute: { name: 'size', oneOf: ['L', 4, true] } },
      { kind: 'ATTRIBUTE', test: { name: 'size', oneOf: ['L', 4, true], min: null, max: null } },
    ],
    [{ payload: { name: 'stars', min: 4.5 } }, { kind: 'PAYLOAD', test: { name: 'stars', oneOf: null, min: 4.5, max: null } }],
    [
      { all: [{ any: [{ birthdayMonth: true }] }, { not: { channels: ['web'] } }] },
      {
        kind: 'ALL',
        of: [
          { kind: 'ANY', of: [{ kind: 'BIRTHDAY_MONTH' }] },
          { kind: 'NOT', of: { kind: 'CHANNEL', oneOf: ['web'] } },
        ],
      },
    ],
    [nested(6), nestedCondition(6)],
  ])('%o', (draft, condition) => {
    expect(readCondition(draft, program)).toEqual(condition);
    const given = JSON.parse(JSON.stringify(draft));
    if (!draft.birthday) expect(writeCondition(condition, 'CNY')).toEqual(given);
  });

  it('as large as may be', () => expect(refused(wide(50))).toBe('read'));
});

function nestedCondition(levels: number): Condition {
  return levels === 1 ? { kind: 'BIRTHDAY_MONTH' } : { kind: 'NOT', of: nestedCondition(levels - 1) };
}

describe('a condition is refused, with the path of what is wrong', () => {
  it.each<[string, ConditionDraft, string, string]>([
    ['nothing', {}, '', 'exactly-one'],
    ['two things', { birthdayMonth: true, channels: ['web'] }, '', 'exactly-one'],
    ['two things further down', { all: [{ birthdayMonth: true }, { not: {} }] }, 'all.1.not', 'exactly-one'],
    ['all of nothing', { all: [] }, 'all', 'list-empty'],
    ['any of nothing', { any: [] }, 'any', 'list-empty'],
    ['seven levels', nested(7), '', 'condition-deep'],
    ['51 parts', wide(51), '', 'condition-large'],
    ['no amount', { amount: {} }, 'amount', 'limit-missing'],
    ['an amount below 0', { amount: { max: '-1' } }, 'amount.max', 'amount-negative'],
    ['an amount with too many decimals', { amount: { min: '1.001', max: '2' } }, 'amount.min', 'too-many-decimals'],
    ['amounts in the wrong order', { amount: { min: '2', max: '1' } }, 'amount', 'limits-order'],
    ['lines of nothing', { lines: {} }, 'lines', 'lines-empty'],
    ['an empty list of SKUs', { lines: { skus: [] } }, 'lines.skus', 'list-empty'],
    ['an empty category', { lines: { categories: ['a', ''] } }, 'lines.categories.1', 'text-length'],
    ['no quantity', { lines: { minQuantity: '0' } }, 'lines.minQuantity', 'quantity-positive'],
    ['no channel', { channels: [] }, 'channels', 'list-empty'],
    ['no store', { stores: [] }, 'stores', 'list-empty'],
    ['no day of the week', { weekdays: [] }, 'weekdays', 'list-empty'],
    ['no time of day', { timeOfDay: { from: '9:00', until: '12:00' } }, 'timeOfDay.from', 'time-of-day'],
    ['an hour that no day has', { timeOfDay: { from: '09:00', until: '25:00' } }, 'timeOfDay.until', 'time-of-day'],
    ['a beginning at the end of the day', { timeOfDay: { from: '24:00', until: '12:00' } }, 'timeOfDay.from', 'time-of-day'],
    ['a time that ends as it begins', { timeOfDay: { from: '09:00', until: '09:00' } }, 'timeOfDay', 'time-span-empty'],
    ['no dates', { dates: {} }, 'dates', 'limit-missing'],
    [
      'dates in the wrong order',
      { dates: { from: date('2026-03-02'), until: date('2026-03-02') } },
      'dates.until',
      'valid-until',
    ],
    ['a day that no month has', { memberDay: { daysOfMonth: [1, 32] } }, 'memberDay.daysOfMonth.1', 'between'],
    ['too many days before a birthday', { birthday: { daysBefore: 181 } }, 'birthday.daysBefore', 'between'],
    ['no month of birth', { birthdayMonth: false }, 'birthdayMonth', 'only-true'],
    ['no number', { purchaseNumber: {} }, 'purchaseNumber', 'series-missing'],
    ['the zeroth purchase', { purchaseNumber: { oneOf: [0] } }, 'purchaseNumber.oneOf.0', 'between'],
    ['every half day', { streak: { every: 0.5 } }, 'streak.every', 'between'],
    ['two tests of a tier', { tier: { oneOf: ['gold'], atLeast: 'gold' } }, 'tier', 'exactly-one'],
    ['a tier that is not there', { all: [{ tier: { oneOf: ['gold', 'black'] } }] }, 'all.0.tier.oneOf.1', 'condition-tier'],
    ['a least tier that is not there', { not: { tier: { atLeast: 'black' } } }, 'not.tier.atLeast', 'condition-tier'],
    ['no days', { memberFor: {} }, 'memberFor', 'limit-missing'],
    ['days below 0', { memberFor: { minDays: -1 } }, 'memberFor.minDays', 'between'],
    ['no tags', { tags: { anyOf: [] } }, 'tags.anyOf', 'list-empty'],
    ['a segment, of which there are none', { segments: { oneOf: ['loyal'] } }, 'segments.oneOf.0', 'condition-segment'],
    ['an attribute without a test', { attribute: { name: 'size' } }, 'attribute', 'limit-missing'],
    ['an attribute without a name', { attribute: { name: '', min: 1 } }, 'attribute.name', 'text-length'],
    ['limits in the wrong order', { payload: { name: 'stars', min: 2, max: 1 } }, 'payload', 'limits-order'],
    ['a value that is an object', { payload: { name: 'stars', oneOf: [1, {}] } }, 'payload.oneOf.1', 'attribute-value'],
    ['no values', { payload: { name: 'stars', oneOf: [] } }, 'payload.oneOf', 'list-empty'],
  ])('%s', (_, draft, path, message) => {
    const isUnknown = message === 'condition-tier' || message === 'condition-segment';
    expect(refused(draft)).toContainEqual([isUnknown ? 'NOT_FOUND' : 'INVALID', path, message]);
  });

  it('of everything at once', () => {
    expect(refused({ all: [{ channels: [] }, { tier: { oneOf: [] } }, { memberDay: { daysOfMonth: [0, 99] } }] })).toHaveLength(
      4,
    );
  });
});
