import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { issue, mayIssue } from '../coupons/index.js';
import { type Book, grant, hasRoom, type WalletState } from '../ledger/index.js';
import type { GoodwillBook, GoodwillCredit } from './goodwill-part.js';

/**
 * Whether the budget has room for goodwill, and the wallet, or a coupon of its kind can be issued. `field` is what the caller named it by. Refuses:
 * LIMIT_REACHED (budget, wallet), and as coupons are refused.
 */
export function fits(book: Book, { policy, spent }: GoodwillBook, credit: GoodwillCredit, field: string): Refusal | null {
  const { points, couponType, memberId } = credit;
  const left = Math.max(0, (policy?.budget ?? 0) - spent.now);
  if (points > left) return refuse('LIMIT_REACHED', [field === 'goodwillId' ? 'points' : field], 'goodwill-budget', { left });
  if (couponType !== null) {
    const terms = mayIssue(book, couponType, 1, memberId);
    return isRefusal(terms) ? terms.at(field) : null;
  }
  return hasRoom(walletOf(book, credit), points) ? null : refuse('LIMIT_REACHED', ['points'], 'wallet-full');
}

/** Gives it, once: `fits` has looked whether it can be. */
export function giveGoodwill(book: Book, state: GoodwillBook, credit: GoodwillCredit): void {
  if (credit.couponType === null) givePoints(book, state, credit);
  else giveCoupon(book, credit, credit.couponType);
  state.spent.now += credit.points;
  Object.assign(credit, { status: 'GRANTED', period: state.spent.period, decidedAt: book.now });
}

function givePoints(book: Book, state: GoodwillBook, credit: GoodwillCredit): void {
  const { points, id, reasonCode } = credit;
  const number = state.complaintOf(credit)?.number ?? '';
  const made = {
    lotId: book.ids.next(),
    points,
    occurredAt: book.now,
    maturity: { kind: 'NONE' },
    award: null,
    orderId: null,
  } as const;
  const entry = grant(
    walletOf(book, credit),
    { kind: 'EARN', ...made, reason: { code: 'GOODWILL', goodwill: id, complaint: number, reasonCode } },
    book.stamp(),
  );
  credit.sequence = entry.sequence;
}

function giveCoupon(book: Book, credit: GoodwillCredit, type: string): void {
  const coupon = issue(book, type, { memberId: credit.memberId, redemptionId: null });
  if (isRefusal(coupon)) throw new Error(`the coupon of goodwill ${credit.id} could not be issued: ${coupon.message}`);
  credit.couponId = coupon.id;
}

function walletOf(book: Book, { memberId, walletId, id }: GoodwillCredit): WalletState {
  const wallet = walletId === null ? undefined : book.member(memberId).wallets.get(walletId);
  if (!wallet) throw new Error(`goodwill ${id} names a wallet that its member does not have`);
  return wallet;
}
