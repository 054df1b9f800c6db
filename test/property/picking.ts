/** Counted from the newest, so that dropping early steps while shrinking changes little. */
export const pick = <T>(list: readonly T[], n: number): T | null =>
  list.length === 0 ? null : (list.at(-1 - (n % list.length)) ?? null);

export const share = (whole: number, percent: number): number => Math.round((whole * percent) / 100);
