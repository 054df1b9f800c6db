import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkout } from '../../clients/typescript/checkout.js';
import {
  ApiError,
  Client,
  EventsSinceDocument,
  MemberHomeDocument,
  Refusal,
  StreamHeadDocument,
  webTransport,
} from '../../clients/typescript/index.js';
import type { TestApp } from '../support/app.js';
import { startDemo } from '../support/demo.js';

let app: TestApp;
let shop: Client;

beforeAll(async () => {
  app = await startDemo();
  shop = new Client({
    url: app.url,
    transport: webTransport(),
    credential: await app.token({ kind: 'server', program: 'demo', subject: 'till' }),
  });
});
afterAll(async () => {
  shop.close();
  await app.close();
});

const sale = { customer: 'dora', orderId: 'S-1', total: '80.00', currency: 'CNY', pointsToSpend: 0 };
const paid = () => Promise.resolve();
const points = async () => {
  const { member } = await shop.send(MemberHomeDocument, { by: { externalId: 'dora' } });
  const wallet = member?.wallets.find(({ code }) => code === 'points');
  return { ...wallet?.balance, kinds: wallet?.entries.nodes.map(({ kind }) => kind) };
};

it('checks out: the customer is enrolled and earns, and a repeated checkout earns nothing more', async () => {
  expect(await checkout(shop, sale, paid)).toEqual({ earned: 80, spent: 0 });
  expect(await checkout(shop, sale, paid)).toEqual({ earned: 80, spent: 0 });
  expect(await points()).toMatchObject({ available: 80, kinds: ['EARN'] });
});

it('spends points at the checkout', async () => {
  expect(await checkout(shop, { ...sale, orderId: 'S-2', total: '10.50', pointsToSpend: 30 }, paid)).toEqual({
    earned: 10,
    spent: 30,
  });
  expect(await points()).toMatchObject({ available: 60, held: 0, kinds: ['EARN', 'HOLD', 'CAPTURE', 'EARN'] });
});

it('gives the points back when the payment fails, and passes the failure on', async () => {
  const declined = () => Promise.reject(new Error('declined'));
  await expect(checkout(shop, { ...sale, orderId: 'S-3', pointsToSpend: 60 }, declined)).rejects.toThrow('declined');
  expect(await points()).toMatchObject({ available: 60, held: 0 });
});

it('says why the API refuses, and takes no payment', async () => {
  let asked = false;
  const pay = async () => {
    asked = true;
  };
  const refused = checkout(shop, { ...sale, orderId: 'S-4', pointsToSpend: 1_000_000 }, pay);
  await expect(refused).rejects.toThrow(expect.objectContaining({ code: 'INSUFFICIENT_POINTS' }));
  await expect(refused).rejects.toBeInstanceOf(Refusal);
  expect(asked).toBe(false);
});

it('tells a wrong token from a refusal', async () => {
  const stranger = new Client({ url: app.url, transport: webTransport(), credential: 'nonsense' }).send(StreamHeadDocument, {});
  await expect(stranger).rejects.toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
  await expect(stranger).rejects.toBeInstanceOf(ApiError);
});

it('polls the events that came after a cursor', async () => {
  const { streamHead } = await shop.send(StreamHeadDocument, {});
  await checkout(shop, { ...sale, customer: 'emil', orderId: 'S-5' }, paid);
  await expect
    .poll(async () => {
      const { events } = await shop.send(EventsSinceDocument, { after: streamHead });
      return events.nodes.map(({ type }) => type);
    })
    .toEqual(expect.arrayContaining(['MEMBER_ENROLLED', 'WALLET_CHANGED']));
});
