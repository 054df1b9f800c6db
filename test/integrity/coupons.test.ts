import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CouponShop } from '../api/coupons.fixture.js';
import { faults } from '../api/rewards.fixture.js';
import { startApp, type TestApp } from '../support/app.js';
import { editorOf, verifyAfter } from './verify-after.js';

/** What a superuser changes, the check that finds it, and what it says of it. */
const edits: [what: string, statement: string, check: string, where: Record<string, unknown>][] = [
  ['a use forgotten', `UPDATE coupon SET used = 0 WHERE used = 1`, 'coupon-uses', { stored: '0/0', uses: '0/1' }],
  ['a reservation removed', `DELETE FROM coupon_use WHERE status = 'RESERVED'`, 'coupon-uses', { stored: '1/0', uses: '0/0' }],
  [
    'a coupon given to somebody else',
    `UPDATE coupon SET member_id = (SELECT id FROM member WHERE external_id = 'bob') WHERE used = 1`,
    'coupon-owners',
    { fault: 'used by somebody else' },
  ],
  [
    'a discount',
    `UPDATE coupon_use SET discount = 999 WHERE status = 'USED'`,
    'coupon-discounts',
    { stored: '999', lines: '1000' },
  ],
  [
    'a line that gives more than it cost',
    `UPDATE coupon_use SET lines = '[["tea", 1, 1000, 0]]' WHERE status = 'USED'`,
    'coupon-discounts',
    { fault: 'does not add up' },
  ],
  ['one more in the pool', `UPDATE coupon_pool SET free = free + 1`, 'coupon-pools', { stored: '2', codes: '1' }],
  [
    'a code kept for nothing',
    `UPDATE coupon_code SET redemption_id = 7 WHERE coupon_id IS NULL`,
    'coupon-pools',
    { fault: 'codes are kept for nothing', stored: '1', codes: 'no redemption' },
  ],
  [
    'a code that is another one now',
    `UPDATE coupon_code SET code_key = 'FAKE' WHERE coupon_id IS NOT NULL`,
    'coupon-pools',
    { stored: 'FAKE', codes: 'P1' },
  ],
  [
    'a coupon of a redemption removed',
    `UPDATE coupon SET redemption_id = NULL WHERE redemption_id IS NOT NULL AND revoked_at IS NULL`,
    'coupons-of-redemptions',
    { status: 'FULFILLED', coupons: '0', quantity: 1 },
  ],
  [
    'a coupon that is good again though its redemption was called off',
    `UPDATE coupon SET revoked_at = NULL WHERE revoked_at IS NOT NULL`,
    'coupons-of-redemptions',
    { status: 'CANCELLED' },
  ],
  [
    'points that came back in secret',
    `UPDATE points_payment SET returned = 300`,
    'points-payments',
    { stored: '300/300', entries: '300/150' },
  ],
  ['a payment removed', `DELETE FROM points_payment`, 'points-payments', { fault: 'differs from its entries' }],
  [
    'the lots of a payment',
    `UPDATE points_payment SET parts = '[[1, 300]]'`,
    'points-payments',
    { fault: 'differs from the lots that paid' },
  ],
];

describe('coupons that a superuser edited', () => {
  let app: TestApp;
  let editor: pg.Pool;
  beforeAll(async () => {
    app = await startApp();
    editor = editorOf(app);
    const shop = await CouponShop.open(app);
    await shop.type('ten', { amountOff: '10.00' });
    await shop.type('pooled', { amountOff: '1.00' }, { pool: true });
    await shop.send('importCouponCodes', { type: 'pooled', csv: 'P1\nP2' }, shop.shop.staff);
    await shop.issue('pooled');
    await shop.redeem(await shop.issue('ten'), 'o-1');
    await shop.reserve(await shop.issue('ten'), 'o-2');
    const reward = await shop.arcade.offer('gift', { kind: 'COUPON', couponType: 'ten' });
    await shop.arcade.redeem('amy', reward);
    const { redemption } = await shop.arcade.redeem('amy', reward);
    await shop.arcade.cancel(redemption.id);
    const { hold } = await shop.shop.hold('bob', 300, { orderId: 'paid' });
    await shop.shop.capture(hold.id);
    await shop.shop.buy('bob', 'paid', '10.00', { paidWithPoints: '3.00' });
    await shop.shop.giveBack('bob', randomUUID(), '5.00', { orderId: 'paid' });
  });
  afterAll(async () => {
    await editor.end();
    await app.close();
  });

  it('are intact before', async () => {
    expect(await faults(app)).toEqual([]);
  });

  it.each(edits)('%s is found and located', async (_, statement, check, where) => {
    const { checks } = await verifyAfter(editor, app.clock.now(), [statement]);
    const found = checks.find(({ name }) => name === check);
    expect(found?.examples).toContainEqual(expect.objectContaining(where));
  });
});
