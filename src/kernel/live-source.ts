/**
 * Events as they happen. What is there already is taken without a promise for each, and word comes when there is more: to ten thousand listeners who are
 * told something at once, promises cost more than all else. One reader at a time.
 */
export interface LiveSource<T> extends AsyncIterator<T, undefined> {
  /** The next event, if it is there. */
  poll(): T | null;
  /** Nothing will come any more. */
  readonly over: boolean;
  /** Calls back once, as soon as it pays to poll again: at once where it does already. */
  whenReady(callback: () => void): void;
  /** Ends it; a reader who waits is told that it is over. */
  return(): Promise<IteratorResult<T, undefined>>;
}

/** Takes the place of an event when a subscription cannot go on: its resolver throws the error, and then the subscription is complete. */
export class Interruption {
  constructor(readonly error: unknown) {}
}

/** The event of a subscription, which is its own answer. @throws what interrupted the subscription */
export function showEvent<T>(event: T | Interruption): T {
  if (event instanceof Interruption) throw event.error;
  return event;
}

/** The next event for who does wait. */
export async function nextOf<T>(
  source: Pick<LiveSource<T>, 'poll' | 'over' | 'whenReady'>,
): Promise<IteratorResult<T, undefined>> {
  for (;;) {
    const event = source.poll();
    if (event !== null) return { done: false, value: event };
    if (source.over) return { done: true, value: undefined };
    await new Promise<void>((resolve) => source.whenReady(resolve));
  }
}

/** Any source of events as one that can be polled. It is asked for an event only when somebody polls or waits. */
export function asLive(source: AsyncIterator<unknown>): LiveSource<unknown> {
  return 'poll' in source ? (source as LiveSource<unknown>) : new Awaited(source);
}

class Awaited implements LiveSource<unknown> {
  over = false;
  private held: { event: unknown } | { error: unknown } | null = null;
  private asking = false;
  private wake: (() => void) | null = null;

  constructor(private readonly source: AsyncIterator<unknown>) {}

  poll(): unknown {
    const { held } = this;
    if (held === null) {
      this.ask();
      return null;
    }
    this.held = null;
    if ('event' in held) return held.event;
    this.over = true;
    throw held.error;
  }

  whenReady(callback: () => void): void {
    if (this.over || this.held !== null) callback();
    else {
      this.wake = callback;
      this.ask();
    }
  }

  next(): Promise<IteratorResult<unknown, undefined>> {
    return nextOf(this);
  }

  async return(): Promise<IteratorResult<unknown, undefined>> {
    this.over = true;
    this.tell();
    await this.source.return?.();
    return { done: true, value: undefined };
  }

  private ask(): void {
    if (this.asking || this.over) return;
    this.asking = true;
    this.source
      .next()
      .then(
        ({ done, value }) => {
          if (done) this.over = true;
          else this.held = { event: value };
        },
        (error: unknown) => {
          this.held = { error };
        },
      )
      .finally(() => {
        this.asking = false;
        this.tell();
      });
  }

  private tell(): void {
    const { wake } = this;
    this.wake = null;
    wake?.();
  }
}
