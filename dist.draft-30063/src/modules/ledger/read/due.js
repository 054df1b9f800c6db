import { deathOf, openLots } from '../lots.js';
import { settle } from '../settle.js';
/** Settles a copy of a wallet that is thrown away afterwards: the entries that are due by `at` and not yet written. */
export function dueBy(wallet, at) {
    settle(wallet, { transactionId: 0, actor: 'system', now: at });
    return wallet.entries.filter((entry) => entry.effectiveAt <= at);
}
/** The balance as recorded by an instant: after the last entry that counts from then or before, and after what was due by then. */
export function asRecorded(lastAfter, due) {
    return due.at(-1)?.after ?? lastAfter;
}
/**
 * The balance as it had occurred by an instant: the sum of the changes that had happened. Recorded late, a spend may precede the points that paid
 * for it; what is negative then is shown as debt.
 */
export function asOccurred(written, due, at) {
    const sum = { ...written };
    for (const { occurredAt, change } of due) {
        if (occurredAt <= at)
            addTo(sum, change);
    }
    const free = sum.available - sum.debt + Math.min(sum.pending, 0) + Math.min(sum.held, 0);
    return {
        available: Math.max(free, 0),
        pending: Math.max(sum.pending, 0),
        held: Math.max(sum.held, 0),
        debt: Math.max(-free, 0),
    };
}
/** Adds a change to totals, in place. */
export function addTo(totals, change) {
    totals.available += change.available;
    totals.pending += change.pending;
    totals.held += change.held;
    totals.debt += change.debt;
}
/** What dies next in a settled wallet, by instant, soonest first. */
export function expiringIn(wallet, first) {
    const pointsAt = new Map();
    for (const lot of openLots(wallet)) {
        const expiresAt = lot.pending || lot.remaining === 0 ? null : deathOf(lot, wallet);
        if (expiresAt !== null)
            pointsAt.set(expiresAt, (pointsAt.get(expiresAt) ?? 0) + lot.remaining);
    }
    const groups = [...pointsAt].map(([expiresAt, points]) => ({ points, expiresAt }));
    return groups.sort((a, b) => a.expiresAt - b.expiresAt).slice(0, first);
}
//# sourceMappingURL=due.js.map