import type { Delivery } from './coalesce.js';

/** Takes the place of an event when a subscription cannot go on: its resolver throws the error, and then the subscription is complete. */
export class Interruption {
  constructor(readonly error: unknown) {}
}

/**
 * The deliveries as a subscription's source. An error becomes an `Interruption`, so that it reaches the caller as an answer; thrown, it would take the
 * whole socket down. Not an async generator: that one would hold `return` back while it waits on a quiet stream.
 */
export class EventIterator<T> implements AsyncIterableIterator<T | Interruption> {
  private interrupted = false;

  constructor(
    private readonly source: AsyncIterator<Delivery, undefined>,
    private readonly show: (delivery: Delivery) => T,
  ) {}

  async next(): Promise<IteratorResult<T | Interruption, undefined>> {
    if (this.interrupted) return { done: true, value: undefined };
    try {
      const item = await this.source.next();
      return item.done ? item : { done: false, value: this.show(item.value) };
    } catch (error) {
      this.interrupted = true;
      await this.source.return?.();
      return { done: false, value: new Interruption(error) };
    }
  }

  async return(): Promise<IteratorResult<T | Interruption, undefined>> {
    await this.source.return?.();
    return { done: true, value: undefined };
  }

  async throw(error: unknown): Promise<IteratorResult<T | Interruption, undefined>> {
    await this.return();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }
}
