export {};
//# sourceMappingURL=expiry-policy.js.map