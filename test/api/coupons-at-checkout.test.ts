import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { CouponShop, cart, cup, tea } from './coupons.fixture.js';
import { faults, refused } from './rewards.fixture.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  // the clock has gone on by days
  await app.app.jobs.runNow('redemptions');
  expect(await faults(app)).toEqual([]);
  await app.close();
});

const rate = { points: 100, money: '1.00', maxShare: '50', minimumPoints: 100, stepPoints: 100 };

describe('a cart is quoted', () => {
  it('with the coupons of the member that count, in their order, line by line, and why the others do not', async () => {
    const shop = await CouponShop.open(app);
    await shop.type('ten', { amountOff: '10.00' }, { priority: 2, group: 'season' });
    await shop.type('five', { amountOff: '5.00' }, { group: 'season' });
    await shop.type('drinks', { percentOff: { percent: '10' } }, { categories: ['drinks'], priority: 1 });
    await shop.type('ship', { freeShipping: { atMost: '6.00' } });
    await shop.type('big', { amountOff: '20.00' }, { minimumSpend: '200.00' });
    for (const type of ['five', 'ten', 'drinks', 'ship', 'big']) await shop.issue(type);
    const quote = await shop.quote({}, await shop.shop.member('amy'));
    const told = quote.coupons.map((one: Record<string, unknown> & { discount: { amount: string } }) => [
      one['place'],
      one.discount.amount,
      one['reasonCode'],
    ]);
    expect(told).toEqual([
      [1, '10.00', null],
      [2, '2.70', null],
      [null, '0.00', 'MINIMUM_SPEND'],
      [null, '0.00', 'STACKING_GROUP'],
      [3, '6.00', null],
    ]);
    expect(quote).toMatchObject({
      total: { amount: '110.00' },
      couponDiscount: { amount: '18.70' },
      toPay: { amount: '91.30' },
      shipping: { amount: '4.00' },
    });
    expect(quote.lines.map((line: { toPay: { amount: string } }) => line.toPay.amount)).toEqual(['24.30', '63.00']);
    expect(quote.points).toBeNull();
  });

  it('with points: up to so many are so much off, after the coupons, in steps, and up to their share', async () => {
    const shop = await CouponShop.open(app);
    await shop.type('ten', { amountOff: '10.00' });
    const code = await shop.issue('ten');
    const { settings } = await shop.send('saveCheckout', rate, shop.shop.staff);
    expect(settings).toMatchObject({ points: 100, money: { amount: '1.00' }, maxShare: '50', version: 1 });
    const small = { cart: { lines: [{ ...tea, amount: '22.50' }] }, codes: [code] };
    const quote = await shop.quote({ ...small, member: { externalId: 'amy' }, points: 650 });
    expect(quote.points).toEqual({
      walletCode: 'points',
      available: 1000,
      maximum: 600,
      maximumDiscount: { amount: '6.00' },
      points: 600,
      discount: { amount: '6.00' },
      text: 'Up to 600 points = 6.00 off this cart.',
      reasonCode: 'SHARE',
      reason: 'Points pay at most 50 % of what is left to pay.',
    });
    expect(quote.toPay.amount).toBe('6.50');
    expect((await shop.quote({ cart, member: { externalId: 'amy' }, points: 50 })).points).toMatchObject({
      points: 0,
      maximum: 1000,
      reasonCode: 'MINIMUM',
    });
    expect(await shop.send('saveCheckout', { ...rate, points: 3, money: '0.02', stepPoints: 4 }, shop.shop.staff)).toEqual(
      refused('INVALID', 'stepPoints'),
    );
  });

  it('with codes: a wrong one, and one of somebody else, do not exist; nothing is reserved', async () => {
    const shop = await CouponShop.open(app);
    await shop.type('ten', { amountOff: '10.00' });
    const [mine, theirs] = [await shop.issue('ten'), await shop.issue('ten', 'bob')];
    const amy = await shop.shop.member('amy');
    const { coupons } = await shop.quote({ codes: [theirs, mine.toLowerCase().replaceAll('-', ' '), 'NONE'] }, amy);
    expect(coupons.map((one: { applies: boolean; reasonCode: string }) => [one.applies, one.reasonCode])).toEqual([
      [true, null],
      [false, 'NOT_FOUND'],
      [false, 'NOT_FOUND'],
    ]);
    expect(await shop.status(mine)).toBe('ACTIVE');
    expect(await shop.status(theirs, amy)).toBeNull();
    expect(await shop.reserve(theirs, 'o-1', {}, amy)).toEqual(refused('NOT_FOUND', 'code'));
    expect(await shop.reserve(mine, 'o-1', { member: { externalId: 'bob' } }, amy)).toEqual(
      refused('FORBIDDEN_TARGET', 'member'),
    );
    const { coupon } = await shop.arcade.query('query ($code: String!) { coupon(code: $code) { id member { externalId } } }', {
      code: theirs,
    });
    expect(coupon.member.externalId).toBe('bob');
    expect((await shop.arcade.query('query ($id: ID!) { node(id: $id) { id } }', { id: coupon.id }, amy)).node).toBeNull();
  });
});

