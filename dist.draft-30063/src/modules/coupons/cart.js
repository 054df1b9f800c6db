export const emptyCart = { lines: [], shipping: 0 };
//# sourceMappingURL=cart.js.map