/**
 * Undoes the discount of lines that came back, pro rata. Of a discount d on a line of amount a, `floor(d * kept / a)` stays with what was kept, so that the
 * end is the same however a return is split, and a line that came back whole leaves nothing. Null where a line is unknown, or more came back than was bought.
 */
export function undoLines(lines, returned) {
    const after = new Map(lines.map((line) => [line[0], [...line]]));
    for (const { lineId, amount } of returned) {
        const line = after.get(lineId);
        if (!line || line[3] + amount > line[1])
            return null;
        line[3] += amount;
    }
    const kept = [...after.values()];
    return { lines: kept, undone: kept.reduce((all, line) => all + undoneOf(line), 0) };
}
function undoneOf([, amount, discount, returned]) {
    if (amount === 0)
        return 0;
    return discount - Number((BigInt(discount) * BigInt(amount - returned)) / BigInt(amount));
}
/** Whether everything came back that the coupon took something off of; of one that took nothing off lines, everything that was bought. */
export function isAllBack(lines) {
    const discounted = lines.filter(([, , discount]) => discount > 0);
    return (discounted.length > 0 ? discounted : lines).every(([, amount, , returned]) => returned === amount);
}
//# sourceMappingURL=undo-use.js.map