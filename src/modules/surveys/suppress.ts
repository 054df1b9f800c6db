/** A part of the answers, by what they are split by. */
interface Part {
  answers: number;
}

/** What of fewer members could be told back to them is not shown. */
export const SMALLEST = 5;

/**
 * Which parts of anonymous answers are not shown: the small ones, and, where the small ones together are few, the next larger: else what is not shown would be the
 * whole less what is.
 */
export function suppressed<T extends Part>(parts: readonly T[]): Set<T> {
  const rising = [...parts].filter(({ answers }) => answers > 0).sort((a, b) => a.answers - b.answers);
  const hidden = new Set<T>();
  let sum = 0;
  for (const part of rising) {
    if (part.answers >= SMALLEST && (sum === 0 || sum >= SMALLEST)) break;
    hidden.add(part);
    sum += part.answers;
  }
  return hidden;
}
