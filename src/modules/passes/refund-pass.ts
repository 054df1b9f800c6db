import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { type RecordedReturn, recordReturn } from '../earning/index.js';
import {
  type Book,
  type Command,
  Earlier,
  type Envelope,
  hasRoom,
  reinstate,
  spendingOrder,
  systemEnvelope,
  type WalletState,
} from '../ledger/index.js';
import type { PassState } from './pass-book.js';
import { aboutPass, type Changed, endedRefusal, subjectOfPass } from './pass-records.js';
import { passesPart } from './passes-part.js';
import { refundShare } from './refund-share.js';
import { unusedUnits } from './schedule.js';

/** What it was bought with, which never changes. */
export interface BoughtWith {
  orderId: string | null;
  orderLineId: string | null;
}

/**
 * Pays back what is unused of a pass and ends it: its share of the money, which the shop pays out, and of the points, to the lots that paid. Where it was
 * bought with an order, the money is a return of that order: what it earned is taken back as by any return, unless the shop records that itself.
 * Refuses: NOT_FOUND, NOT_ELIGIBLE (not refundable, nothing was paid), INVALID_STATE (over, nothing unused, redeemed for), EXPIRED, LIMIT_REACHED (the wallet
 * is full), and what a return refuses, but for an order that was never recorded: that earned nothing.
 */
export function refundPass(
  envelope: Envelope,
  id: number,
  { orderId, orderLineId }: BoughtWith,
  withoutReturn: boolean,
): Command<Changed> {
  const isReturned = orderId !== null && !withoutReturn;
  const returnOf = ({ money }: { money: number }) => returnOfPass(envelope, id, { orderId, orderLineId }, money);
  return aboutPass(
    envelope,
    { id },
    'refundPass',
    { withoutReturn },
    (book, pass) => decide(book, pass, isReturned ? (money) => returnOf({ money }).decide(book, [pass.buyerId]) : null),
    {
      subjects: [subjectOfPass({ id }, 'buyer', 'passId')],
      needs(needs, [, buyer]) {
        needs.lotsOf.add(buyer as number);
        if (isReturned) returnOf({ money: 1 }).needs(needs, [buyer as number], needs.now);
      },
    },
  );
}

/** The return of the order that a refund of so much money is; whose it is, is known. */
function returnOfPass(
  envelope: Envelope,
  id: number,
  { orderId, orderLineId }: BoughtWith,
  amount: number,
): Command<RecordedReturn> {
  const lines = orderLineId === null ? [] : [{ lineId: orderLineId, quantity: '1', amount }];
  return recordReturn(envelope, { by: 'id', value: '' }, { orderId, returnId: `pass:${id}`, amount, lines, occurredAt: null });
}

/**
 * Makes up for the return of a pass that was refunded before its order was recorded, once. Where the order does not have what was refunded, nothing is taken
 * back, and the audit says so. Refuses: NOT_FOUND.
 */
export function makeUpReturn(programId: number, id: number, bought: BoughtWith): Command<Changed> {
  const envelope = systemEnvelope(programId);
  const returnOf = (money: number) => returnOfPass(envelope, id, bought, money);
  const decide = (book: Book, pass: PassState): Changed | Refusal => {
    if (!pass.returnDue) return { passId: id, entryId: null };
    const returned = returnOf(pass.refundedMoney).decide(book, [pass.buyerId]);
    // it is looked for again when it has been recorded
    if (isRefusal(returned) && returned.code === 'NOT_FOUND') return returned;
    pass.returnDue = false;
    if (pass.row === 'same') pass.row = 'changed';
    if (!isRefusal(returned)) pass.returnId = idOf(returned);
    else
      book.audit({ action: 'pass.return-refused', target: `member:${pass.buyerId}`, details: { pass: id, code: returned.code } });
    return { passId: id, entryId: null };
  };
  return aboutPass(envelope, { id }, 'makeUpReturn', {}, decide, {
    subjects: [subjectOfPass({ id }, 'buyer', 'passId')],
    needs: (needs, [, buyer]) => returnOf(1).needs(needs, [buyer as number], needs.now),
  });
}

type Return = RecordedReturn | Earlier<RecordedReturn> | Refusal;

function decide(book: Book, pass: PassState, takeReturn: ((money: number) => Return) | null): Changed | Refusal {
  const refusal = mayRefund(pass);
  if (refusal) return refusal;
  const [unused, all] = [unusedUnits(pass), pass.units * pass.periods];
  const money = refundShare(pass.priceMoney, unused, all, pass.rounding);
  const points = refundShare(pass.pricePoints, unused, all, pass.rounding);
  const buyer = book.member(pass.buyerId);
  const wallet = points > 0 && buyer.status !== 'CLOSED' ? (buyer.wallets.get(pass.walletId ?? 0) ?? null) : null;
  if (wallet && !hasRoom(wallet, points)) return refuse('LIMIT_REACHED', ['passId'], 'wallet-full');
  // last of what may refuse: it changes the book
  const returned = takeReturn && money > 0 ? takeReturn(money) : null;
  if (isRefusal(returned) && returned.code !== 'NOT_FOUND') return returned;
  if (wallet) giveBack(book, wallet, pass, points);
  pass.refundedMoney = money;
  pass.returnId = returned === null || isRefusal(returned) ? null : idOf(returned);
  pass.returnDue = isRefusal(returned);
  book.of(passesPart).end(book, pass, 'REFUNDED', null);
  book.audit({ action: 'pass.refunded', target: `member:${pass.buyerId}`, details: { pass: pass.id, money, points } });
  return { passId: pass.id, entryId: null };
}

const idOf = (returned: RecordedReturn | Earlier<RecordedReturn>): number =>
  returned instanceof Earlier ? returned.value.returnId : returned.returnId;

function mayRefund(pass: PassState): Refusal | null {
  if (pass.redemptionId !== null) return refuse('INVALID_STATE', ['passId'], 'pass-of-redemption');
  if (!pass.refundable || pass.priceMoney + pass.pricePoints === 0)
    return refuse('NOT_ELIGIBLE', ['passId'], 'pass-not-refundable');
  if (pass.status !== 'ACTIVE') return endedRefusal(pass, 'passId');
  return unusedUnits(pass) === 0 ? refuse('INVALID_STATE', ['passId'], 'pass-unused') : null;
}

/** Points go back to the lots that paid, those that die last first, so that what dies soonest stays spent. */
function giveBack(book: Book, wallet: WalletState, pass: PassState, points: number): void {
  let missing = points;
  const parts: { lotId: number; points: number }[] = [];
  const paid = new Map(pass.parts.map((part) => [part.lotId, part.points]));
  const lots = [...paid.keys()].flatMap((lotId) => wallet.lots.get(lotId) ?? []);
  for (const { id: lotId } of spendingOrder(wallet, lots).reverse()) {
    const back = Math.min(paid.get(lotId) ?? 0, missing);
    if (back > 0) parts.push({ lotId, points: back });
    missing -= back;
  }
  const { reinstateGraceDays: graceDays } = book.program.redemptions;
  const reason = { code: 'PASS_REFUNDED', passId: pass.id };
  const entry = reinstate(wallet, { parts, graceDays, ids: book.ids.next, reason }, book.stamp());
  pass.refundedPoints = points;
  pass.refundedSequence = entry.sequence;
}
