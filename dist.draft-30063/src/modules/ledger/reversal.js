import { floorShare } from '../../kernel/points.js';
import { openLots, spendingOrder } from './lots.js';
import { post } from './posting.js';
/** What an award of p points on amount a keeps when `remaining` of a is left: floor(p x remaining / a), line by line. */
export function keptPoints(lot, kept) {
    const base = lot.award?.base ?? null;
    if (base === null)
        return floorShare(lot.amount, kept.remaining, kept.total);
    return base.reduce((sum, line) => {
        return sum + floorShare(line.points, remainingOf(line, kept, lot), line.amount);
    }, 0);
}
function remainingOf({ positions }, kept, lot) {
    return positions.reduce((sum, position) => {
        const now = kept.lines.get(position);
        if (!now)
            throw new Error(`lot ${lot.id} was computed from a line that does not exist`);
        return sum + now.remaining;
    }, 0);
}
/**
 * Takes back what awards no longer keep, award by award: from the award's own pending points, its own live lot, the other live lots in spending order,
 * then as debt, as far as the wallet's policy allows. What of the award has expired counts as taken first. At most one entry.
 */
export function takeBack(wallet, awards, occurredAt, reason, orderId, stamp) {
    const draft = {
        change: { available: 0, pending: 0, debt: 0 },
        left: new Map(openLots(wallet).map((lot) => [lot, lot.remaining])),
    };
    const results = awards.map((award) => takeAward(wallet, award, draft));
    const uses = [...draft.left].filter(([lot, left]) => left < lot.remaining).map(([lot, left]) => use(lot, left - lot.remaining));
    const moved = draft.change.available !== 0 || draft.change.pending !== 0 || draft.change.debt !== 0;
    const change = { ...draft.change };
    const entry = moved
        ? post(wallet, { kind: 'REVERSE', system: 'returned', change, uses, occurredAt, orderId, reason }, stamp)
        : null;
    return { entry, results };
}
const use = (lot, remaining) => ({ lotId: lot.id, remaining, held: 0, expired: 0 });
function takeAward(wallet, { lot, before, after }, draft) {
    const award = lot.award;
    if (!award)
        throw new Error(`lot ${lot.id} was not awarded`);
    const { returnPolicy } = wallet.config;
    const kept = keptPoints(lot, after);
    const keptBefore = keptPoints(lot, before);
    const need = Math.max(0, lot.amount - kept - lot.expired - award.settled);
    let missing = lot.pending || returnPolicy !== 'PENDING_ONLY' ? takeLot(lot, need, draft) : need;
    if (missing > 0 && returnPolicy !== 'PENDING_ONLY') {
        const others = [...draft.left.keys()].filter((other) => !other.pending && other !== lot);
        for (const other of spendingOrder(wallet, others))
            missing = takeLot(other, missing, draft);
    }
    const debt = returnPolicy === 'DEBT' ? missing : 0;
    draft.change.debt += debt;
    const shortfall = missing - debt;
    award.settled += need;
    award.returned += need - shortfall;
    if (need > 0 && lot.row === 'same')
        lot.row = 'changed';
    // Also where nothing could be taken and no entry is written: that the shortfall is final has to be kept.
    wallet.changed ||= need > 0;
    const undone = keptBefore > 0 && kept === 0 && award.returned === award.settled;
    return { lot, taken: need - missing, debt, expired: keptBefore - kept - need, shortfall, undone };
}
/** Takes up to `points` of what the draft leaves of a lot; returns what is still missing. */
function takeLot(lot, points, draft) {
    const left = draft.left.get(lot) ?? 0;
    const part = Math.min(left, points);
    if (part === 0)
        return points;
    draft.left.set(lot, left - part);
    draft.change[lot.pending ? 'pending' : 'available'] -= part;
    return points - part;
}
//# sourceMappingURL=reversal.js.map