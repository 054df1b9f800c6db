export {};
//# sourceMappingURL=rule-draft.js.map