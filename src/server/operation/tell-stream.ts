import type { LiveSource } from '../../kernel/live-source.js';
import { nextOf } from '../../kernel/live-source.js';
import type { Audience } from './audience.js';
import type { Told } from './told.js';

/**
 * Events as their audience is told of them. What needs no execution is there when it is polled; for all else there is a promise, and nothing more is polled
 * until it has been kept. Not an async generator function: that one would hold `return()` back while it waits for the next event, and a subscription to a
 * quiet topic would never end.
 */
export class TellStream {
  private listening = true;

  constructor(
    private readonly events: LiveSource<unknown>,
    private readonly audience: Audience,
    private readonly told: () => void,
  ) {}

  get over(): boolean {
    return this.events.over;
  }

  poll(): Told | Promise<Told> | null {
    const event = this.events.poll();
    if (event === null) {
      if (this.events.over) this.leave();
      return null;
    }
    this.told();
    return this.audience.tell(event);
  }

  whenReady(callback: () => void): void {
    this.events.whenReady(callback);
  }

  /** For who waits for each. */
  async next(): Promise<IteratorResult<Told, undefined>> {
    const { done, value } = await nextOf<Told | Promise<Told>>(this);
    return done ? { done, value: undefined } : { done: false, value: await value };
  }

  async return(): Promise<IteratorResult<Told, undefined>> {
    this.leave();
    await this.events.return();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): AsyncIterator<Told, undefined> {
    return this;
  }

  private leave(): void {
    if (this.listening) this.audience.leave();
    this.listening = false;
  }
}
