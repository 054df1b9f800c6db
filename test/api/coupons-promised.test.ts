import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { CouponShop } from './coupons.fixture.js';
import { faults, refused } from './rewards.fixture.js';

const MINUTE = 60_000;
const ten = { amountOff: '10.00' };

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  expect(await faults(app)).toEqual([]);
  await app.close();
});

/** A shop with a reward for money that gives a kind of coupon. */
async function open(kind: Record<string, unknown>, csv?: string) {
  const shop = await CouponShop.open(app, ['amy', 'bob']);
  await shop.type('ten', ten, kind);
  if (csv) await shop.send('importCouponCodes', { type: 'ten', csv }, shop.shop.staff);
  const more = { kind: 'COUPON', couponType: 'ten', priceMoney: '1.00', pricePoints: 0, reserveMinutes: 10 };
  const reward = await shop.arcade.offer('ten-off', more);
  const redeem = (member: string, quantity = 1) => shop.arcade.redeem(member, reward, { quantity });
  const pay = async (id: string) => (await shop.arcade.update(id, { status: 'FULFILLED' })).redemption?.status;
  const eligible = async (member: string) =>
    (await shop.arcade.query('{ reward(code: "ten-off") { eligible } }', {}, await shop.shop.member(member))).reward.eligible;
  return { shop, redeem, pay, eligible };
}

describe('a coupon that a reward promises until its price in money was paid', () => {
  it('has its code: nobody else gets it, and a pool that is empty by then refuses nothing', async () => {
    const { shop, redeem, pay, eligible } = await open({ pool: true }, 'P-1\nP-2\nP-3');
    const two = await redeem('amy', 2);
    expect(await redeem('bob', 2)).toEqual(refused('OUT_OF_STOCK', 'rewardId'));
    const one = await redeem('bob');
    expect([await eligible('amy'), await eligible('bob')]).toEqual([false, false]);
    expect((await shop.give('ten', 'bob')).userErrors).toMatchObject([{ code: 'OUT_OF_STOCK' }]);
    expect([await pay(two.redemption.id), await pay(one.redemption.id)]).toEqual(['FULFILLED', 'FULFILLED']);
    expect(await shop.held('amy')).toEqual(['ACTIVE The ten', 'ACTIVE The ten']);
    for (const code of ['P-1', 'P-2', 'P-3']) expect(await shop.status(code)).toBe('ACTIVE');
  });

  it('whose reservation is called off, or lapses, gives its code to others', async () => {
    const { shop, redeem, pay, eligible } = await open({ pool: true }, 'Q-1');
    const off = await redeem('amy');
    await shop.arcade.cancel(off.redemption.id, await shop.shop.member('amy'));
    await redeem('bob');
    app.clock.advance(10 * MINUTE);
    // its own it has back at once, what others hold with the job
    expect([await eligible('amy'), await eligible('bob')]).toEqual([false, true]);
    const again = await redeem('bob');
    expect(again.userErrors).toEqual([]);
    app.clock.advance(10 * MINUTE);
    await app.app.jobs.runNow('redemptions');
    const amy = await redeem('amy');
    expect(await pay(amy.redemption.id)).toBe('FULFILLED');
    expect(await shop.status('Q-1')).toBe('ACTIVE');
  });

  it('has its place in what the member may get, which is free again when it is not paid', async () => {
    const { shop, redeem, pay, eligible } = await open({ perMember: 2 });
    const first = await redeem('amy');
    const given = await shop.give('ten', 'amy');
    expect(given.userErrors).toEqual([]);
    expect((await shop.give('ten', 'amy')).userErrors).toMatchObject([{ code: 'LIMIT_REACHED' }]);
    expect(await redeem('amy')).toEqual(refused('LIMIT_REACHED', 'rewardId'));
    expect(await eligible('amy')).toBe(false);
    expect(await pay(first.redemption.id)).toBe('FULFILLED');
    expect(await shop.held('amy')).toHaveLength(2);
    await shop.send('revokeCoupon', { idempotencyKey: given.coupon.id, couponId: given.coupon.id });
    const second = await redeem('amy');
    expect(second.userErrors).toEqual([]);
    app.clock.advance(10 * MINUTE);
    expect(await eligible('amy')).toBe(true);
    expect((await shop.give('ten', 'amy')).userErrors).toEqual([]);
    expect(await redeem('amy')).toEqual(refused('LIMIT_REACHED', 'rewardId'));
    expect((await redeem('bob', 2)).userErrors).toEqual([]);
  });

  it('is given also where its kind has ended since, or a member may get fewer', async () => {
    const { shop, redeem, pay } = await open({ perMember: 2 });
    const both = await redeem('amy', 2);
    await shop.type('ten', ten, { perMember: 1 });
    const one = await redeem('bob');
    await shop.send('endCouponType', { code: 'ten' }, shop.shop.staff);
    expect([await pay(both.redemption.id), await pay(one.redemption.id)]).toEqual(['FULFILLED', 'FULFILLED']);
    expect(await shop.held('amy')).toEqual(['ACTIVE The ten', 'ACTIVE The ten']);
  });

  it('is paid for no later than it could be used', async () => {
    const goodUntil = new Date(app.clock.now() + 5 * MINUTE).toISOString();
    const { redeem, pay, shop } = await open({ goodUntil });
    const [paid, late] = [await redeem('amy'), await redeem('amy')];
    expect(late.redemption.expiresAt).toBe(goodUntil);
    expect(await pay(paid.redemption.id)).toBe('FULFILLED');
    app.clock.advance(5 * MINUTE);
    expect(await shop.arcade.update(late.redemption.id, { status: 'FULFILLED' })).toEqual(refused('EXPIRED', 'redemptionId'));
  });

  it('is promised as often as there are codes, however many want one at once', async () => {
    const { redeem, pay } = await open({ pool: true }, 'R-1\nR-2\nR-3\nR-4\nR-5');
    const tries = await Promise.all(Array.from({ length: 20 }, (_, n) => redeem(n % 2 ? 'amy' : 'bob')));
    const made = tries.filter(({ userErrors }) => userErrors.length === 0);
    expect(made).toHaveLength(5);
    expect(await Promise.all(made.map(({ redemption }) => pay(redemption.id)))).toEqual(made.map(() => 'FULFILLED'));
  });
});
