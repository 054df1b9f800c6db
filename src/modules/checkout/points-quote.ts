import type { CheckoutDefinition } from '../../kernel/scheme/coupons.js';

/** Why fewer points count than were wished for, or could. */
export type PointsLimit = 'BALANCE' | 'SHARE' | 'STEP' | 'MINIMUM';

export interface PointsQuote {
  /** The most that this cart takes, and what that is worth in minor units. */
  maximum: number;
  maximumWorth: number;
  /** What counts of what was wished for. */
  points: number;
  worth: number;
  /** Null where all that was wished for counts. */
  limit: PointsLimit | null;
}

const WHOLE = 10_000n;

/** The fewest points that are worth a whole number of minor units: every step is a multiple of them, so that no conversion rounds. */
export function smallestStep({ points, money }: Pick<CheckoutDefinition, 'points' | 'money'>): number {
  return points / greatestDivisor(points, money);
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

/** What points are worth, in minor units: exact for multiples of the step. */
export function worthOf(points: number, terms: Pick<CheckoutDefinition, 'points' | 'money'>): number {
  return Number((BigInt(points) * BigInt(terms.money)) / BigInt(terms.points));
}

/**
 * How many points a cart takes. `left` is what its lines still cost after the coupons, in minor units; the share of it that points may pay is rounded down.
 */
export function quotePoints(
  terms: CheckoutDefinition,
  { left, available, wished }: { left: number; available: number; wished: number },
): PointsQuote {
  const share = (BigInt(left) * BigInt(terms.maxShare)) / WHOLE;
  const byShare = Number(min((share * BigInt(terms.points)) / BigInt(terms.money), BigInt(Number.MAX_SAFE_INTEGER)));
  const most = floorTo(terms.stepPoints, Math.min(available, byShare));
  const maximum = most < terms.minimumPoints ? 0 : most;
  const stepped = floorTo(terms.stepPoints, Math.min(wished, maximum));
  const points = stepped < terms.minimumPoints ? 0 : stepped;
  const limit = points === wished ? null : limitOf(terms, { points, maximum, most, available, byShare, wished });
  return { maximum, maximumWorth: worthOf(maximum, terms), points, worth: worthOf(points, terms), limit };
}

function limitOf(
  { minimumPoints, stepPoints }: CheckoutDefinition,
  of: { points: number; maximum: number; most: number; available: number; byShare: number; wished: number },
): PointsLimit {
  if (of.maximum === 0 && of.most > 0) return 'MINIMUM';
  if (of.wished > of.maximum) return of.available <= of.byShare ? 'BALANCE' : 'SHARE';
  return floorTo(stepPoints, of.wished) < minimumPoints ? 'MINIMUM' : 'STEP';
}

const floorTo = (step: number, points: number): number => points - (points % step);

const min = (a: bigint, b: bigint): bigint => (a < b ? a : b);
