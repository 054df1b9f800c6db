import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { House } from './house.js';
import { play } from './play.js';
import { serverHouse } from './server-house.js';
import { sequences } from './steps.js';

/** FEALTY_SEED repeats a run and FEALTY_PATH goes straight to what failed in it, SEQUENCES makes it longer, SHRINK=no shows the first failure as it was found. */
const numRuns = Number(process.env['SEQUENCES'] ?? 40);
const { FEALTY_SEED: seed, FEALTY_PATH: path, SHRINK: shrink } = process.env;

let house: House;
beforeAll(async () => {
  house = await serverHouse();
});
afterAll(() => house.close());

it(`${numRuns} random sequences on two servers give what the model of the rules gives, at every step`, async () => {
  const property = fc.asyncProperty(sequences, (sequence) => play(sequence, house));
  await fc.assert(property, {
    numRuns,
    endOnFailure: shrink === 'no',
    ...(seed === undefined ? {} : { seed: Number(seed) }),
    ...(path === undefined ? {} : { path }),
  });
  expect(numRuns).toBeGreaterThan(0);
}, 1_800_000);
