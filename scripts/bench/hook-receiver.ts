import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartupError } from '../../src/kernel/startup-error.js';

const patienceMs = 120_000;

/** A webhook's endpoint that takes everything at once, and knows how late it came. */
export class HookReceiver {
  heard = 0;
  readonly latencies: number[] = [];
  private onHeard: () => void = () => undefined;

  private constructor(private readonly server: Server) {}

  static async open(): Promise<HookReceiver> {
    const server = createServer();
    const receiver = new HookReceiver(server);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        response.writeHead(204).end();
        receiver.hear(Buffer.concat(chunks).toString());
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  /** @throws StartupError when nothing more comes */
  async until(heard: number): Promise<void> {
    const deadline = performance.now() + patienceMs;
    while (this.heard < heard) {
      if (performance.now() > deadline) throw new StartupError(`Of ${heard} deliveries ${this.heard} arrived.`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 1_000);
        this.onHeard = () => {
          if (this.heard < heard) return;
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private hear(body: string): void {
    const { data } = JSON.parse(body) as { data: { occurredAt: string } };
    this.heard += 1;
    this.latencies.push(Date.now() - Date.parse(data.occurredAt));
    this.onHeard();
  }
}
