import { floorShare } from '../../kernel/points.js';
/**
 * What refunding so much of the paid part does. The bonus was given for all that was paid in: what stays paid in keeps floor(bonus x stays / amount) of it,
 * the rest is taken back, and what of that was used already is withheld. So nobody keeps a bonus on money that went out again, however refunds are split: for a bonus that is
 * no more than the amount.
 */
export function refundTerms(terms, wanted) {
    const { amount, bonus, refunded, withheld, bonusTaken, bonusLeft, bonusExpired } = terms;
    const kept = floorShare(bonus, amount - refunded - wanted, amount);
    const owed = Math.max(0, bonus - kept - bonusTaken - withheld - bonusExpired);
    const taken = Math.min(owed, bonusLeft);
    const heldBack = Math.min(owed - taken, wanted);
    return { refunded: wanted, bonusTaken: taken, withheld: heldBack, paidOut: wanted - heldBack };
}
/** Which lots a refund of a payment goes back to: those that paid last first, so that what dies soonest stays spent. */
export function refundParts(parts, wanted) {
    let missing = wanted;
    const back = [];
    for (const part of [...parts].reverse()) {
        const points = Math.min(part.points - part.returned, missing);
        if (points === 0)
            continue;
        back.push({ part, points });
        missing -= points;
    }
    if (missing > 0)
        throw new Error(`a payment has ${missing} less than what is to come back`);
    return back;
}
//# sourceMappingURL=refund-terms.js.map