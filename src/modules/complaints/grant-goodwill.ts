import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { couponsPart, needsIssue } from '../coupons/index.js';
import { type Book, type Command, type Envelope, mayEarn, notOneself, type WalletState } from '../ledger/index.js';
import { checkReasonCode } from '../members/index.js';
import { readComplaintNumber } from './complaint-number.js';
import { fits, giveGoodwill } from './give-goodwill.js';
import { complaintRecord, creditRecord, type GoodwillBook, type GoodwillCredit, goodwillPart } from './goodwill-part.js';
import type { GoodwillPolicy } from './settings.js';

export interface GoodwillRequest {
  number: string;
  /** One of them. */
  points: number | null;
  couponType: string | null;
  reasonCode: string;
  walletCode: string;
}

interface Given {
  creditId: number;
}

const codec = {
  store: ({ creditId }: Given) => ({ creditId }),
  restore: (stored: Record<string, unknown>): Given => ({ creditId: stored['creditId'] as number }),
};

/**
 * Points or a coupon for a member who had reason to complain, out of the period's budget. Above a limit it waits for a second person.
 * Refuses: INVALID (points, couponType, reasonCode), NOT_FOUND (complaint, wallet, coupon), NOT_ELIGIBLE (no policy, closed, wallet, coupon),
 * FORBIDDEN_TARGET (oneself), INVALID_STATE (closed complaint), LIMIT_REACHED (budget, wallet, the member's coupons), OUT_OF_STOCK (codes).
 */
export function grantGoodwill(envelope: Envelope, request: GoodwillRequest): Command<Given> | Refusal {
  const { points, couponType, reasonCode, walletCode } = request;
  const number = readComplaintNumber(request.number);
  if (number === null) return refuse('NOT_FOUND', ['number'], 'complaint-not-found');
  if ((points === null) === (couponType === null)) return refuse('INVALID', ['points'], 'goodwill-one');
  if (points !== null && points < 1) return refuse('INVALID', ['points'], 'goodwill-points');
  const wrongCode = checkReasonCode(reasonCode, 'reasonCode');
  if (wrongCode) return wrongCode;
  return {
    ...envelope,
    operation: 'grantGoodwill',
    subjects: [{ record: complaintRecord, key: number, field: ['number'] }],
    fingerprint: () => ({ number, points, reasonCode, walletCode, ...(couponType === null ? {} : { couponType }) }),
    needs(needs, [member]) {
      needs.lotsOf.add(member as number);
      needs.of(goodwillPart).numbers.add(number);
      if (couponType !== null) needsIssue(needs, couponType, 1);
    },
    decide: (book, [member]) => ask(book, member as number, { ...request, number }, envelope.principal),
    ...codec,
  };
}

function ask(book: Book, memberId: number, request: GoodwillRequest, principal: string): Given | Refusal {
  const { number, couponType, reasonCode } = request;
  const state = book.of(goodwillPart);
  const complaint = state.complaints.get(number);
  const { policy } = state;
  if (!complaint) return refuse('NOT_FOUND', ['number'], 'complaint-not-found');
  if (complaint.status === 'CLOSED') return refuse('INVALID_STATE', ['number'], 'complaint-state', { status: 'CLOSED' });
  if (policy === null) return refuse('NOT_ELIGIBLE', ['number'], 'goodwill-no-policy');
  const field = couponType === null ? 'points' : 'couponType';
  const points = request.points ?? worthOf(policy, couponType);
  if (points === null) return refuse('NOT_ELIGIBLE', ['couponType'], 'goodwill-coupon', { type: couponType ?? '' });
  if (points > policy.maxPoints) return refuse('INVALID', [field], 'between', { min: 1, max: policy.maxPoints });
  const wallet = couponType === null ? walletOf(book, memberId, request.walletCode) : null;
  if (isRefusal(wallet)) return wallet;
  const credit: GoodwillCredit = {
    ...{ id: 0, complaintId: complaint.id, memberId, walletId: wallet?.config.id ?? null, points, couponType, reasonCode },
    ...{ status: 'PENDING_APPROVAL', requestedBy: principal, decidedBy: null, period: null, sequence: null, couponId: null },
    ...{ createdAt: book.now, decidedAt: null },
  };
  const member = book.member(memberId);
  const refusal = mayEarn(member, 'number') ?? notOneself(member, principal, 'number') ?? fits(book, state, credit, field);
  if (refusal) return refusal;
  credit.id = book.ids.next();
  state.credits.set(credit.id, { credit, row: 'new' });
  if (policy.approvalAbove === null || points <= policy.approvalAbove) giveGoodwill(book, state, credit);
  note(book, state, credit);
  return { creditId: credit.id };
}

