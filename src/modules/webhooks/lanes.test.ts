import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inLanes } from './lanes.js';

it('all are done once, those of one key in order and never two at a time, and no more than the width at once', async () => {
  const key = fc.integer({ min: 0, max: 3 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ key, turns: fc.nat({ max: 3 }) }), { maxLength: 20 }),
      fc.integer({ min: 1, max: 4 }),
      async (items, width) => {
        const done: number[] = [];
        const busy: number[] = [];
        await inLanes([...items.entries()], { width, keyOf: ([, item]) => item.key, goOn: () => true }, async ([index, item]) => {
          expect(busy).not.toContain(item.key);
          busy.push(item.key);
          expect(busy.length).toBeLessThanOrEqual(width);
          for (let turn = 0; turn < item.turns; turn += 1) await nextTurn();
          busy.splice(busy.indexOf(item.key), 1);
          done.push(index);
        });
        expect([...done].sort((a, b) => a - b)).toEqual(items.map((_, index) => index));
        for (const one of [0, 1, 2, 3]) {
          const ofKey = done.filter((index) => items[index]?.key === one);
          expect(ofKey).toEqual([...ofKey].sort((a, b) => a - b));
        }
      },
    ),
    { numRuns: 50 },
  );
});

it('a failure ends it, and nothing new is begun after it is told to stop', async () => {
  const all = { width: 2, keyOf: (item: number) => item, goOn: () => true };
  await expect(inLanes([1, 2], all, () => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
  const begun: number[] = [];
  await inLanes([1, 2, 3], { ...all, width: 1, goOn: () => begun.length < 2 }, async (item) => void begun.push(item));
  expect(begun).toEqual([1, 2]);
});
