export {};
//# sourceMappingURL=entry-range.js.map