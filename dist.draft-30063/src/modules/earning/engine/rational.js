import { parseDecimal } from '../../../kernel/money.js';
export const ZERO = { n: 0, d: 1 };
/** The fraction that a decimal text is. */
export function rational(decimal) {
    const { units, scale } = parseDecimal(decimal);
    return { n: plain(units), d: plain(10n ** BigInt(scale)) };
}
export function isZero({ n }) {
    return Number(n) === 0;
}
export function sum(parts) {
    return parts.length === 0 ? ZERO : parts.reduce(plus);
}
export function plus(a, b) {
    return a.d === b.d ? { n: add(a.n, b.n), d: a.d } : { n: add(multiply(a.n, b.d), multiply(b.n, a.d)), d: multiply(a.d, b.d) };
}
export function times(a, b) {
    return { n: multiply(a.n, b.n), d: multiply(a.d, b.d) };
}
export function timesWhole(a, whole) {
    return { n: multiply(a.n, whole), d: a.d };
}
export function over(a, whole) {
    return { n: a.n, d: multiply(a.d, whole) };
}
/** What a factor adds to what it multiplies: nothing when it is not above 1. */
export function above1({ n, d }) {
    return n > d ? { n: plain(BigInt(n) - BigInt(d)), d } : ZERO;
}
/** Whole points, rounded by name; null beyond 2^53-1. */
export function rounded({ n, d }, rounding) {
    const floor = divide(n, d);
    const rest = typeof n === 'number' && typeof d === 'number' ? n - Number(floor) * d : BigInt(n) % BigInt(d);
    const up = rounding === 'CEIL' ? rest > 0 : rounding === 'HALF_UP' && add(rest, rest) >= d;
    const points = Number(floor) + (up ? 1 : 0);
    return Number.isSafeInteger(points) ? points : null;
}
/** Shares out whole points by weights, so that they sum to exactly `points`: each gets what its running total, rounded down, adds. */
export function apportion(points, weights) {
    const total = sum(weights);
    let running = ZERO;
    let given = 0;
    return weights.map((weight) => {
        running = plus(running, weight);
        const part = times(running, { n: total.d, d: total.n });
        const upTo = isZero(total) ? 0 : Number(divide(multiply(part.n, points), part.d));
        const share = upTo - given;
        given = upTo;
        return share;
    });
}
function add(a, b) {
    if (typeof a === 'number' && typeof b === 'number') {
        const result = a + b;
        if (result <= Number.MAX_SAFE_INTEGER)
            return result;
    }
    return BigInt(a) + BigInt(b);
}
function multiply(a, b) {
    if (typeof a === 'number' && typeof b === 'number') {
        const result = a * b;
        if (result <= Number.MAX_SAFE_INTEGER)
            return result;
    }
    return BigInt(a) * BigInt(b);
}
/** Rounded down. The quotient of two exact numbers is never rounded up to a whole one that it does not reach. */
function divide(a, b) {
    return typeof a === 'number' && typeof b === 'number' ? Math.floor(a / b) : BigInt(a) / BigInt(b);
}
function plain(whole) {
    return whole <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(whole) : whole;
}
//# sourceMappingURL=rational.js.map