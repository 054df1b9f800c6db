import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { DAY } from '../support/shop.js';
import { CouponShop, cart, tea } from './coupons.fixture.js';
import { faults, refused } from './rewards.fixture.js';

const MINUTE = 60_000;
const free = { amountOff: '10.00' };

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  expect(await faults(app)).toEqual([]);
  await app.close();
});

describe('a reservation of a coupon', () => {
  it('that is over leaves a coupon that is redeemed with the cart only: without one nobody can say what it would take off', async () => {
    const shop = await CouponShop.open(app);
    await shop.type('ten', free);
    await shop.type('large', free, { minimumSpend: '50.00', categories: ['drinks', 'home'] });
    await shop.type('gift', { gift: { sku: 'CUP', quantity: 1 } });
    const [ten, large, gift] = [await shop.issue('ten'), await shop.issue('large'), await shop.issue('gift')];
    await shop.reserve(ten, 'o-1', { ttlSeconds: 60 });
    app.clock.advance(MINUTE);
    expect(await shop.redeem(ten, 'o-1', {})).toEqual(refused('INVALID', 'cart'));
    expect(await shop.redeem(large, 'o-2', {})).toEqual(refused('INVALID', 'cart'));
    expect((await shop.redeem(gift, 'o-3', {})).coupon.status).toBe('USED');
    expect((await shop.redeem(ten, 'o-1')).coupon.status).toBe('USED');
    expect(await shop.redeem(ten, 'o-4', {})).toEqual(refused('LIMIT_REACHED', 'code'));
  });

  it('by a member is redeemed with the cart only: what it says of its own cart takes nothing off', async () => {
    const shop = await CouponShop.open(app);
    await shop.type('half', { percentOff: { percent: '50' } });
    await shop.type('gift', { gift: { sku: 'CUP', quantity: 1 } }, { minimumSpend: '500.00' });
    const [half, gift] = [await shop.issue('half'), await shop.issue('gift')];
    const amy = await shop.shop.member('amy');
    const dreamt = { ...cart, lines: [{ ...tea, amount: '9000.00' }] };
    expect((await shop.reserve(half, 'o-1', { cart: dreamt }, amy)).use.discount.amount).toBe('4500.00');
    expect(await shop.redeem(half, 'o-1', {})).toEqual(refused('INVALID', 'cart'));
    // nor where the shop reserved another coupon of the order before
    await shop.reserve(half, 'o-1');
    expect((await shop.reserve(gift, 'o-1', { cart: dreamt }, amy)).userErrors).toEqual([]);
    expect(await shop.redeem(gift, 'o-1', {})).toEqual(refused('INVALID', 'cart'));
    expect(await shop.redeem(gift, 'o-1')).toEqual(refused('NOT_ELIGIBLE', 'code'));
    expect((await shop.rollback(gift, 'o-1', {}, amy)).use.status).toBe('RELEASED');
    expect((await shop.reserve(half, 'o-1')).use.discount.amount).toBe('50.00');
    expect((await shop.redeem(half, 'o-1', {})).use).toMatchObject({ status: 'USED', discount: { amount: '50.00' } });
  });

  it('by the shop is out of reach of the member: it is neither released nor changed by it, and redeemed as it was promised', async () => {
    const shop = await CouponShop.open(app);
    await shop.type('half', { percentOff: { percent: '50' } });
    await shop.type('ten', free);
    const [half, ten] = [await shop.issue('half'), await shop.issue('ten')];
    const amy = await shop.shop.member('amy');
    // also where the member had reserved it first: the shop has taken it on
    await shop.reserve(half, 'o-1', {}, amy);
    await shop.reserve(half, 'o-1');
    expect(await shop.rollback(half, 'o-1', {}, amy)).toEqual(refused('FORBIDDEN_TARGET', 'orderId'));
    const less = { ...cart, lines: [{ ...tea, amount: '4.00' }] };
    expect(await shop.reserve(half, 'o-1', { cart: less }, amy)).toEqual(refused('FORBIDDEN_TARGET', 'orderId'));
    expect((await shop.reserve(ten, 'o-1', {}, amy)).userErrors).toEqual([]);
    expect(await shop.rollback(half, 'o-1', {}, amy)).toEqual(refused('FORBIDDEN_TARGET', 'orderId'));
    expect((await shop.redeem(half, 'o-1', {})).use).toMatchObject({ status: 'USED', discount: { amount: '50.00' } });
    expect((await shop.rollback(ten, 'o-1', {}, amy)).use.status).toBe('RELEASED');
  });

  it('of a coupon that is over, or was revoked, lasts as long as was promised before and no longer, with the cart of now', async () => {
    const shop = await CouponShop.open(app);
    await shop.type('day', free, { validDays: 1 });
    const kept = (await shop.give('day')).coupon;
    const revoked = (await shop.give('day')).coupon;
    const amy = await shop.shop.member('amy');
    app.clock.advance(DAY - 30_000);
    const endOf = async (code: string, orderId: string, more = {}) =>
      (await shop.reserve(code, orderId, { ttlSeconds: 60, ...more }, amy)).use?.expiresAt;
    const ends = [await endOf(kept.code, 'o-1'), await endOf(revoked.code, 'o-2')];
    await shop.send('revokeCoupon', { idempotencyKey: revoked.id, couponId: revoked.id });
    expect(await endOf(revoked.code, 'o-2')).toBe(ends[1]);
    expect(await endOf(kept.code, 'o-1', { ttlSeconds: 50 })).not.toBe(ends[0]);
    app.clock.advance(30_000);
    const less = { ...cart, lines: [{ ...tea, amount: '4.00' }] };
    const { use } = await shop.reserve(kept.code, 'o-1', { ttlSeconds: 86_400, cart: less }, amy);
    expect([use.expiresAt, use.discount.amount]).toEqual([new Date(app.clock.now() + 20_000).toISOString(), '4.00']);
    app.clock.advance(30_000);
    expect(await shop.reserve(kept.code, 'o-1', {}, amy)).toEqual(refused('EXPIRED', 'code'));
    expect(await shop.reserve(revoked.code, 'o-2', {}, amy)).toEqual(refused('INVALID_STATE', 'code'));
  });
});