describe('a pool of codes', () => {
  it('takes each code in once, whatever its spelling and its kind, and gives them out in their order', async () => {
    const shop = await CouponShop.open(app);
    await shop.type('pooled', { service: 'A car wash' }, { pool: true });
    await shop.type('printed', { amountOff: '1.00' }, { pool: true });
    const take = (type: string, csv: string, more = {}) =>
      shop.send('importCouponCodes', { type, csv, ...more }, shop.shop.staff);
    expect(await take('pooled', 'code\nAB-1\nab1\nAB-2\n')).toMatchObject({
      imported: 2,
      duplicates: 1,
      duplicateCodes: ['ab1'],
    });
    expect(await take('printed', 'AB-2\nAB-3', { issue: true })).toMatchObject({ imported: 1, duplicateCodes: ['AB-2'] });
    expect([await shop.issue('pooled'), await shop.issue('pooled')]).toEqual(['AB-1', 'AB-2']);
    expect(await shop.give('pooled')).toEqual(refused('OUT_OF_STOCK', 'type'));
    expect((await shop.redeem('ab 3', 'o-1', { cart, member: { externalId: 'bob' } })).coupon.status).toBe('USED');
    expect((await shop.redeem('ab-1', 'o-2', {})).coupon.status).toBe('USED');
  });

  it('of many codes is taken in at once, and sent again without harm', async () => {
    const shop = await CouponShop.open(app);
    await shop.type('printed', { amountOff: '1.00' }, { pool: true });
    const csv = Array.from({ length: 5_000 }, (_, n) => `C${n}`).join('\n');
    const backEnd = await app.token({ kind: 'server', program: shop.shop.code, scopes: ['program:write'] });
    const input = { type: 'printed', csv, issue: true };
    expect(await shop.send('importCouponCodes', input, backEnd)).toMatchObject({ imported: 5_000, duplicates: 0 });
    expect((await shop.send('importCouponCodes', input, backEnd)).duplicates).toBe(5_000);
    expect(await shop.status('c4999')).toBe('ACTIVE');
  });
});

describe('a reward that is a coupon', () => {
  it('gives its coupons when it is redeemed, and takes them back when it is called off', async () => {
    const shop = await CouponShop.open(app);
    await shop.type('ten', { amountOff: '10.00' });
    const reward = await shop.arcade.offer('ten-off', { kind: 'COUPON', couponType: 'ten', stock: 5 });
    const { redemption } = await shop.arcade.redeem('amy', reward, { quantity: 2 });
    expect(redemption.status).toBe('FULFILLED');
    const document = 'query ($id: ID!) { node(id: $id) { ... on Redemption { coupons { code status name } } } }';
    const [first] = (await shop.arcade.query(document, { id: redemption.id })).node.coupons;
    expect(first).toMatchObject({ status: 'ACTIVE', name: 'The ten' });
    expect((await shop.arcade.cancel(redemption.id)).redemption).toMatchObject({ status: 'CANCELLED', pointsReturned: 200 });
    expect(await shop.held('amy')).toEqual(['REVOKED The ten', 'REVOKED The ten']);
    expect(await shop.arcade.stock('ten-off')).toBe(5);
  });

  it('keeps a coupon that was used: it is not given back, nor is the stock', async () => {
    const shop = await CouponShop.open(app);
    await shop.type('ten', { amountOff: '10.00' });
    const reward = await shop.arcade.offer('ten-off', { kind: 'COUPON', couponType: 'ten', stock: 5 });
    const { redemption } = await shop.arcade.redeem('amy', reward);
    const { coupons } = (await shop.arcade.query('query { member(by: { externalId: "amy" }) { coupons { nodes { code } } } }'))
      .member;
    await shop.redeem(coupons.nodes[0].code, 'o-1');
    await shop.arcade.cancel(redemption.id);
    expect(await shop.held('amy')).toEqual(['USED The ten']);
    expect(await shop.arcade.stock('ten-off')).toBe(4);
  });

  it('with a price in money gives them once it was paid, and none when it was not', async () => {
    const shop = await CouponShop.open(app);
    await shop.type('ten', { amountOff: '10.00' }, { perMember: 1 });
    const reward = await shop.arcade.offer('ten-off', { kind: 'COUPON', couponType: 'ten', priceMoney: '1.00' });
    const paid = await shop.arcade.redeem('amy', reward);
    expect(await shop.held('amy')).toEqual([]);
    expect((await shop.arcade.update(paid.redemption.id, { status: 'FULFILLED' })).redemption.status).toBe('FULFILLED');
    expect(await shop.held('amy')).toEqual(['ACTIVE The ten']);
    expect(await shop.arcade.redeem('amy', reward, { quantity: 2 })).toEqual(refused('LIMIT_REACHED', 'rewardId'));
  });

  it('is eligible as far as its coupon can be given: not beyond what a member may have, without codes, or when the kind is over', async () => {
    const shop = await CouponShop.open(app);
    await shop.type('once', { amountOff: '10.00' }, { perMember: 1 });
    await shop.type('pooled', { amountOff: '10.00' }, { pool: true });
    await shop.type('over', { amountOff: '10.00' });
    const rewards: Record<string, string> = {};
    for (const kind of ['once', 'pooled', 'over'])
      rewards[kind] = await shop.arcade.offer(`gives-${kind}`, { kind: 'COUPON', couponType: kind });
    await shop.send('endCouponType', { code: 'over' }, shop.shop.staff);
    const amy = await shop.shop.member('amy');
    const why = async (kind: string, token: string) =>
      (await shop.arcade.query(`{ reward(code: "gives-${kind}") { ineligibleReason } }`, {}, token)).reward.ineligibleReason;
    const all = (token: string) => Promise.all(['once', 'pooled', 'over'].map((kind) => why(kind, token)));
    expect(await all(amy)).toEqual([null, 'There are no codes left.', 'No more coupons of this kind are issued.']);
    expect(await all(shop.shop.server)).toEqual([null, 'There are no codes left.', 'No more coupons of this kind are issued.']);
    await shop.arcade.redeem('amy', rewards['once'] as string);
    await shop.send('importCouponCodes', { type: 'pooled', csv: 'P-1' }, shop.shop.staff);
    expect((await all(amy)).slice(0, 2)).toEqual(['A member gets at most 1 of these.', null]);
    expect((await all(shop.shop.server)).slice(0, 2)).toEqual([null, null]);
    const said = await Promise.all(['once', 'over'].map((kind) => shop.arcade.redeem('amy', rewards[kind] as string)));
    expect(said.map(({ userErrors }) => userErrors[0]?.message)).toEqual([await why('once', amy), await why('over', amy)]);
  });

  it('names a kind of coupon that there is', async () => {
    const shop = await CouponShop.open(app);
    const save = (more: object) =>
      shop.arcade.send('saveReward', { code: 'x', name: 'X', pricePoints: 1, ...more }, shop.shop.staff);
    expect(await save({ kind: 'COUPON', couponType: 'none' })).toEqual(refused('NOT_FOUND', 'couponType'));
    expect(await save({ kind: 'COUPON' })).toEqual(refused('INVALID', 'couponType'));
    expect(await save({ kind: 'GOODS', couponType: 'none' })).toEqual(refused('INVALID', 'couponType'));
  });
});

