import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Gathered } from './gathered.js';

it('gives each what is its own, one round at a time, and takes all that waits at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(5), { minLength: 1, maxLength: 30 }), async (turns) => {
      const rounds: number[] = [];
      let underWay = 0;
      const doubled = new Gathered<number, number>(async (items) => {
        underWay += 1;
        expect(underWay).toBe(1);
        rounds.push(items.length);
        for (let turn = 0; turn < 3; turn += 1) await Promise.resolve();
        underWay -= 1;
        return items.map((item) => item * 2);
      });
      const asked = turns.map(async (wait, n) => {
        for (let turn = 0; turn < wait; turn += 1) await Promise.resolve();
        return doubled.run(n);
      });
      expect(await Promise.all(asked)).toEqual(turns.map((_, n) => n * 2));
      expect(rounds.reduce((sum, size) => sum + size, 0)).toBe(turns.length);
    }),
  );
});

it('a round that fails fails for those in it, and the next one goes on', async () => {
  const once = new Gathered<string, string>(async (items) => {
    if (items.includes('bad')) throw new Error('no');
    return items;
  });
  expect(await once.run('good')).toBe('good');
  const asked = [once.run('bad'), once.run('beside')].map((one) => one.catch((error: Error) => error.message));
  expect(await Promise.all(asked)).toEqual(['no', 'no']);
  expect(await once.run('after')).toBe('after');
});
