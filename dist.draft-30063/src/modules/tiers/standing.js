/** A member of whom nothing was ever judged. */
export function newcomer(joinedAt) {
    return {
        schemeVersion: 0,
        earned: '',
        earnedSince: joinedAt,
        period: null,
        lost: null,
        assignment: null,
        since: joinedAt,
        noticedFor: null,
        reviewedUntil: joinedAt,
    };
}
export function rankOf(scheme, code) {
    return scheme.tiers.findIndex((tier) => tier.code === code);
}
/** The tier that a member has, by its place in the scheme: the higher of what was earned and what was given. */
export function heldRank(scheme, { earned, assignment }) {
    return Math.max(0, rankOf(scheme, earned), assignment ? rankOf(scheme, assignment.tier) : 0);
}
//# sourceMappingURL=standing.js.map