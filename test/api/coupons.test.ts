import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { DAY } from '../support/shop.js';
import { CouponShop, cart, cup, tea } from './coupons.fixture.js';
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

describe('a coupon', () => {
  it('goes from ACTIVE over RESERVED to USED, for one order', async () => {
    const shop = await CouponShop.open(app);
    await shop.type('ten', free);
    const code = await shop.issue('ten');
    expect(code).toMatch(/^([34679ACEFGHKMNPRTWXY]{5}-){3}[34679ACEFGHKMNPRTWXY]{5}$/);
    const reserved = await shop.reserve(code, 'o-1');
    expect(reserved).toMatchObject({
      coupon: { status: 'RESERVED' },
      use: { status: 'RESERVED', discount: { amount: '10.00' } },
    });
    expect(await shop.redeem(code, 'o-2')).toEqual(
      expect.objectContaining({ coupon: null, userErrors: [expect.objectContaining({ code: 'LIMIT_REACHED' })] }),
    );
    const used = await shop.redeem(code, 'o-1', {});
    expect(used).toMatchObject({ coupon: { status: 'USED', used: 1 }, use: { status: 'USED', discount: { amount: '10.00' } } });
    expect(await shop.redeem(code, 'o-3')).toEqual(refused('LIMIT_REACHED', 'code'));
    expect(await shop.held('amy')).toEqual(['USED The ten']);
  });

  it('is used once however often the till asks: with the same key, and with another', async () => {
    const shop = await CouponShop.open(app);
    await shop.type('ten', free);
    const code = await shop.issue('ten');
    const input = { idempotencyKey: 'k-1', code, orderId: 'o-1', cart };
    const first = await shop.send('redeemCoupon', input);
    expect(await shop.send('redeemCoupon', input)).toEqual(first);
    expect(await shop.redeem(code, 'o-1')).toEqual(first);
    expect(await shop.send('redeemCoupon', { ...input, orderId: 'o-2' })).toEqual(
      refused('IDEMPOTENCY_KEY_MISMATCH', 'idempotencyKey'),
    );
    expect(first.coupon.used).toBe(1);
  });

  it('that has no effect on the cart is not consumed: neither reserved nor redeemed', async () => {
    const shop = await CouponShop.open(app);
    await shop.type('ship', { freeShipping: {} });
    await shop.type('food', free, { categories: ['food'] });
    await shop.type('big', free, { minimumSpend: '100.01' });
    for (const [type, message] of [
      ['ship', 'It would take nothing off: it is kept for another time.'],
      ['food', 'Nothing in the cart is what this coupon is for.'],
      ['big', '0.01 CNY are missing to 100.01 CNY.'],
    ] as const) {
      const code = await shop.issue(type);
      const unshipped = { cart: { lines: [tea, cup] } };
      for (const answer of [await shop.reserve(code, 'o-1', unshipped), await shop.redeem(code, 'o-1', unshipped)])
        expect(answer.userErrors).toEqual([expect.objectContaining({ code: 'NOT_ELIGIBLE', message })]);
      expect(await shop.status(code)).toBe('ACTIVE');
    }
  });

  it('that is reserved is free again the instant its time is over, before any job, and the job ends it once', async () => {
    const shop = await CouponShop.open(app);
    await shop.type('ten', free);
    const [code, other] = [await shop.issue('ten'), await shop.issue('ten')];
    await shop.reserve(code, 'o-1', { ttlSeconds: 60 });
    await shop.reserve(other, 'o-1', { ttlSeconds: 60 });
    expect(await shop.status(code)).toBe('RESERVED');
    app.clock.advance(MINUTE - 1);
    expect(await shop.status(code)).toBe('RESERVED');
    app.clock.advance(1);
    expect(await shop.status(code)).toBe('ACTIVE');
    expect((await shop.redeem(code, 'o-2')).coupon.status).toBe('USED');
    await Promise.all([app.app.jobs.runNow('coupons'), app.app.jobs.runNow('coupons')]);
    expect((await shop.redeem(other, 'o-3')).coupon.status).toBe('USED');
    const { orders } = (
      await shop.arcade.query('query ($code: String!) { coupon(code: $code) { orders { orderId status } } }', { code: other })
    ).coupon;
    expect(orders).toEqual([
      { orderId: 'o-3', status: 'USED' },
      { orderId: 'o-1', status: 'EXPIRED' },
    ]);
  });

  it('expires at its instant; one reserved before can still be redeemed', async () => {
    const shop = await CouponShop.open(app);
    await shop.type('day', free, { validDays: 1 });
    const [code, kept] = [await shop.issue('day'), await shop.issue('day')];
    app.clock.advance(DAY - 30_000);
    await shop.reserve(kept, 'o-1', { ttlSeconds: 60 });
    app.clock.advance(30_000);
    expect(await shop.status(code)).toBe('EXPIRED');
    expect(await shop.reserve(code, 'o-2')).toEqual(refused('EXPIRED', 'code'));
    expect((await shop.redeem(kept, 'o-1', {})).coupon.status).toBe('USED');
  });

  it('keeps what it said when it was issued: a change of its kind is for those to come', async () => {
    const shop = await CouponShop.open(app);
    await shop.type('ten', free);
    const before = await shop.issue('ten');
    await shop.type('ten', { amountOff: '5.00' });
    const after = await shop.issue('ten');
    const { coupons } = await shop.quote({ codes: [before] });
    expect(coupons[0].discount.amount).toBe('10.00');
    expect((await shop.quote({ codes: [after] })).coupons[0].discount.amount).toBe('5.00');
    await shop.send('endCouponType', { code: 'ten' }, shop.shop.staff);
    expect(await shop.give('ten')).toEqual(refused('NOT_ELIGIBLE', 'type'));
    expect((await shop.redeem(before, 'o-1')).coupon.status).toBe('USED');
  });

  it('that was revoked cannot be used; what is reserved of it can still be redeemed', async () => {
    const shop = await CouponShop.open(app);
    await shop.type('ten', free);
    const { coupon } = await shop.give('ten');
    const kept = (await shop.give('ten')).coupon;
    await shop.reserve(kept.code, 'o-1');
    for (const couponId of [coupon.id, kept.id])
      expect((await shop.send('revokeCoupon', { idempotencyKey: couponId, couponId })).coupon.status).toBe('REVOKED');
    expect(await shop.redeem(coupon.code, 'o-2')).toEqual(refused('INVALID_STATE', 'code'));
    expect((await shop.redeem(kept.code, 'o-1', {})).use.status).toBe('USED');
  });

  it('is issued once for its key, and no more often to a member than its kind allows', async () => {
    const shop = await CouponShop.open(app);
    await shop.type('once', free, { perMember: 1 });
    const input = { idempotencyKey: 'welcome-amy', type: 'once', member: { externalId: 'amy' } };
    const first = await shop.send('issueCoupon', input);
    expect(await shop.send('issueCoupon', input)).toEqual(first);
    expect(await shop.give('once')).toEqual(refused('LIMIT_REACHED', 'type'));
    expect((await shop.give('once', 'bob')).userErrors).toEqual([]);
    expect(await shop.give('none')).toEqual(refused('NOT_FOUND', 'type'));
  });
});

