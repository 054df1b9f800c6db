import type { Instant } from '../../kernel/clock.js';
import type { MemberLookup } from '../../kernel/member-lookup.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { type Book, type Command, Earlier, type Envelope, type MemberState, mayEarn } from '../ledger/index.js';
import type { Happening } from './engine/happening.js';
import { factsPart } from './facts-part.js';
import { grantAwards, judge } from './grant-awards.js';
import { countPurchase, memberFacts } from './member-facts.js';
import { needsForAwards } from './needs-for-awards.js';
import { happenedAt, orderHash, type PurchaseDraft } from './purchase-draft.js';
import type { PurchaseState } from './purchase-state.js';
import { purchasesPart } from './purchases-part.js';

export interface RecordedPurchase {
  purchaseId: number;
  memberId: number;
  /** False when this very order had been recorded already. */
  created: boolean;
  /** As it was just recorded; null in a repeated answer, which reads it. */
  purchase: PurchaseState | null;
}

/**
 * Records an order, once for ever, and grants what the rules in force when it occurred give for it.
 * Refuses: NOT_FOUND (member), NOT_ELIGIBLE (closed), ALREADY_EXISTS (the order id with other content), INVALID (more points than can be kept),
 * LIMIT_REACHED (the wallet is full). `draftPurchase` refuses what is malformed before that.
 */
export function recordPurchase(envelope: Envelope, lookup: MemberLookup, draft: PurchaseDraft): Command<RecordedPurchase> {
  return {
    ...envelope,
    operation: 'recordPurchase',
    subjects: [{ lookup, field: ['member'] }],
    fingerprint: ([member]) => ({ member, ...draft }),
    needs(needs, [member], now) {
      needs.of(purchasesPart).orders.add(draft.orderId);
      const at = happenedAt(draft.occurredAt, now);
      needsForAwards(needs, member as number, ['PURCHASE'], at);
      for (const follower of needs.of(factsPart).ports.followers) follower.needs?.(needs, member as number, at, 'PURCHASE');
    },
    decide: (book, [memberId]) => decide(book, book.member(memberId as number), draft, orderHash(memberId as number, draft)),
    store: ({ purchaseId, memberId, created }) => ({ purchaseId, memberId, created }),
    restore: (stored) => ({ ...(stored as unknown as RecordedPurchase), purchase: null }),
  };
}

function decide(
  book: Book,
  member: MemberState,
  draft: PurchaseDraft,
  hash: Buffer,
): RecordedPurchase | Earlier<RecordedPurchase> | Refusal {
  const state = book.of(purchasesPart);
  const known = state.purchases.get(draft.orderId);
  if (known) return sameOrder(known, hash);
  const refusal = mayEarn(member, 'member');
  if (refusal) return refusal;
  const occurredAt = happenedAt(draft.occurredAt, book.now);
  const earned = judge(book, member, purchaseHappening(book, member.id, draft, occurredAt), ['total', 'amount']);
  if (isRefusal(earned)) return earned;
  const purchase: PurchaseState = {
    ...draft,
    id: book.ids.next(),
    memberId: member.id,
    occurredAt,
    recordedAt: book.now,
    confirmedAt: null,
    contentHash: hash,
    outcomes: earned.outcomes,
    gifts: [],
    awardLots: [],
    awardEntries: [],
    lines: draft.lines.map((line) => ({ ...line, named: 0, unnamed: 0, claimed: 0 })),
    named: 0,
    unnamed: 0,
    claimed: 0,
    row: 'new',
  };
  const { id, orderId, total: amount } = purchase;
  const reason = { code: 'PURCHASE', amount };
  const { lots, entries, gifts } = grantAwards(book, member, earned, { id, occurredAt, orderId, reason });
  purchase.awardLots.push(...lots);
  purchase.awardEntries.push(...entries);
  purchase.gifts.push(...gifts);
  state.purchases.set(orderId, purchase);
  countPurchase(book, purchase);
  for (const follower of book.of(factsPart).ports.followers) follower.recorded?.(book, member.id, purchase);
  book.touch(member.id);
  return { purchaseId: id, memberId: member.id, created: true, purchase };
}

/** A purchase as rules see it. */
function purchaseHappening(
  book: Book,
  memberId: number,
  { total, paidWithPoints, paidWithCoupons, lines, channel, store }: PurchaseDraft,
  occurredAt: Instant,
): Happening {
  return {
    trigger: 'PURCHASE',
    of: null,
    occurredAt,
    member: memberFacts(book, memberId, 'PURCHASE', occurredAt),
    purchase: { total, paidWithPoints, paidWithCoupons, lines, channel, store },
    streak: null,
    payload: {},
    referral: null,
  };
}

/** The same order again, under another key: the first result, if its content is the same. */
function sameOrder(known: PurchaseState, hash: Buffer): Earlier<RecordedPurchase> | Refusal {
  if (!known.contentHash.equals(hash)) return refuse('ALREADY_EXISTS', ['orderId'], 'order-exists', { order: known.orderId });
  return new Earlier({ purchaseId: known.id, memberId: known.memberId, created: false, purchase: known }, known.awardEntries);
}
