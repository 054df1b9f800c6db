import { post } from '../posting.js';
import { closeHold } from '../settle.js';
import { systemEnvelope } from './envelope.js';
/**
 * Tidies one member's wallets: what is due is posted (as before every command), and what a closed member left goes to breakage. Refuses: NOT_FOUND.
 */
export function sweepMember(programId, memberId) {
    return {
        ...systemEnvelope(programId),
        operation: 'sweepMember',
        subjects: [{ lookup: { by: 'id', value: String(memberId) }, field: ['member'] }],
        fingerprint: () => null,
        needs: (needs) => needs.lotsOf.add(memberId),
        decide(book) {
            const member = book.member(memberId);
            if (member.status !== 'CLOSED')
                return null;
            for (const wallet of member.wallets.values()) {
                const { available, pending, held } = wallet.totals;
                if (available + pending + held > 0)
                    writeOff(wallet, book.stamp());
            }
            return null;
        },
        store: () => ({}),
        restore: () => null,
    };
}
/** All points of a wallet, held ones too, move to breakage; a debt stays. */
function writeOff(wallet, stamp) {
    const { available, pending, held } = wallet.totals;
    const lots = [...wallet.lots.values()].filter((lot) => lot.remaining + lot.held > 0);
    const uses = lots.map((lot) => ({
        lotId: lot.id,
        remaining: -lot.remaining,
        held: -lot.held,
        expired: lot.remaining + lot.held,
    }));
    const change = { available: -available, pending: -pending, held: -held };
    post(wallet, { kind: 'EXPIRE', system: 'breakage', change, uses, occurredAt: stamp.now, reason: { code: 'CLOSING' } }, stamp);
    for (const hold of [...wallet.holds.values()])
        closeHold(wallet, hold, stamp.now, 'RELEASED');
    wallet.nextChangeAt = null;
}
//# sourceMappingURL=sweep-member.js.map