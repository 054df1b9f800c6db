import { setTimeout as sleep } from 'node:timers/promises';
import WebSocket from 'ws';

/** `events` never tells several changes as one. */
const query = `subscription ($after: Cursor) {
  events(after: $after, types: [WALLET_CHANGED]) { cursor ... on WalletChange { member { externalId } wallet { code } entries { sequence } } }
}`;

interface Told {
  cursor: string;
  member: { externalId: string };
  wallet: { code: string };
  entries: { sequence: number }[];
}

/** A subscriber on a bad network: its socket breaks again and again, at either end, and it goes on at another server after its last cursor. */
export class Listener {
  /** Sequences of the entries of each wallet, as they were heard. */
  readonly heard = new Map<string, number[]>();
  reconnects = -1;
  private after: string;
  private over = false;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly urls: readonly string[],
    private readonly token: string,
    start: string,
  ) {
    this.after = start;
  }

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.over = true;
    await this.running;
  }

  get count(): number {
    return [...this.heard.values()].reduce((sum, sequences) => sum + sequences.length, 0);
  }

  private async run(): Promise<void> {
    while (!this.over) {
      this.reconnects += 1;
      await this.connection(this.urls[Math.floor(Math.random() * this.urls.length)] ?? '');
      await sleep(20 + 80 * Math.random());
    }
  }

  /** Until the socket is closed, by the server or by chance. */
  private async connection(url: string): Promise<void> {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    socket.on('error', () => undefined);
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: { token: this.token } })));
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as { type: string; payload?: { data?: { events: Told } } };
      const variables = { after: this.after };
      if (message.type === 'connection_ack')
        socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query, variables } }));
      const told = message.payload?.data?.events;
      if (message.type === 'next' && told) this.hear(told);
      else if (message.type !== 'connection_ack' && message.type !== 'ping') socket.terminate();
    });
    const watch = setInterval(() => {
      if (this.over || Math.random() < 0.01) socket.terminate();
    }, 50);
    await closed;
    clearInterval(watch);
  }

  private hear({ cursor, member, wallet, entries }: Told): void {
    const key = `${member.externalId} ${wallet.code}`;
    const sequences = this.heard.get(key) ?? [];
    sequences.push(...entries.map(({ sequence }) => sequence));
    this.heard.set(key, sequences);
    this.after = cursor;
  }
}
