import { MAX_POINTS } from '../../../kernel/points.js';
import { isPicked } from './lines.js';
import { apportion, rounded, timesWhole } from './rational.js';
/** What was paid beside the money that counts for a rule, because it includes it. An order of 0 earns nothing at all. */
export function extraOf({ rule, counts }, purchase) {
    if (counts !== null || rule.basis === 'LINE' || purchase.total === 0)
        return 0;
    const { paidWithPoints, paidWithCoupons } = rule.includes;
    return (paidWithPoints ? purchase.paidWithPoints : 0) + (paidWithCoupons ? purchase.paidWithCoupons : 0);
}
/** What a rule that is no bonus gives: by itself, whatever the others give. Null beyond 2^53-1 points. */
export function computeBase(active, purchase, selection) {
    const { rule } = active;
    if (purchase === null)
        return { points: rule.effect.kind === 'FIXED' ? rule.effect.points : 0, lines: null };
    if (rule.basis === 'LINE' && purchase.lines.length > 0)
        return byLine(purchase, selection, (amount) => given(active, amount));
    const points = given(active, selection.amount + extraOf(active, purchase));
    if (points === null)
        return null;
    return { points, lines: selection.picks === null ? null : together(purchase, selection, points) };
}
/** Points on an amount of money, 0 of which gives nothing. */
function given({ rule, rate }, amount) {
    if (rate !== null)
        return rounded(timesWhole(rate, amount), rule.rounding);
    return rule.effect.kind === 'FIXED' && amount > 0 ? rule.effect.points : 0;
}
/** Line by line, each rounded by itself. */
export function byLine({ lines }, selection, pointsOf) {
    const base = [];
    let sum = 0;
    for (const [index, { position, amount }] of lines.entries()) {
        const points = isPicked(selection, index) ? pointsOf(amount, index) : 0;
        if (points === null)
            return null;
        sum += points;
        if (sum > MAX_POINTS)
            return null;
        if (points > 0)
            base.push({ positions: [position], amount, points });
    }
    return { points: sum, lines: base };
}
/** Points on several lines taken as one. */
function together({ lines }, selection, points) {
    if (points === 0)
        return [];
    const positions = lines.filter((_, index) => isPicked(selection, index)).map(({ position }) => position);
    return [{ positions, amount: selection.amount, points }];
}
/** What lines keep when their award is cut: in proportion, to the point. */
export function cutLines(lines, wanted, granted) {
    if (granted === wanted)
        return [...lines];
    const shares = apportion(granted, lines.map(({ points }) => ({ n: points, d: 1 })));
    return lines.map((line, index) => ({ ...line, points: shares[index] ?? 0 })).filter(({ points }) => points > 0);
}
//# sourceMappingURL=base.js.map