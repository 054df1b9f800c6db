import type { Instant } from '../../kernel/clock.js';
import type { Trigger } from '../../kernel/scheme/rule.js';
import type { Book } from '../ledger/index.js';
import type { MemberFacts } from './engine/happening.js';
import { type FactNeeds, needsOf } from './engine/needs.js';
import { factsPart } from './facts-part.js';
import type { PurchaseState } from './purchase-state.js';

/** What rules for a trigger may know of a member of the batch, for what occurred at `at`. `needsForAwards` has asked for it. */
export function memberFacts(book: Book, memberId: number, trigger: Trigger, at: Instant): MemberFacts {
  return factsOf(book, memberId, needsOf(book.program, trigger, at), at);
}

/** The facts that `needsFacts` has asked for. */
export function factsOf(book: Book, memberId: number, { tier }: FactNeeds, at: Instant): MemberFacts {
  const { ports, birthdays, traits, segments, buyers } = book.of(factsPart);
  return {
    id: memberId,
    joinedAt: book.member(memberId).joinedAt,
    tier: tier ? (ports.tierAt?.(book, memberId, at) ?? null) : null,
    birthday: birthdays.get(memberId) ?? null,
    tags: traits.get(memberId)?.tags ?? new Set(),
    attributes: traits.get(memberId)?.attributes ?? {},
    segments: segments.get(memberId) ?? new Set(),
    purchases: buyers.get(memberId)?.purchases ?? 0,
  };
}

/** Counts a purchase that was just recorded, where purchases are counted. */
export function countPurchase(book: Book, { id, memberId }: PurchaseState): void {
  const buyer = book.of(factsPart).buyers.get(memberId);
  if (!buyer) return;
  buyer.purchases += 1;
  buyer.lastPurchase = id;
  buyer.changed = true;
}
