import { diesAt } from './calendar.js';
export const nothing = { available: 0, pending: 0, held: 0, debt: 0 };
export function plus(a, b) {
    return {
        available: a.available + b.available,
        pending: a.pending + b.pending,
        held: a.held + b.held,
        debt: a.debt + b.debt,
    };
}
/** The ledger is the balance. */
export const balanceOf = (account) => account.entries.reduce((total, entry) => plus(total, entry.change), nothing);
export function walletScheme(world, code) {
    const found = world.scheme.wallets.find((wallet) => wallet.code === code);
    if (found === undefined)
        throw new Error(`no wallet ${code}`);
    return found;
}
export function accountOf(world, member, wallet) {
    const found = world.members.find((each) => each.id === member)?.accounts.find((each) => each.wallet === wallet);
    if (found === undefined)
        throw new Error(`no account ${member} ${wallet}`);
    return found;
}
export function lotOf(account, id) {
    const found = account.lots.find((lot) => lot.id === id);
    if (found === undefined)
        throw new Error(`no lot ${id}`);
    return found;
}
/** The first instant at which the lot's points are no longer good; pending points have none yet. */
export function deathOf(world, account, lot) {
    if (lot.dies !== null)
        return lot.dies;
    if (lot.availableFrom === null)
        return Number.POSITIVE_INFINITY;
    const { expiry } = walletScheme(world, account.wallet);
    return Math.min(lot.latest, diesAt(expiry, lot.availableFrom, account.lastActivity, world.scheme.timeZone));
}
/** Soonest-dying first, never-dying last, ties by age. */
export function spendingOrder(world, account, lots) {
    const death = new Map(lots.map((lot) => [lot, deathOf(world, account, lot)]));
    return [...lots].sort((a, b) => {
        const [x = 0, y = 0] = [death.get(a), death.get(b)];
        return x === y ? a.id - b.id : x < y ? -1 : 1;
    });
}
//# sourceMappingURL=world.js.map