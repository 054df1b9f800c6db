import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { House } from './house.js';
import { play } from './play.js';
import { serverHouse } from './server-house.js';
import { sequences } from './steps.js';

/** FEALTY_SEED repeats a run, SEQUENCES makes it longer, SHRINK=no shows the first failure as it was found. */
const numRuns = Number(process.env['SEQUENCES'] ?? 40);
const seed = process.env['FEALTY_SEED'];

let house: House;
beforeAll(async () => {
  house = await serverHouse();
});
afterAll(() => house.close());

it(`${numRuns} random sequences on two servers give what the model of the rules gives, at every step`, async () => {
  const property = fc.asyncProperty(sequences, (sequence) => play(sequence, house));
  await fc.assert(property, {
    numRuns,
    endOnFailure: process.env['SHRINK'] === 'no',
    ...(seed === undefined ? {} : { seed: Number(seed) }),
  });
  expect(numRuns).toBeGreaterThan(0);
}, 1_800_000);
