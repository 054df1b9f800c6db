import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBallot, countChanges, type Poll, showsResults, VOTERS, winnersOf } from './poll.js';
import { averageOf } from './ratings.js';

const poll: Poll = {
  ...{ id: 1, code: 'p', title: 'P', description: null, texts: {}, topic: null, tiers: null, mostChoices: 2 },
  ...{ shows: 'AFTER_VOTE', opensAt: 100, closesAt: 200, settledAt: null, createdAt: 0 },
};

describe('a ballot', () => {
  const cast = (choices: string[], changes: Partial<Poll> = {}, now = 150, tier: string | null = null) =>
    checkBallot({ ...poll, ...changes }, { choices, options: ['a', 'b', 'c'], tier, now });

  it.each<[string, string[], Partial<Poll>, number, string | null, string | null]>([
    ['one', ['a'], {}, 150, null, null],
    ['as many as may be', ['a', 'c'], {}, 150, null, null],
    ['at the first instant', ['a'], {}, 100, null, null],
    ['before it', ['a'], {}, 99, null, 'NOT_ELIGIBLE'],
    ['at the end', ['a'], {}, 200, null, 'EXPIRED'],
    ['after it was decided', ['a'], { settledAt: 120 }, 150, null, 'EXPIRED'],
    ['none', [], {}, 150, null, 'INVALID'],
    ['too many', ['a', 'b', 'c'], {}, 150, null, 'INVALID'],
    ['one twice', ['a', 'a'], {}, 150, null, 'INVALID'],
    ['what is not there', ['a', 'x'], {}, 150, null, 'NOT_FOUND'],
    ['of the right tier', ['a'], { tiers: ['gold'] }, 150, 'gold', null],
    ['of another tier', ['a'], { tiers: ['gold'] }, 150, 'silver', 'NOT_ELIGIBLE'],
    ['of no tier', ['a'], { tiers: ['gold'] }, 150, null, 'NOT_ELIGIBLE'],
  ])('of %s', (_, choices, changes, now, tier, code) => {
    expect(cast(choices, changes, now, tier)?.code ?? null).toBe(code);
  });
});

it('whatever members vote and change, the changes add up to the last ballots', () => {
  const ballot = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), ballot)), (votes) => {
      const counts = new Map<string, number>();
      const last = new Map<number, string[]>();
      for (const [member, choices] of votes) {
        for (const [option, by] of countChanges(last.get(member) ?? null, choices))
          counts.set(option, (counts.get(option) ?? 0) + by);
        last.set(member, choices);
      }
      expect(counts.get(VOTERS) ?? 0).toBe(last.size);
      for (const option of ['a', 'b', 'c'])
        expect(counts.get(option) ?? 0).toBe([...last.values()].filter((choices) => choices.includes(option)).length);
    }),
  );
});

it.each<[Poll['shows'], boolean, number, boolean]>([
  ['ALWAYS', false, 150, true],
  ['AFTER_VOTE', false, 150, false],
  ['AFTER_VOTE', true, 150, true],
  ['AFTER_VOTE', false, 200, true],
  ['AFTER_CLOSE', true, 150, false],
  ['AFTER_CLOSE', false, 200, true],
])('%s, voted: %s, at %i: shown is %s', (shows, hasVoted, now, shown) => {
  expect(showsResults({ ...poll, shows }, hasVoted, now)).toBe(shown);
});

it('what has most votes has won, all of them where there are several, and nothing without a vote', () => {
  expect(
    winnersOf(
      new Map([
        [VOTERS, 9],
        ['a', 3],
        ['b', 5],
        ['c', 1],
      ]),
    ),
  ).toEqual(['b']);
  expect(
    winnersOf(
      new Map([
        [VOTERS, 2],
        ['a', 1],
        ['b', 1],
      ]),
    ),
  ).toEqual(['a', 'b']);
  expect(
    winnersOf(
      new Map([
        [VOTERS, 0],
        ['a', 0],
      ]),
    ),
  ).toEqual([]);
});

it.each<[number[], string | null]>([
  [[0, 0, 0, 0, 0], null],
  [[0, 0, 0, 0, 7], '5.00'],
  [[1, 0, 0, 0, 1], '3.00'],
  [[0, 0, 0, 1, 2], '4.67'],
  [[2, 1, 0, 0, 0], '1.33'],
  [[1, 0, 0, 0, 199], '4.98'],
])('stars of %o are %s on average', (histogram, average) => expect(averageOf(histogram)).toBe(average));