describe('a cart in another currency', () => {
  it.each([
    ['JPY', '1000', '100', '900'],
    ['KWD', '10.005', '1.001', '9.004'],
  ])('%s has its own decimals', async (currency, amount, off, left) => {
    const code = `cart-${currency.toLowerCase()}-${randomUUID().slice(0, 8)}`;
    const wallets = [{ code: 'points', expiry: { kind: 'NEVER' } }];
    const rule = { walletCodes: ['points'], pointsPer: '1', basis: 'ORDER', rounding: 'FLOOR', maturity: { kind: 'NONE' } };
    const made = { code, name: code, timeZone: 'Asia/Tokyo', region: 'JP', currency, wallets, rule };
    const create = 'mutation ($input: CreateProgramInput!) { createProgram(input: $input) { userErrors { code message } } }';
    expect((await app.gql(create, { input: made }, await app.token({ kind: 'admin' }))).data.createProgram.userErrors).toEqual(
      [],
    );
    const [staff, server] = [
      await app.token({ kind: 'staff', program: code }),
      await app.token({ kind: 'server', program: code }),
    ];
    const save = 'mutation ($input: SaveCouponTypeInput!) { saveCouponType(input: $input) { userErrors { code message } } }';
    const type = { code: 'off', name: 'Off', effect: { percentOff: { percent: '10.005' } } };
    expect((await app.gql(save, { input: type }, staff)).data.saveCouponType.userErrors).toMatchObject([{ code: 'INVALID' }]);
    await app.gql(save, { input: { ...type, effect: { amountOff: off } } }, staff);
    const issue = 'mutation ($input: IssueCouponInput!) { issueCoupon(input: $input) { coupon { code } } }';
    const { coupon } = (await app.gql(issue, { input: { idempotencyKey: 'a', type: 'off' } }, server)).data.issueCoupon;
    const quote = 'query ($input: QuoteCartInput!) { quoteCart(input: $input) { toPay { amount currency } } }';
    const input = { cart: { lines: [{ sku: 'A', amount }] }, codes: [coupon.code] };
    expect((await app.gql(quote, { input }, server)).data.quoteCart.toPay).toEqual({ amount: left, currency });
  });
});

it("a cart in a currency that is not the program's, or with a line twice, is refused", async () => {
  const shop = await CouponShop.open(app);
  await shop.type('ten', { amountOff: '10.00' });
  const code = await shop.issue('ten');
  expect(await shop.redeem(code, 'o', { cart: { ...cart, currency: 'EUR' } })).toEqual(refused('INVALID', 'cart', 'currency'));
  expect(await shop.redeem(code, 'o', { cart: { lines: [cup, cup] } })).toEqual(refused('INVALID', 'cart', 'lines'));
});
