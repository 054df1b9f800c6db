import { randomUUID } from 'node:crypto';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startApp, type TestApp } from '../support/app.js';
import { CouponShop, cart } from './coupons.fixture.js';
import { faults } from './rewards.fixture.js';
import { overSocket } from './server.fixture.js';

const MINUTE = 60_000;
const off = { amountOff: '10.00' };

let app: TestApp;
let second: TestApp;
beforeAll(async () => {
  const env = { LIMIT_CONNECTIONS: '1000' };
  app = await startApp({ crowded: true, env });
  second = await startApp({ crowded: true, clock: app.clock, databaseName: app.database.name, env });
});
afterAll(async () => {
  expect(await faults(app)).toEqual([]);
  await second.close();
  await app.close();
});
const either = (index: number) => (index % 2 === 0 ? app : second);
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

/** How many came to which end. */
function tally(payloads: { use: { status: string } | null; userErrors: { code: string }[] }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { use, userErrors } of payloads) {
    const end = userErrors[0]?.code ?? use?.status ?? 'NOTHING';
    counts[end] = (counts[end] ?? 0) + 1;
  }
  return counts;
}

describe('many at one coupon, on two servers', () => {
  it('200 orders at once use a coupon of one use exactly once', async () => {
    const shop = await CouponShop.open(app);
    await shop.type('ten', off);
    const code = await shop.issue('ten');
    const done = await Promise.all(times(200, (n) => shop.redeem(code, `o-${n}`, { cart }, undefined, either(n))));
    expect(tally(done)).toEqual({ USED: 1, LIMIT_REACHED: 199 });
  });

  it('200 requests of one order, each with a key of its own, use it once', async () => {
    const shop = await CouponShop.open(app);
    await shop.type('many', off, { uses: 100 });
    const code = await shop.issue('many');
    const done = await Promise.all(times(200, (n) => shop.redeem(code, 'o-1', { cart }, undefined, either(n))));
    expect(tally(done)).toEqual({ USED: 200 });
    expect(done.at(-1).coupon.used).toBe(1);
  });

  it("a coupon of 50 uses that is nobody's is used 50 times, by reservations and without", async () => {
    const shop = await CouponShop.open(app, []);
    await shop.type('open', off, { uses: 50 });
    const code = await shop.issue('open', null);
    const done = await Promise.all(
      times(120, async (n) => {
        if (n % 3 !== 0) return shop.redeem(code, `o-${n}`, { cart }, undefined, either(n));
        const reserved = await shop.reserve(code, `o-${n}`, {}, undefined, either(n));
        return reserved.use ? shop.redeem(code, `o-${n}`, {}, undefined, either(n + 1)) : reserved;
      }),
    );
    expect(tally(done)).toEqual({ USED: 50, LIMIT_REACHED: 70 });
  });

  it("two coupons of one group at once for one order, which are nobody's: one of them counts", async () => {
    const shop = await CouponShop.open(app, []);
    await shop.type('a', off, { group: 'g', uses: 60 });
    await shop.type('b', off, { group: 'g', uses: 60 });
    const codes = [await shop.issue('a', null), await shop.issue('b', null)];
    for (const order of times(15, (n) => `o-${n}`)) {
      // an order that is known already: the first word of one makes the other wait of itself
      await shop.reserve(codes[0] as string, order);
      await shop.rollback(codes[0] as string, order);
      const done = await Promise.all(codes.map((code, n) => shop.reserve(code, order, {}, undefined, either(n))));
      expect(tally(done)).toEqual({ RESERVED: 1, NOT_ELIGIBLE: 1 });
    }
  });

  it('redeemed, rolled back, and expired at once: every use ends once, and the counts add up', async () => {
    const shop = await CouponShop.open(app);
    await shop.type('ten', off);
    const codes = await Promise.all(times(20, () => shop.issue('ten')));
    await Promise.all(codes.map((code) => shop.reserve(code, code, { ttlSeconds: 60 })));
    app.clock.advance(MINUTE - 1);
    const racing = codes.flatMap((code, n) => [
      shop.redeem(code, code, {}, undefined, either(n)),
      shop.rollback(code, code, {}, undefined, either(n + 1)),
      shop.redeem(code, `${code}-2`, { cart }, undefined, either(n)),
    ]);
    app.clock.advance(1);
    await Promise.all([...racing, app.app.jobs.runNow('coupons'), second.app.jobs.runNow('coupons')]);
    const ends = await Promise.all(codes.map((code) => shop.status(code)));
    expect(ends.every((status) => status === 'USED' || status === 'ACTIVE')).toBe(true);
  });

  it('the last codes of a pool, and the last that a member may get, go exactly once each', async () => {
    const shop = await CouponShop.open(app);
    await shop.type('pooled', off, { pool: true });
    await shop.type('few', off, { perMember: 3 });
    await shop.send('importCouponCodes', { type: 'pooled', csv: times(100, (n) => `P${n}`).join('\n') }, shop.shop.staff);
    const give = (type: string, member: string) => (n: number) =>
      shop.send('issueCoupon', { idempotencyKey: randomUUID(), type, member: { externalId: member } }, undefined, either(n));
    const pooled = await Promise.all(times(160, (n) => give('pooled', n % 2 ? 'amy' : 'bob')(n)));
    const few = await Promise.all(times(20, give('few', 'amy')));
    const given = pooled.flatMap(({ coupon }) => coupon?.code ?? []);
    expect([given.length, new Set(given).size, few.filter(({ coupon }) => coupon !== null).length]).toEqual([100, 100, 3]);
  });
});

