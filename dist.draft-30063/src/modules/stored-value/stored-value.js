export {};
//# sourceMappingURL=stored-value.js.map