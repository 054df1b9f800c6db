import { MAX_POINTS } from '../../../kernel/points.js';
import type { BaseLine } from '../../ledger/index.js';
import type { ActiveRule } from './active-rules.js';
import type { PurchaseFacts } from './happening.js';
import { isPicked, type Selection } from './lines.js';
import { apportion, rounded, timesWhole } from './rational.js';

/** What a rule would give, with the lines it was computed from; null stands for the whole order, and for all that is not a purchase. */
export interface Computed {
  points: number;
  lines: BaseLine[] | null;
}

/** What was paid beside the money that counts for a rule, because it includes it. An order of 0 earns nothing at all. */
export function extraOf({ rule, counts }: ActiveRule, purchase: PurchaseFacts): number {
  if (counts !== null || rule.basis === 'LINE' || purchase.total === 0) return 0;
  const { paidWithPoints, paidWithCoupons } = rule.includes;
  return (paidWithPoints ? purchase.paidWithPoints : 0) + (paidWithCoupons ? purchase.paidWithCoupons : 0);
}

/** What a rule that is no bonus gives: by itself, whatever the others give. Null beyond 2^53-1 points. */
export function computeBase(active: ActiveRule, purchase: PurchaseFacts | null, selection: Selection): Computed | null {
  const { rule } = active;
  if (purchase === null) return { points: rule.effect.kind === 'FIXED' ? rule.effect.points : 0, lines: null };
  if (rule.basis === 'LINE' && purchase.lines.length > 0) return byLine(purchase, selection, (amount) => given(active, amount));
  const points = given(active, selection.amount + extraOf(active, purchase));
  if (points === null) return null;
  return { points, lines: selection.picks === null ? null : together(purchase, selection, points) };
}

/** Points on an amount of money, 0 of which gives nothing. */
function given({ rule, rate }: ActiveRule, amount: number): number | null {
  if (rate !== null) return rounded(timesWhole(rate, amount), rule.rounding);
  return rule.effect.kind === 'FIXED' && amount > 0 ? rule.effect.points : 0;
}

/** Line by line, each rounded by itself. */
export function byLine(
  { lines }: PurchaseFacts,
  selection: Selection,
  pointsOf: (amount: number, index: number) => number | null,
): Computed | null {
  const base: BaseLine[] = [];
  let sum = 0;
  for (const [index, { position, amount }] of lines.entries()) {
    const points = isPicked(selection, index) ? pointsOf(amount, index) : 0;
    if (points === null) return null;
    sum += points;
    if (sum > MAX_POINTS) return null;
    if (points > 0) base.push({ positions: [position], amount, points });
  }
  return { points: sum, lines: base };
}

/** Points on several lines taken as one. */
function together({ lines }: PurchaseFacts, selection: Selection, points: number): BaseLine[] {
  if (points === 0) return [];
  const positions = lines.filter((_, index) => isPicked(selection, index)).map(({ position }) => position);
  return [{ positions, amount: selection.amount, points }];
}

/** What lines keep when their award is cut: in proportion, to the point. */
export function cutLines(lines: readonly BaseLine[], wanted: number, granted: number): BaseLine[] {
  if (granted === wanted) return [...lines];
  const shares = apportion(
    granted,
    lines.map(({ points }) => ({ n: points, d: 1 })),
  );
  return lines.map((line, index) => ({ ...line, points: shares[index] ?? 0 })).filter(({ points }) => points > 0);
}
