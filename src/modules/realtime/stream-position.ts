/**
 * How far a listener has got: it has everything up to `position` but the `owed`, which are below it. Only a listener that was told several events at once
 * (see coalesce.ts) is owed any, while it is being told.
 */
export interface StreamPosition {
  position: number;
  /** Ascending. */
  owed: readonly number[];
}

/** The oldest position that somebody who got so far still needs. */
export function oldestNeeded(at: StreamPosition): number {
  return at.owed[0] ?? at.position + 1;
}

export function writePosition(at: StreamPosition): string {
  let below = at.position;
  const steps: string[] = [];
  for (const owed of [...at.owed].reverse()) {
    steps.push((below - owed).toString(36));
    below = owed;
  }
  return [at.position.toString(36), ...steps].join('.');
}

/** Null for what `writePosition` did not write. */
export function readPosition(text: string): StreamPosition | null {
  if (!/^[0-9a-z]{1,11}(\.[0-9a-z]{1,11})*$/.test(text)) return null;
  const [position = 0, ...steps] = text.split('.').map((part) => Number.parseInt(part, 36));
  const owed: number[] = [];
  let below = position;
  for (const step of steps) {
    below -= step;
    owed.unshift(below);
  }
  const at = { position, owed };
  return Number.isSafeInteger(position) && below >= 0 && !steps.includes(0) && writePosition(at) === text ? at : null;
}
