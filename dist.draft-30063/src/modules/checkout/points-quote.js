const WHOLE = 10000n;
/** The fewest points that are worth a whole number of minor units: every step is a multiple of them, so that no conversion rounds. */
export function smallestStep({ points, money }) {
    return points / greatestDivisor(points, money);
}
function greatestDivisor(a, b) {
    return b === 0 ? a : greatestDivisor(b, a % b);
}
/** What points are worth, in minor units: exact for multiples of the step. */
export function worthOf(points, terms) {
    return Number((BigInt(points) * BigInt(terms.money)) / BigInt(terms.points));
}
/**
 * How many points a cart takes. `left` is what its lines still cost after the coupons, in minor units; the share of it that points may pay is rounded down.
 */
export function quotePoints(terms, { left, available, wished }) {
    const share = (BigInt(left) * BigInt(terms.maxShare)) / WHOLE;
    const byShare = Number(min((share * BigInt(terms.points)) / BigInt(terms.money), BigInt(Number.MAX_SAFE_INTEGER)));
    const most = floorTo(terms.stepPoints, Math.min(available, byShare));
    const maximum = most < terms.minimumPoints ? 0 : most;
    const stepped = floorTo(terms.stepPoints, Math.min(wished, maximum));
    const points = stepped < terms.minimumPoints ? 0 : stepped;
    const limit = points === wished ? null : limitOf(terms, { points, maximum, most, available, byShare, wished });
    return { maximum, maximumWorth: worthOf(maximum, terms), points, worth: worthOf(points, terms), limit };
}
function limitOf({ minimumPoints, stepPoints }, of) {
    if (of.maximum === 0 && of.most > 0)
        return 'MINIMUM';
    if (of.wished > of.maximum)
        return of.available <= of.byShare ? 'BALANCE' : 'SHARE';
    return floorTo(stepPoints, of.wished) < minimumPoints ? 'MINIMUM' : 'STEP';
}
const floorTo = (step, points) => points - (points % step);
const min = (a, b) => (a < b ? a : b);
//# sourceMappingURL=points-quote.js.map