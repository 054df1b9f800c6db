import { breakPromise, revokeOfRedemption } from '../coupons/index.js';
import { countersPart } from '../earning/index.js';
import { type Book, hasRoom, reinstate, type WalletState } from '../ledger/index.js';
import { givePasses, takePassesBack } from '../passes/index.js';
import { promiseOf } from './give-coupons.js';
import type { RedemptionState, RewardBook } from './reward-book.js';
import { isStillThere, type RedemptionStatus } from './states.js';

/** What the stream tells of a redemption. */
export interface RedemptionPayload {
  id: number;
  status: RedemptionStatus;
}

/** Moves a redemption to another status, as the present command: it is noted, and told to listeners. */
export function moveOn(
  book: Book,
  state: RewardBook,
  redemption: RedemptionState,
  to: RedemptionStatus,
  reason: string | null,
): void {
  const { actor } = book.stamp();
  state.changes.push({ id: book.ids.next(), redemptionId: redemption.id, from: redemption.status, to, actor, reason });
  redemption.status = to;
  handOver(book, redemption);
  if (to !== 'RESERVED') redemption.expiresAt = null;
  touch(book, redemption);
}

/** Who has redeemed passes gets them. */
export function handOver(book: Book, redemption: RedemptionState): void {
  if (redemption.kind === 'PASS' && redemption.status === 'FULFILLED') givePasses(book, redemption);
}

/** What was changed of a redemption is written and told. */
export function touch(book: Book, redemption: RedemptionState): void {
  redemption.updatedAt = book.now;
  if (redemption.row === 'same') redemption.row = 'changed';
  announce(book, redemption);
}

export function announce(book: Book, { id, memberId, status }: RedemptionState): void {
  const payload: RedemptionPayload = { id, status };
  book.events.push({ type: 'REDEMPTION_UPDATED', memberId, payload });
}

/** Whether the wallet can take back what a redemption cost. */
export function canReturn(book: Book, redemption: RedemptionState): boolean {
  const wallet = walletOf(book, redemption);
  return wallet === null || hasRoom(wallet, redemption.points);
}

/**
 * Ends a redemption without effect: its points go back to the lots that paid, what it holds of stock, slot and codes to others, and what it used of the
 * member's limits to the period in which it was made. Its coupons are revoked; where one was used, the thing is gone. Who has left the program gets no points back.
 */
export function end(
  book: Book,
  state: RewardBook,
  redemption: RedemptionState,
  to: 'CANCELLED' | 'EXPIRED',
  reason: string | null,
): void {
  const gone = redemption.couponType === null ? 0 : revokeOfRedemption(book, redemption.id);
  const promise = promiseOf(book, redemption);
  if (promise) breakPromise(book, promise);
  if (redemption.kind === 'PASS') takePassesBack(book, redemption);
  if (gone === 0 && isStillThere(redemption.kind, redemption.status)) release(state, redemption);
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

function walletOf(book: Book, { memberId, walletId }: RedemptionState): WalletState | null {
  return walletId === null ? null : (book.member(memberId).wallets.get(walletId) ?? null);
}

function release(state: RewardBook, redemption: RedemptionState): void {
  const { id, rewardId, slotId, stockTaken, slotTaken } = redemption;
  if (stockTaken > 0) state.move(rewardId, stockTaken);
  if (slotId !== null && slotTaken > 0) state.move(slotId, slotTaken);
  state.takeCodesBack(rewardId, id);
  redemption.stockTaken = 0;
  redemption.slotTaken = 0;
}

/** Ends the reservations whose time is over: each as a transaction of the system's own. */
export function expireDue(book: Book, state: RewardBook): void {
  for (const redemption of state.redemptions.values()) {
    const { status, expiresAt } = redemption;
    if (status !== 'RESERVED' || expiresAt === null || expiresAt > book.now) continue;
    // One whose points do not fit waits: nothing of it may be lost.
    if (!canReturn(book, redemption)) continue;
    book.begin('system');
    end(book, state, redemption, 'EXPIRED', null);
  }
}
