import type { LoadJob } from './load-job.js';

/** Everything is measured in turn, a part of its time in each round, so that a machine that gets slower or faster does so for all. */
const ROUNDS = 5;
/** After the first round what is hot is compiled: a load needs as long only to bring its own rows and plans back. */
const WARM_UP_AGAIN_SECONDS = 1;

export interface Turn {
  seconds: number;
  isFirst: boolean;
}

type Contestants = Record<string, (turn: Turn) => Promise<{ perSecond: number } | null>>;
type Found<All extends Contestants> = { [Name in keyof All]: Awaited<ReturnType<All[Name]>>[] };

/** Measures each in every round; `duration` is the sum of its turns, in seconds. What it gave, by name. */
export async function inTurns<All extends Contestants>(duration: number, contestants: All): Promise<Found<All>> {
  const found = Object.fromEntries(Object.keys(contestants).map((name) => [name, []])) as unknown as Record<string, unknown[]>;
  const seconds = Math.max(1, Math.round(duration / ROUNDS));
  for (let round = 1; round <= ROUNDS; round++) {
    for (const [name, contestant] of Object.entries(contestants)) {
      const gave = await contestant({ seconds, isFirst: round === 1 });
      found[name]?.push(gave);
      if (gave)
        console.log(`round ${round} of ${ROUNDS}: ${name.padEnd(28)} ${String(Math.round(gave.perSecond)).padStart(7)}/s`);
    }
  }
  return found as Found<All>;
}

/** A load as long as a turn. */
export const turnOf = (job: LoadJob, { seconds, isFirst }: Turn): LoadJob => ({
  ...job,
  seconds,
  ...(isFirst ? {} : { warmUpSeconds: WARM_UP_AGAIN_SECONDS }),
});

/** The turn with the middle rate: one in which something else took the machine says nothing. */
export function middle<Run extends { perSecond: number }>(runs: readonly Run[]): Run {
  const run = runs.toSorted((a, b) => a.perSecond - b.perSecond)[Math.floor(runs.length / 2)];
  if (run === undefined) throw new Error('nothing was measured');
  return run;
}
