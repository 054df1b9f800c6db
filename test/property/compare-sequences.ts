import fc from 'fast-check';
import { play } from './play.js';
import { serverHouse } from './server-house.js';
import { sequences } from './steps.js';

/**
 * Plays that many random sequences on two servers over one database. FEALTY_SEED repeats a run and FEALTY_PATH goes straight to what failed in it, SEQUENCES sets
 * their number, SHRINK=no shows the first failure as it was found. @throws with the shortest script found that shows a disagreement
 */
export async function compareSequences(count: number): Promise<void> {
  const { FEALTY_SEED: seed, FEALTY_PATH: path, SEQUENCES: sequencesWanted, SHRINK: shrink } = process.env;
  const house = await serverHouse();
  try {
    await fc.assert(
      fc.asyncProperty(sequences, (sequence) => play(sequence, house)),
      {
        numRuns: Number(sequencesWanted ?? count),
        endOnFailure: shrink === 'no',
        ...(seed === undefined ? {} : { seed: Number(seed) }),
        ...(path === undefined ? {} : { path }),
      },
    );
  } finally {
    await house.close();
  }
}