describe("a coupon that is nobody's", () => {
  it('is used by whoever shows it, by each member as often as its kind says, and never more often than it has uses', async () => {
    const shop = await CouponShop.open(app, ['amy', 'bob', 'cat']);
    await shop.type('spring', free, { uses: 2, usesPerMember: 1 });
    const code = await shop.issue('spring', null);
    const by = (member: string) => ({ member: { externalId: member }, cart });
    expect(await shop.redeem(code, 'o-0')).toMatchObject({ userErrors: [{ message: 'This coupon is for members: name one.' }] });
    expect((await shop.redeem(code, 'o-1', by('amy'))).coupon.status).toBe('ACTIVE');
    expect(await shop.redeem(code, 'o-2', by('amy'))).toEqual(refused('LIMIT_REACHED', 'code'));
    expect((await shop.redeem(code, 'o-3', by('bob'))).coupon.status).toBe('USED');
    expect(await shop.redeem(code, 'o-4', by('cat'))).toEqual(refused('LIMIT_REACHED', 'code'));
  });

  it("of which a member's token keeps one use at a time: nobody holds all of it", async () => {
    const shop = await CouponShop.open(app);
    await shop.type('spring', free, { uses: 100 });
    const code = await shop.issue('spring', null);
    const amy = await shop.shop.member('amy');
    expect((await shop.reserve(code, 'o-1', {}, amy)).use.status).toBe('RESERVED');
    expect(await shop.reserve(code, 'o-2', {}, amy)).toEqual(refused('LIMIT_REACHED', 'code'));
    expect((await shop.redeem(code, 'o-1')).use.status).toBe('USED');
  });
});

