import { revokeOfRedemption } from '../coupons/index.js';
import { countersPart } from '../earning/index.js';
import { hasRoom, reinstate } from '../ledger/index.js';
import { givePasses, takePassesBack } from '../passes/index.js';
import { isStillThere } from './states.js';
/** Moves a redemption to another status, as the present command: it is noted, and told to listeners. */
export function moveOn(book, state, redemption, to, reason) {
    const { actor } = book.stamp();
    state.changes.push({ id: book.ids.next(), redemptionId: redemption.id, from: redemption.status, to, actor, reason });
    redemption.status = to;
    handOver(book, redemption);
    if (to !== 'RESERVED')
        redemption.expiresAt = null;
    touch(book, redemption);
}
/** Who has redeemed passes gets them. */
export function handOver(book, redemption) {
    if (redemption.kind === 'PASS' && redemption.status === 'FULFILLED')
        givePasses(book, redemption);
}
/** What was changed of a redemption is written and told. */
export function touch(book, redemption) {
    redemption.updatedAt = book.now;
    if (redemption.row === 'same')
        redemption.row = 'changed';
    announce(book, redemption);
}
export function announce(book, { id, memberId, status }) {
    const payload = { id, status };
    book.events.push({ type: 'REDEMPTION_UPDATED', memberId, payload });
}
/** Whether the wallet can take back what a redemption cost. */
export function canReturn(book, redemption) {
    const wallet = walletOf(book, redemption);
    return wallet === null || hasRoom(wallet, redemption.points);
}
/**
 * Ends a redemption without effect: its points go back to the lots that paid, what it holds of stock, slot and codes to others, and what it used of the
 * member's limits to the period in which it was made. Its coupons are revoked; where one was used, the thing is gone. Who has left the program gets no points back.
 */
export function end(book, state, redemption, to, reason) {
    const gone = redemption.couponType === null ? 0 : revokeOfRedemption(book, redemption.id);
    if (redemption.kind === 'PASS')
        takePassesBack(book, redemption);
    if (gone === 0 && isStillThere(redemption.kind, redemption.status))
        release(state, redemption);
    book.of(countersPart).giveBack(redemption.uses, redemption.points, redemption.quantity);
    const wallet = walletOf(book, redemption);
    if (wallet && book.member(redemption.memberId).status !== 'CLOSED') {
        const { parts } = redemption;
        const { reinstateGraceDays: graceDays } = book.program.redemptions;
        const why = { code: to === 'EXPIRED' ? 'REDEMPTION_EXPIRED' : 'REDEMPTION_CANCELLED', redemption: redemption.id };
        const entry = reinstate(wallet, { parts, graceDays, ids: book.ids.next, reason: why }, book.stamp());
        redemption.returned = redemption.points;
        redemption.returnedSequence = entry.sequence;
    }
    moveOn(book, state, redemption, to, reason);
}
function walletOf(book, { memberId, walletId }) {
    return walletId === null ? null : (book.member(memberId).wallets.get(walletId) ?? null);
}
function release(state, redemption) {
    const { id, rewardId, slotId, stockTaken, slotTaken } = redemption;
    if (stockTaken > 0)
        state.move(rewardId, stockTaken);
    if (slotId !== null && slotTaken > 0)
        state.move(slotId, slotTaken);
    state.takeCodesBack(rewardId, id);
    redemption.stockTaken = 0;
    redemption.slotTaken = 0;
}
/** Ends the reservations whose time is over: each as a transaction of the system's own. */
export function expireDue(book, state) {
    for (const redemption of state.redemptions.values()) {
        const { status, expiresAt } = redemption;
        if (status !== 'RESERVED' || expiresAt === null || expiresAt > book.now)
            continue;
        // One whose points do not fit waits: nothing of it may be lost.
        if (!canReturn(book, redemption))
            continue;
        book.begin('system');
        end(book, state, redemption, 'EXPIRED', null);
    }
}
//# sourceMappingURL=end.js.map