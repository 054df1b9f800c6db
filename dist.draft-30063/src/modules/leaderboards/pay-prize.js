import { grant, hasRoom, mayEarn, systemEnvelope } from '../ledger/index.js';
import { prizesPart } from './prizes-part.js';
/**
 * Pays a prize, once: whoever finds it paid does nothing. It is granted as no rule grants it, so that no leaderboard counts it. Who has left meanwhile
 * forfeits it; a wallet without room is tried again later.
 */
export function payPrize(programId, { periodId, rank, memberId }) {
    return {
        ...systemEnvelope(programId),
        operation: 'payPrize',
        subjects: [{ lookup: { by: 'id', value: String(memberId) }, field: ['member'] }],
        fingerprint: () => null,
        needs(needs) {
            needs.of(prizesPart).push({ periodId, rank });
        },
        decide(book) {
            const prize = book.of(prizesPart).find((one) => one.periodId === periodId && one.rank === rank);
            if (prize?.status !== 'DUE' || prize.memberId !== memberId)
                return null;
            const member = book.member(memberId);
            const wallet = member.wallets.get(prize.walletId);
            if (mayEarn(member, 'member') || !wallet) {
                prize.status = 'FORFEITED';
                prize.changed = true;
                return null;
            }
            if (!hasRoom(wallet, prize.points))
                return null;
            const { sequence } = grant(wallet, {
                kind: 'EARN',
                lotId: book.ids.next(),
                points: prize.points,
                occurredAt: book.now,
                maturity: { kind: 'NONE' },
                award: null,
                orderId: null,
                reason: { code: 'LEADERBOARD_PRIZE', of: prize.board, rank, round: periodId },
            }, book.stamp());
            Object.assign(prize, { status: 'PAID', sequence, changed: true });
            return null;
        },
        store: () => ({}),
        restore: () => null,
    };
}
//# sourceMappingURL=pay-prize.js.map