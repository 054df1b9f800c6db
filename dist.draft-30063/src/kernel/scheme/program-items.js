export {};
//# sourceMappingURL=program-items.js.map