export {};
//# sourceMappingURL=item-kind.js.map