import { parseDecimal, type Rounding } from '../../../kernel/money.js';

/** An exact fraction, not negative and not reduced; the denominator is positive. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Rational = { n: 0n, d: 1n };

/** The fraction that a decimal text is. */
export function rational(decimal: string): Rational {
  const { units, scale } = parseDecimal(decimal);
  return { n: units, d: 10n ** BigInt(scale) };
}

export function plus(a: Rational, b: Rational): Rational {
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function times(a: Rational, b: Rational): Rational {
  return { n: a.n * b.n, d: a.d * b.d };
}

export function timesWhole(a: Rational, whole: number): Rational {
  return { n: a.n * BigInt(whole), d: a.d };
}

/** Whole points, rounded by name; null beyond 2^53-1. */
export function rounded({ n, d }: Rational, rounding: Rounding): number | null {
  const floor = n / d;
  const rest = n % d;
  const up = rounding === 'CEIL' ? rest > 0n : rounding === 'HALF_UP' && rest * 2n >= d;
  const points = Number(up ? floor + 1n : floor);
  return Number.isSafeInteger(points) ? points : null;
}

/** Shares out whole points by weights, so that they sum to exactly `points`: each gets what its running total, rounded down, adds. */
export function apportion(points: number, weights: readonly Rational[]): number[] {
  const total = weights.reduce(plus, ZERO);
  let running = ZERO;
  let given = 0;
  return weights.map((weight) => {
    running = plus(running, weight);
    const upTo = total.n === 0n ? 0 : Number((BigInt(points) * running.n * total.d) / (running.d * total.n));
    const share = upTo - given;
    given = upTo;
    return share;
  });
}
