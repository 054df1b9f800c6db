import { contentHash } from '../../kernel/canonical-json.js';
import { refuse } from '../../kernel/refusal.js';
import { isText } from '../../kernel/text.js';
import { Earlier, grant, hasRoom, mayEarn, } from '../ledger/index.js';
import { storedValuePart } from './stored-value-part.js';
import { walletMeant } from './terms-of-wallet.js';
const MAX_DAYS = 3_650;
/**
 * Puts money that was paid to the shop into a wallet, and perhaps a bonus, as two lots: the paid one can be paid out again.
 * Refuses: INVALID (amounts, topUpId, wallet), NOT_FOUND (member, wallet), NOT_ELIGIBLE (closed), LIMIT_REACHED (wallet is full), ALREADY_EXISTS.
 */
export function topUpStoredValue(envelope, request) {
    const { topUpId, amount, bonus, bonusDays } = request;
    if (!isText(topUpId, 200))
        return refuse('INVALID', ['topUpId'], 'text-length', { max: 200 });
    if (amount + bonus === 0)
        return refuse('INVALID', ['amount'], 'top-up-empty');
    if (amount > 0 && bonus > amount)
        return refuse('INVALID', ['bonus'], 'top-up-bonus');
    if (bonusDays !== null && (bonusDays < 1 || bonusDays > MAX_DAYS))
        return refuse('INVALID', ['bonusDays'], 'between', { min: 1, max: MAX_DAYS });
    const { member: lookup, ...content } = request;
    return {
        ...envelope,
        operation: 'topUpStoredValue',
        subjects: [{ lookup, field: ['member'] }],
        fingerprint: ([member]) => ({ member, ...content }),
        needs(needs) {
            needs.of(storedValuePart).topUpIds.add(topUpId);
        },
        decide: (book, [member]) => decide(book, member, request, contentHash({ member, ...content })),
        store: ({ recordId, created }) => ({ recordId, created }),
        restore: (stored) => stored,
    };
}
function decide(book, memberId, request, hash) {
    const { topUpId, amount, bonus } = request;
    const state = book.of(storedValuePart);
    const known = [...state.topUps.values()].find((one) => one.topUpId === topUpId);
    if (known) {
        if (!known.contentHash.equals(hash))
            return refuse('ALREADY_EXISTS', ['topUpId'], 'top-up-exists', { topUpId });
        return new Earlier({ recordId: known.id, created: false }, known.entries);
    }
    const config = walletMeant(book.program, request.walletCode);
    if (!('expiry' in config))
        return config;
    const refusal = mayEarn(book.member(memberId), 'member');
    if (refusal)
        return refusal;
    const wallet = book.wallet(memberId, config);
    if (!hasRoom(wallet, amount + bonus))
        return refuse('LIMIT_REACHED', ['amount'], 'stored-value-full');
    const made = {
        ...{ id: book.ids.next(), memberId, walletId: config.id, topUpId, amount, bonus },
        ...{ refunded: 0, withheld: 0, bonusTaken: 0, recordedAt: book.now, contentHash: hash },
        ...payIn(book, wallet, request),
        row: 'new',
    };
    state.topUps.set(made.id, made);
    return { recordId: made.id, created: true };
}
/** The paid lot is the older one: where both die at the same time, what was paid in is spent first. */
function payIn(book, wallet, { topUpId, amount, bonus, bonusDays }) {
    const paidLotId = amount > 0 ? book.ids.next() : null;
    const bonusLotId = bonus > 0 ? book.ids.next() : null;
    const given = { kind: 'TOP_UP', occurredAt: book.now, maturity: { kind: 'NONE' }, award: null, orderId: null };
    const first = wallet.sequence + 1;
    if (paidLotId !== null)
        grant(wallet, { ...given, lotId: paidLotId, points: amount, reason: { code: 'TOP_UP', topUpId } }, book.stamp());
    if (bonusLotId !== null) {
        const expiry = bonusDays === null ? null : { kind: 'ROLLING', days: bonusDays };
        const reason = { code: 'TOP_UP_BONUS', topUpId };
        grant(wallet, { ...given, system: 'issued', lotId: bonusLotId, points: bonus, expiry, reason }, book.stamp());
    }
    return { paidLotId, bonusLotId, entries: [[wallet.memberId, wallet.config.id, first, wallet.sequence]] };
}
//# sourceMappingURL=top-up.js.map