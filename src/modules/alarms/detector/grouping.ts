import type { Burst } from './burst.js';
import { keyOf, type Series } from './series.js';

/** An alarm that has not ended, as far as new bursts are compared with it. */
export interface Ringing {
  id: number;
  aspects: readonly Series[];
  /** The signals that it rings for. */
  evidence: ReadonlySet<number>;
}

export interface Grouping {
  /** What alarms that ring already grow by: of each burst they have, or that is part of them. */
  grown: Map<number, Burst[]>;
  /** Bursts that belong together, each time the most surprising first: an alarm each. */
  raised: Burst[][];
}

/** Two bursts of mostly the same signals are one: a product, what is said of it, and where. */
const SHARED = 0.5;

const sharedBy = (burst: Burst, ids: ReadonlySet<number>): number =>
  burst.signals.filter(({ id }) => ids.has(id)).length / burst.signals.length;

export function groupBursts(bursts: readonly Burst[], ringing: readonly Ringing[]): Grouping {
  const grown = new Map<number, Burst[]>();
  const raised: { bursts: Burst[]; ids: Set<number> }[] = [];
  for (const burst of [...bursts].sort((a, b) => b.surprise - a.surprise)) {
    const own = ringing.find(({ aspects }) => aspects.some((series) => keyOf(series) === keyOf(burst.series)));
    const alarm = own ?? ringing.find(({ evidence }) => sharedBy(burst, evidence) >= SHARED);
    const group = raised.find(({ ids }) => sharedBy(burst, ids) >= SHARED);
    if (alarm) grown.set(alarm.id, [...(grown.get(alarm.id) ?? []), burst]);
    else if (group) group.bursts.push(burst);
    else raised.push({ bursts: [burst], ids: new Set(burst.signals.map(({ id }) => id)) });
  }
  return { grown, raised: raised.map((group) => group.bursts) };
}
