/** What this version can tell listeners about; rows of a newer version's kinds are passed over. */
export const eventKinds = [
    'WALLET_CHANGED',
    'TIER_CHANGED',
    'REDEMPTION_UPDATED',
    'PASS_UPDATED',
    'COMPLAINT_UPDATED',
    'SURVEY_INVITED',
    'SURVEY_RESPONDED',
    'MEMBER_ENROLLED',
    'LEADERBOARD_CHANGED',
];
export function matches(event, filter) {
    return ((filter.memberId === null || event.memberId === filter.memberId) &&
        (filter.walletId === null || event.walletId === filter.walletId) &&
        (filter.types === null || filter.types.includes(event.type)) &&
        (filter.board === undefined || event.payload?.board === filter.board));
}
//# sourceMappingURL=stream-event.js.map