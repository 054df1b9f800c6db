import { contentHash } from '../../kernel/canonical-json.js';
import type { Instant } from '../../kernel/clock.js';
import type { MemberLookup } from '../../kernel/member-lookup.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import {
  type Book,
  type Command,
  Earlier,
  type EntryRange,
  type Envelope,
  type MemberState,
  type WalletState,
} from '../ledger/index.js';
import { countersPart } from './counters-part.js';
import { factsPart } from './facts-part.js';
import { takeGiftsBack } from './gifts.js';
import { needsGiftsBack } from './needs-gifts.js';
import { happenedAt } from './purchase-draft.js';
import { keptOf, type PurchaseState } from './purchase-state.js';
import { purchasesPart } from './purchases-part.js';
import type { ReturnState } from './read-purchases.js';
import type { ReturnDraft } from './return-draft.js';
import type { ReversalRecord } from './reversal-record.js';
import { applySpread, newestFirst, type Spread, spreadNamed, spreadUnnamed } from './spread.js';
import { takeBackAwards } from './take-back-awards.js';

export interface RecordedReturn {
  returnId: number;
  memberId: number;
}

/**
 * Takes back what an order, or orders, no longer justify, by the recorded effect of the purchases and never by today's rules.
 * Refuses: NOT_FOUND (member, order), INVALID (a line that does not exist, more than was paid), ALREADY_EXISTS (the return id with other content).
 */
export function recordReturn(envelope: Envelope, lookup: MemberLookup, draft: ReturnDraft): Command<RecordedReturn> {
  const { occurredAt, ...content } = draft;
  return {
    ...envelope,
    operation: 'recordReturn',
    subjects: [{ lookup, field: ['member'] }],
    fingerprint: ([member]) => ({ member, ...draft }),
    needs(needs, [member], now) {
      const memberId = member as number;
      needs.lotsOf.add(memberId);
      const need = needs.of(purchasesPart);
      need.returns.add(draft.returnId);
      const at = happenedAt(occurredAt, now);
      need.spreads.push({ memberId, until: at, amount: draft.amount });
      needs.of(countersPart).later.push(countersOfPurchases);
      needsGiftsBack(needs, memberId, giftsOfPurchases);
      for (const follower of needs.of(factsPart).ports.followers) follower.needs?.(needs, memberId, at, 'RETURN');
      if (draft.orderId === null) return;
      need.orders.add(draft.orderId);
      need.awards.add(draft.orderId);
    },
    decide: (book, [memberId]) =>
      decide(book, book.member(memberId as number), draft, contentHash({ member: memberId, ...content })),
    store: ({ returnId, memberId }) => ({ returnId, memberId }),
    restore: (stored) => stored as unknown as RecordedReturn,
  };
}

/** What the purchases that returns may be laid on had used up of caps and budgets. */
function countersOfPurchases(book: Book): string[] {
  return [...book.of(purchasesPart).purchases.values()].flatMap(({ outcomes, gifts }) =>
    [...outcomes, ...gifts].flatMap(({ uses }) => uses ?? []),
  );
}

const giftsOfPurchases = (book: Book) => [...book.of(purchasesPart).purchases.values()].flatMap(({ gifts }) => gifts);

