import type { Instant } from '../../kernel/clock.js';
import type { MemberLookup } from '../../kernel/member-lookup.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import {
  type Book,
  type Command,
  type Diminished,
  Earlier,
  type EntryRange,
  type Envelope,
  type MemberState,
  type TakenBack,
  takeBack,
  type WalletState,
} from '../ledger/index.js';
import { contentHash, happenedAt } from './purchase-draft.js';
import { keptOf, type PurchaseState } from './purchase-state.js';
import { purchasesPart } from './purchases-part.js';
import type { ReturnState } from './read-purchases.js';
import type { ReturnDraft } from './return-draft.js';
import type { ReversalRecord } from './reversal-record.js';
import { applySpread, newestFirst, type Spread, spreadNamed, spreadUnnamed } from './spread.js';

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
      need.spreads.push({ memberId, until: happenedAt(occurredAt, now), amount: draft.amount });
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
  const candidates = newestFirst(state.purchases.values(), member.id, occurredAt);
  const spread = target ? spreadNamed(target, draft.lines, draft.amount, candidates) : spreadUnnamed(candidates, draft.amount);
  if (isRefusal(spread)) return spread;
  const { reversed, entries } = carryOut(book, member, spread, draft, occurredAt);
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
    entries,
    purchaseIds: [...new Set(spread.allocations.map(({ purchase }) => purchase.id))],
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

/** Applies the spread to the purchases and takes back, wallet by wallet, what their awards no longer keep. */
function carryOut(
  book: Book,
  member: MemberState,
  spread: Spread,
  draft: ReturnDraft,
  occurredAt: Instant,
): { reversed: ReversalRecord[]; entries: EntryRange[] } {
  const purchases = [...new Set(spread.allocations.map(({ purchase }) => purchase))];
  const before = new Map(purchases.map((purchase) => [purchase, keptOf(purchase)]));
  applySpread(spread);
  const diminished = new Map<WalletState, Diminished[]>();
  for (const purchase of purchases) {
    for (const [wallet, lot] of awardsOf(member, purchase)) {
      const awards = diminished.get(wallet) ?? [];
      diminished.set(wallet, awards);
      awards.push({ lot, orderId: purchase.orderId, before: before.get(purchase) ?? keptOf(purchase), after: keptOf(purchase) });
    }
  }
  const reversed: ReversalRecord[] = [];
  const entries: EntryRange[] = [];
  const reason = { code: 'RETURN', returnId: draft.returnId, orderIds: purchases.map(({ orderId }) => orderId) };
  for (const [wallet, awards] of diminished) {
    const { entry, results } = takeBack(wallet, awards, occurredAt, reason, draft.orderId, book.stamp());
    reversed.push(...results.flatMap((result) => describe(wallet.config.code, result)));
    if (entry) entries.push([member.id, wallet.config.id, entry.sequence, entry.sequence]);
  }
  if (spread.unmatched > 0)
    reversed.push({ what: 'amount', points: 0, done: false, reason: { code: 'NO_PURCHASE', amount: spread.unmatched } });
  return { reversed, entries };
}

function awardsOf(member: MemberState, purchase: PurchaseState): [WalletState, Diminished['lot']][] {
  return purchase.awardLots.map((id) => {
    for (const wallet of member.wallets.values()) {
      const lot = wallet.lots.get(id);
      if (lot) return [wallet, lot];
    }
    throw new Error(`lot ${id} of order ${purchase.orderId} is not loaded`);
  });
}

/** What a return did to one award, as the caller reads it. */
function describe(what: string, { orderId, taken, debt, expired, shortfall }: TakenBack): ReversalRecord[] {
  const items: ReversalRecord[] = [];
  if (taken > 0) items.push({ what, points: taken, done: true, reason: { code: 'TAKEN', orderId } });
  if (debt > 0) items.push({ what, points: debt, done: true, reason: { code: 'OWED', orderId } });
  if (expired > 0) items.push({ what, points: expired, done: true, reason: { code: 'EXPIRED_BEFORE', orderId } });
  if (shortfall > 0) items.push({ what, points: shortfall, done: false, reason: { code: 'NOT_IN_WALLET', orderId } });
  return items;
}
