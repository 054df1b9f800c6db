import { byLine, extraOf } from './base.js';
import { isPicked } from './lines.js';
import { apportion, isZero, over, rounded, sum, times, timesWhole, ZERO } from './rational.js';
/** What a bonus adds to the unrounded base of one wallet, on the lines that it counts. Null beyond 2^53-1 points. */
export function computeBonus(bonus, base, purchase, selection) {
    if (purchase === null)
        return whole(bonus, sum(base.map(fixedPoints)));
    if (purchase.total === 0)
        return { points: 0, lines: null };
    if (bonus.basis === 'LINE' && purchase.lines.length > 0)
        return byLine(purchase, selection, (amount, index) => {
            const density = densityOf(base.filter(countsLine(index)), purchase);
            return rounded(times(timesWhole(density, amount), bonus.gain), bonus.rounding);
        });
    if (selection.picks === null && base.every((rule) => rule.selection.picks === null))
        return whole(bonus, timesWhole(densityOf(base, purchase), purchase.total));
    return onLines(bonus, base, purchase, selection);
}
function whole({ gain, rounding }, base) {
    const points = rounded(times(base, gain), rounding);
    return points === null ? null : { points, lines: null };
}
function fixedPoints({ active: { rule }, share }) {
    return letThrough({ n: rule.effect.kind === 'FIXED' ? rule.effect.points : 0, d: 1 }, share);
}
function letThrough(points, share) {
    return share === undefined ? points : times(points, share);
}
/** Base points per minor unit. What a rule includes beside the money is spread over the order's lines. */
function densityOf(base, purchase) {
    return sum(base.map((rule) => letThrough(density(rule.active, purchase), rule.share)));
}
const countsLine = (index) => (rule) => isPicked(rule.selection, index);
function density(active, purchase) {
    const rate = active.rate ?? ZERO;
    const extra = extraOf(active, purchase);
    if (extra === 0)
        return rate;
    return over(timesWhole(rate, purchase.total + extra), purchase.total);
}
/**
 * One sum over all lines that count, rounded once; but what came from it is kept by the lines that earn alike, so that a return takes what its
 * lines had given, and nothing for a line that gave nothing.
 */
function onLines(bonus, base, purchase, selection) {
    const stretches = [...stretchesOf(base, purchase, selection).values()].filter(({ density, amount }) => !isZero(density) && amount > 0);
    const weights = stretches.map((stretch) => timesWhole(stretch.density, stretch.amount));
    const points = rounded(times(sum(weights), bonus.gain), bonus.rounding);
    if (points === null)
        return null;
    const shares = apportion(points, weights);
    const lines = stretches.map(({ positions, amount }, index) => ({ positions, amount, points: shares[index] ?? 0 }));
    return { points, lines: lines.filter((line) => line.points > 0) };
}
function stretchesOf(base, purchase, selection) {
    const stretches = new Map();
    for (const [index, { position, amount }] of purchase.lines.entries()) {
        if (!isPicked(selection, index))
            continue;
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
//# sourceMappingURL=bonuses.js.map