import { isRefusal, refuse } from '../../../kernel/refusal.js';
import { localDate } from '../../../kernel/zone-clock.js';
import { transfer } from '../hold.js';
import { ownDeath } from '../lots.js';
import { hasRoom } from '../posting.js';
import { hasPoints, mayEarn, maySpend, spendableWallet } from './eligibility.js';
import { subjectOf } from './envelope.js';
import { transferDaysPart, transferKey } from './transfer-days-part.js';
/**
 * Moves points to another member; they keep the earlier expiry and pay the receiver's debt.
 * Refuses: INVALID (points, to), NOT_FOUND (members, wallet), FORBIDDEN_TARGET, NOT_ELIGIBLE (transfers off, suspended, closed, wallet),
 * INSUFFICIENT_POINTS, LIMIT_REACHED (the day's).
 */
export function transferPoints(envelope, request) {
    const { walletCode, points } = request;
    if (points <= 0)
        return refuse('INVALID', ['points'], 'points-positive');
    const from = subjectOf(request.from, envelope, 'from');
    if (isRefusal(from))
        return from;
    return {
        ...envelope,
        operation: 'transferPoints',
        subjects: [from, { lookup: request.to, field: ['to'] }],
        fingerprint: ([sender, receiver]) => ({ sender, receiver, walletCode, points }),
        needs(needs, [sender], now) {
            needs.lotsOf.add(sender);
            needs.of(transferDaysPart).push({ memberId: sender, now });
        },
        decide: (book, [sender, receiver]) => decide(book, sender, receiver, walletCode, points),
        store: (result) => ({ ...result }),
        restore: (stored) => stored,
    };
}
function decide(book, senderId, receiverId, walletCode, points) {
    const { transfers, timeZone } = book.program;
    if (!transfers.enabled)
        return refuse('NOT_ELIGIBLE', null, 'transfers-off');
    const config = spendableWallet(book.program, walletCode);
    if (isRefusal(config))
        return config;
    if (config.kind === 'MONEY')
        return refuse('NOT_ELIGIBLE', ['walletCode'], 'wallet-of-money', { wallet: walletCode });
    if (senderId === receiverId)
        return refuse('INVALID', ['to'], 'transfer-to-self');
    const from = book.wallet(senderId, config);
    const to = book.wallet(receiverId, config);
    const refusal = maySpend(book.member(senderId), 'from') ?? mayEarn(book.member(receiverId), 'to') ?? hasPoints(from, points);
    if (refusal)
        return refusal;
    if (!hasRoom(to, points))
        return refuse('LIMIT_REACHED', ['points'], 'wallet-full');
    const days = book.of(transferDaysPart);
    const key = transferKey(senderId, config.id, localDate(book.now, timeZone));
    const sent = (days.get(key)?.points ?? 0) + points;
    const { dailyLimit } = transfers;
    if (dailyLimit !== null && sent > dailyLimit)
        return refuse('LIMIT_REACHED', ['points'], 'transfer-limit', { limit: dailyLimit });
    if (dailyLimit !== null)
        days.set(key, { memberId: senderId, walletId: config.id, day: localDate(book.now, timeZone), points: sent, changed: true });
    transfer(from, to, points, book.ids.next, ownDeath(to, book.now), book.stamp());
    return { memberId: senderId, walletId: config.id };
}
//# sourceMappingURL=transfer-points.js.map