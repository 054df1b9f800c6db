import { isRefusal, refuse } from '../../../kernel/refusal.js';
import { isText } from '../../../kernel/text.js';
import { grant } from '../grant.js';
import { deduct } from '../hold.js';
import { hasRoom } from '../posting.js';
import { adjustmentsPart } from './adjustments-part.js';
import { hasPoints, mayEarn, walletOf } from './eligibility.js';
/**
 * Corrects a balance, up or down, with a reason. Above the program's threshold it waits for a second person.
 * Refuses: INVALID (points, reasonCode, note), NOT_FOUND (member, wallet), FORBIDDEN_TARGET (oneself), NOT_ELIGIBLE (closed), INSUFFICIENT_POINTS.
 */
export function adjustPoints(envelope, request) {
    const { walletCode, points, reasonCode, note } = request;
    if (points === 0)
        return refuse('INVALID', ['points'], 'points-not-zero');
    if (!isText(reasonCode, 100))
        return refuse('INVALID', ['reasonCode'], 'text-length', { max: 100 });
    if (note !== null && !isText(note, 1000))
        return refuse('INVALID', ['note'], 'text-length', { max: 1000 });
    return {
        ...envelope,
        operation: 'adjustPoints',
        subjects: [{ lookup: request.member, field: ['member'] }],
        fingerprint: ([member]) => ({ member, walletCode, points, reasonCode, note }),
        needs: (needs, [member]) => needs.lotsOf.add(member),
        decide(book, [memberId]) {
            const config = walletOf(book.program, walletCode);
            if (isRefusal(config))
                return config;
            const member = book.member(memberId);
            const wallet = book.wallet(member.id, config);
            const refusal = mayEarn(member, 'member') ?? notOneself(member, envelope.principal, 'member');
            if (refusal)
                return refusal;
            const { approvalAbove } = book.program.adjustments;
            const waits = approvalAbove !== null && Math.abs(points) > approvalAbove;
            const impossible = waits ? null : fits(wallet, points);
            if (impossible)
                return impossible;
            const adjustment = {
                id: book.ids.next(),
                memberId: member.id,
                walletId: config.id,
                points,
                reasonCode,
                note,
                status: 'PENDING_APPROVAL',
                requestedBy: envelope.principal,
                decidedBy: null,
                createdAt: book.now,
                decidedAt: null,
                transactionId: null,
                row: 'new',
            };
            book.of(adjustmentsPart).set(adjustment.id, adjustment);
            if (!waits)
                carryOut(book, wallet, adjustment);
            const target = `member:${member.id}`;
            book.audit({
                action: waits ? 'points.adjustment-requested' : 'points.adjusted',
                target,
                details: { adjustment: adjustment.id, points, reasonCode },
            });
            return { adjustmentId: adjustment.id };
        },
        store: ({ adjustmentId }) => ({ adjustmentId }),
        restore: (stored) => ({ adjustmentId: stored['adjustmentId'] }),
    };
}
/** Posts an adjustment that is allowed, and marks it as carried out. */
export function carryOut(book, wallet, adjustment) {
    const { points, reasonCode } = adjustment;
    const reason = { code: 'ADJUSTMENT', reasonCode };
    const stamp = book.stamp();
    if (points < 0)
        deduct(wallet, -points, reason, stamp);
    else {
        const made = {
            lotId: book.ids.next(),
            points,
            occurredAt: book.now,
            maturity: { kind: 'NONE' },
            award: null,
            orderId: null,
            reason,
        };
        grant(wallet, { kind: 'ADJUST', ...made }, stamp);
    }
    adjustment.status = 'APPROVED';
    adjustment.decidedAt = book.now;
    adjustment.transactionId = stamp.transactionId;
}
/** Refuses: INSUFFICIENT_POINTS, LIMIT_REACHED. */
export function fits(wallet, points) {
    if (points < 0)
        return hasPoints(wallet, -points);
    return hasRoom(wallet, points) ? null : refuse('LIMIT_REACHED', ['points'], 'wallet-full');
}
/** Staff are known to the brand by the same name as their membership's external id. */
export function notOneself(member, principal, field) {
    const name = principal.slice(principal.indexOf(':') + 1);
    return member.externalId !== null && member.externalId === name ? refuse('FORBIDDEN_TARGET', [field], 'own-adjustment') : null;
}
//# sourceMappingURL=adjust-points.js.map