import type { MemberLookup } from '../../kernel/member-lookup.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import {
  type Book,
  type Command,
  Earlier,
  type Envelope,
  grant,
  hasRoom,
  type MemberState,
  mayEarn,
  type WalletState,
} from '../ledger/index.js';
import { earnsBornDue, evaluate, type GrantedAward } from './award.js';
import { contentHash, happenedAt, type PurchaseDraft } from './purchase-draft.js';
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
  const { channel, store, occurredAt, ...content } = draft;
  return {
    ...envelope,
    operation: 'recordPurchase',
    subjects: [{ lookup, field: ['member'] }],
    fingerprint: ([member]) => ({ member, ...draft }),
    needs(needs, [member], now) {
      needs.of(purchasesPart).orders.add(draft.orderId);
      // What is recorded late may have matured or died since: that is posted beside the wallet's other lots.
      if (occurredAt !== null && occurredAt < now && earnsBornDue(needs.program, occurredAt, now))
        needs.lotsOf.add(member as number);
    },
    decide: (book, [memberId]) =>
      decide(book, book.member(memberId as number), draft, contentHash({ member: memberId, ...content })),
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
  const earned = evaluate(book.program, { total: draft.total, lines: draft.lines, occurredAt });
  if (!earned) return refuse('INVALID', ['total', 'amount'], 'too-many-points');
  for (const [walletId, points] of pointsByWallet(earned.awards)) {
    if (!hasRoom(member.wallets.get(walletId) as WalletState, points))
      return refuse('LIMIT_REACHED', ['total', 'amount'], 'wallet-full');
  }
  const purchase: PurchaseState = {
    ...draft,
    id: book.ids.next(),
    memberId: member.id,
    occurredAt,
    recordedAt: book.now,
    confirmedAt: null,
    contentHash: hash,
    outcomes: earned.outcomes,
    awardLots: [],
    awardEntries: [],
    lines: draft.lines.map((line) => ({ ...line, named: 0, unnamed: 0, claimed: 0 })),
    named: 0,
    unnamed: 0,
    claimed: 0,
    row: 'new',
  };
  for (const award of earned.awards) purchase.awardLots.push(grantAward(book, member, purchase, award));
  state.purchases.set(purchase.orderId, purchase);
  return { purchaseId: purchase.id, memberId: member.id, created: true, purchase };
}

/** The same order again, under another key: the first result, if its content is the same. */
function sameOrder(known: PurchaseState, hash: Buffer): Earlier<RecordedPurchase> | Refusal {
  if (!known.contentHash.equals(hash)) return refuse('ALREADY_EXISTS', ['orderId'], 'order-exists', { order: known.orderId });
  return new Earlier({ purchaseId: known.id, memberId: known.memberId, created: false, purchase: known }, known.awardEntries);
}

function pointsByWallet(awards: readonly GrantedAward[]): Map<number, number> {
  const sums = new Map<number, number>();
  for (const { walletId, points } of awards) sums.set(walletId, (sums.get(walletId) ?? 0) + points);
  return sums;
}

function grantAward(
  book: Book,
  member: MemberState,
  purchase: PurchaseState,
  { rule, walletId, points, base }: GrantedAward,
): number {
  const wallet = member.wallets.get(walletId) as WalletState;
  const lotId = book.ids.next();
  const { orderId } = purchase;
  const entry = grant(
    wallet,
    {
      kind: 'EARN',
      lotId,
      points,
      occurredAt: purchase.occurredAt,
      maturity: rule.maturity,
      award: { purchaseId: purchase.id, ruleCode: rule.code, ruleVersion: rule.version, base, settled: 0 },
      orderId,
      reason: {
        code: 'PURCHASE',
        rule: rule.code,
        version: rule.version,
        orderId,
        wanted: points,
        granted: points,
        amount: purchase.total,
      },
    },
    book.stamp(),
  );
  purchase.awardEntries.push([member.id, walletId, entry.sequence, entry.sequence]);
  return lotId;
}
