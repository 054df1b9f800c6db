import { leaveReached } from './tier-reached.js';
/** Takes over what a review found: the standing, the changes with their events, and what rules may give for reaching a tier. */
export function record(book, tier, { standing, moves, nextReviewAt }) {
    tier.changed ||= tier.nextReviewAt !== nextReviewAt || JSON.stringify(tier.standing) !== JSON.stringify(standing);
    leaveReached(book, tier.memberId, tier.standing, standing);
    tier.standing = standing;
    tier.nextReviewAt = nextReviewAt;
    for (const move of moves) {
        // Who looks late finds the notice and what it announced together.
        if (move.upcoming && move.effectiveAt <= book.now)
            continue;
        const id = book.ids.next();
        const { transactionId: _, actor } = book.stamp();
        tier.moves.push({ ...move, id, memberId: tier.memberId, schemeVersion: standing.schemeVersion, actor });
        const payload = { ...move, id, schemeVersion: standing.schemeVersion };
        book.events.push({ type: 'TIER_CHANGED', memberId: tier.memberId, payload });
    }
}
//# sourceMappingURL=record-moves.js.map