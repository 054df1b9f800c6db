/** Items of one key one after the other, in their order; of other keys side by side, as many as `width`. Stops to begin new ones when `goOn` says so. */
export async function inLanes<Item>(
  items: readonly Item[],
  { width, keyOf, goOn }: { width: number; keyOf: (item: Item) => unknown; goOn: () => boolean },
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const busy = new Set<unknown>();
  const take = (): Item | null => {
    const index = waiting.findIndex((item) => !busy.has(keyOf(item)));
    return index < 0 || !goOn() ? null : (waiting.splice(index, 1)[0] ?? null);
  };
  let underWay = 0;
  await new Promise<void>((resolve, reject) => {
    const fill = (): void => {
      for (let item = underWay < width ? take() : null; item !== null; item = underWay < width ? take() : null) start(item);
      if (underWay === 0) resolve();
    };
    const start = (item: Item): void => {
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
