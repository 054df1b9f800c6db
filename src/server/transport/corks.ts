import type { Socket } from 'node:net';

/** Lets what is written to a socket in one turn of the event loop leave together: several events then cost one system call. */
export class Corks {
  private corked = new Set<Socket>();

  /** To be called before a write. */
  hold(socket: Socket): void {
    if (this.corked.has(socket)) return;
    if (this.corked.size === 0) setImmediate(() => this.release());
    this.corked.add(socket);
    socket.cork();
  }

  private release(): void {
    const { corked } = this;
    this.corked = new Set();
    for (const socket of corked) socket.uncork();
  }
}
