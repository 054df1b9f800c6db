import { ApiError } from './errors.js';
import { StreamHeadDocument, type TypedDocumentString } from './generated/graphql.js';
import type { Requests } from './requests.js';
import type { SocketLink } from './socket-link.js';
import { after, backoff, type Timer } from './timing.js';

export type ListenState = 'live' | 'polling' | 'waiting';

/** How the same events are read where no socket gets through. */
export interface Polling<Data> {
  page(cursor: string): Promise<{ events: Data[]; endCursor: string; hasNextPage: boolean }>;
  everyMs: number;
}

export interface ListenOptions<Data, Variables> {
  document: TypedDocumentString<Data, Variables>;
  variables: Variables;
  /** After which event; from now on, if left out. */
  after?: string | null;
  /** Each event once, in order. `cursor` is where to go on from. */
  next(data: Data, cursor: string): void;
  /** The place is lost, as it was too old: read anew what you show. Events go on from a moment before this is called. */
  gap?(): void;
  /** It is over: the document is refused, or the session has ended. */
  failed?(error: ApiError): void;
  state?(state: ListenState): void;
  polling?: Polling<Data>;
}

/** Sockets that were refused so often in a row do not get through here. */
const REFUSALS = 3;
const SHORT_MS = 20;

/** One subscription that goes on where it was: over new sockets, and by polling while there are none. */
export class Live<Data, Variables> {
  private cursor: string | null;
  private stopSocket: (() => void) | null = null;
  /** Of what was refused and is begun again, whatever becomes of the socket meanwhile. */
  private retry: Timer | null = null;
  private nextPoll: Timer | null = null;
  private isOver = false;
  private isPolling = false;
  /** What the link said last: whether sockets get through. */
  private sockets: 'live' | 'unknown' | 'refused' = 'unknown';
  private failures = 0;
  private isLost = false;

  constructor(
    private readonly requests: Requests,
    private readonly link: SocketLink | null,
    private readonly options: ListenOptions<Data, Variables>,
  ) {
    this.cursor = options.after ?? null;
    void this.start();
  }

  stop(): void {
    this.isOver = true;
    this.stopSocket?.();
    this.retry?.stop();
    this.nextPoll?.stop();
  }

  /** Told by the link: whether sockets get through. */
  linkState(state: 'live' | { refused: number }): void {
    if (this.isOver) return;
    this.sockets = state === 'live' ? 'live' : state.refused >= REFUSALS ? 'refused' : 'unknown';
    if (state === 'live') {
      this.isPolling = false;
      this.nextPoll?.stop();
      this.options.state?.('live');
    } else if (this.sockets === 'refused' && this.options.polling) this.poll();
    else if (!this.isPolling) this.options.state?.('waiting');
  }

  /** The place first: an event between now and the first message of the socket would be missed. */
  private async start(): Promise<void> {
    try {
      this.cursor ??= (await this.requests.run(StreamHeadDocument, {})).streamHead;
    } catch (error) {
      return this.again(error, () => void this.start());
    }
    this.failures = 0;
    if (this.isOver) return;
    // not before there is a place again: what happens between a snapshot and that place would be in neither
    if (this.isLost) this.options.gap?.();
    this.isLost = false;
    if (this.link !== null) this.subscribe(this.link);
    if (this.link === null || this.sockets === 'refused') this.poll();
  }

  private subscribe(link: SocketLink): void {
    const { document, variables } = this.options;
    // on one socket twice, everything would come twice
    this.stopSocket?.();
    this.stopSocket = link.start({
      payload: () => this.requests.socketPayload(document, { ...variables, after: this.cursor }),
      next: ({ data, errors }) => {
        if (errors?.[0]) this.refusedWith(errors[0]);
        else if (data !== undefined && data !== null) this.take(data as Data);
      },
      failed: ([error]) => this.refusedWith(error),
      completed: () => this.again(null, () => this.subscribe(link)),
    });
    if (link.isLive) this.linkState('live');
  }

  private take(data: Data): void {
    const cursor = cursorOf(data);
    // while a socket and a poll overlap, both may bring it; cursors say nothing of their order, but the last one is never to come again
    if (this.isOver || cursor === null || cursor === this.cursor) return;
    this.cursor = cursor;
    this.failures = 0;
    this.options.next(data, cursor);
  }

  private refusedWith(error: { message: string; extensions?: { code?: string; retryAfterMs?: number } } | undefined): void {
    const { code = 'UNKNOWN', retryAfterMs = null } = error?.extensions ?? {};
    const refusal = new ApiError(error?.message ?? '', code, retryAfterMs);
    this.stopSocket?.();
    this.again(refusal, () => void this.start());
  }

  /** Goes on where that makes sense: later, or from now where the place is lost. */
  private again(error: unknown, goOn: () => void): void {
    if (this.isOver) return;
    if (error instanceof ApiError && error.code === 'CURSOR_EXPIRED') {
      this.stopSocket?.();
      this.cursor = null;
      this.isLost = true;
    } else if (error instanceof ApiError && error.retryAfterMs === null && error.code !== 'INTERNAL_SERVER_ERROR') {
      this.stop();
      this.options.failed?.(error);
      return;
    }
    this.failures += 1;
    this.retry = after(backoff(this.failures), goOn);
  }

  private poll(): void {
    const { polling } = this.options;
    // without a place there is nothing to poll: whoever looks for one polls then
    if (this.isPolling || this.sockets === 'live' || this.cursor === null || !polling) return;
    this.isPolling = true;
    this.options.state?.('polling');
    void this.pollOnce(polling);
  }

  private async pollOnce(polling: Polling<Data>): Promise<void> {
    const from = this.cursor;
    if (from === null) return;
    try {
      const { events, endCursor, hasNextPage } = await polling.page(from);
      // a socket got through meanwhile and has gone on from the same place
      if (!this.isPolling || this.isOver || this.cursor !== from) return;
      for (const event of events) this.take(event);
      this.cursor = endCursor;
      this.failures = 0;
      this.nextPoll = after(hasNextPage ? SHORT_MS : polling.everyMs, () => void this.pollOnce(polling));
    } catch (error) {
      this.isPolling = false;
      this.again(error, () => (this.cursor === null ? void this.start() : this.poll()));
    }
  }
}

function cursorOf(data: unknown): string | null {
  const [event] = Object.values(data as Record<string, { cursor?: unknown } | null>);
  return typeof event?.cursor === 'string' ? event.cursor : null;
}
