/** How this place speaks HTTP: rejects when no answer came in time. */
export type Http = (request: {
  url: string;
  headers: Record<string, string>;
  body: string;
  timeoutMs: number;
}) => Promise<{ status: number; body: string }>;

export interface SocketEvents {
  opened(): void;
  message(text: string): void;
  /** Exactly once, also for a socket that never opened. */
  closed(code: number): void;
}

export interface Socket {
  send(text: string): void;
  close(code: number): void;
}

/** Opens a socket that speaks graphql-transport-ws. */
export type OpenSocket = (url: string, events: SocketEvents) => Socket;

/** Where something is kept from one start to the next. */
export interface Storage {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
}

/** What a place has to offer: a browser, Node, a mini-program. */
export interface Transport {
  http: Http;
  openSocket: OpenSocket | null;
  storage: Storage | null;
  /** Calls back when the app is shown again, or the network is back: sockets may be dead without having said so. @returns how to stop */
  onResume(resumed: () => void): () => void;
}

export const PROTOCOL = 'graphql-transport-ws';

/** Kept as long as the page or process. */
export function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get: (key) => kept.get(key) ?? null,
    set: (key, value) => void kept.set(key, value),
    remove: (key) => void kept.delete(key),
  };
}
