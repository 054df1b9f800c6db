import { type LiveSource, nextOf } from '../../kernel/live-source.js';
import { coalesce, type Delivery, oneByOne } from './coalesce.js';
import type { Feed, Listener } from './feed.js';
import type { EventFilter, StreamEvent } from './stream-event.js';
import type { StreamPosition } from './stream-position.js';

/** Reads what is stored after a position, up to a position, when it is its turn; nothing for a follower that has ended by then. */
export type ReadStored = (follower: Follower, at: StreamPosition, until: number, limit: number) => Promise<StreamEvent[]>;

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
 * One listener's way through the stream: what is stored first, then what the feed brings, without a gap or a repeat where they meet. One reader at a time;
 * `return` ends one who waits.
 */
export class Follower implements LiveSource<Delivery>, Listener {
  readonly filter: EventFilter;
  over = false;
  private at: StreamPosition;
  private live = false;
  private reading = false;
  private waiting: StreamEvent[] = [];
  private bytes = 0;
  private ready: readonly Delivery[] = [];
  private taken = 0;
  private failure: { error: unknown } | null = null;
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
    if (!this.reading) this.wake();
  }

  /** @throws what reading failed with, once */
  poll(): Delivery | null {
    if (this.over || this.reading) return null;
    if (this.failure) {
      const { error } = this.failure;
      this.failure = null;
      throw error;
    }
    if (this.taken === this.ready.length) {
      if (!this.live && !this.joins()) void this.catchUp();
      else if (this.waiting.length > 0) this.take();
    }
    const delivery = this.ready[this.taken];
    if (delivery === undefined) return null;
    this.taken += 1;
    if (this.taken === this.ready.length) this.hold(none);
    return delivery;
  }

  whenReady(callback: () => void): void {
    const nothing = this.live && this.waiting.length === 0 && this.taken === this.ready.length;
    if (!this.over && this.failure === null && (this.reading || nothing)) this.wakeUp = callback;
    else callback();
  }

  next(): Promise<IteratorResult<Delivery, undefined>> {
    return nextOf(this);
  }

  async return(): Promise<IteratorResult<Delivery, undefined>> {
    if (!this.over) {
      this.over = true;
      this.feed.leave(this);
      this.options.onEnd(this);
      this.wake();
    }
    return { done: true, value: undefined };
  }

  private wake(): void {
    const { wakeUp } = this;
    this.wakeUp = null;
    wakeUp?.();
  }

  /** Goes on with the feed at once where the feed has not passed it, as it has not for nearly all who begin: ten thousand who come together ask nothing. */
  private joins(): boolean {
    this.live = this.at.owed.length === 0 && this.feed.position <= this.at.position;
    if (this.live) {
      this.empty();
      this.fellBehind = false;
    }
    return this.live;
  }

  /** Reads a page. From before it reads, the feed's events gather: when the page was the last one, they continue it. */
  private async catchUp(): Promise<void> {
    const { at } = this;
    const until = Math.max(this.feed.position, at.position);
    this.live = true;
    this.reading = true;
    this.empty();
    try {
      const page = await this.read(this, at, until, PAGE);
      const last = page.filter((event) => event.position > at.position).length < PAGE;
      this.hold(coalesceIf(this.options.merge && this.fellBehind && at.owed.length === 0, page, at));
      this.at = { position: last ? until : Math.max(at.position, page.at(-1)?.position ?? 0), owed: [] };
      if (!last) this.live = false;
      else this.fellBehind &&= !this.live;
    } catch (error) {
      this.live = false;
      this.failure = { error };
    }
    this.reading = false;
    this.wake();
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
    this.hold(coalesceIf(this.options.merge && waiting.length > SLOW, waiting, this.at));
    this.at = { position: waiting.at(-1)?.position ?? this.at.position, owed: [] };
  }

  private hold(deliveries: readonly Delivery[]): void {
    this.ready = deliveries;
    this.taken = 0;
  }
}

const none: readonly Delivery[] = [];

function coalesceIf(merge: boolean, events: StreamEvent[], from: StreamPosition): Delivery[] {
  return merge ? coalesce(events) : oneByOne(events, from);
}
