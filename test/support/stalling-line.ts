import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** The way to a server, on which the reader can stop reading: what the server sends then piles up in the kernels, and nobody says a word. */
export class StallingLine {
  private readonly server: Server;
  private readonly towards = new Set<Socket>();
  private stalled = false;

  private constructor(private readonly target: number) {
    this.server = createServer((caller) => this.join(caller));
  }

  static async open(url: string): Promise<StallingLine> {
    const line = new StallingLine(Number(new URL(url).port));
    await new Promise<void>((done) => line.server.listen(0, '127.0.0.1', done));
    return line;
  }

  /** The same address by this way. */
  by(url: string): string {
    const there = new URL(url);
    there.port = String((this.server.address() as AddressInfo).port);
    return there.href;
  }

  stall(): void {
    this.stalled = true;
    for (const socket of this.towards) socket.pause();
  }

  resume(): void {
    this.stalled = false;
    for (const socket of this.towards) socket.resume();
  }

  async close(): Promise<void> {
    for (const socket of this.towards) socket.destroy();
    await new Promise((done) => this.server.close(done));
  }

  private join(caller: Socket): void {
    const server = connect(this.target, '127.0.0.1');
    this.towards.add(server);
    caller.on('data', (data) => server.write(data));
    server.on('data', (data) => {
      // whoever stops reading on one side stops the other
      if (!caller.write(data)) server.pause();
    });
    caller.on('drain', () => this.stalled || server.resume());
    server.on('end', () => caller.end());
    for (const [one, other] of [
      [caller, server],
      [server, caller],
    ] as const) {
      one.on('error', () => undefined);
      one.on('close', () => {
        this.towards.delete(server);
        // what has come already still goes to the caller
        if (one === caller) other.destroy();
        else other.end();
      });
    }
  }
}
