export {};
//# sourceMappingURL=coupons.js.map