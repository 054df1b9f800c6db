import { zoneClock } from '../../kernel/zone-clock.js';
/** Why the referral of a new member does not count; null when it does. */
export function refusalOf({ former, sameDevice, friends }, { perReferrer }) {
    if (former !== null)
        return former === 'phone' ? 'SAME_PHONE' : 'RE_ENROLLED';
    if (sameDevice)
        return 'SAME_DEVICE';
    return perReferrer !== null && friends >= perReferrer ? 'LIMIT' : null;
}
/** Why a member of long ago who comes with a code is no friend who was brought. */
export function refusalOfMember(who) {
    if (who.isReferrer)
        return 'SELF';
    return who.broughtReferrer ? 'CIRCLE' : 'RE_ENROLLED';
}
/** Whether what is left of a purchase is enough. A purchase of nothing never is. */
export function isEnough(left, { minimumPurchase }) {
    return left >= Math.max(1, minimumPurchase);
}
/** Whether a purchase is a first one that counts: enough, not before the member joined and not too long after. Amounts are in minor units. */
export function isFirstPurchase(purchase, joinedAt, definition, timeZone) {
    const zone = zoneClock(timeZone);
    const days = zone.localDay(purchase.occurredAt) - zone.localDay(joinedAt);
    const { firstPurchaseWithinDays: within } = definition;
    return isEnough(purchase.total, definition) && days >= 0 && (within === null || days <= within);
}
/** Whether a side may be rewarded for a step: not for what does not count, and not for a purchase that was taken back. */
export function isRewarded({ status }, step) {
    return step === 'ENROLMENT' ? status !== 'REFUSED' : status === 'PURCHASED';
}
//# sourceMappingURL=judge-referral.js.map