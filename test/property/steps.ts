import fc from 'fast-check';
import type { Expiry, Maturity, RuleScheme, Scheme } from '../model/scheme.js';

/** A wish for something to happen. Orders, holds and so on are meant by their place among those known by then; amounts by a part (%) of what there is. */
export type Act =
  | { act: 'buy'; member: number; total: number; lines: number[]; ago: number }
  | { act: 'confirm'; order: number; ago: number }
  | { act: 'return'; order: number; part: number; lines: boolean; ago: number }
  | { act: 'return some'; member: number; part: number; ago: number }
  | { act: 'adjust'; member: number; wallet: 'points' | 'status'; points: number; staff: number }
  | { act: 'decide'; adjustment: number; approve: boolean; staff: number }
  | { act: 'hold'; member: number; part: number; ttlSeconds: number }
  | { act: 'capture'; hold: number; part: number }
  | { act: 'release'; hold: number }
  | { act: 'transfer'; from: number; to: number; part: number }
  | { act: 'again'; command: number; how: 'the same' | 'another key' | 'other input' };

export type Step =
  | Act
  | { act: 'wait'; milliseconds: number }
  /** To the next maturity, expiry or end of a hold; or to just before it. */
  | { act: 'wait until due'; before: number }
  | { act: 'sweep' }
  | { act: 'status'; member: number; status: 'ACTIVE' | 'SUSPENDED' | 'CLOSED' }
  | { act: 'together'; acts: Act[] };

export interface Sequence {
  scheme: Scheme;
  start: number;
  steps: Step[];
}

export const MEMBERS = 3;
const hour = 3_600_000;
const day = 24 * hour;

// Mostly the same member, or nothing ever meets.
const member = fc.constantFrom(0, 0, 0, 1, 1, 2);
const anybody = fc.nat({ max: MEMBERS - 1 });
const any = fc.nat({ max: 11 });
const part = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(100, 100, 50, 33) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 130 }) },
);
const ago = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.constantFrom(hour, day, 7 * day, 40 * day, 400 * day) },
);
const total = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 100, max: 3_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 99, 100, 150, 1_000) },
);
const staff = fc.nat({ max: 1 });
const wallet = fc.constantFrom('points' as const, 'points' as const, 'status' as const);

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 7,
    arbitrary: fc.record({
      act: fc.constant('buy'),
      member,
      total,
      lines: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 3 }),
      ago,
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('confirm'), order: any, ago }) },
  { weight: 5, arbitrary: fc.record({ act: fc.constant('return'), order: any, part, lines: fc.boolean(), ago }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('return some'), member, part, ago }) },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant('adjust'), member, wallet, points: fc.integer({ min: -12, max: 25 }), staff }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('decide'), adjustment: any, approve: fc.boolean(), staff }) },
  {
    weight: 6,
    arbitrary: fc.record({ act: fc.constant('hold'), member, part, ttlSeconds: fc.constantFrom(60, 900, 86_400, 1_000_000) }),
  },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('capture'), hold: any, part }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('release'), hold: any }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('transfer'), from: anybody, to: anybody, part }) },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('again'),
      command: any,
      how: fc.constantFrom('the same', 'another key', 'other input'),
    }),
  },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 14, arbitrary: act },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('wait until due'), before: fc.constantFrom(0, 1) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('wait'),
      milliseconds: fc.constantFrom(1_000, 15 * 60_000, hour, hour, day, day, 7 * day, 31 * day, 200 * day),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ act: 'sweep' }) },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('status'),
      member,
      status: fc.constantFrom('SUSPENDED', 'SUSPENDED', 'ACTIVE', 'ACTIVE', 'CLOSED'),
    }),
  },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('together'), acts: fc.array(act, { minLength: 2, maxLength: 3 }) }) },
);

const expiry: fc.Arbitrary<Expiry> = fc.constantFrom<Expiry[]>(
  { kind: 'NEVER' },
  { kind: 'NEVER' },
  { kind: 'ROLLING', days: 2 },
  { kind: 'ROLLING', months: 1 },
  { kind: 'ROLLING', months: 12, roundUpTo: 'MONTH' },
  { kind: 'ROLLING', days: 30, roundUpTo: 'QUARTER' },
  { kind: 'FIXED_DATE', month: 3, day: 31, yearsAfter: 1 },
  { kind: 'FIXED_DATE', month: 12, day: 31, yearsAfter: 0 },
  { kind: 'INACTIVITY', months: 1 },
);

const maturity: fc.Arbitrary<Maturity> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ kind: 'NONE' }) },
  { weight: 2, arbitrary: fc.constantFrom<Maturity[]>({ kind: 'DELAY', days: 1 }, { kind: 'DELAY', days: 14 }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'EVENT' }) },
);

const rule: fc.Arbitrary<RuleScheme> = fc.record({
  code: fc.constant('default'),
  version: fc.constant(1),
  wallets: fc.constant(['points', 'status']),
  pointsPer: fc.constantFrom('1', '1', '0.5', '3.3'),
  rounding: fc.constantFrom('FLOOR', 'HALF_UP', 'CEIL'),
  basis: fc.constantFrom('ORDER', 'LINE'),
  maturity,
  validFrom: fc.constant(0),
  validUntil: fc.constant(null),
});

const scheme: fc.Arbitrary<Scheme> = fc
  .record({
    timeZone: fc.constantFrom('UTC', 'Asia/Shanghai', 'Europe/London', 'America/New_York'),
    points: expiry,
    status: expiry,
    policy: fc.constantFrom('DEBT' as const, 'DEBT' as const, 'WITHIN_BALANCE' as const, 'PENDING_ONLY' as const),
    rule,
    maxTtlSeconds: fc.constantFrom(86_400, 5 * 86_400),
    transfers: fc.constantFrom(
      { enabled: true, dailyLimit: null },
      { enabled: true, dailyLimit: 20 },
      { enabled: false, dailyLimit: null },
    ),
    approvalAbove: fc.constantFrom(null, 10),
  })
  .map(({ timeZone, points, status, policy, rule: only, maxTtlSeconds, transfers, approvalAbove }) => ({
    timeZone,
    moneyDigits: 2,
    wallets: [
      { code: 'points', expiry: points, returnPolicy: policy, spendable: true },
      { code: 'status', expiry: status, returnPolicy: 'WITHIN_BALANCE', spendable: false },
    ],
    rules: [only],
    holds: { defaultTtlSeconds: 900, maxTtlSeconds },
    transfers,
    adjustments: { approvalAbove },
  }));

/** Month ends, leap days, and the eves of days with 23 and 25 hours. */
const start = fc.constantFrom(
  '2024-01-31T10:00:00Z',
  '2024-02-28T15:30:00Z',
  '2024-03-30T12:00:00Z',
  '2024-10-26T23:30:00Z',
  '2024-12-31T15:59:59.500Z',
  '2025-06-15T00:00:00Z',
);

export const sequences: fc.Arbitrary<Sequence> = fc.record({
  scheme,
  start: start.map((text) => Date.parse(text)),
  steps: fc.array(step, { minLength: 1, maxLength: 40, size: 'max' }),
});
