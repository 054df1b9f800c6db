/** Points are whole numbers within +-(2^53-1). */
export const MAX_POINTS = Number.MAX_SAFE_INTEGER;
export function isPoints(value) {
    return Number.isSafeInteger(value);
}
/** A JSON integer or an integral string, as whole points; null for anything else. */
export function parsePoints(value) {
    if (typeof value === 'number')
        return isPoints(value) ? value + 0 : null;
    if (typeof value !== 'string' || !/^-?\d{1,16}$/.test(value))
        return null;
    const parsed = Number(value);
    return isPoints(parsed) ? parsed + 0 : null;
}
/** floor(points * part / whole), exact. `whole` > 0, all non-negative. */
export function floorShare(points, part, whole) {
    const product = points * part;
    if (product <= MAX_POINTS)
        return Math.floor(product / whole);
    return Number((BigInt(points) * BigInt(part)) / BigInt(whole));
}
//# sourceMappingURL=points.js.map