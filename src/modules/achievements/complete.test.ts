import { describe, expect, it } from 'vitest';
import { type Contribution, complete, type Terms } from './complete.js';
import type { Window } from './windows.js';

const DAY = 86_400_000;
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / DAY;

/** A contribution of a date and an amount, written `2026-01-31 50`. */
const contribution = (text: string, id: number): Contribution => {
  const [date = '', amount = '1', version = '1'] = text.split(' ');
  return { id: id + 1, at: Date.parse(`${date}T04:00:00Z`), day: day(date), amount: Number(amount), version: Number(version) };
};

const terms = (window: Window, target: number, times: number | null = null): Terms => ({
  measure: 'PURCHASES',
  window,
  target,
  times,
});
const days = (count: number): Window => ({ kind: 'DAYS', days: count });
const each = (period: 'DAY' | 'WEEK' | 'MONTH' | 'YEAR'): Window => ({ kind: 'CALENDAR', period });
const EVER: Window = { kind: 'EVER' };

type Case = [title: string, terms: Terms, contributions: string[], completions: Record<string, number[]>];

const cases: Case[] = [
  ['nothing is completed by nothing', terms(EVER, 1), [], {}],
  ['the target completes, one less does not', terms(EVER, 3), ['2026-01-01', '2026-02-01', '2026-03-01'], { 1: [1, 2, 3] }],
  ['what counted once does not count again', terms(EVER, 2), ['2026-01-01', '2026-01-02', '2026-01-03'], { 1: [1, 2] }],
  [
    'it can be completed over and over',
    terms(EVER, 2),
    ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'],
    { 1: [1, 2], 2: [3, 4] },
  ],
  ['but not more often than it says', terms(EVER, 1, 2), ['2026-01-01', '2026-01-02', '2026-01-03'], { 1: [1], 2: [2] }],
  ['the last of 30 days counts', terms(days(30), 2), ['2026-01-15', '2026-02-13'], { 1: [1, 2] }],
  ['the day after does not, also where a month ends between', terms(days(30), 2), ['2026-01-15', '2026-02-14'], {}],
  ['what left the window counts for nothing later', terms(days(2), 2), ['2026-01-30', '2026-02-01', '2026-02-02'], { 1: [2, 3] }],
  ['a leap day is a day', terms(days(2), 2), ['2028-02-28', '2028-03-01'], {}],
  ['a month ends with its last day', terms(each('MONTH'), 2), ['2026-01-31', '2026-02-01'], {}],
  [
    'a month is completed once, whatever comes after',
    terms(each('MONTH'), 1),
    ['2026-01-01', '2026-01-02', '2026-02-28'],
    { 'M2026-01-01': [1], 'M2026-02-01': [3] },
  ],
  ['a week begins on Monday', terms(each('WEEK'), 2), ['2026-03-01', '2026-03-02', '2026-03-08'], { 'W2026-03-02': [2, 3] }],
  ['a year ends on 31 December', terms(each('YEAR'), 2), ['2025-12-31', '2026-01-01', '2026-12-31'], { 'Y2026-01-01': [2, 3] }],
  ['a day is its own', terms(each('DAY'), 2), ['2026-01-01', '2026-01-02', '2026-01-02'], { 'D2026-01-02': [2, 3] }],
  [
    'the first periods use up a number of times',
    terms(each('MONTH'), 1, 1),
    ['2026-01-31', '2026-02-01'],
    { 'M2026-01-01': [1] },
  ],
  [
    'money adds up, and what is over is used up with it',
    terms(EVER, 100),
    ['2026-01-01 60', '2026-01-02 60', '2026-01-03 60'],
    { 1: [1, 2] },
  ],
  ['one large amount completes once', terms(EVER, 100), ['2026-01-01 1000'], { 1: [1] }],
  ['what does not count any more does not count', terms(EVER, 2), ['2026-01-01', '2026-01-02 0', '2026-01-03'], { 1: [1, 3] }],
];

describe('complete', () => {
  it.each(cases)('%s', (_, of, contributions, expected) => {
    const made = complete(contributions.map(contribution), () => of);
    expect(Object.fromEntries(made.map((one) => [one.key, one.of]))).toEqual(expected);
  });

  it('a completion occurred when the last of it did', () => {
    const [made] = complete(['2026-01-01', '2026-01-05'].map(contribution), () => terms(EVER, 2));
    expect(made).toMatchObject({ at: Date.parse('2026-01-05T04:00:00Z'), version: 1 });
  });

  it('a new target holds for what comes, and counts what came', () => {
    const changed = (version: number) => terms(EVER, version === 1 ? 5 : 3);
    const made = complete(['2026-01-01', '2026-01-02', '2026-01-03 1 2'].map(contribution), changed);
    expect(made.map(({ of, version }) => [of, version])).toEqual([[[1, 2, 3], 2]]);
  });

  it('another thing to count begins anew', () => {
    const changed = (version: number) => ({ ...terms(EVER, 2), measure: version === 1 ? 'PURCHASES' : 'CHECK_INS' });
    const made = complete(['2026-01-01', '2026-01-02 1 2', '2026-01-03 1 2'].map(contribution), changed);
    expect(made.map(({ of }) => of)).toEqual([[2, 3]]);
  });
});
