import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { TypedDocumentString } from '../../clients/typescript/generated/graphql.js';
import { Client, webTransport } from '../../clients/typescript/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { Shop } from '../support/shop.js';
import { StallingLine } from '../support/stalling-line.js';

interface Told {
  cursor: string;
  a0: { orderId: string }[];
}
type Answer = { data?: { events: Told } | null; errors?: { extensions: { code: string; after?: string } }[] };

/** Seven megabytes as they are told: two kernels hold four of them for a reader that has stopped. */
const purchases = 1_500;
// 14 names for the same make events large: they have to fill the buffers of two kernels
const large = Array.from(
  { length: 14 },
  (_, n) => `a${n}: entries { orderId reason kind change { available pending held debt } after { available } transactionId }`,
);
const query = `subscription ($after: Cursor) { events(after: $after, types: [WALLET_CHANGED]) { cursor ... on WalletChange { ${large.join(' ')} } } }`;

let app: TestApp;
let shop: Shop;
let head: string;
let expected: string[];
const lines: StallingLine[] = [];

beforeAll(async () => {
  app = await startApp({ crowded: true, env: { LIMIT_STALLED_MS: '700' } });
  shop = await Shop.open(app, { rule: { walletCodes: ['points'] } });
  await shop.enrol('anna');
  head = (await app.gql('{ streamHead }', {}, shop.server)).data.streamHead;
  expected = Array.from({ length: purchases }, (_, n) => `${'o'.repeat(90)}-${n}`);
  const bulk =
    'mutation ($input: RecordPurchasesInput!) { recordPurchases(input: $input) { results { created } userErrors { code } } }';
  for (let from = 0; from < purchases; from += 300) {
    const some = expected.slice(from, from + 300).map((orderId) => {
      const total = { amount: '10.00', currency: 'CNY' };
      return { idempotencyKey: orderId, orderId, member: { externalId: 'anna' }, total };
    });
    await app.gql(bulk, { input: { purchases: some } }, shop.server);
  }
});
afterAll(async () => {
  await Promise.all(lines.map((line) => line.close()));
  await app.close();
});

async function stallingLine(): Promise<StallingLine> {
  const line = await StallingLine.open(app.url, 100_000);
  lines.push(line);
  return line;
}
const ordersOf = (told: readonly Told[]) => told.flatMap(({ a0 }) => a0.map(({ orderId }) => orderId));
const cutOff = async (transport: string) => {
  const metrics = await (await fetch(app.url.replace('/graphql', '/metrics'))).text();
  return Number(new RegExp(`ended_total{transport="${transport}",reason="stalled"} (\\d+)`).exec(metrics)?.[1] ?? 0);
};
/** Until the server has cut off one more of a transport, and holds nothing for it any more. */
async function untilCutOff(transport: string, before: number): Promise<void> {
  await expect.poll(() => cutOff(transport), { timeout: 90_000 }).toBe(before + 1);
  await expect.poll(() => app.app.stream.listeners, { timeout: 30_000 }).toBe(0);
}

/** Listens over a socket, and tells what has come. */
function listen(url: string, after: string) {
  const socket = new WebSocket(url, 'graphql-transport-ws');
  const told: Told[] = [];
  socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: { token: shop.server } })));
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as { type: string; payload: Answer };
    if (message.type === 'connection_ack')
      socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query, variables: { after } } }));
    if (message.type === 'next' && message.payload.data) told.push(message.payload.data.events);
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.once('close', (code, reason) => resolve({ code, reason: String(reason) })),
  );
  return { socket, told, closed };
}

/** Listens over server-sent events. */
function listenSse(url: string, after: string) {
  const answers: Answer[] = [];
  const headers = { authorization: `Bearer ${shop.server}`, 'content-type': 'application/json', accept: 'text/event-stream' };
  const asked = request(url, { method: 'POST', headers });
  const ended = new Promise<void>((resolve) => {
    asked.on('error', () => resolve());
    asked.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        const events = (text + chunk).split('\n\n');
        text = events.pop() ?? '';
        for (const event of events) {
          const data = /^event: next\ndata: (.+)$/.exec(event)?.[1];
          if (data) answers.push(JSON.parse(data) as Answer);
        }
      });
      response.on('error', () => undefined).on('close', () => resolve());
    });
    asked.end(JSON.stringify({ query, variables: { after } }));
  });
  return { answers, ended, told: () => answers.flatMap(({ data }) => data?.events ?? []), stop: () => asked.destroy() };
}

describe('a listener that stops reading', { timeout: 180_000 }, () => {
  it('over a WebSocket is cut off with 4429, and goes on at the cursor in the reason: nothing is missed or repeated', async () => {
    const [line, before] = [await stallingLine(), await cutOff('websocket')];
    const stalled = listen(line.by(app.wsUrl), head);
    await untilCutOff('websocket', before);
    line.resume();
    const { code, reason } = await stalled.closed;
    expect(code).toBe(4429);
    const after = /after=(\S+)$/.exec(reason)?.[1];
    expect(after).toBe(stalled.told.at(-1)?.cursor);
    expect(stalled.told.length).toBeGreaterThan(0);
    expect(stalled.told.length).toBeLessThan(purchases);
    const rest = listen(app.wsUrl, after ?? '');
    await expect.poll(() => stalled.told.length + rest.told.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(purchases);
    rest.socket.terminate();
    expect(ordersOf([...stalled.told, ...rest.told])).toEqual(expected);
  });

  it('over server-sent events is told THROTTLED with the cursor, and goes on there', async () => {
    const [line, before] = [await stallingLine(), await cutOff('sse')];
    const stalled = listenSse(line.by(app.url), head);
    await untilCutOff('sse', before);
    line.resume();
    await stalled.ended;
    const last = stalled.answers.at(-1)?.errors?.[0]?.extensions;
    expect(last?.code).toBe('THROTTLED');
    expect(last?.after).toBe(stalled.told().at(-1)?.cursor);
    const rest = listenSse(app.url, last?.after ?? '');
    const missing = purchases - stalled.told().length;
    expect(missing).toBeGreaterThan(0);
    await expect.poll(() => rest.told().length, { timeout: 20_000 }).toBeGreaterThanOrEqual(missing);
    rest.stop();
    expect(ordersOf([...stalled.told(), ...rest.told()])).toEqual(expected);
  });

  it('through the TypeScript client goes on by itself, with every event once', async () => {
    const [line, before] = [await stallingLine(), await cutOff('websocket')];
    const client = new Client({ url: line.by(app.url), transport: webTransport(), credential: () => shop.server });
    const told: Told[] = [];
    client.listen({
      document: new TypedDocumentString<{ events: Told }, { after?: string | null }>(query),
      variables: {},
      after: head,
      next: ({ events }) => void told.push(events),
    });
    await untilCutOff('websocket', before);
    expect(told.length).toBeLessThan(purchases);
    line.resume();
    await expect.poll(() => told.length, { timeout: 30_000 }).toBeGreaterThanOrEqual(purchases);
    expect(ordersOf(told)).toEqual(expected);
    client.close();
  });
});
