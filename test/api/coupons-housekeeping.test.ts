import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { CouponShop, cart } from './coupons.fixture.js';
import { Listening } from './listening.fixture.js';
import { faults } from './rewards.fixture.js';
import { isSignedBy, Receiver } from './webhooks.fixture.js';

const MINUTE = 60_000;
const off = { amountOff: '10.00' };

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ env: { ALLOW_PRIVATE_ADDRESSES: 'true' } });
});
afterAll(async () => {
  expect(await faults(app)).toEqual([]);
  await app.close();
});
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

it('listeners hear of each step of a coupon, and nobody of one that is nobody’s', async () => {
  const shop = await CouponShop.open(app);
  const { streamHead } = await shop.arcade.query('{ streamHead }');
  await shop.type('ten', { amountOff: '10.00' });
  const code = await shop.issue('ten');
  await shop.reserve(code, 'o-1', { ttlSeconds: 60 });
  app.clock.advance(61_000);
  await app.app.jobs.runNow('coupons');
  await shop.redeem(code, 'o-2');
  await shop.rollback(code, 'o-2');
  const shared = await shop.issue('ten', null);
  await shop.redeem(shared, 'guest');
  await shop.redeem(await shop.issue('ten', null), 'known', { cart, member: { externalId: 'bob' } });
  const document = `query ($after: Cursor) { events(after: $after, types: [COUPON_UPDATED]) { nodes {
    member { externalId } ... on CouponUpdate { change couponStatus orderId coupon { code } } } } }`;
  const read = async () => {
    const { events } = await shop.arcade.query(document, { after: streamHead });
    // biome-ignore lint/suspicious/noExplicitAny: what a test reads of an answer is its own expectation
    return events.nodes.map((one: any) => [one.member.externalId, one.change, one.couponStatus, one.orderId].join(' '));
  };
  await expect
    .poll(read)
    .toEqual([
      'amy ISSUED ACTIVE ',
      'amy RESERVED RESERVED o-1',
      'amy EXPIRED ACTIVE o-1',
      'amy REDEEMED USED o-2',
      'amy ROLLED_BACK ACTIVE o-2',
      'bob REDEEMED USED known',
    ]);
});

it('a member hears over a WebSocket of its own coupons only, and of what it missed; a back end of all', async () => {
  const shop = await CouponShop.open(app);
  await shop.type('ten', off);
  const document = `subscription ($after: Cursor) { couponUpdated(after: $after) {
    cursor member { externalId } change couponStatus orderId coupon { code status } } }`;
  interface Heard {
    cursor: string;
    member: { externalId: string };
    change: string;
    couponStatus: string;
    orderId: string | null;
    coupon: { code: string; status: string };
  }
  const { streamHead } = await shop.arcade.query('{ streamHead }');
  const listen = (token: string, after = streamHead) => Listening.start<Heard>(app, token, 'couponUpdated', document, { after });
  const [amy, all] = [listen(await shop.shop.member('amy')), listen(shop.shop.server)];
  const code = await shop.issue('ten');
  await shop.issue('ten', 'bob');
  await shop.reserve(code, 'o-1');
  const [first] = await amy.until(2);
  const told = { member: { externalId: 'amy' }, coupon: { code, status: expect.any(String) } };
  expect(first).toMatchObject({ ...told, change: 'ISSUED', couponStatus: 'ACTIVE', orderId: null });
  await amy.end();
  await shop.redeem(code, 'o-1');
  await shop.rollback(code, 'o-1');
  const again = listen(await shop.shop.member('amy'), first?.cursor);
  expect((await again.until(3)).map(({ change, orderId }) => `${change} ${orderId}`)).toEqual([
    'RESERVED o-1',
    'REDEEMED o-1',
    'ROLLED_BACK o-1',
  ]);
  expect((await all.until(5)).filter(({ member }) => member.externalId === 'bob')).toHaveLength(1);
  expect(amy.heard.filter(({ member }) => member.externalId !== 'amy')).toEqual([]);
  await Promise.all([again.end(), all.end()]);
});

