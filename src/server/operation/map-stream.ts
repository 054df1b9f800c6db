/**
 * The stream with each item mapped. Not an async generator function: that one would hold `return()` back while it waits for the next item, and a
 * subscription to a quiet topic would never end.
 */
export function mapStream<T, U>(items: AsyncGenerator<T, void, void>, map: (item: T) => U): AsyncGenerator<U, void, void> {
  const end: IteratorReturnResult<void> = { done: true, value: undefined };
  const stream: AsyncGenerator<U, void, void> = {
    async next() {
      const item = await items.next();
      return item.done ? end : { done: false, value: map(item.value) };
    },
    async return() {
      await items.return();
      return end;
    },
    async throw(error: unknown) {
      await items.throw(error);
      return end;
    },
    async [Symbol.asyncDispose]() {
      await items.return();
    },
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}
