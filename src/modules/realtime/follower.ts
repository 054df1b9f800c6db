import { coalesce, type Delivery, oneByOne } from './coalesce.js';
import type { Feed, Listener } from './feed.js';
import type { EventFilter, StreamEvent } from './stream-event.js';
import type { StreamPosition } from './stream-position.js';

/** Reads what is stored after a position, up to a position. */
export type ReadStored = (at: StreamPosition, until: number, limit: number) => Promise<StreamEvent[]>;

export interface FollowerOptions {
  filter: EventFilter;
  from: StreamPosition;
  /** Whether changes of one wallet may be told as one when the listener is slow. */
  merge: boolean;
  onEnd(follower: Follower): void;
  onFallBehind(): void;
}

const PAGE = 100;
/** How many events wait for a listener, and how large they are together. One that lets more gather reads them from the database when it gets to it, so a stalled one costs nothing. */
const MOST_WAITING = 1_000;
const MOST_BYTES = 256 * 1024;
const SLOW = 64;

/**
 * One listener's way through the stream: what is stored first, then what the feed brings, without a gap or a repeat where they meet. `next` takes one
 * caller at a time; `return` ends a `next` that waits.
 */
export class Follower implements AsyncIterableIterator<Delivery>, Listener {
  readonly filter: EventFilter;
  private at: StreamPosition;
  private live = false;
  private waiting: StreamEvent[] = [];
  private bytes = 0;
  private ready: Delivery[] = [];
  private ended = false;
  private fellBehind = false;
  private wakeUp: (() => void) | null = null;

  constructor(
    private readonly feed: Feed,
    private readonly read: ReadStored,
    private readonly options: FollowerOptions,
  ) {
    this.filter = options.filter;
    this.at = options.from;
    feed.join(this);
  }

  push(event: StreamEvent): void {
    // what it has been told already comes again when its cursor was ahead of the feed
    if (!this.live || event.position <= this.at.position) return;
    if (this.waiting.length === MOST_WAITING || this.bytes + event.bytes > MOST_BYTES) {
      this.live = false;
      this.empty();
      this.fellBehind = true;
      this.options.onFallBehind();
      return;
    }
    this.waiting.push(event);
    this.bytes += event.bytes;
    this.wakeUp?.();
  }

  async next(): Promise<IteratorResult<Delivery, undefined>> {
    while (!this.ended) {
      const delivery = this.ready.shift();
      if (delivery) return { done: false, value: delivery };
      if (!this.live) await this.catchUp();
      else if (this.waiting.length > 0) this.take();
      else await new Promise<void>((resolve) => (this.wakeUp = resolve));
    }
    return { done: true, value: undefined };
  }

  async return(): Promise<IteratorResult<Delivery, undefined>> {
    if (!this.ended) {
      this.ended = true;
      this.feed.leave(this);
      this.options.onEnd(this);
      this.wakeUp?.();
    }
    return { done: true, value: undefined };
  }

  async throw(error: unknown): Promise<IteratorResult<Delivery, undefined>> {
    await this.return();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  /** Reads a page. From before it reads, the feed's events gather: when the page was the last one, they continue it. */
  private async catchUp(): Promise<void> {
    const { at } = this;
    const until = Math.max(this.feed.position, at.position);
    this.live = true;
    this.empty();
    const page = await this.read(at, until, PAGE);
    const last = page.filter((event) => event.position > at.position).length < PAGE;
    this.ready = coalesceIf(this.options.merge && this.fellBehind && at.owed.length === 0, page, at);
    this.at = { position: last ? until : Math.max(at.position, page.at(-1)?.position ?? 0), owed: [] };
    if (!last) this.live = false;
    else this.fellBehind &&= !this.live;
  }

  /** @returns what waited */
  private empty(): StreamEvent[] {
    const { waiting } = this;
    this.waiting = [];
    this.bytes = 0;
    return waiting;
  }

  private take(): void {
    const waiting = this.empty();
    this.ready = coalesceIf(this.options.merge && waiting.length > SLOW, waiting, this.at);
    this.at = { position: waiting.at(-1)?.position ?? this.at.position, owed: [] };
  }
}

function coalesceIf(merge: boolean, events: StreamEvent[], from: StreamPosition): Delivery[] {
  return merge ? coalesce(events) : oneByOne(events, from);
}
