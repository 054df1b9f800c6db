import { needsOf } from './engine/needs.js';
import { factsPart } from './facts-part.js';
/** What rules for a trigger may know of a member of the batch, for what occurred at `at`. `needsForAwards` has asked for it. */
export function memberFacts(book, memberId, trigger, at) {
    return factsOf(book, memberId, needsOf(book.program, trigger, at), at);
}
/** The facts that `needsFacts` has asked for. */
export function factsOf(book, memberId, { tier }, at) {
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
export function countPurchase(book, { id, memberId }) {
    const buyer = book.of(factsPart).buyers.get(memberId);
    if (!buyer)
        return;
    buyer.purchases += 1;
    buyer.lastPurchase = id;
    buyer.changed = true;
}
//# sourceMappingURL=member-facts.js.map