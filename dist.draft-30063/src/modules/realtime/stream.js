import { oneByOne } from './coalesce.js';
import { Cursors } from './cursor.js';
import { Feed } from './feed.js';
import { Follower } from './follower.js';
import { checkResumable } from './read-stream.js';
import { StreamMetrics } from './stream-metrics.js';
import { PostgresSource } from './stream-source.js';
const LIVE_PAGE = 1_000;
/** The event stream in this process: relays the outbox, serves pages, and follows it live for any number of listeners. */
export class Stream {
    constructor(deps) {
        this.deps = deps;
        this.feeds = new Map();
        this.open = new Set();
        this.cursors = new Cursors(deps.cursorKey);
        this.metrics = new StreamMetrics(deps.registry, deps.pool, deps.clock, () => this.listeners);
        this.source = new PostgresSource(deps.pool, { onRelayed: (events) => this.metrics.relayed.inc(events), onNews: (programIds) => this.wakeFeeds(programIds) }, deps.log);
    }
    start() {
        this.source.start();
    }
    /** Close the sockets before: a listener that is still open is told that its subscription is complete. */
    async stop() {
        await Promise.all([...this.open].map((follower) => follower.return()));
        await this.source.stop();
    }
    /** A transaction of this process that wrote to the outbox has committed. */
    wake() {
        this.source.wake();
    }
    /** Open subscriptions of this process. */
    get listeners() {
        return this.open.size;
    }
    /** Cursor of the newest position. */
    async head(programId) {
        const { position } = await this.source.head();
        return this.cursors.write(programId, { position, owed: [] });
    }
    /** Events after a cursor, or from the oldest kept one. @throws ApiError CURSOR_EXPIRED, BAD_USER_INPUT */
    async page(programId, after, limit, filter) {
        const at = after === null ? { position: 0, owed: [] } : this.cursors.read(programId, after);
        const { events, head } = await this.source.read(programId, { at, limit: limit + 1 }, filter);
        if (after !== null)
            checkResumable(at, head);
        const deliveries = oneByOne(events.slice(0, limit), at);
        const hasNextPage = events.length > limit;
        const nothingLeft = { position: head.position, owed: [] };
        return { deliveries, hasNextPage, end: deliveries.at(-1)?.at ?? (hasNextPage ? at : nothingLeft) };
    }
    /** Events after a cursor, or from now on, until `return` is called. @throws ApiError CURSOR_EXPIRED, BAD_USER_INPUT */
    async follow(programId, after, filter, merge) {
        const head = await this.source.head();
        const from = after === null ? { position: head.position, owed: [] } : this.cursors.read(programId, after);
        checkResumable(from, head);
        const read = async (at, until, limit) => {
            const page = await this.source.read(programId, { at, until, limit }, filter);
            checkResumable(at, page.head);
            return page.events;
        };
        // from here to the end nothing waits: the feed must not be dropped before the follower has joined it
        const feed = this.feedOf(programId, head.position);
        const onEnd = (ended) => {
            this.open.delete(ended);
            if (feed.listeners === 0)
                this.feeds.delete(programId);
        };
        const follower = new Follower(feed, read, { filter, from, merge, onEnd, onFallBehind: () => this.metrics.fellBehind.inc() });
        this.open.add(follower);
        return follower;
    }
    feedOf(programId, headPosition) {
        const existing = this.feeds.get(programId);
        if (existing)
            return existing;
        const { log } = this.deps;
        const everything = { memberId: null, walletId: null, types: null };
        const read = async (after) => {
            const { events } = await this.source.read(programId, { at: { position: after, owed: [] }, limit: LIVE_PAGE }, everything);
            return { events, more: events.length === LIVE_PAGE };
        };
        const feed = new Feed(headPosition, read, (error) => log.warn({ err: error, programId }, 'the live stream could not be read'));
        this.feeds.set(programId, feed);
        feed.wake();
        return feed;
    }
    wakeFeeds(programIds) {
        for (const programId of programIds ?? this.feeds.keys())
            this.feeds.get(programId)?.wake();
    }
}
//# sourceMappingURL=stream.js.map