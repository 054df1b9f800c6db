/** What others may read of a member's name: its first letter. Null for none. */
export function maskName(name) {
    if (name === null)
        return null;
    const [first] = new Intl.Segmenter().segment(name);
    return first ? `${first.segment}***` : null;
}
//# sourceMappingURL=mask-name.js.map