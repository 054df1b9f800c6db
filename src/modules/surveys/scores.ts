import type { QuestionKind } from './question.js';

/** How often each number was given. */
export type Distribution = ReadonlyMap<number, number>;

/** A figure with its interval of 95 % confidence; without one where there is too little to say. */
export interface Estimate {
  value: number;
  low: number | null;
  high: number | null;
}

/** 97.5 % of a normal distribution lie below. */
const Z = 1.959963984540054;

/** Promoters give 9 or 10, detractors 0 to 6. */
export function npsParts(given: Distribution): { promoters: number; passives: number; detractors: number } {
  const promoters = countWhere(given, (number) => number >= 9);
  const detractors = countWhere(given, (number) => number <= 6);
  return { promoters, detractors, passives: total(given) - promoters - detractors };
}

/**
 * The Net Promoter Score, -100 to 100: percent of promoters less percent of detractors. The interval is an adjusted Wald interval of that difference: the variance
 * of a trinomial, with three answers more (3/4 promoters, 3/2 passives, 3/4 detractors), so that few or equal
 * answers are not taken for certainty (Rocks, The American Statistician, 2016), widened to the score where that would lie outside.
 */
export function nps(given: Distribution): Estimate | null {
  const { promoters, passives, detractors } = npsParts(given);
  const n = promoters + passives + detractors;
  if (n === 0) return null;
  const m = n + 3;
  const [p, d] = [(promoters + 0.75) / m, (detractors + 0.75) / m];
  const half = Z * Math.sqrt((p + d - (p - d) ** 2) / m);
  const value = (promoters - detractors) / n;
  const low = Math.min(value, Math.max(-1, p - d - half));
  const high = Math.max(value, Math.min(1, p - d + half));
  return { value: 100 * value, low: 100 * low, high: 100 * high };
}

/** Percent of those who gave 4 or 5 of 5, with Wilson's interval. */
export function csat(given: Distribution): Estimate | null {
  const share = wilson(
    countWhere(given, (number) => number >= 4),
    total(given),
  );
  return share && { value: 100 * share.value, low: 100 * (share.low ?? 0), high: 100 * (share.high ?? 1) };
}

/** Wilson's score interval of a share of `n`. */
export function wilson(count: number, n: number): Estimate | null {
  if (n === 0) return null;
  const share = count / n;
  const spread = Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  const middle = share + Z ** 2 / (2 * n);
  const scale = 1 + Z ** 2 / n;
  return { value: share, low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) };
}

/** The mean with Student's interval; a single answer says nothing of how others differ. */
export function mean(given: Distribution): Estimate | null {
  const n = total(given);
  if (n === 0) return null;
  const value = sum(given, (number) => number) / n;
  if (n === 1) return { value, low: null, high: null };
  const variance = sum(given, (number) => (number - value) ** 2) / (n - 1);
  const half = studentQuantile(n - 1) * Math.sqrt(variance / n);
  return { value, low: value - half, high: value + half };
}

/** What a kind of question is summed up by; null for those that are not numbers. */
export function scoreOf(kind: QuestionKind, given: Distribution): Estimate | null {
  if (kind === 'NPS') return nps(given);
  if (kind === 'CSAT') return csat(given);
  return kind === 'CES' || kind === 'SCALE' ? mean(given) : null;
}

// 97.5 % quantiles of Student's distribution with 1, 2, ... 30 degrees of freedom
const QUANTILES = [
  ...[12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622, 2.2281],
  ...[2.201, 2.1788, 2.1604, 2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.093, 2.086],
  ...[2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555, 2.0518, 2.0484, 2.0452, 2.0423],
];

/** Beyond the table by Fisher's expansion, which is right to the fourth place there. */
function studentQuantile(freedom: number): number {
  return QUANTILES[freedom - 1] ?? Z + (Z ** 3 + Z) / (4 * freedom) + (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / (96 * freedom ** 2);
}

export const total = (given: Distribution): number => sum(given, () => 1);

function sum(given: Distribution, worth: (number: number) => number): number {
  let all = 0;
  for (const [number, count] of given) all += worth(number) * count;
  return all;
}

const countWhere = (given: Distribution, holds: (number: number) => boolean): number =>
  sum(given, (number) => Number(holds(number)));

const formats = new Map<number, Intl.NumberFormat>();

/** A figure with so many decimals; halves go away from zero, so that -12.25 and 12.25 differ in their sign alone. */
export function decimal(value: number, digits: number): string {
  const decimals = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const format = formats.get(digits) ?? new Intl.NumberFormat('en', { ...decimals, useGrouping: false, signDisplay: 'negative' });
  formats.set(digits, format);
  return format.format(value);
}
