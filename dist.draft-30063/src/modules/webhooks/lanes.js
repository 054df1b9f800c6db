/** Items of one key one after the other, in their order; of other keys side by side, as many as `width`. Stops to begin new ones when `goOn` says so. */
export async function inLanes(items, { width, keyOf, goOn }, work) {
    const waiting = [...items];
    const busy = new Set();
    const take = () => {
        const index = waiting.findIndex((item) => !busy.has(keyOf(item)));
        return index < 0 || !goOn() ? null : (waiting.splice(index, 1)[0] ?? null);
    };
    let underWay = 0;
    await new Promise((resolve, reject) => {
        const fill = () => {
            for (let item = underWay < width ? take() : null; item !== null; item = underWay < width ? take() : null)
                start(item);
            if (underWay === 0)
                resolve();
        };
        const start = (item) => {
            underWay += 1;
            busy.add(keyOf(item));
            work(item)
                .then(() => {
                underWay -= 1;
                busy.delete(keyOf(item));
                fill();
            })
                .catch(reject);
        };
        fill();
    });
}
//# sourceMappingURL=lanes.js.map