import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LaneOptions, Lanes } from './lanes.js';

interface Item {
  key: number;
  turns: number;
  index: number;
}

const quick = (key: number, index = key): Item => ({ key, turns: 0, index });

/** Lanes that are given portions, and what was begun and done in which order. */
function lanesOf(portions: Item[][], more: Partial<LaneOptions<Item>> = {}) {
  const seen = { begun: [] as number[], done: [] as number[], most: 0 };
  const busy: number[] = [];
  const lanes = new Lanes<Item>({
    width: () => 16,
    keyOf: (item) => item.key,
    goOn: () => true,
    isStale: () => false,
    async more() {
      await nextTurn();
      return { items: portions.shift() ?? [], isLast: portions.length === 0 };
    },
    async work({ key, turns, index }) {
      expect(busy).not.toContain(key);
      busy.push(key);
      seen.most = Math.max(seen.most, busy.length);
      seen.begun.push(index);
      for (let turn = 0; turn < turns; turn += 1) await nextTurn();
      busy.splice(busy.indexOf(key), 1);
      seen.done.push(index);
    },
    ...more,
  });
  return { lanes, seen };
}

it('all of every portion are done once, those of one key in order and never two at a time, and no more than the width at once', async () => {
  const item = fc.record({ key: fc.integer({ min: 0, max: 3 }), turns: fc.nat({ max: 3 }) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(item, { maxLength: 9 }), { maxLength: 5 }),
      fc.integer({ min: 1, max: 4 }),
      async (drawn, width) => {
        let index = 0;
        const portions = drawn.map((portion) => portion.map((one) => ({ ...one, index: index++ })));
        const all = portions.flat();
        const { lanes, seen } = lanesOf(portions, { width: () => width });
        await lanes.run();
        expect([...seen.done].sort((a, b) => a - b)).toEqual(all.map((one) => one.index));
        expect(seen.most).toBeLessThanOrEqual(width);
        for (const key of [0, 1, 2, 3]) {
          const ofKey = seen.done.filter((one) => all[one]?.key === key);
          expect(ofKey).toEqual([...ofKey].sort((a, b) => a - b));
        }
      },
    ),
    { numRuns: 50 },
  );
});

describe('one that takes long', () => {
  it('holds up nothing but its own key: what comes later is fetched and done meanwhile', async () => {
    const portions = [[{ key: 1, turns: 50, index: 1 }, quick(2)], [quick(1, 3), quick(4)], [quick(5)]];
    const { lanes, seen } = lanesOf(portions);
    await lanes.run();
    expect(seen.done).toEqual([2, 4, 5, 1, 3]);
  });

  it('does not keep word from being heard; when all is over, it is too late', async () => {
    const portions = [[{ key: 1, turns: 50, index: 1 }]];
    const { lanes, seen } = lanesOf(portions);
    const ended = lanes.run();
    for (let turn = 0; turn < 5; turn += 1) await nextTurn();
    portions.push([quick(2)]);
    expect(lanes.wake()).toBe(true);
    await ended;
    expect(seen.done).toEqual([2, 1]);
    expect(lanes.wake()).toBe(false);
  });
});

it('a failure ends it when what is under way has ended, and nothing new is begun', async () => {
  const { lanes, seen } = lanesOf([[{ key: 1, turns: 5, index: 1 }, { key: 2, turns: 9, index: 2 }, quick(1, 3)]]);
  const { lanes: failing } = lanesOf([[quick(1)]], { more: () => Promise.reject(new Error('lost')) });
  await expect(failing.run()).rejects.toThrow('lost');
  const ended = lanes.run();
  for (let turn = 0; turn < 3; turn += 1) await nextTurn();
  lanes.fail(new Error('lost'));
  await expect(ended).rejects.toThrow('lost');
  expect(seen).toMatchObject({ begun: [1, 2], done: [1, 2] });
});

it("nothing is begun once it is told to stop, when what waits is somebody else's by now, or before it has asked again", async () => {
  const stopped = lanesOf([[quick(1), quick(2), quick(3)]], { width: () => 1, goOn: () => stopped.seen.begun.length < 2 });
  await stopped.lanes.run();
  expect(stopped.seen.begun).toEqual([1, 2]);
  const portions: ({ items: Item[]; isLast: boolean } | null)[] = [{ items: [quick(1), quick(1, 2)], isLast: false }, null];
  const lost = lanesOf([], {
    width: () => 1,
    more: async () => portions.shift() ?? null,
    isStale: () => lost.seen.begun.length > 0 && portions.length > 0,
  });
  await lost.lanes.run();
  expect(lost.seen.begun).toEqual([1]);
});
