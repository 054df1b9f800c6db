export {};
//# sourceMappingURL=leaderboards.js.map