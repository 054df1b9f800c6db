import { setImmediate as nextTurn } from 'node:timers/promises';
import { Corks } from './corks.js';
/** What may wait in this process for a socket that does not take it: then the next event is not even looked at. */
const MOST_WAITING = 16 * 1024;
/** Events sent without a pause before others get their turn. */
const AT_ONCE = 64;
/** What the protocol allows for a reason, in bytes. */
const MOST_REASON = 123;
const corks = new Corks();
/**
 * What a socket is told by its subscriptions: as fast as it takes it, and no faster. graphql-ws would write each event as JSON once more for each of its
 * listeners; here the text that all of them share is sent.
 */
export class Outlet {
    constructor(socket, 
    /** What it writes to. */
    raw, 
    /** False: the caller may hear no more, and its socket is about to be closed. */
    mayHear) {
        this.socket = socket;
        this.raw = raw;
        this.mayHear = mayHear;
        this.told = new Map();
        this.waitingSince = null;
    }
    /** The events as a subscription that graphql-ws starts, watches and ends, and that yields nothing: it sends by itself. */
    follow(id, events) {
        const end = { done: true, value: undefined };
        const stop = async () => {
            this.told.delete(id);
            await events.return();
            return end;
        };
        const stream = {
            next: async () => {
                await this.sendAll(id, events);
                return end;
            },
            return: stop,
            async throw(error) {
                await stop();
                throw error;
            },
            async [Symbol.asyncDispose]() {
                await stop();
            },
            [Symbol.asyncIterator]: () => stream,
        };
        this.told.set(id, null);
        return stream;
    }
    /** Milliseconds for which the socket has taken nothing although something waits. */
    stalledFor() {
        return this.waitingSince === null ? 0 : performance.now() - this.waitingSince;
    }
    /** Why a socket is closed, with the cursor to resume from where it had a single subscription. */
    reason(text) {
        const cursor = this.told.size === 1 ? this.told.values().next().value : null;
        const whole = `${text}; after=${cursor}`;
        return cursor && whole.length <= MOST_REASON ? whole : text;
    }
    async sendAll(id, events) {
        const before = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
        for (let count = 1;; count += 1) {
            const event = await events.next();
            if (event.done || !this.told.has(id))
                return;
            const wait = this.send(`${before}${event.value.text}}`);
            this.told.set(id, event.value.cursor);
            if (wait)
                await wait;
            else if (count % AT_ONCE === 0)
                await nextTurn();
        }
    }
    /** A promise for those who must wait until the socket has taken it. */
    send(message) {
        const { socket } = this;
        if (socket.readyState !== socket.OPEN || !this.mayHear())
            return nextTurn();
        corks.hold(this.raw);
        if (socket.bufferedAmount <= MOST_WAITING) {
            socket.send(message);
            return null;
        }
        this.waitingSince ??= performance.now();
        return new Promise((resolve) => {
            // a send that fails belongs to a socket that is closing: its close event ends what runs on it
            socket.send(message, () => {
                this.waitingSince = null;
                resolve();
            });
        });
    }
}
//# sourceMappingURL=outlet.js.map