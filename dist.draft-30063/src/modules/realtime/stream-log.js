export {};
//# sourceMappingURL=stream-log.js.map