import type { Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { bareSocket } from './bare-socket.fixture.js';
import { atRest, flooded, startServer, type TestServer, until } from './server.fixture.js';

let server: TestServer;
let sockets: WebSocket[];
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(() => {
  sockets = [];
});
afterEach(() => {
  for (const socket of sockets) socket.terminate();
});

const connect = (init?: object | null) => bareSocket(server, sockets, init);

describe('a socket', () => {
  it.each([
    ['nobody knows yet', null],
    ['is anonymous', undefined],
  ])('of one who %s is closed with 1009 by a message that becomes too large, before all of it is here', async (_who, init) => {
    const { socket, closed, acknowledged } = await connect(init);
    if (init !== null) await acknowledged();
    const raw = (socket as unknown as { _socket: Socket })._socket;
    const head = Buffer.alloc(14);
    head.set([0x81, 0xff]);
    head.writeUInt32BE(2_000 * 1024, 6);
    raw.write(head);
    raw.write(Buffer.alloc(300 * 1024, ' '));
    expect(await closed).toBe(1009);
  });

  it('takes a large message of a back end, and many small ones of anybody', async () => {
    const large = await connect({ token: 'server' });
    await large.acknowledged();
    large.send({ type: 'ping', payload: { filler: 'x'.repeat(2_000 * 1024) } });
    await until(() => large.messages.some(({ type }) => type === 'pong'));
    const small = await connect();
    await small.acknowledged();
    for (let count = 0; count < 50; count += 1) small.send({ type: 'ping', payload: { filler: 'x'.repeat(20 * 1024) } });
    await until(() => small.messages.filter(({ type }) => type === 'pong').length === 50);
  });

  it('is closed with 4400 for a message that only a server sends', async () => {
    const { send, closed } = await connect();
    send({ type: 'connection_ack' });
    expect(await closed).toBe(4400);
    expect(server.lines.join('')).not.toContain('Unexpected message');
  });

  it('that does not read makes the server wait, not hoard', async () => {
    const { socket, subscribe, acknowledged } = await connect();
    await acknowledged();
    socket.pause();
    subscribe('a', 'subscription { flood }');
    await until(() => flooded.items > 1);
    // what the two kernels' buffers hold, 100 KB each
    expect(await atRest(() => flooded.items)).toBeLessThan(150);
  });

  it('that asks for answers and does not read them is cut off', async () => {
    const { socket, send, acknowledged } = await connect();
    await acknowledged();
    const before = process.memoryUsage().rss;
    const closed = new Promise<void>((resolve) => {
      for (const peer of server.app.websocketServer.clients) peer.once('close', () => resolve());
    });
    socket.pause();
    const payload = { filler: 'x'.repeat(90_000) };
    for (let count = 0; count < 200; count += 1) send({ type: 'ping', payload });
    await closed;
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
  });
});
