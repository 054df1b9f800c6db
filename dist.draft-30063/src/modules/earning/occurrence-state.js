export const occurrenceKey = ({ memberId, trigger, of, key }) => JSON.stringify([memberId, trigger, of, key]);
//# sourceMappingURL=occurrence-state.js.map