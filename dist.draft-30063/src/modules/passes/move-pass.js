import { refuse } from '../../kernel/refusal.js';
import { isText } from '../../kernel/text.js';
import { mayEarn, maySpend } from '../ledger/index.js';
import { aboutPass, endedRefusal } from './pass-records.js';
import { passesPart } from './passes-part.js';
/**
 * Gives a pass to another member, with all that is left of it and another code: who knew the old one cannot use it any more.
 * Refuses: NOT_FOUND (pass, member), NOT_ELIGIBLE (not giftable, giver suspended, either closed), INVALID (to oneself), INVALID_STATE or EXPIRED (over).
 */
export function giftPass(envelope, id, to) {
    const decide = (book, pass, [, receiver]) => give(book, pass, receiver);
    return aboutPass(envelope, { id }, 'giftPass', {}, decide, { subjects: [{ lookup: to, field: ['to'] }] });
}
function give(book, pass, receiverId) {
    if (!pass.giftable)
        return refuse('NOT_ELIGIBLE', ['passId'], 'pass-not-giftable');
    if (pass.status !== 'ACTIVE')
        return endedRefusal(pass, 'passId');
    if (pass.memberId === receiverId)
        return refuse('INVALID', ['to'], 'pass-to-self');
    const refusal = maySpend(book.member(pass.memberId), 'passId') ?? mayEarn(book.member(receiverId), 'to');
    if (refusal)
        return refusal;
    const state = book.of(passesPart);
    const giver = pass.memberId;
    // whoever listens to the giver hears of it too
    const entry = state.note(book, pass, { kind: 'GIFT', units: 0 });
    pass.memberId = receiverId;
    pass.code = state.newCode();
    state.announce(book, pass);
    book.audit({ action: 'pass.given', target: `member:${giver}`, details: { pass: pass.id, to: receiverId } });
    return { passId: pass.id, entryId: entry.id };
}
/**
 * Takes a pass back: what was left of it is gone, and nothing is paid back.
 * Refuses: INVALID (reasonCode), NOT_FOUND, INVALID_STATE or EXPIRED (it is over).
 */
export function cancelPass(envelope, id, reasonCode) {
    if (!isText(reasonCode, 100))
        return refuse('INVALID', ['reasonCode'], 'text-length', { max: 100 });
    return aboutPass(envelope, { id }, 'cancelPass', { reasonCode }, (book, pass) => {
        if (pass.status !== 'ACTIVE')
            return endedRefusal(pass, 'passId');
        const lost = pass.remaining;
        book.of(passesPart).end(book, pass, 'CANCELLED', reasonCode);
        book.audit({
            action: 'pass.cancelled',
            target: `member:${pass.memberId}`,
            details: { pass: pass.id, units: lost, reasonCode },
        });
        return { passId: pass.id, entryId: null };
    });
}
//# sourceMappingURL=move-pass.js.map