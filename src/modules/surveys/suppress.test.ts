import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SMALLEST, suppressed } from './suppress.js';

const hiddenOf = (...answers: number[]): number[] =>
  [...suppressed(answers.map((one) => ({ answers: one })))].map(({ answers: one }) => one);

describe('of anonymous answers', () => {
  it.each<[string, number[], number[]]>([
    ['nothing is hidden where all parts are large', [5, 9, 100], []],
    ['a small part takes the next one with it, or it were the whole less the rest', [3, 9, 100], [3, 9]],
    ['small parts that are enough together are hidden alone', [2, 3, 9], [2, 3]],
    ['small parts that are not take the next', [1, 1, 1, 9, 20], [1, 1, 1, 9]],
    ['a single small part is hidden', [4], [4]],
    ['an empty one says nothing', [0, 5], []],
    ['there may be none', [], []],
  ])('%s', (_, answers, hidden) => expect(hiddenOf(...answers)).toEqual(hidden));

  it('what is hidden is nothing, everything, or too many to be told apart', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 12 }), (answers) => {
        const hidden = hiddenOf(...answers);
        const sum = (of: number[]) => of.reduce((a, b) => a + b, 0);
        expect(hidden.length === 0 || sum(hidden) >= SMALLEST || sum(hidden) === sum(answers)).toBe(true);
        expect(answers.filter((one) => one > 0 && one < SMALLEST).every((one) => hidden.includes(one))).toBe(true);
      }),
    );
  });
});
