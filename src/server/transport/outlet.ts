import type { Socket } from 'node:net';
import type { WebSocket } from '@fastify/websocket';
import type { Pump } from '../../kernel/pump.js';
import type { TellStream } from '../operation/tell-stream.js';
import { Line } from './line.js';
import { forgotten } from './run.js';
import { textFrame } from './text-frame.js';

/** What may wait in this process for a socket that does not take it: then the next event is not even looked at. */
const MOST_WAITING = 16 * 1024;
/** What the protocol allows for a reason, in bytes. */
const MOST_REASON = 123;

/**
 * What a socket is told by its subscriptions: as fast as it takes it, and no faster. graphql-ws would write each event as JSON once more for each of its
 * listeners; here the text that all of them share is sent. The frames go past `ws` too, which writes as soon as it is told to as long as nothing is
 * compressed, and nothing is: so what both write to the socket keeps its order.
 */
export class Outlet {
  private readonly lines = new Set<Line>();
  /** Frames, each character a byte. */
  private waiting = '';
  private full = 0;
  private fullSince: number | null = null;

  constructor(
    private readonly socket: WebSocket,
    /** What it writes to. */
    private readonly raw: Socket,
    /** False: the caller may hear no more, and its socket is about to be closed. */
    private readonly mayHear: () => boolean,
    private readonly pump: Pump,
  ) {}

  /** The events as a subscription that graphql-ws starts, watches and ends, and that yields nothing: it sends by itself. */
  follow(id: string, events: TellStream): AsyncGenerator<never, void, void> {
    const line = new Line(id, events, this, this.pump);
    let stopped = false;
    const stop = async (): Promise<IteratorReturnResult<void>> => {
      stopped = true;
      this.lines.delete(line);
      await line.stop();
      return { done: true, value: undefined };
    };
    const stream: AsyncGenerator<never, void, void> = {
      next: async () => {
        await line.run();
        // graphql-ws has forgotten it, and would take its end for that of a later one of the same name
        if (stopped) await forgotten();
        return { done: true, value: undefined };
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
    this.lines.add(line);
    return stream;
  }

  /** Tells no more, whether or not the other side ever hears that the socket is closed. */
  stop(): void {
    for (const line of this.lines) void line.stop();
  }

  /** Milliseconds for which the socket has taken nothing although something waits. */
  stalledFor(): number {
    return this.fullSince === null ? 0 : performance.now() - this.fullSince;
  }

  /** Why a socket is closed, with the cursor to resume from where it had a single subscription. */
  reason(text: string): string {
    const [line, ...others] = this.lines;
    const whole = `${text}; after=${line?.cursor}`;
    return line?.cursor && others.length === 0 && whole.length <= MOST_REASON ? whole : text;
  }

  /** Whether anything may be sent at all. */
  isOpen(): boolean {
    return this.socket.readyState === this.socket.OPEN && this.mayHear();
  }

  /** Lets go what was sent: several events cost one system call. */
  flush(): void {
    const { waiting } = this;
    if (waiting === '') return;
    this.waiting = '';
    this.raw.write(waiting, 'latin1');
  }

  /** Leaves with the next `flush`. @returns whether the socket takes more; where it does not, `onTaken` is called when it has taken this */
  send(message: string, onTaken: () => void): boolean {
    const before = this.socket.bufferedAmount + this.waiting.length;
    this.waiting += textFrame(message);
    if (before <= MOST_WAITING) return true;
    this.full += 1;
    this.fullSince ??= performance.now();
    const { waiting } = this;
    this.waiting = '';
    // a write that fails belongs to a socket that is closing: its close event ends what runs on it
    this.raw.write(waiting, 'latin1', () => {
      this.full -= 1;
      this.fullSince = this.full > 0 ? performance.now() : null;
      onTaken();
    });
    return false;
  }
}
