import type { Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { WebSocket } from '@fastify/websocket';
import type { Told } from '../operation/told.js';
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
  private readonly told = new Map<string, string | null>();
  private waitingSince: number | null = null;

  constructor(
    private readonly socket: WebSocket,
    /** What it writes to. */
    private readonly raw: Socket,
    /** False: the caller may hear no more, and its socket is about to be closed. */
    private readonly mayHear: () => boolean,
  ) {}

  /** The events as a subscription that graphql-ws starts, watches and ends, and that yields nothing: it sends by itself. */
  follow(id: string, events: AsyncGenerator<Told, void, void>): AsyncGenerator<never, void, void> {
    const end: IteratorReturnResult<void> = { done: true, value: undefined };
    const stop = async () => {
      this.told.delete(id);
      await events.return();
      return end;
    };
    const stream: AsyncGenerator<never, void, void> = {
      next: async () => {
        await this.sendAll(id, events);
        return end;
      },
      return: stop,
      async throw(error: unknown) {
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
  stalledFor(): number {
    return this.waitingSince === null ? 0 : performance.now() - this.waitingSince;
  }

  /** Why a socket is closed, with the cursor to resume from where it had a single subscription. */
  reason(text: string): string {
    const cursor = this.told.size === 1 ? this.told.values().next().value : null;
    const whole = `${text}; after=${cursor}`;
    return cursor && whole.length <= MOST_REASON ? whole : text;
  }

  private async sendAll(id: string, events: AsyncGenerator<Told, void, void>): Promise<void> {
    const before = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
    for (let count = 1; ; count += 1) {
      const event = await events.next();
      if (event.done || !this.told.has(id)) return;
      const wait = this.send(`${before}${event.value.text}}`);
      this.told.set(id, event.value.cursor);
      if (wait) await wait;
      else if (count % AT_ONCE === 0) await nextTurn();
    }
  }

  /** A promise for those who must wait until the socket has taken it. */
  private send(message: string): Promise<unknown> | null {
    const { socket } = this;
    if (socket.readyState !== socket.OPEN || !this.mayHear()) return nextTurn();
    corks.hold(this.raw);
    if (socket.bufferedAmount <= MOST_WAITING) {
      socket.send(message);
      return null;
    }
    this.waitingSince ??= performance.now();
    return new Promise<void>((resolve) => {
      // a send that fails belongs to a socket that is closing: its close event ends what runs on it
      socket.send(message, () => {
        this.waitingSince = null;
        resolve();
      });
    });
  }
}
