import { takeAvailable } from './lots.js';
import { post } from './posting.js';
/** Spends available points for good, soonest-dying first. The caller has checked that there are enough, and had the wallet's lots loaded. */
export function spend(wallet, points, reason, stamp, orderId = null) {
    const taken = takeAvailable(wallet, points);
    const uses = taken.map(({ lot, points: part }) => ({ lotId: lot.id, remaining: -part, held: 0, expired: 0 }));
    const change = { available: -points };
    return post(wallet, { kind: 'SPEND', system: 'redeemed', change, uses, occurredAt: stamp.now, orderId, reason }, stamp);
}
/** Pays out what one lot holds of available money, or takes back what it was given: as much as the caller has seen to be there. */
export function withdraw(wallet, { lotId, points, to }, reason, stamp) {
    const uses = [{ lotId, remaining: -points, held: 0, expired: 0 }];
    return post(wallet, { kind: 'REFUND', system: to, change: { available: -points }, uses, occurredAt: stamp.now, reason }, stamp);
}
//# sourceMappingURL=spend.js.map