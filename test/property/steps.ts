import fc from 'fast-check';
import type { Scheme } from '../model/scheme.js';
import { type PrepaidAct, prepaidActs } from './prepaid-acts.js';
import { schemes, starts } from './schemes.js';

export interface Buy {
  act: 'buy';
  member: number;
  total: number;
  lines: number[];
  ago: number;
}

/** A wish for something to happen. Orders, holds and so on are meant by their place among those known by then; amounts by a part (%) of what there is. */
export type Act =
  | Buy
  | { act: 'confirm'; order: number; ago: number }
  | { act: 'return'; order: number; part: number; lines: boolean; ago: number }
  | { act: 'return some'; member: number; part: number; ago: number }
  | { act: 'adjust'; member: number; wallet: 'points' | 'status'; points: number; staff: number }
  | { act: 'decide'; adjustment: number; approve: boolean; staff: number }
  | { act: 'hold'; member: number; wallet: 'points' | 'cash'; part: number; ttlSeconds: number }
  | { act: 'capture'; hold: number; part: number }
  | { act: 'release'; hold: number }
  | { act: 'transfer'; from: number; to: number; part: number }
  | PrepaidAct
  | { act: 'again'; command: number; how: 'the same' | 'another key' | 'other input' };

export type Step =
  | Act
  | { act: 'wait'; milliseconds: number }
  /** To the next maturity, expiry or end of a hold; or to just before it. */
  | { act: 'wait until due'; before: number }
  | { act: 'sweep' }
  | { act: 'status'; member: number; status: 'ACTIVE' | 'SUSPENDED' | 'CLOSED' }
  /** Sent at once, to both servers or to one. */
  | { act: 'together'; acts: Act[] }
  /** Sent in one request. */
  | { act: 'in bulk'; buys: Buy[] };

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

const pot = fc.constantFrom('points' as const, 'points' as const, 'points' as const, 'cash' as const);

const lines = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 3 });
const buy: fc.Arbitrary<Buy> = fc.record({ act: fc.constant('buy'), member, total, lines, ago });

const ledgerActs: fc.WeightedArbitrary<Act>[] = [
  { weight: 7, arbitrary: buy },
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
    arbitrary: fc.record({
      act: fc.constant('hold'),
      member,
      wallet: pot,
      part,
      ttlSeconds: fc.constantFrom(60, 900, 86_400, 1_000_000),
    }),
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
];

const stepsWith = (act: fc.Arbitrary<Act>, weight: number, waits: readonly number[]): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.oneof(
      { weight, arbitrary: act },
      { weight: 4, arbitrary: fc.record({ act: fc.constant('wait until due'), before: fc.constantFrom(0, 1) }) },
      {
        weight: 4,
        arbitrary: fc.record({
          act: fc.constant('wait'),
          milliseconds: fc.constantFrom(...waits),
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
      { weight: 1, arbitrary: fc.record({ act: fc.constant('in bulk'), buys: fc.array(buy, { minLength: 2, maxLength: 5 }) }) },
      { weight: 4, arbitrary: fc.record({ act: fc.constant('together'), acts: fc.array(act, { minLength: 2, maxLength: 3 }) }) },
    ),
    { minLength: 1, maxLength: 40, size: 'max' },
  );

const waits = [1_000, 15 * 60_000, hour, hour, day, day, 7 * day, 31 * day, 200 * day];
const ofAll = stepsWith(fc.oneof(...ledgerActs, ...prepaidActs), 14, waits);
/** Half of them are mostly about what is bought with points and money, and wait less: what is over is of little use to them. */
const ofPrepaid = stepsWith(fc.oneof(...ledgerActs.map((each) => ({ ...each, weight: 1 })), ...prepaidActs), 50, [
  ...[60_000, 15 * 60_000, hour, 10 * hour],
  ...[day, 2 * day],
]);

export const sequences: fc.Arbitrary<Sequence> = fc
  .record({ base: schemes, start: starts, steps: fc.oneof(ofAll, ofPrepaid) })
  .map(({ base, start, steps }) => ({ scheme: base(start), start, steps }));
