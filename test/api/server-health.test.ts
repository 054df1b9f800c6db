import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { eventsOf, startServer, type TestServer, ticks, until } from './server.fixture.js';

let server: TestServer;
afterEach(() => server.close());

describe('health', () => {
  it('readiness follows the database, the migrations and the draining; liveness does not', async () => {
    server = await startServer();
    const ready = async () => {
      const response = await fetch(`${server.url}/readyz`);
      return [response.status, await response.json()];
    };
    expect(await ready()).toEqual([200, { status: 'ready', database: true, migrations: true, draining: false }]);
    for (const [part, bad] of [
      ['database', false],
      ['migrations', false],
      ['draining', true],
    ] as const) {
      server.readiness[part] = bad;
      expect(await ready()).toMatchObject([503, { status: 'not ready', [part]: bad }]);
      server.readiness[part] = !bad;
    }
    server.readiness.database = false;
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
  });

  it('metrics count operations by root field, errors by code, connections and the lag of the event loop', async () => {
    server = await startServer();
    await server.gql('query Mine { leaf { id } }');
    await server.gql('{ a: leaf { id } b: leaf { id } }');
    for (let index = 0; index < 50; index += 1) await server.gql(`query Q${index} { leaf { id } }`);
    await server.gql('{ mine }');
    const socket = new WebSocket(server.socketUrl, 'graphql-transport-ws');
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    await new Promise((resolve) => socket.once('message', resolve));
    const text = await (await fetch(`${server.url}/metrics`)).text();
    expect(text).toContain('fealty_operation_duration_seconds_count{operation="leaf",type="query",transport="http"} 51');
    expect(text).toContain('operation="several"');
    expect(text).toContain('fealty_operation_errors_total{code="UNAUTHENTICATED"} 1');
    expect(text).toContain('fealty_connections{transport="websocket"} 1');
    expect(text).toContain('nodejs_eventloop_lag');
    expect(text).not.toMatch(/Mine|Q17/);
    socket.terminate();
  });
});

describe('draining', () => {
  it('closes sockets with 1001, completes event streams, answers what is under way, and is quick', async () => {
    server = await startServer();
    const socket = new WebSocket(server.socketUrl, 'graphql-transport-ws');
    const uninitialised = new WebSocket(server.socketUrl, 'graphql-transport-ws');
    const codes = [socket, uninitialised].map(
      (each) => new Promise<number>((resolve) => each.on('close', (code) => resolve(code))),
    );
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    await new Promise((resolve) => socket.once('message', resolve));
    socket.send('{"type":"subscribe","id":"1","payload":{"query":"subscription { ticked }"}}');
    const stream = await fetch(`${server.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: '{"query":"subscription { ticked }"}',
    });
    await until(() => ticks.live === 2);
    const underWay = server.post({ query: '{ napping }' });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const closed = server.close();
    const seen: string[] = [];
    for await (const { event } of eventsOf(stream)) seen.push(event);
    expect(seen).toEqual(['complete']);
    expect(await Promise.all(codes)).toEqual([1001, 1001]);
    expect(await (await underWay).json()).toMatchObject({ data: { napping: 1 } });
    await closed;
    expect(ticks.live).toBe(0);
    await expect(fetch(`${server.url}/livez`)).rejects.toBeDefined();
  });

  it('does not wait for a socket that does not answer', { timeout: 20_000 }, async () => {
    server = await startServer();
    const socket = new WebSocket(server.socketUrl, 'graphql-transport-ws');
    await new Promise((resolve) => socket.once('open', resolve));
    socket.pause();
    await server.close();
    socket.terminate();
  });
});
