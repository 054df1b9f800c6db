const wholeOrderWithoutLines = { sku: null, category: null };
/** A filter made ready: lists of thousands of articles cost one look-up. */
export function lineTest(filter) {
    const [skus, categories] = [new Set(filter.skus), new Set(filter.categories)];
    const [exceptSkus, exceptCategories] = [new Set(filter.exceptSkus), new Set(filter.exceptCategories)];
    const all = skus.size === 0 && categories.size === 0;
    const within = (names, name) => name !== null && names.has(name);
    return ({ sku, category }) => (all || within(skus, sku) || within(categories, category)) && !within(exceptSkus, sku) && !within(exceptCategories, category);
}
/** What of a purchase passes a filter. An order without lines counts as one line with neither SKU nor category. */
export function select({ total, lines }, test) {
    if (test === null)
        return { amount: total, picks: null };
    if (lines.length === 0)
        return test(wholeOrderWithoutLines) ? { amount: total, picks: null } : { amount: 0, picks: [] };
    const picks = lines.map(test);
    const amount = lines.reduce((sum, line, index) => (picks[index] ? sum + line.amount : sum), 0);
    return { amount, picks };
}
export function isPicked({ picks }, index) {
    return picks === null || picks[index] === true;
}
//# sourceMappingURL=lines.js.map