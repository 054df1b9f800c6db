export {};
//# sourceMappingURL=games.js.map