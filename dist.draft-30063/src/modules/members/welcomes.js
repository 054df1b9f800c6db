export {};
//# sourceMappingURL=welcomes.js.map