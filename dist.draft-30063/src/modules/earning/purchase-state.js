/** The slots of a purchase in position order. The only slot of an order without lines is the purchase itself. */
export function slotsOf(purchase) {
    if (purchase.lines.length > 0)
        return purchase.lines;
    const { named, unnamed, claimed } = purchase;
    return [{ position: 0, lineId: null, amount: purchase.total, named, unnamed, claimed }];
}
export const left = (slot) => slot.amount - slot.named - slot.unnamed;
const moneyLeft = (purchase) => purchase.total - purchase.named - purchase.unnamed;
/** What awards are measured against. */
export function keptOf(purchase) {
    const lines = purchase.lines.map((line) => [line.position, { amount: line.amount, remaining: left(line) }]);
    return { total: purchase.total, remaining: moneyLeft(purchase), lines: new Map(lines) };
}
//# sourceMappingURL=purchase-state.js.map