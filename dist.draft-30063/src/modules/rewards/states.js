/** What is handed over at once; with a price in money it is reserved until the shop says that it was paid. */
const atOnce = { RESERVED: ['FULFILLED'] };
/** How the shop moves a redemption of each kind on, beside cancelling it: docs/redemptions.md in code. */
const fulfilment = {
    GOODS: { RESERVED: ['CONFIRMED'], CONFIRMED: ['SHIPPED', 'FULFILLED'], SHIPPED: ['FULFILLED'] },
    SERVICE: { RESERVED: ['CONFIRMED'], CONFIRMED: ['USED'] },
    VIRTUAL: atOnce,
    COUPON: atOnce,
    PRIVILEGE: atOnce,
    PASS: atOnce,
    DONATION: atOnce,
};
const ended = new Set(['CANCELLED', 'EXPIRED']);
/** Until here a member may think better of it. */
const withdrawable = new Set(['RESERVED', 'CONFIRMED']);
/** Where a new redemption begins. */
export function firstStatus(kind, money) {
    return money > 0 || fulfilment[kind] !== atOnce ? 'RESERVED' : 'FULFILLED';
}
/** Whether a redemption may go from one status to another, moved by somebody. */
export function mayMove(kind, from, to, by) {
    if (ended.has(from))
        return false;
    if (to === 'EXPIRED')
        return by === 'TIME' && from === 'RESERVED';
    if (to === 'CANCELLED')
        return by === 'SHOP' || (by === 'MEMBER' && withdrawable.has(from));
    return by === 'SHOP' && (fulfilment[kind][from]?.includes(to) ?? false);
}
export function isEnded(status) {
    return ended.has(status);
}
/** Whether what was taken can be given to somebody else when a redemption ends here: what has been handed over, or sent, has not come back. */
export function isStillThere(kind, from) {
    return withdrawable.has(from) || (from === 'FULFILLED' && fulfilment[kind] === atOnce && kind !== 'VIRTUAL');
}
//# sourceMappingURL=states.js.map