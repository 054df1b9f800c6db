/** What a repeated request gets back names the redemption only: the answer shows it as it is then. */
export const movedCodec = {
    store: ({ redemptionId }) => ({ redemptionId }),
    restore: (stored) => ({ redemptionId: stored['redemptionId'], redemption: null }),
};
//# sourceMappingURL=moved.js.map