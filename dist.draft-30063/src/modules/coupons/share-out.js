/**
 * A whole number shared out by weight: the shares add up to it exactly, and none is above its weight where the total is not above their sum. What does not
 * divide evenly goes to the largest remainders, the first of equals.
 */
export function shareOut(total, weights) {
    const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
    if (sum === 0n)
        return weights.map(() => 0);
    const exact = weights.map((weight) => BigInt(total) * BigInt(weight));
    const shares = exact.map((part) => Number(part / sum));
    const missing = total - shares.reduce((all, share) => all + share, 0);
    const places = exact.map((part, place) => ({ place, rest: part % sum }));
    places.sort((a, b) => (a.rest === b.rest ? a.place - b.place : a.rest > b.rest ? -1 : 1));
    for (const { place } of places.slice(0, missing))
        shares[place] = (shares[place] ?? 0) + 1;
    return shares;
}
//# sourceMappingURL=share-out.js.map