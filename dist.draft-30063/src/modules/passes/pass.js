export {};
//# sourceMappingURL=pass.js.map