import { after, backoff, type Timer } from './timing.js';
import type { Socket, Transport } from './transport.js';

/** One operation on the socket. It is started anew on each socket, so its payload is asked for each time. */
export interface Operation {
  payload(): object;
  next(result: { data?: unknown; errors?: { message: string; extensions?: { code?: string } }[] }): void;
  /** Refused, or ended by an error. */
  failed(errors: { message: string; extensions?: { code?: string; retryAfterMs?: number } }[]): void;
  completed(): void;
}

export interface LinkOptions {
  url: string;
  transport: Transport;
  authorization(): Promise<string | null>;
  /** After the server has closed a socket because its credential ended. False: there is no other. */
  renew(): Promise<boolean>;
  /** Whether the socket carries anything now; a number: how often it was refused in a row. */
  state(state: 'live' | { refused: number }): void;
}

/** No message for so long: is anybody there? */
const QUIET_MS = 25_000;
const PONG_MS = 5_000;
const OPEN_MS = 10_000;
const FORBIDDEN = 4403;

/**
 * One socket for all operations (graphql-transport-ws). It is opened with the first operation and closed with the last; when it is lost it is opened again,
 * sooner where the app has just been resumed, and all operations are started again.
 */
export class SocketLink {
  private readonly operations = new Map<string, Operation>();
  private socket: Socket | null = null;
  /** Of sockets: what an older one says is not heard any more. */
  private generation = 0;
  private isOpen = false;
  private refused = 0;
  private ids = 0;
  private timer: Timer | null = null;
  private readonly stopListening: () => void;

  constructor(private readonly options: LinkOptions) {
    this.stopListening = options.transport.onResume(() => this.resumed());
  }

  /** Whether it carries something already, so that nobody will be told. */
  get isLive(): boolean {
    return this.isOpen;
  }

  start(operation: Operation): () => void {
    this.ids += 1;
    const id = String(this.ids);
    this.operations.set(id, operation);
    if (this.isOpen) this.subscribe(id, operation);
    else if (this.socket === null && this.timer === null) this.connect();
    return () => this.stop(id);
  }

  close(): void {
    this.stopListening();
    this.operations.clear();
    this.drop(1000);
  }

  private stop(id: string): void {
    if (!this.operations.delete(id)) return;
    if (this.isOpen) this.send({ id, type: 'complete' });
    if (this.operations.size === 0) this.drop(1000);
  }

  /** Nothing is said about a socket that was lost while the app was away: ask, or begin at once. */
  private resumed(): void {
    if (this.operations.size === 0) return;
    if (this.isOpen) this.askAlive();
    else if (this.timer !== null && this.socket === null) this.connect();
  }

  private connect(): void {
    const { url, transport } = this.options;
    if (transport.openSocket === null || this.operations.size === 0 || this.socket !== null) return;
    const mine = this.anew();
    const isMine = () => mine === this.generation;
    const authorization = this.options.authorization();
    this.wait(OPEN_MS, () => this.lost(1006));
    this.socket = transport.openSocket(url, {
      opened: () => {
        authorization.then(
          (value) => isMine() && this.send({ type: 'connection_init', payload: value === null ? {} : { authorization: value } }),
          () => isMine() && this.lost(1006),
        );
      },
      message: (text) => isMine() && this.hear(text),
      closed: (code) => isMine() && this.lost(code),
    });
  }

  private hear(text: string): void {
    const message = JSON.parse(text) as { type: string; id?: string; payload?: never };
    this.wait(QUIET_MS, () => this.askAlive());
    if (message.type === 'connection_ack') this.begin();
    else if (message.type === 'ping') this.send({ type: 'pong' });
    else if (message.type === 'next') this.operations.get(message.id ?? '')?.next(message.payload ?? {});
    else if (message.type === 'error' || message.type === 'complete') this.ended(message.id ?? '', message.type, message.payload);
  }

  private ended(id: string, how: 'error' | 'complete', errors: [] | undefined): void {
    const operation = this.operations.get(id);
    if (operation === undefined) return;
    this.operations.delete(id);
    if (how === 'error') operation.failed(errors ?? []);
    else operation.completed();
    if (this.operations.size === 0) this.drop(1000);
  }

  private begin(): void {
    this.isOpen = true;
    this.refused = 0;
    this.options.state('live');
    for (const [id, operation] of this.operations) this.subscribe(id, operation);
  }

  private subscribe(id: string, operation: Operation): void {
    this.send({ id, type: 'subscribe', payload: operation.payload() });
  }

  private askAlive(): void {
    this.send({ type: 'ping' });
    this.wait(PONG_MS, () => this.lost(1006));
  }

  private lost(code: number): void {
    const wasOpen = this.isOpen;
    this.drop(1000);
    if (this.operations.size === 0) return;
    if (!wasOpen) this.refused += 1;
    // also sockets of a token that ended: with a fresh one they go on from their cursors
    if (code === FORBIDDEN) this.connectRenewed(wasOpen);
    else this.connectLater();
  }

  private connectRenewed(atOnce: boolean): void {
    this.options.renew().then(
      (renewed) => (!renewed ? this.failAll() : atOnce ? this.connect() : this.connectLater()),
      () => this.connectLater(),
    );
  }

  private connectLater(): void {
    if (this.refused > 0) this.options.state({ refused: this.refused });
    this.wait(backoff(this.refused + 1), () => this.connect());
  }

  private failAll(): void {
    const operations = [...this.operations.values()];
    this.operations.clear();
    for (const operation of operations)
      operation.failed([{ message: 'This needs a valid credential.', extensions: { code: 'UNAUTHENTICATED' } }]);
  }

  private send(message: object): void {
    this.socket?.send(JSON.stringify(message));
  }

  private drop(code: number): void {
    const { socket } = this;
    this.anew();
    socket?.close(code);
  }

  private anew(): number {
    this.timer?.stop();
    this.timer = null;
    this.socket = null;
    this.isOpen = false;
    this.generation += 1;
    return this.generation;
  }

  private wait(milliseconds: number, then: () => void): void {
    this.timer?.stop();
    this.timer = after(milliseconds, () => {
      this.timer = null;
      then();
    });
  }
}
