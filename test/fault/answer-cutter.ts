import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A proxy on the way to the server that can drop the line at the very moment when the answer comes back: the server has committed, the caller hears nothing. */
export class AnswerCutter {
  /** Whether the answer to the request that comes now is cut off. */
  cutting = false;
  cut = 0;
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();

  constructor(private readonly target: number) {
    this.server = createServer((caller) => this.join(caller));
  }

  async listen(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((done) => this.server.close(done));
  }

  private join(caller: Socket): void {
    const server = connect(this.target, '127.0.0.1');
    let cutNext = this.cutting;
    for (const socket of [caller, server]) {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.sockets.delete(socket);
        caller.destroy();
        server.destroy();
      });
    }
    caller.on('data', (data) => {
      cutNext = this.cutting;
      server.write(data);
    });
    server.on('data', (data) => {
      if (!cutNext) {
        caller.write(data);
        return;
      }
      this.cut += 1;
      caller.destroy();
    });
  }
}
