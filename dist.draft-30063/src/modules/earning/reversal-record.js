export {};
//# sourceMappingURL=reversal-record.js.map