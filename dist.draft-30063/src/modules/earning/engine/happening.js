export {};
//# sourceMappingURL=happening.js.map