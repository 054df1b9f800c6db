/** Waits for all statements sent on one connection, also when one fails, so that none is left under way; then throws the first failure. */
export async function together(promises) {
    const settled = await Promise.allSettled(promises);
    for (const one of settled)
        if (one.status === 'rejected')
            throw one.reason;
    return settled.map((one) => one.value);
}
//# sourceMappingURL=together.js.map