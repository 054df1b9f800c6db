/** `node` for programs: a caller's own, and no other exists for it. */
export const programNode = {
    type: 'Program',
    load: async (context, key) => (context.program !== null && String(context.program.id) === key ? context.program : null),
};
//# sourceMappingURL=program-node.js.map