import { sum } from './arithmetic.js';
import { balanceOf, nothing, plus, spendingOrder, } from './world.js';
export function write(account, kind, change, when) {
    const entry = {
        kind,
        change: plus(nothing, { ...nothing, ...change }),
        occurredAt: when.occurredAt,
        effectiveAt: when.effectiveAt,
    };
    const after = balanceOf({ ...account, entries: [...account.entries, entry] });
    if (Object.values(after).some((total) => total < 0))
        throw new Error(`model: a total fell below zero in ${account.member} ${account.wallet}`);
    if (after.available > 0 && after.debt > 0)
        throw new Error(`model: available beside debt in ${account.member} ${account.wallet}`);
    account.entries.push(entry);
}
export function newLot(world, account, amount, details) {
    world.lastId += 1;
    const lot = {
        id: world.lastId,
        amount,
        remaining: 0,
        expired: 0,
        pending: false,
        maturesAt: null,
        availableFrom: null,
        latest: Number.POSITIVE_INFINITY,
        dies: null,
        causeAt: world.now,
        award: null,
        ...details,
    };
    account.lots.push(lot);
    return lot;
}
/**
 * Points become available, in one entry that pays the debt first. `from` is the state they leave; null when they are new. The soonest-dying lots pay.
 */
export function credit(world, account, kind, parts, from, when) {
    const total = sum(parts.map((part) => part.points));
    if (total === 0)
        return;
    const repaid = Math.min(total, balanceOf(account).debt);
    write(account, kind, {
        available: total - repaid,
        ...(from === null ? {} : { [from]: -total }),
        ...(repaid > 0 ? { debt: -repaid } : {}),
    }, when);
    let owed = repaid;
    for (const lot of spendingOrder(world, account, parts.map((part) => part.lot))) {
        const points = parts.find((part) => part.lot === lot)?.points ?? 0;
        const paid = Math.min(owed, points);
        owed -= paid;
        lot.remaining += points - paid;
        lot.causeAt = when.effectiveAt;
    }
}
/** The lots whose points can be spent now. */
export const spendable = (world, account) => spendingOrder(world, account, account.lots.filter((lot) => !lot.pending && lot.remaining > 0));
/** Takes up to `points` out of these lots in this order and says from which; the caller writes the entry. */
export function take(lots, points) {
    let left = points;
    const taken = [];
    for (const lot of lots) {
        const part = Math.min(left, lot.remaining);
        if (part === 0)
            continue;
        lot.remaining -= part;
        left -= part;
        taken.push({ lot, points: part });
    }
    return taken;
}
/** What is left of a lot dies, from wherever it is. */
export function expire(account, lot, state, when) {
    write(account, 'EXPIRE', { [state]: -lot.remaining }, when);
    lot.expired += lot.remaining;
    lot.remaining = 0;
}
/** A pending lot becomes available at `at`. */
export function mature(world, account, lot, at, effectiveAt) {
    lot.pending = false;
    lot.maturesAt = null;
    lot.availableFrom = at;
    const points = lot.remaining;
    lot.remaining = 0;
    credit(world, account, 'MATURE', [{ lot, points }], 'pending', { occurredAt: at, effectiveAt });
}
//# sourceMappingURL=moves.js.map