/** Code of what a program has one of: its tiers, its check-ins, its referrals, its checkout. */
export const SINGLE = 'default';
/** The versions in force at an instant, at most one a code. */
export function inForce(items, at) {
    return items.filter((item) => item.validFrom <= at && (item.validUntil === null || at < item.validUntil));
}
export const emptyScheme = {
    rules: [],
    tiers: [],
    campaigns: [],
    activities: [],
    achievements: [],
    checkIns: [],
    referrals: [],
    coupons: [],
    checkout: [],
    passTypes: [],
    games: [],
    leaderboards: [],
};
//# sourceMappingURL=scheme.js.map