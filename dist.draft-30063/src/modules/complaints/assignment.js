/** Who gets the next one: whoever has least, of those whoever waits longest, then by name. Null where nobody is there. */
export function pickAgent(agents) {
    const [first] = [...agents].sort((a, b) => a.load - b.load || (a.lastAt ?? 0) - (b.lastAt ?? 0) || (a.agent < b.agent ? -1 : 1));
    return first?.agent ?? null;
}
//# sourceMappingURL=assignment.js.map