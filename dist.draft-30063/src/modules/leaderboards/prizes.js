/** What a rank wins; null for nothing. Each rank wins once. */
export function prizeOf(prizes, rank) {
    return prizes.find(({ fromRank, toRank }) => fromRank <= rank && rank <= toRank) ?? null;
}
/** How many ranks may win something. */
export function winners(prizes) {
    return prizes.reduce((most, { toRank }) => Math.max(most, toRank), 0);
}
//# sourceMappingURL=prizes.js.map