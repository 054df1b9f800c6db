import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { flooded, overSocket, socketClient, startServer, type TestServer, ticks, until } from './server.fixture.js';

let server: TestServer;
let sockets: WebSocket[];
beforeAll(async () => {
  server = await startServer(({ limits }) => void Object.assign(limits, { connections: 3, connectionInitMs: 300 }));
});
afterAll(() => server.close());
beforeEach(() => {
  sockets = [];
});
afterEach(async () => {
  for (const socket of sockets) socket.terminate();
  await until(() => ticks.live === 0);
});

interface Message {
  type: string;
  id?: string;
  payload?: unknown;
}

/** A bare socket that remembers what it was sent. */
async function connect(init?: object | null, protocols = ['graphql-transport-ws']) {
  const socket = new WebSocket(server.socketUrl, protocols);
  sockets.push(socket);
  const messages: Message[] = [];
  socket.on('message', (data) => messages.push(JSON.parse(String(data)) as Message));
  const closed = new Promise<number>((resolve) => socket.on('close', (code) => resolve(code)));
  await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject));
  const send = (message: object) => socket.send(JSON.stringify(message));
  if (init !== null) send({ type: 'connection_init', ...(init && { payload: init }) });
  const acknowledged = () => until(() => messages.some(({ type }) => type === 'connection_ack'));
  const subscribe = (id: string, query = 'subscription { ticked }') => send({ type: 'subscribe', id, payload: { query } });
  return { socket, messages, closed, send, acknowledged, subscribe };
}

