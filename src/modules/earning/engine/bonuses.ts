import type { Rounding } from '../../../kernel/money.js';
import type { BaseLine } from '../../ledger/index.js';
import type { ActiveRule } from './active-rules.js';
import { byLine, type Computed, extraOf } from './base.js';
import type { PurchaseFacts } from './happening.js';
import { isPicked, type Selection } from './lines.js';
import { apportion, isZero, over, type Rational, rounded, sum, times, timesWhole, ZERO } from './rational.js';

/** A rule of the base, with the lines that it counts. */
export interface BaseRule {
  active: ActiveRule;
  selection: Selection;
  /** The part of what it gave that limits let through, where they cut it: a bonus on points that were not granted would pass the limit by. */
  share?: Rational;
}

/** How a bonus is computed from the base. */
export interface Bonus {
  gain: Rational;
  rounding: Rounding;
  basis: 'ORDER' | 'LINE';
}

/** What a bonus adds to the unrounded base of one wallet, on the lines that it counts. Null beyond 2^53-1 points. */
export function computeBonus(
  bonus: Bonus,
  base: readonly BaseRule[],
  purchase: PurchaseFacts | null,
  selection: Selection,
): Computed | null {
  if (purchase === null) return whole(bonus, sum(base.map(fixedPoints)));
  if (purchase.total === 0) return { points: 0, lines: null };
  if (bonus.basis === 'LINE' && purchase.lines.length > 0)
    return byLine(purchase, selection, (amount, index) => {
      const density = densityOf(base.filter(countsLine(index)), purchase);
      return rounded(times(timesWhole(density, amount), bonus.gain), bonus.rounding);
    });
  if (selection.picks === null && base.every((rule) => rule.selection.picks === null))
    return whole(bonus, timesWhole(densityOf(base, purchase), purchase.total));
  return onLines(bonus, base, purchase, selection);
}

function whole({ gain, rounding }: Bonus, base: Rational): Computed | null {
  const points = rounded(times(base, gain), rounding);
  return points === null ? null : { points, lines: null };
}

function fixedPoints({ active: { rule }, share }: BaseRule): Rational {
  return letThrough({ n: rule.effect.kind === 'FIXED' ? rule.effect.points : 0, d: 1 }, share);
}

function letThrough(points: Rational, share: Rational | undefined): Rational {
  return share === undefined ? points : times(points, share);
}

/** Base points per minor unit. What a rule includes beside the money is spread over the order's lines. */
function densityOf(base: readonly BaseRule[], purchase: PurchaseFacts): Rational {
  return sum(base.map((rule) => letThrough(density(rule.active, purchase), rule.share)));
}

const countsLine = (index: number) => (rule: BaseRule) => isPicked(rule.selection, index);

function density(active: ActiveRule, purchase: PurchaseFacts): Rational {
  const rate = active.rate ?? ZERO;
  const extra = extraOf(active, purchase);
  if (extra === 0) return rate;
  return over(timesWhole(rate, purchase.total + extra), purchase.total);
}

interface Stretch {
  density: Rational;
  positions: number[];
  amount: number;
}

/**
 * One sum over all lines that count, rounded once; but what came from it is kept by the lines that earn alike, so that a return takes what its
 * lines had given, and nothing for a line that gave nothing.
 */
function onLines(bonus: Bonus, base: readonly BaseRule[], purchase: PurchaseFacts, selection: Selection): Computed | null {
  const stretches = [...stretchesOf(base, purchase, selection).values()].filter(
    ({ density, amount }) => !isZero(density) && amount > 0,
  );
  const weights = stretches.map((stretch) => timesWhole(stretch.density, stretch.amount));
  const points = rounded(times(sum(weights), bonus.gain), bonus.rounding);
  if (points === null) return null;
  const shares = apportion(points, weights);
  const lines: BaseLine[] = stretches.map(({ positions, amount }, index) => ({ positions, amount, points: shares[index] ?? 0 }));
  return { points, lines: lines.filter((line) => line.points > 0) };
}

function stretchesOf(base: readonly BaseRule[], purchase: PurchaseFacts, selection: Selection): Map<string, Stretch> {
  const stretches = new Map<string, Stretch>();
  for (const [index, { position, amount }] of purchase.lines.entries()) {
    if (!isPicked(selection, index)) continue;
    const earnsBy = base.map((rule) => (isPicked(rule.selection, index) ? '1' : '0')).join('');
    let stretch = stretches.get(earnsBy);
    if (stretch === undefined) {
      const density = densityOf(base.filter(countsLine(index)), purchase);
      stretch = { density, positions: [], amount: 0 };
      stretches.set(earnsBy, stretch);
    }
    stretch.positions.push(position);
    stretch.amount += amount;
  }
  return stretches;
}
