import { request as httpRequest } from 'node:http';
import WebSocket from 'ws';
import type { Wx } from '../../clients/typescript/index.js';

type RequestOptions = Parameters<Wx['request']>[0];
type SocketOptions = Parameters<Wx['connectSocket']>[0];
type Listener<T> = (value: T) => void;

/** What happens to the next requests: the answer is lost after the server has worked, or the request never leaves. */
export type Mishap = 'lost-answer' | 'no-network';

/**
 * A phone with one mini-program, which behaves as the platform does: callbacks and no promises, hosts that are on a list, no `referer`, one socket at a
 * time, and everything that is under way dies when the app goes to the background; timers stand still there.
 */
export class Phone {
  readonly wx: Wx;
  /** Sockets that were opened, and the most that were open at once. */
  readonly sockets = { opened: 0, most: 0 };
  readonly requests: { header: Record<string, string>; data: string }[] = [];
  /** Whether sockets get through where this phone is. */
  socketsAllowed = true;
  private readonly mishaps: Mishap[] = [];
  private readonly kept = new Map<string, string>();
  private readonly shown = new Set<() => void>();
  private readonly network = new Set<Listener<{ isConnected: boolean }>>();
  private readonly open = new Set<WebSocket>();
  private underWay = new Set<() => void>();
  private isShown = true;
  private waiting: (() => void)[] = [];

  constructor(private readonly hosts: readonly string[]) {
    this.wx = {
      request: (options) => this.request(options),
      connectSocket: (options) => this.connectSocket(options),
      getStorageSync: (key) => this.kept.get(key) ?? '',
      setStorageSync: (key, value) => void this.kept.set(key, value),
      removeStorageSync: (key) => void this.kept.delete(key),
      onAppShow: (listener) => void this.shown.add(listener),
      offAppShow: (listener) => void this.shown.delete(listener),
      onNetworkStatusChange: (listener) => void this.network.add(listener),
      offNetworkStatusChange: (listener) => void this.network.delete(listener),
    };
  }

  mishap(...next: Mishap[]): void {
    this.mishaps.push(...next);
  }

  /** As `setTimeout`, which does nothing while the app is in the background. */
  readonly setTimeout = (work: () => void, milliseconds: number): NodeJS.Timeout =>
    setTimeout(() => (this.isShown ? work() : this.waiting.push(work)), milliseconds);

  /** The app goes to the background: what is under way is cut off, sockets die without a word. */
  hide(): void {
    this.isShown = false;
    for (const socket of this.open) socket.terminate();
    this.open.clear();
    for (const interrupt of this.underWay) interrupt();
    this.underWay = new Set();
  }

  show(): void {
    this.isShown = true;
    for (const listener of this.shown) listener();
    for (const work of this.waiting.splice(0)) work();
  }

  /** The server, or something between, cuts all sockets. */
  cut(): void {
    for (const socket of this.open) socket.terminate();
  }

  /** A phone that is switched off: nothing is left open. */
  off(): void {
    this.hide();
    this.shown.clear();
  }

  private isListed(url: string): boolean {
    return this.hosts.includes(url.replace(/^\w+:\/\/([^/:]+).*$/, '$1'));
  }

  private request({ url, method, header, data, dataType, timeout, success, fail }: RequestOptions): unknown {
    const failLater = (errMsg: string) => setImmediate(() => fail({ errMsg: `request:fail ${errMsg}` }));
    if (!this.isListed(url)) return failLater('url not in domain list');
    const mishap = this.mishaps.shift();
    if (!this.isShown || mishap === 'no-network') return failLater(this.isShown ? '' : 'interrupted');
    const names = Object.keys(header);
    if (names.some((name) => /^(referer|user-agent)$/i.test(name))) throw new Error('this header cannot be set');
    this.requests.push({ header, data });
    let isOver = false;
    const interrupt = () => {
      if (!isOver) failLater('interrupted');
      isOver = true;
    };
    const over = (tell: () => void) => {
      this.underWay.delete(interrupt);
      if (!isOver) setImmediate(tell);
      isOver = true;
    };
    this.underWay.add(interrupt);
    const headers = { ...header, referer: 'https://servicewechat.example/wx1/devtools/page-frame.html' };
    const outgoing = httpRequest(url, { method, headers, timeout }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (mishap === 'lost-answer') over(() => fail({ errMsg: 'request:fail timeout' }));
        else over(() => success({ statusCode: response.statusCode ?? 0, data: dataType === 'json' ? JSON.parse(text) : text }));
      });
    });
    outgoing.on('error', () => over(() => fail({ errMsg: 'request:fail ' })));
    outgoing.end(data);
    return { abort: () => outgoing.destroy() };
  }

  private connectSocket({ url, protocols, fail }: SocketOptions): ReturnType<Wx['connectSocket']> {
    const refusal = !this.isListed(url.replace(/^ws/, 'http'))
      ? 'url not in domain list'
      : this.open.size > 0
        ? 'exceed max task count'
        : !this.isShown || !this.socketsAllowed
          ? 'network error'
          : null;
    if (refusal !== null) {
      setImmediate(() => fail({ errMsg: `connectSocket:fail ${refusal}` }));
      const nothing = () => undefined;
      return { send: nothing, close: nothing, onOpen: nothing, onMessage: nothing, onClose: nothing, onError: nothing };
    }
    const socket = new WebSocket(url, protocols);
    this.open.add(socket);
    this.sockets.opened += 1;
    this.sockets.most = Math.max(this.sockets.most, this.open.size);
    return this.task(socket);
  }

  private task(socket: WebSocket): ReturnType<Wx['connectSocket']> {
    // what a socket says while the app is away is never heard
    const heard = (tell: () => void) => {
      if (this.isShown) tell();
    };
    return {
      send: ({ data, fail }) => (socket.readyState === WebSocket.OPEN ? socket.send(data) : fail?.()),
      close: ({ code = 1000 }) => {
        if (code !== 1000 && (code < 3000 || code > 4999)) throw new Error('closeSocket:fail invalid code');
        this.open.delete(socket);
        socket.close(code);
      },
      onOpen: (listener) => void socket.on('open', () => heard(listener)),
      onMessage: (listener) => void socket.on('message', (data) => heard(() => listener({ data: String(data) }))),
      onClose: (listener) =>
        void socket.on('close', (code) => {
          this.open.delete(socket);
          heard(() => listener({ code }));
        }),
      onError: (listener) => void socket.on('error', ({ message }) => heard(() => listener({ errMsg: message }))),
    };
  }
}
