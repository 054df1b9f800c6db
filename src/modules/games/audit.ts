import type { Game } from '../../kernel/scheme/games.js';
import { chiSquare, type Fit } from './chi-square.js';
import type { Tally } from './read-games.js';

/** A prize's odds against what came of them. */
export interface AuditedPrize {
  code: string;
  name: string;
  weight: number;
  expected: number;
  drawn: number;
  given: number;
}

export type Audit = Fit & { version: number; plays: number; prizes: AuditedPrize[] };

/** Observed against stated odds of one version of a game. What the seeds drew is tested; what was given differs where prizes were out. */
export function auditOf({ version, prizes }: Game, { drawn, given }: Tally): Audit {
  const observed = prizes.map(({ code }) => drawn[code] ?? 0);
  const weights = prizes.map(({ weight }) => weight);
  const plays = observed.reduce((sum, one) => sum + one, 0);
  const total = weights.reduce((sum, one) => sum + one, 0);
  return {
    ...chiSquare(observed, weights),
    version,
    plays,
    prizes: prizes.map(({ code, name, weight }, index) => ({
      code,
      name,
      weight,
      expected: (plays * weight) / total,
      drawn: observed[index] ?? 0,
      given: given[code] ?? 0,
    })),
  };
}