describe('several coupons of one order', () => {
  it('count together as they do in a quote, and one that would displace another is refused', async () => {
    const shop = await CouponShop.open(app);
    await shop.type('ten', free, { group: 'season', priority: 1 });
    await shop.type('half', { percentOff: { percent: '50' } });
    await shop.type('top', { amountOff: '99.00' }, { group: 'season', priority: 9 });
    const [ten, half, top] = [await shop.issue('ten'), await shop.issue('half'), await shop.issue('top')];
    expect((await shop.reserve(half, 'o-1')).use.discount.amount).toBe('50.00');
    expect((await shop.reserve(ten, 'o-1')).use.discount.amount).toBe('10.00');
    const quote = await shop.quote({ codes: [half, ten], orderId: 'o-1' });
    expect(quote.coupons.map((one: { discount: { amount: string } }) => one.discount.amount)).toEqual(['10.00', '45.00']);
    expect((await shop.redeem(half, 'o-1', {})).use.discount.amount).toBe('45.00');
    expect((await shop.reserve(top, 'o-1')).userErrors[0]).toMatchObject({
      code: 'NOT_ELIGIBLE',
      message: '"The ten", which this order has already, would not count any more.',
    });
    expect(await shop.status(top)).toBe('ACTIVE');
  });
});

describe('what came back', () => {
  it('whole gives the coupon back until its own end, exactly once', async () => {
    const shop = await CouponShop.open(app);
    await shop.type('ten', free);
    const code = await shop.issue('ten');
    await shop.redeem(code, 'o-1');
    const input = { idempotencyKey: 'r-1', code, orderId: 'o-1' };
    const back = await shop.send('rollbackCoupon', input);
    expect(back).toMatchObject({
      coupon: { status: 'ACTIVE', used: 0 },
      use: { status: 'ROLLED_BACK' },
      undone: { amount: '10.00' },
    });
    expect(await shop.send('rollbackCoupon', input)).toEqual(back);
    expect(await shop.rollback(code, 'o-1')).toEqual(refused('NOT_FOUND', 'orderId'));
    expect((await shop.redeem(code, 'o-1')).coupon.status).toBe('USED');
  });

  it('in part undoes its share of the discount, line by line, and the coupon stays used until all came back', async () => {
    const shop = await CouponShop.open(app);
    await shop.type('third', { percentOff: { percent: '33.33' } });
    const code = await shop.issue('third');
    await shop.redeem(code, 'o-1');
    const part = (lineId: string, amount: string) => shop.rollback(code, 'o-1', { lines: [{ lineId, amount }] });
    expect(await part('tea', '10.00')).toMatchObject({ coupon: { status: 'USED' }, undone: { amount: '3.34' } });
    expect(await part('tea', '20.00')).toMatchObject({ coupon: { status: 'USED' }, undone: { amount: '6.66' } });
    expect(await part('tea', '0.01')).toEqual(refused('INVALID', 'lines'));
    expect(await part('tea', '0.00')).toEqual(refused('INVALID', 'lines'));
    expect(await shop.rollback(code, 'o-1', { lines: [] })).toEqual(refused('INVALID', 'lines'));
    expect(await part('cup', '70.00')).toMatchObject({
      coupon: { status: 'ACTIVE' },
      use: { status: 'ROLLED_BACK' },
      undone: { amount: '23.33' },
    });
  });

  it('a member releases its own reservation, and takes back nothing that is used', async () => {
    const shop = await CouponShop.open(app);
    await shop.type('ten', free);
    const code = await shop.issue('ten');
    const amy = await shop.shop.member('amy');
    await shop.reserve(code, 'o-1', {}, amy);
    expect((await shop.rollback(code, 'o-1', {}, amy)).coupon.status).toBe('ACTIVE');
    await shop.redeem(code, 'o-2');
    expect(await shop.rollback(code, 'o-2', {}, amy)).toEqual(refused('INVALID_STATE', 'orderId'));
  });
});
