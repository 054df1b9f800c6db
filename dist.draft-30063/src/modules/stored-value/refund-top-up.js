import { fromMinorUnits } from '../../kernel/money.js';
import { refuse } from '../../kernel/refusal.js';
import { withdraw } from '../ledger/index.js';
import { refundTerms } from './refund-terms.js';
import { storedValuePart } from './stored-value-part.js';
const topUpRecord = { table: 'stored_value_top_up', column: 'id', type: 'bigint', missing: 'top-up-not-found' };
const FIELD = ['topUpId'];
/**
 * Takes what is left of the paid part of a top-up out of the wallet (or so much of it), with its share of the bonus. The shop pays it out.
 * Refuses: NOT_FOUND, INVALID (more than is left), INVALID_STATE (nothing is left).
 */
export function refundTopUp(envelope, recordId, amount) {
    return {
        ...envelope,
        operation: 'refundStoredValueTopUp',
        subjects: [{ record: topUpRecord, key: recordId, field: FIELD }],
        fingerprint: () => ({ recordId, amount }),
        needs(needs, [member]) {
            needs.lotsOf.add(member);
            needs.of(storedValuePart).topUps.add(recordId);
        },
        decide(book) {
            const topUp = book.of(storedValuePart).topUps.get(recordId);
            return topUp ? decide(book, topUp, amount) : refuse('NOT_FOUND', FIELD, 'top-up-not-found');
        },
        store: (result) => ({ ...result }),
        restore: (stored) => stored,
    };
}
function decide(book, topUp, amount) {
    const { memberId, walletId, paidLotId, bonusLotId, topUpId } = topUp;
    const wallet = book.member(memberId).wallets.get(walletId);
    if (!wallet)
        throw new Error(`member ${memberId} has no account in wallet ${walletId}`);
    const lotOf = (id) => (id === null ? undefined : wallet.lots.get(id));
    const [paid, bonus] = [lotOf(paidLotId), lotOf(bonusLotId)];
    const left = paid?.remaining ?? 0;
    const wanted = amount ?? left;
    const shown = { left: fromMinorUnits(left, book.program.currency) };
    if (left === 0 || !paid)
        return refuse('INVALID_STATE', FIELD, 'top-up-used', shown);
    if (wanted > left)
        return refuse('INVALID', ['amount'], 'top-up-used', shown);
    const done = refundTerms({ ...topUp, bonusLeft: bonus?.remaining ?? 0, bonusExpired: bonus?.expired ?? 0 }, wanted);
    withdraw(wallet, { lotId: paid.id, points: wanted, to: 'paid' }, { code: 'TOP_UP_REFUND', topUpId }, book.stamp());
    if (bonus && done.bonusTaken > 0) {
        const back = { lotId: bonus.id, points: done.bonusTaken, to: 'issued' };
        withdraw(wallet, back, { code: 'TOP_UP_BONUS_BACK', topUpId }, book.stamp());
    }
    topUp.refunded += done.refunded;
    topUp.withheld += done.withheld;
    topUp.bonusTaken += done.bonusTaken;
    if (topUp.row === 'same')
        topUp.row = 'changed';
    book.audit({
        action: 'stored-value.refunded',
        target: `member:${memberId}`,
        details: { topUp: topUp.id, paidOut: done.paidOut, withheld: done.withheld },
    });
    return { recordId: topUp.id, ...done };
}
//# sourceMappingURL=refund-top-up.js.map