import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refundParts, refundTerms, type TopUpTerms } from './refund-terms.js';

const fresh: TopUpTerms = {
  ...{ amount: 300, bonus: 100, refunded: 0, withheld: 0 },
  ...{ bonusTaken: 0, bonusLeft: 100, bonusExpired: 0 },
};

describe('a refund of what was paid in', () => {
  it.each<[string, Partial<TopUpTerms>, number, object]>([
    ['of all takes the whole bonus back', {}, 300, { bonusTaken: 100, withheld: 0, paidOut: 300 }],
    ['of a part leaves the share of what stays, rounded down', {}, 100, { bonusTaken: 34, withheld: 0, paidOut: 100 }],
    ['withholds what was used of the bonus', { bonusLeft: 30 }, 300, { bonusTaken: 30, withheld: 70, paidOut: 230 }],
    ['counts an expired bonus as taken', { bonusLeft: 0, bonusExpired: 100 }, 300, { bonusTaken: 0, withheld: 0, paidOut: 300 }],
    ['never pays less than nothing', { bonus: 300, bonusLeft: 0 }, 300, { bonusTaken: 0, withheld: 300, paidOut: 0 }],
    ['without a bonus pays it out', { bonus: 0, bonusLeft: 0 }, 7, { bonusTaken: 0, withheld: 0, paidOut: 7 }],
  ])('%s', (_, changes, wanted, expected) => {
    expect(refundTerms({ ...fresh, ...changes }, wanted)).toEqual({ refunded: wanted, ...expected });
  });

  it('is the same in the end however it is split, as long as nothing is spent between', () => {
    const amounts = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(
        amounts,
        fc.nat(),
        fc.nat(),
        fc.array(fc.nat({ max: 100_000 }), { maxLength: 5 }),
        (amount, given, used, cuts) => {
          const bonus = given % (amount + 1);
          const bonusLeft = bonus - (used % (bonus + 1));
          const whole = { ...fresh, amount, bonus, bonusLeft };
          const steps = [...new Set([...cuts.map((cut) => cut % amount), amount])].sort((a, b) => a - b);
          let terms = whole;
          let paidOut = 0;
          for (const [index, step] of steps.entries()) {
            const wanted = step - (steps[index - 1] ?? 0);
            if (wanted === 0) continue;
            const done = refundTerms(terms, wanted);
            paidOut += done.paidOut;
            terms = {
              ...terms,
              refunded: terms.refunded + wanted,
              withheld: terms.withheld + done.withheld,
              bonusTaken: terms.bonusTaken + done.bonusTaken,
              bonusLeft: terms.bonusLeft - done.bonusTaken,
            };
          }
          expect(terms.bonusLeft).toBe(0);
          expect(paidOut).toBe(amount - (bonus - bonusLeft));
          expect(refundTerms(whole, amount).paidOut).toBe(paidOut);
        },
      ),
    );
  });
});

describe('a refund of a payment', () => {
  const parts = () => [
    { lotId: 1, points: 50, returned: 0 },
    { lotId: 2, points: 30, returned: 10 },
  ];

  it('goes back to the lots that paid last first, and never gives one more than it gave', () => {
    expect(refundParts(parts(), 45).map(({ part, points }) => [part.lotId, points])).toEqual([
      [2, 20],
      [1, 25],
    ]);
  });

  it('of more than is left is a bug', () => {
    expect(() => refundParts(parts(), 71)).toThrow('1 less');
  });
});
