/** Whose endpoints a caller deals with: all of the program (null), or those of one partner. A partner that nobody registered has none. */
export function ownerOf({ kind, partner }) {
    if (kind !== 'partner')
        return null;
    return partner?.id ?? 0;
}
//# sourceMappingURL=owner.js.map