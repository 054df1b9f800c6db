import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { CouponShop, cart } from './coupons.fixture.js';
import { Fair, nothing, points } from './games.fixture.js';
import { Listening } from './listening.fixture.js';
import { Booth } from './passes.fixture.js';
import { Arcade, faults } from './rewards.fixture.js';

let app: TestApp;
let other: TestApp;
beforeAll(async () => {
  app = await startApp({ crowded: true });
  other = await startApp({ crowded: true, clock: app.clock, databaseName: app.database.name });
});
afterAll(async () => {
  expect(await faults(app)).toEqual([]);
  await other.close();
  await app.close();
});

/** The other server has the program as it is now, and keeps it for seconds. */
async function seen(token: string): Promise<void> {
  expect((await other.gql('{ program { version } }', {}, token)).errors).toBeUndefined();
}

// The clock stands still: what a server knows of a program does not grow old by itself here.
describe('what was configured on one server this moment, used on another that has the program as it was', () => {
  it('a wallet in money: what is topped up and paid is answered, not only done', async () => {
    const booth = await Booth.open(app, ['amy']);
    await seen(booth.shop.server);
    await booth.keepsMoney();
    const topped = await booth.topUp('amy', 't-1', '10.00', null, {}, other);
    expect(topped).toMatchObject({ created: true, topUp: { amount: { amount: '10.00' } }, userErrors: [] });
    expect((await booth.pay('amy', 'o-1', '4.00', other)).payment.amount).toEqual({ amount: '4.00' });
  });

  it('a wallet in money: whoever listens there hears of it', async () => {
    const booth = await Booth.open(app, ['amy']);
    await seen(booth.shop.server);
    const query = 'subscription { walletChanged { wallet { code } entries { points } } }';
    const listening = Listening.start<{ wallet: { code: string } }>(other, booth.shop.server, 'walletChanged', query);
    // what it hears first says that it listens
    await expect
      .poll(async () => {
        await booth.shop.adjust('amy', 1);
        return listening.heard.length;
      })
      .toBeGreaterThan(0);
    await booth.keepsMoney();
    await booth.topUp('amy', 't-1', '10.00');
    await expect.poll(() => listening.heard.map(({ wallet }) => wallet.code), { timeout: 30_000 }).toContain('cash');
    expect(listening.errors).toEqual([]);
    await listening.end();
  });

  it('a kind of coupon: it is issued, read, quoted and redeemed', async () => {
    const shop = await CouponShop.open(app, ['amy']);
    await seen(shop.shop.server);
    await shop.type('ten', { amountOff: '10.00' });
    const issued = await shop.send(
      'issueCoupon',
      { idempotencyKey: 'i', type: 'ten', member: { externalId: 'amy' } },
      undefined,
      other,
    );
    expect(issued).toMatchObject({ coupon: { name: 'The ten' }, userErrors: [] });
    expect((await shop.redeem(issued.coupon.code, 'o-1', { cart }, undefined, other)).use.discount).toEqual({ amount: '10.00' });
  });

  it('a version of a kind of coupon that the other server only reads', async () => {
    const shop = await CouponShop.open(app, ['amy']);
    await shop.type('ten', { amountOff: '10.00' });
    await seen(shop.shop.server);
    await shop.type('ten', { amountOff: '12.00' });
    const code = await shop.issue('ten');
    const amy = await shop.shop.member('amy');
    const mine = await other.gql('{ me { coupons(first: 5) { nodes { code effect } } } }', {}, amy);
    expect([mine.errors, mine.data?.me.coupons.nodes]).toEqual([undefined, [{ code, effect: { amountOff: '12.00' } }]]);
    await seen(shop.shop.server);
    await shop.type('ten', { amountOff: '13.00' });
    const next = await shop.issue('ten');
    const document =
      'query ($cart: CartInput!) { quoteCart(input: { cart: $cart }) { coupons { code discount { amount } } toPay { amount } } }';
    const quote = await other.gql(document, { cart }, amy);
    const named = quote.data?.quoteCart.coupons.map((one: { code: string }) => one.code);
    expect([quote.errors, named?.sort()]).toEqual([undefined, [code, next].sort()]);
  });

  it('a pool: its codes are imported there', async () => {
    const shop = await CouponShop.open(app, []);
    await seen(shop.shop.server);
    await shop.type('pooled', { amountOff: '10.00' }, { pool: true });
    const done = await shop.send('importCouponCodes', { type: 'pooled', csv: 'A1\nB2' }, shop.shop.staff, other);
    expect(done).toMatchObject({ imported: 2, userErrors: [] });
  });

  it('a pass type and a game: both are used there, and shown', async () => {
    const fair = await Fair.open(app, ['amy']);
    const booth = Booth.of(app, fair.arcade.shop);
    await seen(booth.shop.server);
    await booth.type('beers', { units: 3 });
    const issue = { member: { externalId: 'amy' }, passType: 'beers' };
    expect((await booth.act('issuePass', issue, undefined, other)).pass).toMatchObject({ remaining: 3, type: { version: 1 } });
    await fair.offer('wheel', [points('ten', 10, 1), nothing(0)]);
    expect((await fair.play('amy', 'wheel', {}, undefined, other)).play).toMatchObject({ prize: { code: 'ten' }, points: 10 });
    await fair.offer('wheel', [points('ten', 11, 1), nothing(0)]);
    await fair.play('amy', 'wheel');
    const plays = await other.gql(
      'query { me { gamePlays(first: 5) { nodes { version points } } } }',
      {},
      await booth.shop.member('amy'),
    );
    expect([plays.errors, plays.data?.me.gamePlays.nodes]).toEqual([
      undefined,
      [
        { version: 2, points: 11 },
        { version: 1, points: 10 },
      ],
    ]);
  });

  it('a reward that names a kind of coupon and a wallet is saved there', async () => {
    const shop = await CouponShop.open(app);
    await seen(shop.shop.server);
    await shop.type('ten', { amountOff: '10.00' });
    const reward = { code: `r-${randomUUID().slice(0, 8)}`, kind: 'COUPON', name: 'Ten', pricePoints: 1, couponType: 'ten' };
    const saved = await shop.arcade.send('saveReward', reward, shop.shop.staff, other);
    expect(saved).toMatchObject({ reward: { code: reward.code }, userErrors: [] });
    const wrong = await shop.arcade.send('saveReward', { ...reward, code: 'x', couponType: 'none' }, shop.shop.staff, other);
    expect(wrong.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['couponType'] }]);
  });
});