it('a webhook is sent each step of a coupon, signed, with what its document selects', async () => {
  const shop = await CouponShop.open(app);
  await shop.type('ten', off);
  const receiver = await Receiver.open();
  const input = {
    url: receiver.url,
    eventTypes: ['COUPON_UPDATED'],
    document: 'subscription { events { type ... on CouponUpdate { change orderId member { externalId } coupon { code } } } }',
  };
  const create = `mutation ($input: CreateWebhookEndpointInput!) { createWebhookEndpoint(input: $input) { endpoint { id } secret } }`;
  const made = await app.gql(create, { input }, await app.token({ kind: 'admin', program: shop.shop.code }));
  const { endpoint, secret } = made.data.createWebhookEndpoint;
  const code = await shop.issue('ten');
  await shop.redeem(code, 'o-1');
  await expect
    .poll(
      async () => {
        await app.app.webhooks.runDue();
        return receiver.received.length;
      },
      { timeout: 20_000 },
    )
    .toBe(2);
  const told = { type: 'COUPON_UPDATED', member: { externalId: 'amy' }, coupon: { code } };
  expect(receiver.received.map(({ payload }) => payload.data)).toEqual([
    { ...told, change: 'ISSUED', orderId: null },
    { ...told, change: 'REDEEMED', orderId: 'o-1' },
  ]);
  for (const one of receiver.received) expect(isSignedBy(secret, one)).toBe(true);
  const remove = 'mutation ($input: WebhookEndpointRefInput!) { deleteWebhookEndpoint(input: $input) { userErrors { code } } }';
  await app.gql(remove, { input: { id: endpoint.id } }, await app.token({ kind: 'admin', program: shop.shop.code }));
  receiver.close();
});

it('a file of 100,000 codes is taken in one request; sent again it changes nothing, and its duplicates are told', async () => {
  const shop = await CouponShop.open(app);
  await shop.type('pool', { amountOff: '1.00' }, { pool: true });
  const csv = times(100_000, (index) => `P${index * 7_919}`).join('\n');
  const send = () => shop.send('importCouponCodes', { type: 'pool', csv }, shop.shop.staff);
  expect(await send()).toMatchObject({ imported: 100_000, duplicates: 0, invalidRows: [], userErrors: [] });
  expect(await send()).toMatchObject({ imported: 0, duplicates: 100_000, userErrors: [] });
});

it('the purge leaves the locks of orders that keep a coupon, and those who are locked out; orders that are locked again lose nothing', async () => {
  const shop = await CouponShop.open(app);
  await shop.type('ten', off, { uses: 3 });
  const code = await shop.issue('ten');
  await shop.redeem(code, 'done');
  await shop.reserve(code, 'kept', { ttlSeconds: 86_400 });
  for (let count = 0; count < 10; count++) await shop.quote({ codes: ['WRONG'], member: { externalId: 'bob' } });
  const purge = () => app.app.jobs.runNow('purge');
  expect((await purge())['guesses']).toBe(0);
  const owner = new pg.Pool({ connectionString: app.database.url, max: 1 });
  const ofShop = 'program_id = (SELECT max(id) FROM fealty.program)';
  const { rows } = await owner.query(`SELECT order_id FROM fealty.coupon_order WHERE ${ofShop}`);
  expect(rows).toEqual([{ order_id: 'kept' }]);
  app.clock.advance(25 * 60 * MINUTE);
  await Promise.all([purge(), ...times(20, (index) => shop.redeem(code, `o-${index % 4}`, { cart }))]);
  await purge();
  const { rows: guesses } = await owner.query(`SELECT FROM fealty.coupon_guesses WHERE ${ofShop}`);
  await owner.end();
  expect(guesses).toEqual([]);
  expect(await shop.status(code)).toBe('USED');
});
