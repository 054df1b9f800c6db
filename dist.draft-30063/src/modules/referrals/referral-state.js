export {};
//# sourceMappingURL=referral-state.js.map