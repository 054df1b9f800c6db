import { expiresAt, inactivityEnd } from './expiry.js';
/** Open lots of a wallet; a posting that needs them asked for them to be loaded. */
export function openLots(wallet) {
    if (!wallet.complete)
        throw new Error(`the lots of wallet ${wallet.config.code} are not loaded`);
    return [...wallet.lots.values()];
}
/** When a lot dies: its own date, or the end of inactivity, whichever comes first; null for never. */
export function deathOf(lot, wallet) {
    const policy = lot.expiry ?? wallet.config.expiry;
    if (policy.kind !== 'INACTIVITY' || lot.availableFrom === null)
        return lot.expiresAt;
    const end = inactivityEnd(policy.months, Math.max(wallet.lastActivityAt ?? 0, lot.availableFrom), wallet.timeZone);
    return lot.expiresAt === null ? end : Math.min(lot.expiresAt, end);
}
/** A lot's own date by its policy, or else the wallet's; inactivity is the wallet's, and moves. */
export function ownDeath(wallet, availableFrom, own = null) {
    const policy = own ?? wallet.config.expiry;
    return policy.kind === 'INACTIVITY' ? null : expiresAt(policy, availableFrom, wallet.timeZone);
}
/** Lots in the order in which they are spent: soonest death first, those that never die last, ties by age. */
export function spendingOrder(wallet, lots) {
    const dated = lots.map((lot) => ({ lot, death: deathOf(lot, wallet) ?? Number.POSITIVE_INFINITY }));
    dated.sort((a, b) => (a.death === b.death ? a.lot.id - b.lot.id : a.death - b.death));
    return dated.map(({ lot }) => lot);
}
/** Takes `points` from `pots` in their order; what they do not hold is left in `missing`. */
export function takeFrom(pots, points, sizeOf) {
    const taken = [];
    let missing = points;
    for (const pot of pots) {
        if (missing === 0)
            break;
        const part = Math.min(sizeOf(pot), missing);
        if (part === 0)
            continue;
        taken.push({ pot, points: part });
        missing -= part;
    }
    return { taken, missing };
}
/** Available points of a wallet's lots in spending order, taken for a spend, hold, transfer or adjustment. */
export function takeAvailable(wallet, points) {
    const pots = spendingOrder(wallet, openLots(wallet).filter((lot) => !lot.pending && lot.remaining > 0));
    const { taken, missing } = takeFrom(pots, points, (lot) => lot.remaining);
    if (missing > 0)
        throw new Error(`the lots of wallet ${wallet.config.code} hold ${missing} points less than its balance`);
    return taken.map(({ pot, points: part }) => ({ lot: pot, points: part }));
}
//# sourceMappingURL=lots.js.map