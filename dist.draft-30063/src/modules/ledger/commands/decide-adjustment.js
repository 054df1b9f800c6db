import { refuse } from '../../../kernel/refusal.js';
import { carryOut, fits, notOneself } from './adjust-points.js';
import { adjustmentRecord, adjustmentsPart } from './adjustments-part.js';
import { mayEarn } from './eligibility.js';
/**
 * The second person's word on an adjustment that waits: it is posted now, or never.
 * Refuses: NOT_FOUND, INVALID_STATE (decided), FORBIDDEN_TARGET (one's own request or membership), NOT_ELIGIBLE (closed), INSUFFICIENT_POINTS.
 */
export function decideAdjustment(envelope, adjustmentId, approve) {
    return {
        ...envelope,
        operation: approve ? 'approveAdjustment' : 'declineAdjustment',
        subjects: [{ record: adjustmentRecord, key: adjustmentId, field: ['adjustmentId'] }],
        fingerprint: () => ({ adjustmentId }),
        needs(needs, [member]) {
            needs.lotsOf.add(member);
            needs.of(adjustmentsPart).add(adjustmentId);
        },
        decide: (book, [memberId]) => decide(book, memberId, adjustmentId, approve, envelope.principal),
        store: () => ({ adjustmentId }),
        restore: () => ({ adjustmentId }),
    };
}
function decide(book, memberId, adjustmentId, approve, principal) {
    const adjustment = book.of(adjustmentsPart).get(adjustmentId);
    const member = book.member(memberId);
    const wallet = adjustment && member.wallets.get(adjustment.walletId);
    if (!wallet)
        return refuse('NOT_FOUND', ['adjustmentId'], 'adjustment-not-found');
    const { status, requestedBy, points } = adjustment;
    if (status !== 'PENDING_APPROVAL')
        return refuse('INVALID_STATE', ['adjustmentId'], 'adjustment-decided', { status });
    if (approve && requestedBy === principal)
        return refuse('FORBIDDEN_TARGET', ['adjustmentId'], 'own-adjustment');
    const refusal = notOneself(member, principal, 'adjustmentId') ?? (approve ? (mayEarn(member, 'adjustmentId') ?? fits(wallet, points)) : null);
    if (refusal)
        return refusal;
    if (approve)
        carryOut(book, wallet, adjustment);
    else
        adjustment.status = 'DECLINED';
    adjustment.decidedBy = principal;
    adjustment.decidedAt = book.now;
    adjustment.row = adjustment.row === 'new' ? 'new' : 'changed';
    const action = approve ? 'points.adjustment-approved' : 'points.adjustment-declined';
    book.audit({ action, target: `member:${memberId}`, details: { adjustment: adjustmentId, points } });
    return { adjustmentId };
}
//# sourceMappingURL=decide-adjustment.js.map