const either = (turn: number) => (turn % 2 === 0 ? app : other);
const all = <T>(count: number, work: (turn: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, turn) => work(turn)));

/** How many came to which end. */
function tally(payloads: readonly { userErrors: { code: string }[] }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { userErrors } of payloads) {
    const end = userErrors[0]?.code ?? 'DONE';
    counts[end] = (counts[end] ?? 0) + 1;
  }
  return counts;
}

describe('fifty at once, on two servers', () => {
  it.each([
    ['at its very end: it has ended by itself, whoever asks', 0, { EXPIRED: 50 }],
    ['just before: one of them ends it', 1, { DONE: 1, INVALID_STATE: 49 }],
  ])('capture or release one hold %s', async (_, early, ends) => {
    const { shop } = await Arcade.open(app, ['amy']);
    const { hold } = await shop.hold('amy', 100, { ttlSeconds: 60 });
    app.clock.set(Date.parse(hold.expiresAt) - early);
    const sweeps = [app.sweep(), other.sweep()];
    const done = await all(50, (turn) => {
      const at = shop.through(either(turn >> 1));
      return turn % 2 === 0 ? at.capture(hold.id, 40) : at.release(hold.id);
    });
    await Promise.all(sweeps);
    expect(tally(done)).toEqual(ends);
    const captured = done.some(({ hold: one }) => one?.status === 'CAPTURED');
    expect(await shop.points('amy')).toBe(captured ? 960 : 1000);
  });

  it('call one redemption off or move it on: it goes one way, and the points come back with the first', async () => {
    const arcade = await Arcade.open(app, ['amy']);
    const mug = await arcade.offer('mug', { stock: 5 });
    const amy = await arcade.shop.member('amy');
    for (let round = 0; round < 3; round++) {
      const { redemption } = await arcade.redeem('amy', mug);
      const done = await all(50, (turn) =>
        turn % 2 === 0
          ? arcade.cancel(redemption.id, amy, either(turn >> 1))
          : arcade.update(redemption.id, { status: turn % 4 === 1 ? 'CONFIRMED' : 'FULFILLED' }, undefined, either(turn >> 1)),
      );
      const [status] = await arcade.redemptions('amy');
      const cancelled = done.filter((one) => one.redemption?.status === 'CANCELLED').length;
      expect([status, cancelled]).toEqual(cancelled === 1 ? ['CANCELLED mug', 1] : ['FULFILLED mug', 0]);
    }
    const kept = (await arcade.redemptions('amy')).filter((one) => one === 'FULFILLED mug').length;
    expect([await arcade.stock('mug'), await arcade.shop.points('amy')]).toEqual([5 - kept, 1000 - 100 * kept]);
  });

  it('redeem a coupon and roll parts of it back: no more is undone than was taken off', async () => {
    const shop = await CouponShop.open(app, ['amy']);
    await shop.type('third', { percentOff: { percent: '33.33' } });
    const code = await shop.issue('third');
    await shop.redeem(code, 'o-1');
    const back = (lineId: string, amount: string) => ({ lines: [{ lineId, amount }] });
    const done = await all(50, (turn) =>
      turn % 3 === 0
        ? shop.redeem(code, `other-${turn}`, { cart }, undefined, either(turn))
        : shop.rollback(code, 'o-1', turn % 3 === 1 ? back('tea', '7.00') : back('cup', '35.00'), undefined, either(turn)),
    );
    const undone = done.map((one, turn) => (turn % 3 === 0 ? 0 : Number(one.undone?.amount ?? 0)));
    const sum = Math.round(100 * undone.reduce((total, one) => total + one, 0));
    // four of seven yuan and two of 35: 28.00 of the tea, all of the cup
    expect(sum).toBe(9_99 - Math.floor((9_99 * 2) / 30) + 23_34);
    expect(tally(done.filter((_, turn) => turn % 3 === 0))).toEqual({ LIMIT_REACHED: 17 });
    expect(await shop.status(code)).toBe('USED');
  });
});
