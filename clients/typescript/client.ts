import {
  EventsDocument,
  EventsSinceDocument,
  type EventsSubscription,
  type EventType,
  LogoutDocument,
  RefreshSessionDocument,
  type TypedDocumentString,
} from './generated/graphql.js';
import { type ListenOptions, Live } from './live.js';
import { type Persisted, Requests } from './requests.js';
import { SocketLink } from './socket-link.js';
import { newKey } from './timing.js';
import { givenTokens, Session, type Tokens } from './tokens.js';
import type { Transport } from './transport.js';

export interface ClientOptions {
  /** Where the API is, e.g. `http://localhost:4000/graphql`. */
  url: string;
  transport: Transport;
  /** A token, a function that gives one and is asked again when it was refused, or the session of a member. */
  credential?: string | null | (() => string | null | Promise<string | null>) | Session;
  persisted?: Persisted;
  attempts?: number;
  timeoutMs?: number;
  /** What messages are written in: `en` or `zh-CN`. */
  language?: string;
  /** How often events are asked for where no socket gets through. */
  pollMs?: number;
}

export type StreamEvent = EventsSubscription['events'];

export interface EventsOptions {
  types?: EventType[];
  after?: string | null;
  next(event: StreamEvent, cursor: string): void;
  gap?: ListenOptions<EventsSubscription, unknown>['gap'];
  failed?: ListenOptions<EventsSubscription, unknown>['failed'];
  state?: ListenOptions<EventsSubscription, unknown>['state'];
}

const PAGE = 100;

/** The API of one program for one caller. */
export class Client {
  private readonly requests: Requests;
  private readonly link: SocketLink | null;
  private readonly listening = new Set<Live<never, never>>();

  constructor(private readonly options: ClientOptions) {
    const { url, transport, credential = null, persisted = 'off', attempts = 6, timeoutMs = 15_000, language = null } = options;
    const tokens: Tokens = credential instanceof Session ? credential : givenTokens(credential);
    this.requests = new Requests({ url, transport, tokens, persisted, attempts, timeoutMs, language });
    if (credential instanceof Session)
      credential.refreshBy((variables) => this.requests.once(RefreshSessionDocument, variables, null));
    this.link =
      transport.openSocket === null
        ? null
        : new SocketLink({
            url: url.replace(/^http/, 'ws'),
            transport,
            authorization: () => tokens.authorization(),
            renew: () => tokens.renew(),
            state: (state) => {
              for (const live of this.listening) live.linkState(state);
            },
          });
  }

  /**
   * Sends a document until there is an answer; what is repeated has the same idempotency key. Mutations without one are sent once.
   * @throws ApiError where the API answers with top-level errors, NoAnswer when none came
   */
  send<Result, Variables>(document: TypedDocumentString<Result, Variables>, variables: Variables): Promise<Result> {
    return this.requests.run(document, variables);
  }

  /** A key for one act. Keep it until the answer is there: the same act has the same key, however often it is sent. */
  newKey(): string {
    return newKey();
  }

  /** A subscription that goes on over lost sockets, restarts of the server and the sleep of the app. @returns how to stop */
  listen<Data, Variables>(options: ListenOptions<Data, Variables>): () => void {
    if (this.link === null && !options.polling)
      throw new Error('There are no sockets here: give the transport a WebSocket, or take `events`, which can be polled.');
    const live = new Live(this.requests, this.link, options);
    this.listening.add(live as unknown as Live<never, never>);
    return () => {
      this.listening.delete(live as unknown as Live<never, never>);
      live.stop();
    };
  }

  /** The events of whoever is signed in, or of all members for back ends and partners: over a socket, else by polling. @returns how to stop */
  events({ types, next, ...options }: EventsOptions): () => void {
    const only = types === undefined ? {} : { types };
    return this.listen<EventsSubscription, object>({
      ...options,
      document: EventsDocument,
      variables: only,
      next: (data, cursor) => next(data.events, cursor),
      polling: {
        everyMs: this.options.pollMs ?? 5_000,
        page: async (cursor) => {
          const { events } = await this.send(EventsSinceDocument, { after: cursor, first: PAGE, ...only });
          const { endCursor, hasNextPage } = events.pageInfo;
          return { events: events.nodes.map((event) => ({ events: event })), endCursor: endCursor ?? cursor, hasNextPage };
        },
      },
    });
  }

  /** Ends the session here, or on all devices of the member. */
  async logout(session: Session, everywhere = false): Promise<void> {
    const { refreshToken } = session;
    session.forget();
    if (refreshToken !== null) await this.send(LogoutDocument, { input: { refreshToken, everywhere } });
  }

  close(): void {
    for (const live of this.listening) live.stop();
    this.listening.clear();
    this.link?.close();
  }
}
