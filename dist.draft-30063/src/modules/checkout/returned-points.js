/**
 * How many of the points that paid for an order have to be given back when so much money of it is left: all but what the rest is worth, rounded against the
 * member and never in its favour, so that many partial returns give back what one does. An order that cost no money comes back as a whole.
 */
export function pointsToReturn(points, total, left) {
    if (total === 0)
        return points;
    return Number((BigInt(points) * BigInt(total - left)) / BigInt(total));
}
/**
 * Which lots get back the points from `before` to `after`, counted from the last that was taken: a smaller order would have left those untouched.
 */
export function partsToReturn(parts, before, after) {
    let seen = 0;
    const back = [];
    for (const [lotId, points] of [...parts].reverse()) {
        const part = Math.min(after, seen + points) - Math.max(before, seen);
        if (part > 0)
            back.push({ lotId, points: part });
        seen += points;
    }
    return back;
}
//# sourceMappingURL=returned-points.js.map