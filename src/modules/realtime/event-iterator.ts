import { Interruption, type LiveSource, nextOf } from '../../kernel/live-source.js';
import type { Delivery } from './coalesce.js';

/**
 * The deliveries as a subscription's source. An error becomes an `Interruption`, so that it reaches the caller as an answer; thrown, it would take the
 * whole socket down. Not an async generator: that one would hold `return` back while it waits on a quiet stream.
 */
export class EventIterator<T extends object> implements LiveSource<T | Interruption> {
  private interrupted = false;

  constructor(
    private readonly source: LiveSource<Delivery>,
    private readonly show: (delivery: Delivery) => T,
  ) {}

  get over(): boolean {
    return this.interrupted || this.source.over;
  }

  poll(): T | Interruption | null {
    if (this.interrupted) return null;
    try {
      const delivery = this.source.poll();
      return delivery === null ? null : this.show(delivery);
    } catch (error) {
      this.interrupted = true;
      void this.source.return();
      return new Interruption(error);
    }
  }

  whenReady(callback: () => void): void {
    if (this.interrupted) callback();
    else this.source.whenReady(callback);
  }

  next(): Promise<IteratorResult<T | Interruption, undefined>> {
    return nextOf(this);
  }

  async return(): Promise<IteratorResult<T | Interruption, undefined>> {
    await this.source.return();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
