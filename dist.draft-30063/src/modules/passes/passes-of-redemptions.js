import { isRefusal, refuse } from '../../kernel/refusal.js';
import { givePass } from './issue-pass.js';
import { passTypeAt } from './pass-type-kind.js';
import { passesPart } from './passes-part.js';
/** Room for the passes that a redemption may give, or those that it gave. */
export function needsPassesOf(needs, redemptionId, quantity) {
    const need = needs.of(passesPart);
    if (redemptionId !== null)
        need.redemptions.add(redemptionId);
    // each with its id and that of its first entry
    needs.ids += 2 * quantity;
}
/** Whether passes of this type can be given now. Refuses: NOT_ELIGIBLE. */
export function mayGive(book, passType) {
    const type = passType === null ? null : passTypeAt(book.program, passType, book.now);
    return isRefusal(type) ? refuse('NOT_ELIGIBLE', ['rewardId'], type.message, type.params) : null;
}
/** Hands over what was redeemed: so many passes. By the newest version of the type where it was reserved and the type has ended since. */
export function givePasses(book, { id, memberId, quantity, passType }) {
    const found = passTypeAt(book.program, passType ?? '', book.now);
    const type = isRefusal(found) ? book.program.scheme.passTypes.findLast(({ code }) => code === passType) : found;
    if (!type)
        throw new Error(`redemption ${id} gives passes of type ${passType}, which the program does not have`);
    const nothingPaid = { priceMoney: 0, pricePoints: 0, orderId: null, orderLineId: null };
    for (let count = 0; count < quantity; count++)
        givePass(book, type, { memberId, startsAt: book.now, ...nothingPaid, redemptionId: id });
}
/** Whether the passes of a redemption can be taken back: none was used, given away or ended. Refuses: INVALID_STATE. */
export function mayTakeBack(book, { id, memberId }) {
    for (const { memberId: owner, used, status } of book.of(passesPart).ofRedemption(id)) {
        if (owner !== memberId)
            return refuse('INVALID_STATE', ['redemptionId'], 'pass-given-away');
        if (used > 0)
            return refuse('INVALID_STATE', ['redemptionId'], 'pass-used');
        if (status !== 'ACTIVE')
            return refuse('INVALID_STATE', ['redemptionId'], 'pass-ended', { status });
    }
    return null;
}
/** Takes them back, with the redemption that gave them. */
export function takePassesBack(book, { id }) {
    const state = book.of(passesPart);
    for (const pass of state.ofRedemption(id))
        state.end(book, pass, 'CANCELLED', 'REDEMPTION');
}
//# sourceMappingURL=passes-of-redemptions.js.map