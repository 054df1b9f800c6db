import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { bareSocket } from './bare-socket.fixture.js';
import { marks, overSocket, socketClient, startServer, type TestServer, ticks, until } from './server.fixture.js';

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

const connect = (init?: object | null, protocols?: string[]) => bareSocket(server, sockets, init, protocols);

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

  it('ends with 4403 when its key is revoked', async () => {
    const { acknowledged, closed } = await connect({ token: 'key' });
    await acknowledged();
    server.revoked.add('Bearer key');
    expect(await closed).toBe(4403);
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

  it('tells where its only subscription was, also where another was ended while it began', async () => {
    let letBegin: () => void = () => undefined;
    marks.begins = new Promise((resolve) => {
      letBegin = resolve;
    });
    const { socket, messages, subscribe, send, acknowledged } = await connect({ token: 'brief' });
    const reason = new Promise<string>((resolve) => socket.on('close', (_code, text) => resolve(String(text))));
    await acknowledged();
    subscribe('a', 'subscription { marked }');
    await until(() => marks.asked === 1);
    send({ type: 'complete', id: 'a' });
    send({ type: 'ping' });
    await until(() => messages.some(({ type }) => type === 'pong'));
    letBegin();
    subscribe('b', 'subscription { marked }');
    await until(() => marks.asked === 2 && marks.live === 1);
    marks.emit({ cursor: 'here' });
    await until(() => messages.some(({ type }) => type === 'next'));
    server.clock.set(10_000);
    expect(await reason).toBe('The credential has ended; after=here');
    server.clock.set(0);
    await until(() => marks.live === 0);
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