/** What a coupon counts of the budget; null for a kind that is not given. */
function worthOf({ coupons }: GoodwillPolicy, type: string | null): number | null {
  return type !== null && Object.hasOwn(coupons, type) ? (coupons[type] ?? null) : null;
}

/** Refuses: NOT_FOUND, NOT_ELIGIBLE. */
function walletOf(book: Book, memberId: number, walletCode: string): WalletState | Refusal {
  const config = book.program.wallets.find(({ code }) => code === walletCode);
  if (!config) return refuse('NOT_FOUND', ['walletCode'], 'wallet-not-found', { wallet: walletCode });
  if (!config.spendable) return refuse('NOT_ELIGIBLE', ['walletCode'], 'wallet-not-spendable', { wallet: walletCode });
  return book.wallet(memberId, config);
}

/** Its history, its event and the audit trail: in codes. */
function note(book: Book, state: GoodwillBook, credit: GoodwillCredit): void {
  const { id, status, memberId, points, reasonCode, couponType, complaintId } = credit;
  const complaint = [...state.complaints.values()].find((one) => one.id === complaintId);
  if (!complaint) throw new Error(`goodwill ${id} is of a complaint that was not loaded`);
  const { actor } = book.stamp();
  state.changes.push({ id: book.ids.next(), what: 'GOODWILL', before: String(points), after: status, complaint, actor });
  if (status === 'GRANTED')
    book.events.push({ type: 'COMPLAINT_UPDATED', memberId, payload: { id: complaint.id, status: complaint.status } });
  book.audit({
    action: `goodwill.${status === 'PENDING_APPROVAL' ? 'requested' : status.toLowerCase()}`,
    target: `member:${memberId}`,
    details: { goodwill: id, complaint: complaint.id, points, reasonCode, ...(couponType === null ? {} : { couponType }) },
  });
}

/**
 * The second person's word on goodwill that waits. Refuses: NOT_FOUND, INVALID_STATE (decided), FORBIDDEN_TARGET (one's own request or membership),
 * NOT_ELIGIBLE (closed, no policy, coupon), LIMIT_REACHED (budget, wallet, the member's coupons), OUT_OF_STOCK (codes).
 */
export function decideGoodwill(envelope: Envelope, creditId: number, approve: boolean): Command<Given> {
  return {
    ...envelope,
    operation: approve ? 'approveGoodwill' : 'declineGoodwill',
    subjects: [{ record: creditRecord, key: creditId, field: ['goodwillId'] }],
    fingerprint: () => ({ creditId }),
    needs(needs, [member]) {
      needs.lotsOf.add(member as number);
      needs.of(goodwillPart).credits.add(creditId);
      needs.ids += 1;
      needs.of(couponsPart).later.push((book) => {
        const type = book.of(goodwillPart).credits.get(creditId)?.credit.couponType ?? null;
        return type === null ? [] : [[type, 1] as const];
      });
    },
    decide: (book, [member]) => decide(book, member as number, creditId, approve, envelope.principal),
    ...codec,
  };
}

function decide(book: Book, memberId: number, creditId: number, approve: boolean, principal: string): Given | Refusal {
  const state = book.of(goodwillPart);
  const kept = state.credits.get(creditId);
  const member = book.member(memberId);
  if (!kept) return refuse('NOT_FOUND', ['goodwillId'], 'goodwill-not-found');
  const { credit } = kept;
  if (credit.status !== 'PENDING_APPROVAL')
    return refuse('INVALID_STATE', ['goodwillId'], 'goodwill-decided', { status: credit.status });
  if (approve && credit.requestedBy === principal) return refuse('FORBIDDEN_TARGET', ['goodwillId'], 'goodwill-own');
  const self = notOneself(member, principal, 'goodwillId');
  const refusal = self ?? (approve ? mayGive(book, state, credit) : null);
  if (isRefusal(refusal)) return refusal;
  if (approve) giveGoodwill(book, state, credit);
  else Object.assign(credit, { status: 'DECLINED', decidedAt: book.now });
  credit.decidedBy = principal;
  if (kept.row === 'same') kept.row = 'changed';
  note(book, state, credit);
  return { creditId };
}

function mayGive(book: Book, state: GoodwillBook, credit: GoodwillCredit): Refusal | null {
  if (state.policy === null) return refuse('NOT_ELIGIBLE', ['goodwillId'], 'goodwill-no-policy');
  return mayEarn(book.member(credit.memberId), 'goodwillId') ?? fits(book, state, credit, 'goodwillId');
}
