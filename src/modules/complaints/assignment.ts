import type { Instant } from '../../kernel/clock.js';

/** Somebody of a team, with what is on the desk. */
export interface Agent {
  agent: string;
  /** Complaints that are not solved. */
  load: number;
  /** When the last one came; null for never. */
  lastAt: Instant | null;
}

/** Who gets the next one: whoever has least, of those whoever waits longest, then by name. Null where nobody is there. */
export function pickAgent(agents: readonly Agent[]): string | null {
  const [first] = [...agents].sort(
    (a, b) => a.load - b.load || (a.lastAt ?? 0) - (b.lastAt ?? 0) || (a.agent < b.agent ? -1 : 1),
  );
  return first?.agent ?? null;
}
