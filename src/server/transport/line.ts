import type { Pump, Sender } from '../../kernel/pump.js';
import type { TellStream } from '../operation/tell-stream.js';
import type { Told } from '../operation/told.js';

/** Events sent without a pause before others get their turn. */
const AT_ONCE = 64;

/** What a line sends through: its socket, as the outlet keeps it. */
interface Wire {
  isOpen(): boolean;
  flush(): void;
  send(message: string, onTaken: () => void): boolean;
}

/** One subscription of a socket: sends what it is told whenever it has its turn. */
export class Line implements Sender {
  /** Of the last event that was sent. */
  cursor: string | null = null;
  private readonly before: string;
  private stopped = false;
  /** What was worked out meanwhile, to be sent first. */
  private held: Told | null = null;
  private resolve: () => void = () => undefined;
  private reject: (error: unknown) => void = () => undefined;

  constructor(
    id: string,
    private readonly events: TellStream,
    private readonly outlet: Wire,
    private readonly pump: Pump,
  ) {
    this.before = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
  }

  /** Until the events are over, or nobody wants to hear them any more. Rejects with what the events failed with. */
  run(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
      this.ask();
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.resolve();
    await this.events.return();
  }

  send(): boolean {
    // the close event of a socket that may hear no more stops this
    if (this.stopped || !this.outlet.isOpen()) return false;
    try {
      for (let count = 0; count < AT_ONCE; count += 1) {
        const told = this.held ?? this.events.poll();
        this.held = null;
        if (told === null) return this.pause();
        if (told instanceof Promise) return this.await(told);
        this.cursor = told.cursor;
        if (!this.outlet.send(`${this.before}${told.text}}`, this.ask)) return false;
      }
      return true;
    } catch (error) {
      this.reject(error);
      return false;
    }
  }

  flush(): void {
    this.outlet.flush();
  }

  private readonly ask = (): void => {
    if (!this.stopped) this.pump.ask(this);
  };

  private pause(): false {
    if (this.events.over) this.resolve();
    else this.events.whenReady(this.ask);
    return false;
  }

  private await(told: Promise<Told>): false {
    told.then((text) => {
      this.held = text;
      this.ask();
    }, this.reject);
    return false;
  }
}
