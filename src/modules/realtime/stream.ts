import type { Pool } from 'pg';
import type { Registry } from 'prom-client';
import type { Clock } from '../../kernel/clock.js';
import { Gathered } from '../../kernel/gathered.js';
import type { Pump } from '../../kernel/pump.js';
import { Turns } from '../../kernel/turns.js';
import { type Delivery, oneByOne } from './coalesce.js';
import { Cursors } from './cursor.js';
import { Feed } from './feed.js';
import { Follower, type ReadStored } from './follower.js';
import { checkResumable, type StreamHead } from './read-stream.js';
import type { EventFilter } from './stream-event.js';
import type { StreamLog } from './stream-log.js';
import { StreamMetrics } from './stream-metrics.js';
import type { StreamPosition } from './stream-position.js';
import { PostgresSource, type StreamSource } from './stream-source.js';

export interface StreamDeps {
  /** Of the server's role; the stream keeps one connection of it to itself. */
  pool: Pool;
  clock: Clock;
  /** 32 bytes; the same in all processes over one database. */
  cursorKey: Uint8Array;
  registry: Registry;
  log: StreamLog;
  /** Where listeners send what they are told. */
  pump: Pump;
}

/** Some events of a program, in order. */
export interface EventsPage {
  deliveries: Delivery[];
  hasNextPage: boolean;
  /** After the last event, or as far as there were none. */
  end: StreamPosition;
}

const LIVE_PAGE = 1_000;
/** How long the next page waits at most for the last one to be sent: with very many listeners who catch up, somebody always has something to send. */
const MOST_REST_MS = 250;
/** Listeners that read what is stored at once: when all come back after a restart, requests still find a connection. */
const MOST_CATCHING_UP = 4;

/** The event stream in this process: relays the outbox, serves pages, and follows it live for any number of listeners. */
export class Stream {
  readonly cursors: Cursors;
  private readonly feeds = new Map<number, Feed>();
  private readonly open = new Set<Follower>();
  private readonly hearers: (() => void)[] = [];
  private readonly source: StreamSource;
  private readonly metrics: StreamMetrics;
  private readonly catchingUp = new Turns(MOST_CATCHING_UP);
  private readonly heads = new Gathered<null, StreamHead>(async (asked) => {
    const head = await this.source.head();
    return asked.map(() => head);
  });

  constructor(private readonly deps: StreamDeps) {
    this.cursors = new Cursors(deps.cursorKey);
    this.metrics = new StreamMetrics(deps.registry, deps.pool, deps.clock, () => this.listeners);
    this.source = new PostgresSource(
      deps.pool,
      { onRelayed: (events) => this.metrics.relayed.inc(events), onNews: (programIds) => this.wakeFeeds(programIds) },
      deps.log,
    );
  }

  start(): void {
    this.source.start();
  }

  /** Close the sockets before: a listener that is still open is told that its subscription is complete. */
  async stop(): Promise<void> {
    await Promise.all([...this.open].map((follower) => follower.return()));
    await this.source.stop();
  }

  /** A transaction of this process that wrote to the outbox has committed. */
  wake(): void {
    this.source.wake();
  }

  /** Has `hear` called whenever there is something new in the stream, of whichever program. It must not wait. */
  onNews(hear: () => void): void {
    this.hearers.push(hear);
  }

  /** Open subscriptions of this process. */
  get listeners(): number {
    return this.open.size;
  }

  /** Cursor of the newest position. */
  async head(programId: number): Promise<string> {
    const { position } = await this.source.head();
    return this.cursors.write(programId, { position, owed: [] });
  }

  /** Events after a cursor, or from the oldest kept one. @throws ApiError CURSOR_EXPIRED, BAD_USER_INPUT */
  async page(programId: number, after: string | null, limit: number, filter: EventFilter): Promise<EventsPage> {
    const at = after === null ? { position: 0, owed: [] } : this.cursors.read(programId, after);
    const { events, head } = await this.source.read(programId, { at, limit: limit + 1 }, filter);
    if (after !== null) checkResumable(at, head);
    const deliveries = oneByOne(events.slice(0, limit), at);
    const hasNextPage = events.length > limit;
    const nothingLeft = { position: head.position, owed: [] };
    return { deliveries, hasNextPage, end: deliveries.at(-1)?.at ?? (hasNextPage ? at : nothingLeft) };
  }

  /** Events after a cursor, or from now on, until `return` is called. @throws ApiError CURSOR_EXPIRED, BAD_USER_INPUT */
  async follow(programId: number, after: string | null, filter: EventFilter, merge: boolean): Promise<Follower> {
    const head = await this.heads.run(null);
    const from = after === null ? { position: head.position, owed: [] } : this.cursors.read(programId, after);
    checkResumable(from, head);
    const read: ReadStored = async (reader, at, until, limit) => {
      await this.catchingUp.begin();
      try {
        if (reader.over) return [];
        const page = await this.source.read(programId, { at, until, limit }, filter);
        checkResumable(at, page.head);
        return page.events;
      } finally {
        this.catchingUp.done();
      }
    };
    // from here to the end nothing waits: the feed must not be dropped before the follower has joined it
    const feed = this.feedOf(programId, head.position);
    const onEnd = (ended: Follower) => {
      this.open.delete(ended);
      if (feed.listeners === 0) this.feeds.delete(programId);
    };
    const follower = new Follower(feed, read, { filter, from, merge, onEnd, onFallBehind: () => this.metrics.fellBehind.inc() });
    this.open.add(follower);
    return follower;
  }

  private feedOf(programId: number, headPosition: number): Feed {
    const existing = this.feeds.get(programId);
    if (existing) return existing;
    const { log, pump } = this.deps;
    const everything: EventFilter = { memberId: null, walletId: null, types: null };
    const read = async (after: number) => {
      const { events } = await this.source.read(programId, { at: { position: after, owed: [] }, limit: LIVE_PAGE }, everything);
      return { events, more: events.length === LIVE_PAGE };
    };
    const onFailure = (error: unknown) => log.warn({ err: error, programId }, 'the live stream could not be read');
    const feed = new Feed(headPosition, read, onFailure, () => pump.rest(MOST_REST_MS));
    this.feeds.set(programId, feed);
    feed.wake();
    return feed;
  }

  private wakeFeeds(programIds: readonly number[] | null): void {
    for (const programId of programIds ?? this.feeds.keys()) this.feeds.get(programId)?.wake();
    for (const hear of this.hearers) hear();
  }
}
