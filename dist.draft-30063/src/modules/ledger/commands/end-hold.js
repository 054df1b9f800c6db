import { isRefusal, refuse } from '../../../kernel/refusal.js';
import { capture } from '../hold.js';
import { endHold } from '../settle.js';
import { mayEarn } from './eligibility.js';
import { activeHold, holdRecord, holdsPart } from './hold-records.js';
const subjectsOf = (holdId) => [{ record: holdRecord, key: holdId, field: ['holdId'] }];
const needsOf = (holdId) => (needs, memberIds) => {
    for (const id of memberIds)
        needs.lotsOf.add(id);
    needs.of(holdsPart).add(holdId);
};
const codec = {
    store: ({ holdId }) => ({ holdId }),
    restore: (stored) => ({ holdId: stored['holdId'] }),
};
/**
 * Spends `points` of a hold (all of it when null) and releases the rest. Points of a hold made before a debt can be captured.
 * Refuses: INVALID (points), NOT_FOUND, EXPIRED, INVALID_STATE, NOT_ELIGIBLE (closed).
 */
export function captureHold(envelope, holdId, points, isMoney = false) {
    if (points !== null && points <= 0)
        return refuse('INVALID', ['points'], 'points-positive');
    return {
        ...envelope,
        operation: 'captureHold',
        subjects: subjectsOf(holdId),
        fingerprint: () => ({ holdId, points }),
        needs: needsOf(holdId),
        decide(book, [memberId]) {
            const refusal = mayEarn(book.member(memberId), 'holdId');
            if (refusal)
                return refusal;
            const found = activeHold(book, holdId);
            if (isRefusal(found))
                return found;
            const { code, kind } = found.wallet.config;
            if (isMoney && kind !== 'MONEY')
                return refuse('INVALID', ['amount'], 'wallet-of-points', { wallet: code });
            const wanted = points ?? found.hold.points;
            if (wanted > found.hold.points)
                return refuse('INVALID', ['points'], 'capture-too-much', { points: found.hold.points });
            capture(found.wallet, found.hold, wanted, book.stamp());
            return { holdId };
        },
        ...codec,
    };
}
/** Gives a hold's points back. A member may release only its own. Refuses: NOT_FOUND, EXPIRED, INVALID_STATE. */
export function releaseHold(envelope, holdId) {
    return {
        ...envelope,
        operation: 'releaseHold',
        subjects: subjectsOf(holdId),
        fingerprint: () => ({ holdId }),
        needs: needsOf(holdId),
        decide(book) {
            const found = activeHold(book, holdId);
            if (isRefusal(found))
                return found;
            endHold(found.wallet, found.hold, book.now, 'RELEASED', book.stamp());
            return { holdId };
        },
        ...codec,
    };
}
//# sourceMappingURL=end-hold.js.map