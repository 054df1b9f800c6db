import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { startApp, type TestApp } from '../support/app.js';
import { Shop } from '../support/shop.js';
import { Listening } from './listening.fixture.js';

let app: TestApp;
let shop: Shop;
beforeAll(async () => {
  app = await startApp({ env: { LIMIT_STALLED_MS: '1000' } });
  shop = await Shop.open(app);
  await shop.enrol('anna', 'bela');
});
afterAll(() => app.close());

let orders = 0;
const buy = (externalId: string) => {
  orders += 1;
  const input = {
    idempotencyKey: `o${orders}`,
    member: { externalId },
    orderId: `o${orders}`,
    total: { amount: '10.00', currency: 'CNY' },
  };
  return shop.send('recordPurchase', input);
};
const query = `subscription ($after: Cursor) {
  walletChanged(after: $after, walletCode: "points") { cursor occurredAt member { externalId } wallet { balance { available } } entries { points reason } }
}`;
interface Change {
  cursor: string;
  member: { externalId: string };
  entries: { points: number; reason: string }[];
}
const listen = (token: string) => Listening.start<Change>(app, token, 'walletChanged', query);
const listeners = async (count: number) => expect.poll(() => app.app.stream.listeners, { timeout: 30_000 }).toBe(count);

describe('subscribers who are told the same', () => {
  it('hear exactly what one alone hears, and members hear of nobody else', async () => {
    const alone = listen(await app.token({ kind: 'admin', program: shop.code }));
    const together = Array.from({ length: 5 }, () => listen(shop.server));
    const others = [listen(await shop.member('anna')), listen(await shop.member('bela'))];
    await listeners(8);
    for (const externalId of ['anna', 'bela', 'anna']) await buy(externalId);
    const expected = await alone.until(3);
    for (const listening of together) expect(await listening.until(3)).toEqual(expected);
    expect((await others[0]?.until(2))?.map(({ member }) => member.externalId)).toEqual(['anna', 'anna']);
    expect((await others[1]?.until(1))?.map(({ member }) => member.externalId)).toEqual(['bela']);
    await Promise.all([alone, ...together, ...others].map((listening) => listening.end()));
    expect(others.map(({ heard }) => heard.length)).toEqual([2, 1]);
  });
});

/** A socket of a back end, up to its acknowledgement. */
async function open(token: string) {
  const socket = new WebSocket(app.wsUrl, 'graphql-transport-ws');
  const messages: { type: string; payload?: { data?: { walletChanged?: Change } } }[] = [];
  socket.on('message', (data) => messages.push(JSON.parse(String(data))));
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.once('close', (code, reason) => resolve({ code, reason: String(reason) })),
  );
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(JSON.stringify({ type: 'connection_init', payload: { token } }));
  await expect.poll(() => messages.length).toBe(1);
  const subscribe = (text: string, after: string | null) =>
    socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query: text, variables: { after } } }));
  return { socket, messages, closed, subscribe };
}

describe('a socket that is closed', () => {
  it('because its credential has ended tells where to go on, and a fresh token misses nothing there', async () => {
    const brief = await app.token({ kind: 'server', program: shop.code, ttlSeconds: 600 });
    const { messages, closed, subscribe } = await open(brief);
    subscribe(query, null);
    await listeners(1);
    await buy('anna');
    await expect.poll(() => messages.length, { timeout: 30_000 }).toBe(2);
    app.clock.advance(601_000);
    const { code, reason } = await closed;
    expect(code).toBe(4403);
    const after = /after=(\S+)$/.exec(reason)?.[1];
    expect(after).toBe(messages[1]?.payload?.data?.walletChanged?.cursor);
    await buy('bela');
    const next = await open(await app.token({ kind: 'server', program: shop.code }));
    next.subscribe(query, after ?? null);
    await expect.poll(() => next.messages.length, { timeout: 30_000 }).toBe(2);
    expect(next.messages[1]?.payload?.data?.walletChanged?.member.externalId).toBe('bela');
    next.socket.terminate();
    await listeners(0);
  });
});
