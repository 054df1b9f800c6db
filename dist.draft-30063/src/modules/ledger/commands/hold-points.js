import { isRefusal, refuse } from '../../../kernel/refusal.js';
import { isText } from '../../../kernel/text.js';
import { reserve } from '../hold.js';
import { hasPoints, maySpend, spendableWallet } from './eligibility.js';
import { subjectOf } from './envelope.js';
/**
 * Reserves points for a checkout; they come back by themselves when the time to live ends.
 * Refuses: INVALID (points, ttlSeconds, orderId), NOT_FOUND (member, wallet), FORBIDDEN_TARGET, NOT_ELIGIBLE (suspended, closed, wallet),
 * INSUFFICIENT_POINTS.
 */
export function holdPoints(envelope, request) {
    const { points, ttlSeconds, orderId, walletCode } = request;
    if (points <= 0)
        return refuse('INVALID', ['points'], 'points-positive');
    if (ttlSeconds !== null && ttlSeconds <= 0)
        return refuse('INVALID', ['ttlSeconds'], 'ttl-positive');
    if (orderId !== null && !isText(orderId, 200))
        return refuse('INVALID', ['orderId'], 'text-length', { max: 200 });
    const subject = subjectOf(request.member, envelope, 'member');
    if (isRefusal(subject))
        return subject;
    return {
        ...envelope,
        operation: 'holdPoints',
        subjects: [subject],
        fingerprint: ([member]) => ({ member, walletCode, points, orderId, ttlSeconds }),
        needs: (needs, [member]) => needs.lotsOf.add(member),
        decide(book, [memberId]) {
            const config = spendableWallet(book.program, walletCode);
            if (isRefusal(config))
                return config;
            if (request.isMoney && config.kind !== 'MONEY')
                return refuse('INVALID', ['amount'], 'wallet-of-points', { wallet: walletCode });
            const member = book.member(memberId);
            const wallet = book.wallet(member.id, config);
            const refusal = maySpend(member, 'member') ?? hasPoints(wallet, points);
            if (refusal)
                return refusal;
            const { defaultTtlSeconds, maxTtlSeconds } = book.program.holds;
            const expiresAt = book.now + Math.min(ttlSeconds ?? defaultTtlSeconds, maxTtlSeconds) * 1000;
            const made = { id: book.ids.next(), memberId: member.id, walletId: config.id, points, orderId, actor: envelope.principal };
            reserve(wallet, { ...made, createdAt: book.now, expiresAt }, book.stamp());
            return { holdId: made.id };
        },
        store: ({ holdId }) => ({ holdId }),
        restore: (stored) => ({ holdId: stored['holdId'] }),
    };
}
//# sourceMappingURL=hold-points.js.map