describe('wrong codes', () => {
  const ask = (token: string, code: string, at = app) =>
    at.gql('query ($code: String!) { coupon(code: $code) { status } }', { code }, token);
  const codeOf = (answer: { errors?: { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code ?? 'OK';

  it('lock a member out after ten, on both servers, over HTTP and WebSocket, and say until when; then it can go on', async () => {
    const shop = await CouponShop.open(app);
    await shop.type('ten', off);
    const code = await shop.issue('ten');
    const amy = await shop.shop.member('amy');
    const guesses = await Promise.all(times(15, (n) => ask(amy, `WRONG-${n}`, either(n))));
    expect(guesses.filter((answer) => codeOf(answer) === 'OK').length).toBe(10);
    const locked = await ask(amy, code, second);
    expect(locked.errors?.[0]?.extensions).toMatchObject({
      code: 'THROTTLED',
      retryAt: new Date(app.clock.now() + 15 * MINUTE).toISOString(),
      retryAfterMs: 15 * MINUTE,
    });
    const client = createClient({
      url: app.wsUrl,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${amy}` },
    });
    const reply = await overSocket(client, `{ coupon(code: "${code}") { status } }`);
    await client.dispose();
    expect(reply.errors?.[0]?.extensions.code).toBe('THROTTLED');
    // the member, whoever speaks for it
    const till = await shop.ask('redeemCoupon', { idempotencyKey: 'k', code, orderId: 'o', cart, member: { externalId: 'amy' } });
    expect(codeOf(till)).toBe('THROTTLED');
    expect(
      codeOf(
        await app.gql(
          'query ($i: QuoteCartInput!) { quoteCart(input: $i) { toPay { amount } } }',
          { i: { cart, codes: [code] } },
          amy,
        ),
      ),
    ).toBe('THROTTLED');
    expect(await shop.status(code)).toBe('ACTIVE');
    expect(codeOf(await ask(await shop.shop.member('bob'), 'WRONG'))).toBe('OK');
    app.clock.advance(15 * MINUTE);
    expect((await ask(amy, code)).data.coupon.status).toBe('ACTIVE');
  });

  it('are not forgotten for a right one in between, and are after a while without', async () => {
    const shop = await CouponShop.open(app);
    await shop.type('ten', off);
    const code = await shop.issue('ten');
    const amy = await shop.shop.member('amy');
    for (const n of times(9, (index) => index)) {
      await ask(amy, `WRONG-${n}`);
      expect((await ask(amy, code)).data.coupon.status).toBe('ACTIVE');
    }
    app.clock.advance(15 * MINUTE);
    for (const n of times(9, (index) => index)) await ask(amy, `WRONG-${n}`);
    expect((await ask(amy, code)).data.coupon.status).toBe('ACTIVE');
    await ask(amy, 'WRONG');
    expect(codeOf(await ask(amy, code))).toBe('THROTTLED');
  });

  it('of a back end lock it out where it names nobody, and only the member where it names one', async () => {
    const shop = await CouponShop.open(app);
    await shop.type('ten', off);
    const [mine, theirs] = [await shop.issue('ten'), await shop.issue('ten', 'bob')];
    const redeem = (code: string, member?: string) =>
      shop.ask('redeemCoupon', {
        idempotencyKey: randomUUID(),
        code,
        orderId: 'o',
        cart,
        ...(member && { member: { externalId: member } }),
      });
    for (const n of times(10, (index) => index)) await redeem(`WRONG-${n}`, 'amy');
    expect([codeOf(await redeem(mine, 'amy')), codeOf(await redeem(theirs, 'bob'))]).toEqual(['THROTTLED', 'OK']);
    for (const n of times(10, (index) => index)) await redeem(`WRONG-${n}`);
    expect(codeOf(await redeem(mine))).toBe('THROTTLED');
  });
});