describe('a socket', () => {
  it('carries events, and stops them when asked to', async () => {
    const { messages, subscribe, send, acknowledged } = await connect({ token: 'member' });
    await acknowledged();
    subscribe('a');
    await until(() => ticks.live === 1);
    ticks.emit(1);
    ticks.emit(2);
    await until(() => messages.filter(({ type }) => type === 'next').length === 2 || messages.length === 2);
    expect(messages.find(({ type }) => type === 'next')).toEqual({ type: 'next', id: 'a', payload: { data: { ticked: 1 } } });
    send({ type: 'complete', id: 'a' });
    await until(() => ticks.live === 0);
  });

  it('ends what runs on it when it closes, also on a quiet topic', async () => {
    const { socket, subscribe, acknowledged } = await connect();
    await acknowledged();
    subscribe('a');
    await until(() => ticks.live === 1);
    socket.terminate();
    await until(() => ticks.live === 0);
  });

  it('is closed with 4403 for a bad credential', async () => {
    expect(await (await connect({ authorization: 'Bearer stolen' })).closed).toBe(4403);
  });

  it('is closed with 4408 when nobody says who it is', async () => {
    expect(await (await connect(null)).closed).toBe(4408);
  });

  it('is closed with 4401 for an operation before the acknowledgement', async () => {
    const { subscribe, closed } = await connect(null);
    subscribe('a');
    expect(await closed).toBe(4401);
  });

  it('is closed with 4406 without the protocol', async () => {
    expect(await (await connect(null, [])).closed).toBe(4406);
  });

  it('is closed with 4400 for what is not a message', async () => {
    const { socket, closed } = await connect();
    socket.send('{"type":"subscribe"}');
    expect(await closed).toBe(4400);
  });

  it('ends with 4403 when its credential ends', async () => {
    const { subscribe, acknowledged, closed } = await connect({ token: 'brief' });
    await acknowledged();
    subscribe('a');
    await until(() => ticks.live === 1);
    server.clock.set(10_000);
    expect(await closed).toBe(4403);
    server.clock.set(0);
  });

  it('ends with 4403 within 5 s when its key is revoked', async () => {
    const { acknowledged, closed } = await connect({ token: 'key' });
    await acknowledged();
    const from = Date.now();
    server.revoked.add('Bearer key');
    expect(await closed).toBe(4403);
    expect(Date.now() - from).toBeLessThan(6_000);
    server.revoked.clear();
  });

  it('takes 5 operations at a time, and the sixth when one has ended', async () => {
    const { messages, subscribe, send, acknowledged } = await connect();
    await acknowledged();
    for (const id of ['1', '2', '3', '4', '5', '6']) subscribe(id);
    await until(() => ticks.live === 5 && messages.some(({ type }) => type === 'error'));
    expect(messages.find(({ type }) => type === 'error')).toMatchObject({
      id: '6',
      payload: [{ extensions: { code: 'THROTTLED' } }],
    });
    send({ type: 'complete', id: '1' });
    await until(() => ticks.live === 4);
    subscribe('7');
    await until(() => ticks.live === 5);
  });

  it('may use a name again as soon as it has ended what had it, also before that had begun: the later one goes on, and nothing is left over', async () => {
    const { messages, subscribe, send, acknowledged } = await connect({ token: 'member' });
    await acknowledged();
    subscribe('a');
    await until(() => ticks.live === 1);
    for (let count = 0; count < 20; count += 1) {
      send({ type: 'complete', id: 'a' });
      subscribe('a');
    }
    // two of one name at the same moment
    await new Promise((resolve) => setTimeout(resolve, 300));
    await until(() => ticks.live === 1);
    ticks.emit(1);
    await until(() => messages.length > 1);
    expect(messages.slice(1)).toEqual([{ type: 'next', id: 'a', payload: { data: { ticked: 1 } } }]);
    send({ type: 'complete', id: 'a' });
    await until(() => ticks.live === 0);
    subscribe('a');
    subscribe('b', '{ mine }');
    send({ type: 'complete', id: 'b' });
    subscribe('b', '{ mine }');
    await until(() => messages.some(({ type }) => type === 'complete'));
    expect(messages.slice(2).map(({ type, id }) => `${type} ${id}`)).toEqual(['next b', 'complete b']);
  });

  it('is one of 3 that a caller may have, and others are not counted', async () => {
    const mine = await Promise.all([1, 2, 3].map(() => connect({ token: 'member' })));
    await Promise.all(mine.map(({ acknowledged }) => acknowledged()));
    expect(await (await connect({ token: 'member' })).closed).toBe(1013);
    await (await connect({ token: 'server' })).acknowledged();
    mine[0]?.socket.close();
    await mine[0]?.closed;
    await (await connect({ token: 'member' })).acknowledged();
  });

  it('that does not read makes the server wait, not hoard', async () => {
    const { socket, subscribe, acknowledged } = await connect();
    await acknowledged();
    socket.pause();
    subscribe('a', 'subscription { flood }');
    await until(() => flooded.items > 1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const produced = flooded.items;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(flooded.items).toBe(produced);
    // what the two kernels' buffers hold, 100 KB each
    expect(produced).toBeLessThan(150);
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

it('queries and mutations work over a socket, with the credential of the upgrade if the client gives none later', async () => {
  const client = socketClient(server, { token: 'member' });
  expect((await overSocket(client, '{ mine }')).data).toEqual({ mine: 'member:42' });
  expect((await overSocket(client, 'mutation { paint(input: { colour: CRIMSON }) { colour } }')).data).toEqual({
    paint: { colour: 'CRIMSON' },
  });
  await client.dispose();
  const socket = new WebSocket(server.socketUrl, 'graphql-transport-ws', { headers: { authorization: 'Bearer server' } });
  sockets.push(socket);
  const answer = new Promise<string>((resolve) =>
    socket.on('message', (data) => String(data).includes('"next"') && resolve(String(data))),
  );
  socket.on('open', () => {
    socket.send('{"type":"connection_init"}');
    socket.on('message', (data) => {
      if (String(data).includes('ack')) socket.send('{"type":"subscribe","id":"1","payload":{"query":"{ mine }"}}');
    });
  });
  expect(await answer).toContain('server:till');
});
