export {};
//# sourceMappingURL=evaluation.js.map