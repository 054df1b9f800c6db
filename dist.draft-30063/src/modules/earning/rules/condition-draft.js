export {};
//# sourceMappingURL=condition-draft.js.map