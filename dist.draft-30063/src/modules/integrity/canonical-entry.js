/** One line an entry. JSON quotes every value, so no two entries read the same. */
export function canonicalEntry(entry) {
    return `${JSON.stringify(entry)}\n`;
}
export function canonicalHead(head) {
    const { programId, number, sealedAt, lastPosition, entries, previous } = head;
    return `${JSON.stringify(['fealty-block', programId, number, sealedAt, lastPosition, entries, previous])}\n`;
}
//# sourceMappingURL=canonical-entry.js.map