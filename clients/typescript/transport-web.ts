import { NoAnswer } from './errors.js';
import { memoryStorage, PROTOCOL, type Socket, type SocketEvents, type Storage, type Transport } from './transport.js';

interface WebResponse {
  status: number;
  text(): Promise<string>;
}
interface WebSocketLike {
  send(text: string): void;
  close(code?: number): void;
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
  onerror: (() => void) | null;
}
/** Whose handlers are declared in its own way, as that of browsers, of Node and of `ws`. */
type WebSocketClass = new (url: string, protocol: string) => object;
interface EventSource {
  addEventListener(type: string, listener: () => void): void;
  removeEventListener(type: string, listener: () => void): void;
}

// what browsers and Node have; a mini-program has none of it and does not load this file
declare const fetch: (url: string, init: object) => Promise<WebResponse>;
declare const WebSocket: WebSocketClass | undefined;
declare const AbortSignal: { timeout(milliseconds: number): unknown };
declare const window: EventSource | undefined;

/**
 * For browsers and Node, by fetch and WebSocket. What is kept goes into memory unless a storage is given. Node has sockets of its own from version 22 on:
 * before, give that of the package `ws`, or events are polled.
 */
export function webTransport(options: { storage?: Storage; WebSocket?: WebSocketClass } = {}): Transport {
  const SocketClass = options.WebSocket ?? (typeof WebSocket === 'undefined' ? null : WebSocket);
  return {
    async http({ url, headers, body, timeoutMs }) {
      try {
        const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(timeoutMs) });
        return { status: response.status, body: await response.text() };
      } catch (error) {
        throw new NoAnswer(String(error));
      }
    },
    openSocket: SocketClass && ((url, events) => openSocket(new SocketClass(url, PROTOCOL) as WebSocketLike, events)),
    storage: options.storage ?? memoryStorage(),
    onResume(resumed) {
      if (typeof window === 'undefined') return () => undefined;
      const page = window;
      for (const type of ['online', 'pageshow', 'focus']) page.addEventListener(type, resumed);
      return () => {
        for (const type of ['online', 'pageshow', 'focus']) page.removeEventListener(type, resumed);
      };
    },
  };
}

function openSocket(socket: WebSocketLike, events: SocketEvents): Socket {
  socket.onopen = () => events.opened();
  socket.onmessage = ({ data }) => events.message(String(data));
  socket.onclose = ({ code }) => events.closed(code);
  socket.onerror = () => undefined;
  return { send: (text) => socket.send(text), close: (code) => socket.close(code) };
}
