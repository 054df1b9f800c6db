/** Reactions to reactions end here; a chain that long is a circle. */
const MAX_ROUNDS = 8;
/**
 * Lets parts react to what the present command wrote for its members, then to what they wrote themselves, until nothing new is written.
 */
export function react(book, parts, memberIds) {
    const reacting = parts.filter((part) => part.react !== undefined);
    const touched = new Set(book.takeTouched());
    if (reacting.length === 0)
        return;
    const ids = [...new Set(memberIds)];
    // From where on each wallet's entries have not been reacted to yet: those of before the command are announced already.
    const seen = new Map();
    for (let round = 1; round <= MAX_ROUNDS; round++) {
        let again = false;
        for (const id of ids) {
            const entries = freshEntries(book, id, seen);
            const wasTouched = touched.delete(id);
            if (entries.length === 0 && !wasTouched)
                continue;
            again = true;
            for (const part of reacting)
                part.react?.(book, id, entries);
            for (const other of book.takeTouched())
                touched.add(other);
        }
        if (!again)
            return;
    }
}
function freshEntries(book, memberId, seen) {
    return [...book.member(memberId).wallets.values()].flatMap((wallet) => {
        const fresh = wallet.entries.slice(seen.get(wallet) ?? wallet.noted);
        seen.set(wallet, wallet.entries.length);
        return fresh;
    });
}
//# sourceMappingURL=react.js.map