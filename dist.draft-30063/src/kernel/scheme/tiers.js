export {};
//# sourceMappingURL=tiers.js.map