function decide(
  book: Book,
  member: MemberState,
  draft: ReturnDraft,
  hash: Buffer,
): RecordedReturn | Earlier<RecordedReturn> | Refusal {
  const state = book.of(purchasesPart);
  const known = state.returns.get(draft.returnId);
  if (known) return sameReturn(known, hash);
  const occurredAt = happenedAt(draft.occurredAt, book.now);
  const target = draft.orderId === null ? null : state.purchases.get(draft.orderId);
  if (target === undefined || (target && target.memberId !== member.id))
    return refuse('NOT_FOUND', ['orderId'], 'order-not-found');
  if (draft.amount === 0 && target && target.total > 0) return refuse('INVALID', ['amount', 'amount'], 'amount-positive');
  const candidates = newestFirst(state.purchases.values(), member.id, occurredAt);
  const spread = target ? spreadNamed(target, draft.lines, draft.amount, candidates) : spreadUnnamed(candidates, draft.amount);
  if (isRefusal(spread)) return spread;
  const written = new Map([...member.wallets.values()].map((wallet) => [wallet, wallet.sequence]));
  const purchases = diminishedBy(spread, target);
  const reversed = carryOut(book, member, spread, { draft, purchases, occurredAt });
  const made: ReturnState = {
    id: book.ids.next(),
    memberId: member.id,
    returnId: draft.returnId,
    purchaseId: target?.id ?? null,
    amount: draft.amount,
    occurredAt,
    recordedAt: book.now,
    contentHash: hash,
    reversed,
    entries: writtenSince(member, written),
    purchaseIds: purchases.map(({ id }) => id),
    allocations: spread.allocations,
    row: 'new',
  };
  state.returns.set(made.returnId, made);
  return { returnId: made.id, memberId: member.id };
}

function sameReturn(known: ReturnState, hash: Buffer): Earlier<RecordedReturn> | Refusal {
  if (!known.contentHash.equals(hash)) return refuse('ALREADY_EXISTS', ['returnId'], 'return-exists', { return: known.returnId });
  return new Earlier({ returnId: known.id, memberId: known.memberId }, known.entries);
}

/** The purchases of which something came back; an order that cost no money came back as a whole. */
function diminishedBy({ allocations }: Spread, target: PurchaseState | null): PurchaseState[] {
  const purchases = new Set(allocations.map(({ purchase }) => purchase));
  if (target?.total === 0) purchases.add(target);
  return [...purchases];
}

function writtenSince(member: MemberState, before: ReadonlyMap<WalletState, number>): EntryRange[] {
  return [...before].flatMap(([wallet, sequence]): EntryRange[] =>
    wallet.sequence > sequence ? [[member.id, wallet.config.id, sequence + 1, wallet.sequence]] : [],
  );
}

/** Applies the spread to the purchases, takes back what their awards no longer keep, and lets those who keep count of purchases know. */
function carryOut(
  book: Book,
  member: MemberState,
  spread: Spread,
  { draft, purchases, occurredAt }: { draft: ReturnDraft; purchases: readonly PurchaseState[]; occurredAt: Instant },
): ReversalRecord[] {
  const before = new Map(purchases.map((purchase) => [purchase, keptOf(purchase)]));
  applySpread(spread);
  const sources = purchases.map((purchase) => ({
    purchase,
    awardLots: purchase.awardLots,
    outcomes: purchase.outcomes,
    before: before.get(purchase) ?? keptOf(purchase),
    after: keptOf(purchase),
    orderId: purchase.orderId,
  }));
  const reason = { code: 'RETURN', returnId: draft.returnId, orderIds: purchases.map(({ orderId }) => orderId) };
  // an order that cost no money has earned nothing
  const earning = sources.filter(({ purchase }) => purchase.total > 0);
  const { reversed, points } = takeBackAwards(book, member, earning, { occurredAt, reason, orderId: draft.orderId });
  for (const source of sources) {
    const { purchase } = source;
    const change = { purchase, before: source.before, after: source.after, points: points.get(source) ?? new Map(), occurredAt };
    // what cannot be divided is given for all of it, and goes with the last of it
    if (source.after.remaining === 0) reversed.push(...takeGiftsBack(book, member.id, purchase.gifts, purchase.orderId));
    for (const follower of book.of(factsPart).ports.followers)
      reversed.push(...(follower.returned?.(book, member.id, change) ?? []));
  }
  if (spread.unmatched > 0)
    reversed.push({ what: 'amount', points: 0, done: false, reason: { code: 'NO_PURCHASE', amount: spread.unmatched } });
  book.touch(member.id);
  return reversed;
}
