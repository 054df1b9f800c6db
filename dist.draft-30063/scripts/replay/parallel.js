/** Works through the items, at most `concurrency` at a time; the first failure ends it. */
export async function inParallel(items, concurrency, work) {
    const waiting = items.values();
    const worker = async () => {
        for (const item of waiting)
            await work(item);
    };
    await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, worker));
}
//# sourceMappingURL=parallel.js.map