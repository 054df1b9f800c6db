import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UseLine } from './coupon.js';
import { isAllBack, undoLines } from './undo-use.js';

const lines: UseLine[] = [
  ['tea', 3_000, 301, 0],
  ['cup', 7_000, 699, 0],
];

describe('a return undoes the discount of what came back', () => {
  it('line by line, pro rata, to the disadvantage of nobody by more than a unit', () => {
    expect(undoLines(lines, [{ lineId: 'tea', amount: 1_000 }])?.undone).toBe(101);
    expect(undoLines(lines, [{ lineId: 'tea', amount: 3_000 }])?.undone).toBe(301);
  });

  it('refuses a line that was not bought, and more than was bought', () => {
    expect(undoLines(lines, [{ lineId: 'pen', amount: 1 }])).toBeNull();
    expect(undoLines(lines, [{ lineId: 'tea', amount: 3_001 }])).toBeNull();
  });

  it('is whole when everything came back', () => {
    const back = lines.map(([lineId, amount]) => ({ lineId, amount }));
    const undone = undoLines(lines, back);
    expect(undone?.undone).toBe(1_000);
    expect(isAllBack(undone?.lines ?? [])).toBe(true);
    expect(isAllBack(lines)).toBe(false);
  });

  it('ends the same however it is split, and never undoes more than there was', () => {
    const line = fc
      .integer({ min: 1, max: 100_000 })
      .chain((amount) => fc.tuple(fc.constant(amount), fc.integer({ min: 0, max: amount })));
    fc.assert(
      fc.property(line, fc.array(fc.integer({ min: 0, max: 30_000 }), { maxLength: 6 }), ([amount, discount], parts) => {
        let state: UseLine[] = [['a', amount, discount, 0]];
        let returned = 0;
        let before = 0;
        for (const part of parts) {
          const taken = Math.min(part, amount - returned);
          const next = undoLines(state, [{ lineId: 'a', amount: taken }]);
          if (!next) throw new Error('a return within the line was refused');
          expect(next.undone).toBeGreaterThanOrEqual(before);
          [state, before] = [next.lines, next.undone];
          returned += taken;
        }
        expect(before).toBe(undoLines([['a', amount, discount, 0]], [{ lineId: 'a', amount: returned }])?.undone);
        expect(before).toBeLessThanOrEqual(discount);
      }),
    );
  });
});
