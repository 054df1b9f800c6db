/** A source of events whose `return()` wakes whoever waits. */
export class Ticks<T = number> {
  live = 0;
  private waiting = new Set<(item: IteratorResult<T, void>) => void>();

  emit(value: T): void {
    for (const wake of [...this.waiting]) wake({ done: false, value });
  }

  iterate(): AsyncGenerator<T, void, void> {
    this.live += 1;
    let wakeMine: ((item: IteratorResult<T, void>) => void) | null = null;
    let ended = false;
    const end = async (): Promise<IteratorResult<T, void>> => {
      if (!ended) this.live -= 1;
      ended = true;
      wakeMine?.({ done: true, value: undefined });
      return { done: true, value: undefined };
    };
    const iterator: AsyncGenerator<T, void, void> = {
      next: () =>
        new Promise((resolve) => {
          if (ended) return resolve({ done: true, value: undefined });
          const wake = (item: IteratorResult<T, void>) => {
            this.waiting.delete(wake);
            resolve(item);
          };
          wakeMine = wake;
          this.waiting.add(wake);
        }),
      return: end,
      throw: end,
      [Symbol.asyncDispose]: async () => void (await end()),
      [Symbol.asyncIterator]: () => iterator,
    };
    return iterator;
  }
}
