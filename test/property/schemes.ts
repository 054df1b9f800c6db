import fc from 'fast-check';
import type { Expiry, Instant, Maturity, RuleScheme, Scheme } from '../model/scheme.js';

const hour = 3_600_000;

/** Month ends, leap days, and the eves of days with 23 and 25 hours. */
export const starts: fc.Arbitrary<Instant> = fc
  .constantFrom(
    '2024-01-31T10:00:00Z',
    '2024-02-28T15:30:00Z',
    '2024-03-30T12:00:00Z',
    '2024-10-26T23:30:00Z',
    '2024-12-31T15:59:59.500Z',
    '2025-06-15T00:00:00Z',
  )
  .map((text) => Date.parse(text));

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

const terms = fc.record({
  pointsPer: fc.constantFrom('1', '1', '0.5', '3.3'),
  rounding: fc.constantFrom('FLOOR', 'HALF_UP', 'CEIL'),
  basis: fc.constantFrom('ORDER', 'LINE'),
  maturity,
});
type Terms = Pick<RuleScheme, 'pointsPer' | 'rounding' | 'basis' | 'maturity'>;

const both = ['points', 'status'];
const always = { version: 1, validFrom: 0, validUntil: null };

/** The default rule; perhaps a second version of it from some instant around the start; perhaps a second rule beside it. */
function rules(
  terms: Terms,
  later: { terms: Terms; from: number } | null,
  bonus: Terms | null,
  opening: Instant,
  start: Instant,
): RuleScheme[] {
  const first: RuleScheme = { code: 'default', wallets: both, ...terms, ...always };
  const versions: RuleScheme[] =
    later === null
      ? [first]
      : [
          { ...first, validUntil: start + later.from },
          { ...first, ...later.terms, version: 2, validFrom: start + later.from },
        ];
  return bonus === null
    ? versions
    : [...versions, { code: 'bonus', wallets: ['points'], ...bonus, ...always, validFrom: opening }];
}

/** Programs are made on this day, long before any sequence plays: from then on they have what is more than one rule. */
export const OPENING = Date.parse('2020-01-01T00:00:00Z');

const seldom = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 4 });

/** A program for a sequence that starts then. */
export const schemes: fc.Arbitrary<(start: Instant) => Scheme> = fc
  .record({
    timeZone: fc.constantFrom('UTC', 'Asia/Shanghai', 'Europe/London', 'America/New_York'),
    points: expiry,
    status: expiry,
    cash: expiry,
    policy: fc.constantFrom('DEBT' as const, 'DEBT' as const, 'WITHIN_BALANCE' as const, 'PENDING_ONLY' as const),
    terms,
    later: seldom(fc.record({ terms, from: fc.constantFrom(-24 * hour, hour, 240 * hour) })),
    bonus: seldom(terms),
    maxTtlSeconds: fc.constantFrom(86_400, 5 * 86_400),
    transfers: fc.constantFrom(
      { enabled: true, dailyLimit: null },
      { enabled: true, dailyLimit: 20 },
      { enabled: false, dailyLimit: null },
    ),
    approvalAbove: fc.constantFrom(null, 10),
  })
  .map(
    ({ timeZone, points, status, cash, policy, terms: own, later, bonus, maxTtlSeconds, transfers, approvalAbove }) =>
      (start) => ({
        timeZone,
        moneyDigits: 2,
        wallets: [
          { code: 'points', expiry: points, returnPolicy: policy, spendable: true },
          { code: 'status', expiry: status, returnPolicy: 'WITHIN_BALANCE', spendable: false },
          { code: 'cash', kind: 'MONEY', expiry: cash, returnPolicy: 'WITHIN_BALANCE', spendable: true },
        ],
        rules: rules(own, later, bonus, OPENING, start),
        holds: { defaultTtlSeconds: 900, maxTtlSeconds },
        transfers,
        adjustments: { approvalAbove },
      }),
  );
