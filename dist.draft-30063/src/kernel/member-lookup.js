/** The key of a look-up in the answer of `ResolveMembers`. */
export const lookupKey = (lookup) => `${lookup.by}:${lookup.value}`;
//# sourceMappingURL=member-lookup.js.map