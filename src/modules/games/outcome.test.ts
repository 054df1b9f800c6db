import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawWinners, pickWeighted } from './outcome.js';

const digest = (number: bigint): string => number.toString(16).padStart(64, '0');
const last = 2n ** 256n - 1n;

describe('a weighted pick', () => {
  it.each([
    ['the first of its weight', 0n, 0],
    ['the last of its weight', 1n, 0],
    ['the first of the next', 2n, 2],
    ['the last of all', 4n, 2],
    ['the first again after a whole run', 5n, 0],
    ['never what has no weight', 7n, 2],
  ])('gives %s', (_, number, index) => {
    expect(pickWeighted([2, 0, 3], () => digest(number))).toBe(index);
  });

  it('throws a digest away that would favour the first weights, and asks the next round', () => {
    // 2^256 = 1 mod 5: only the very last number is over
    const asked: number[] = [];
    const index = pickWeighted([2, 0, 3], (round) => {
      asked.push(round);
      return digest(round === 0 ? last : 3n);
    });
    expect([index, asked]).toEqual([2, [0, 1]]);
    expect(pickWeighted([2, 0, 3], () => digest(last - 1n))).toBe(2);
  });

  it('gives each weight exactly its share of every whole run', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 6 })
      .filter((all) => all.some((one) => one > 0));
    fc.assert(
      fc.property(weights, fc.bigInt({ min: 0n, max: 2n ** 200n }), (all, run) => {
        const total = all.reduce((sum, weight) => sum + weight, 0);
        const shares = all.map(() => 0);
        for (let place = 0; place < total; place++) {
          const index = pickWeighted(all, () => digest(run * BigInt(total) + BigInt(place)));
          shares[index] = (shares[index] ?? 0) + 1;
        }
        expect(shares).toEqual(all);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a lucky draw', () => {
  const entries = ['a', 'b', 'c', 'd'].map((entry, index) => ({ entry, memberId: index }));
  const order =
    (...names: string[]) =>
    (entry: string) =>
      digest(BigInt(names.indexOf(entry)));
  const prizes = [
    { code: 'tv', stock: 1 },
    { code: 'mug', stock: 2 },
  ];

  it('gives the prizes in the order of the tickets, the best first', () => {
    const won = drawWinners(entries, prizes, order('c', 'a', 'd', 'b'));
    expect([...won]).toEqual([
      ['c', 'tv'],
      ['a', 'mug'],
      ['d', 'mug'],
    ]);
  });

  it('lets nobody win twice, however many entries', () => {
    const twice = entries.map(({ entry }) => ({ entry, memberId: entry === 'd' ? 3 : 0 }));
    expect([...drawWinners(twice, prizes, order('a', 'b', 'c', 'd'))]).toEqual([
      ['a', 'tv'],
      ['d', 'mug'],
    ]);
  });

  it('gives every winner once and no prize too often', () => {
    const members = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 });
    fc.assert(
      fc.property(members, fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }), (all, tv, mug) => {
        const sold = all.map((memberId, index) => ({ entry: String(index), memberId }));
        const won = drawWinners(
          sold,
          [
            { code: 'tv', stock: tv },
            { code: 'mug', stock: mug },
          ],
          (entry) => digest(((BigInt(entry) * 7919n) % 101n) * 100n + BigInt(entry)),
        );
        const winners = [...won.keys()].map((entry) => all[Number(entry)]);
        expect(new Set(winners).size).toBe(winners.length);
        expect(won.size).toBe(Math.min(new Set(all).size, tv + mug));
        expect([...won.values()].filter((code) => code === 'tv').length).toBe(Math.min(new Set(all).size, tv));
      }),
    );
  });
});
