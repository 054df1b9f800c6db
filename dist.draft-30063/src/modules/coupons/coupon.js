/** Where a coupon stands. Reservations whose time is over, `overdue` of them, count for nothing, whether or not that was written yet. */
export function statusAt({ maxUses, reserved, used, expiresAt, revokedAt }, overdue, now) {
    if (used >= maxUses)
        return 'USED';
    if (revokedAt !== null)
        return 'REVOKED';
    const held = reserved - overdue;
    if (used + held >= maxUses)
        return 'RESERVED';
    return expiresAt !== null && expiresAt <= now ? 'EXPIRED' : 'ACTIVE';
}
/** Why a coupon cannot be used now by anybody; null where it can. */
export function whyNotNow(coupon, overdue, now) {
    const status = statusAt(coupon, overdue, now);
    if (status !== 'ACTIVE')
        return { code: status };
    return now < coupon.startsAt ? { code: 'NOT_YET' } : null;
}
/** What a coupon is, in the version in which it was issued. */
export function termsOf({ scheme }, { type, typeVersion }) {
    const terms = scheme.coupons.find(({ code, version }) => code === type && version === typeVersion);
    if (!terms)
        throw new Error(`coupons of kind ${type} have no version ${typeVersion}`);
    return terms;
}
/** Between which instants a coupon is good that is issued now; `end` gives the end of so many days from an instant. */
export function validityFrom(now, { goodFrom, goodUntil, validDays }, end) {
    const startsAt = Math.max(now, goodFrom ?? now);
    const own = validDays === null ? null : end(validDays, startsAt);
    const ends = [own, goodUntil].filter((one) => one !== null);
    return { startsAt, expiresAt: ends.length === 0 ? null : Math.min(...ends) };
}
//# sourceMappingURL=coupon.js.map