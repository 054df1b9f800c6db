export const handledCodec = {
    store: ({ couponId, useId, undone }) => ({ couponId, useId, undone }),
    restore: (stored) => stored,
};
//# sourceMappingURL=handled.js.map