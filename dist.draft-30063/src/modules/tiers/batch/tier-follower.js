import { dayThen } from '../../programs/index.js';
import { Draft } from '../draft.js';
import { noMetrics } from '../metrics.js';
import { demoteAfterReturn, rests } from '../return-demotion.js';
import { isInForce, reviewed } from '../review.js';
import { record } from './record-moves.js';
import { STATUS, subjectOf, takeOffReturned, tierOf } from './tiers-part.js';
/** Counts purchases and what comes back of them towards tiers. */
export const tierFollower = {
    recorded(book, memberId, { total, orderId, occurredAt }) {
        const tier = tierOf(book, memberId);
        tier.add(dayThen(book.program, occurredAt), { ...noMetrics, SPEND: total, ORDERS: 1 });
        tier.orderId = orderId;
    },
    returned(book, memberId, change) {
        const tier = tierOf(book, memberId);
        const before = tier.standing && new Draft(tier.standing, subjectOf(book, tier));
        takeOffReturned(book, memberId);
        const spend = change.before.remaining - change.after.remaining;
        const undone = change.before.remaining > 0 && change.after.remaining === 0;
        tier.add(dayThen(book.program, change.purchase.occurredAt), { ...noMetrics, SPEND: -spend, ORDERS: undone ? -1 : 0 });
        if (!before?.scheme || !isInForce(before.scheme, book.now))
            return [];
        return [progressRecord(change, spend), ...demote(book, tier, before, change)];
    },
};
function progressRecord({ purchase, points }, amount) {
    const reason = { code: 'TIER_PROGRESS', orderId: purchase.orderId, amount };
    return { what: 'tier', points: points.get(STATUS) ?? 0, done: true, reason };
}
/** Takes the tier away that rested on what came back, or tells that it is kept until its period ends. */
function demote(book, tier, before, { purchase }) {
    const { now } = book;
    const draft = new Draft(before.standing, subjectOf(book, tier));
    const from = draft.held;
    const { orderId } = purchase;
    demoteAfterReturn(draft, before, now, { code: 'RETURN', orderId });
    record(book, tier, reviewed(draft));
    const to = draft.held;
    if (to !== from)
        return [{ what: 'tier', points: 0, done: true, reason: { code: 'TIER_LOST', orderId, from, to } }];
    const isKept = draft.rank > 0 && rests(before, now) && !rests(draft, now);
    return isKept ? [{ what: 'tier', points: 0, done: false, reason: { code: 'TIER_KEPT', orderId, tier: from } }] : [];
}
//# sourceMappingURL=tier-follower.js.map