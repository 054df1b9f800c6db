/** `node` for members: a member's own token finds itself only. */
export function memberNode(reader) {
    return {
        type: 'Member',
        load: async (context, key) => context.program !== null && /^[1-9]\d{0,15}$/.test(key) ? reader.byId(context, Number(key)) : null,
    };
}
//# sourceMappingURL=member-node.js.map