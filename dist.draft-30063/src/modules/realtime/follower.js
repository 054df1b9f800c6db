import { coalesce, oneByOne } from './coalesce.js';
const PAGE = 100;
/** How many events wait for a listener, and how large they are together. One that lets more gather reads them from the database when it gets to it, so a stalled one costs nothing. */
const MOST_WAITING = 1_000;
const MOST_BYTES = 256 * 1024;
const SLOW = 64;
/**
 * One listener's way through the stream: what is stored first, then what the feed brings, without a gap or a repeat where they meet. `next` takes one
 * caller at a time; `return` ends a `next` that waits.
 */
export class Follower {
    constructor(feed, read, options) {
        this.feed = feed;
        this.read = read;
        this.options = options;
        this.live = false;
        this.waiting = [];
        this.bytes = 0;
        this.ready = [];
        this.ended = false;
        this.fellBehind = false;
        this.wakeUp = null;
        this.filter = options.filter;
        this.at = options.from;
        feed.join(this);
    }
    push(event) {
        // what it has been told already comes again when its cursor was ahead of the feed
        if (!this.live || event.position <= this.at.position)
            return;
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
    async next() {
        while (!this.ended) {
            const delivery = this.ready.shift();
            if (delivery)
                return { done: false, value: delivery };
            if (!this.live)
                await this.catchUp();
            else if (this.waiting.length > 0)
                this.take();
            else
                await new Promise((resolve) => (this.wakeUp = resolve));
        }
        return { done: true, value: undefined };
    }
    async return() {
        if (!this.ended) {
            this.ended = true;
            this.feed.leave(this);
            this.options.onEnd(this);
            this.wakeUp?.();
        }
        return { done: true, value: undefined };
    }
    async throw(error) {
        await this.return();
        throw error;
    }
    [Symbol.asyncIterator]() {
        return this;
    }
    async [Symbol.asyncDispose]() {
        await this.return();
    }
    /** Reads a page. From before it reads, the feed's events gather: when the page was the last one, they continue it. */
    async catchUp() {
        const { at } = this;
        const until = Math.max(this.feed.position, at.position);
        this.live = true;
        this.empty();
        const page = await this.read(at, until, PAGE);
        const last = page.filter((event) => event.position > at.position).length < PAGE;
        this.ready = coalesceIf(this.options.merge && this.fellBehind && at.owed.length === 0, page, at);
        this.at = { position: last ? until : Math.max(at.position, page.at(-1)?.position ?? 0), owed: [] };
        if (!last)
            this.live = false;
        else
            this.fellBehind &&= !this.live;
    }
    /** @returns what waited */
    empty() {
        const { waiting } = this;
        this.waiting = [];
        this.bytes = 0;
        return waiting;
    }
    take() {
        const waiting = this.empty();
        this.ready = coalesceIf(this.options.merge && waiting.length > SLOW, waiting, this.at);
        this.at = { position: waiting.at(-1)?.position ?? this.at.position, owed: [] };
    }
}
function coalesceIf(merge, events, from) {
    return merge ? coalesce(events) : oneByOne(events, from);
}
//# sourceMappingURL=follower.js.map