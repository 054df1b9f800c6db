import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Booth } from '../api/passes.fixture.js';
import { Arcade, faults } from '../api/rewards.fixture.js';
import { startApp, type TestApp } from '../support/app.js';
import { editorOf, verifyAfter } from './verify-after.js';

const used = `(SELECT id FROM pass WHERE type_code = 'beers' AND redemption_id IS NULL)`;
const refunded = `(SELECT id FROM pass WHERE status = 'REFUNDED' AND price_points > 0)`;
const returned = `(SELECT id FROM pass WHERE return_id IS NOT NULL)`;
const cash = `wallet_id = (SELECT id FROM wallet WHERE kind = 'MONEY')`;

/** What a superuser changes, the check that finds it, and what it says of it. */
const edits: [what: string, statements: string[], check: string, where: Record<string, unknown>][] = [
  [
    'a unit more',
    [`UPDATE pass SET remaining = 8, granted = 12, begun = 1, units = 12 WHERE id = ${used}`],
    'pass-units',
    { stored: '12/4/0/8', history: '10/4/0/6' },
  ],
  ['a use forgotten', [`UPDATE pass SET used = 0, remaining = 10 WHERE id = ${used}`], 'pass-units', { stored: '10/0/0/10' }],
  ['a use removed', [`DELETE FROM pass_entry WHERE kind = 'USE' AND units = -4`], 'pass-units', { history: '10/0/0/10' }],
  ['a pass removed', [`DELETE FROM pass WHERE id = ${used}`], 'pass-units', { stored: '' }],
  [
    'an entry that says something else',
    [`UPDATE pass_entry SET remaining = remaining + 1 WHERE kind = 'USE' AND units = -4`],
    'pass-history',
    { before: '10', units: '-4', remaining: '7' },
  ],
  [
    'a period too many',
    [`UPDATE pass SET units = 5, begun = 2, periods = 2, period = 'DAY' WHERE id = ${used}`],
    'pass-history',
    { fault: 'has begun more or fewer periods than were granted' },
  ],
  [
    'more taken back than was used',
    [`UPDATE pass_entry SET units = 3 WHERE kind = 'REVERSE_USE'`],
    'pass-uses',
    { stored: '3', used: '2' },
  ],
  [
    'a pass brought back to life',
    [`UPDATE pass SET status = 'ACTIVE' WHERE id = ${refunded}`],
    'pass-states',
    { stored: 'ACTIVE', last: 'REFUND' },
  ],
  ['an end forgotten', [`UPDATE pass SET next_change_at = NULL WHERE type_code = 'week'`], 'pass-states', { stored: 'ACTIVE' }],
  [
    'a price lowered',
    [`UPDATE pass SET price_points = 67 WHERE id = ${refunded}`],
    'pass-payments',
    { stored: '67/66', entries: '100/66' },
  ],
  [
    'a refund of points doubled',
    [`UPDATE entry SET available_change = 132 WHERE kind = 'REINSTATE' AND reason ? 'passId'`],
    'pass-payments',
    { entries: '100/132' },
  ],
  [
    'a refund raised',
    [`UPDATE pass SET refunded_money = 5000 WHERE id = ${returned}`],
    'pass-refunds',
    { stored: '5000', returned: '2500' },
  ],
  [
    'money for a pass that goes on',
    [`UPDATE pass SET price_money = 1, refunded_money = 1 WHERE id = ${used}`],
    'pass-refunds',
    { status: 'ACTIVE' },
  ],
  [
    'a pass slipped into a redemption',
    [`UPDATE pass SET redemption_id = (SELECT min(redemption_id) FROM pass) WHERE id = ${used}`],
    'pass-redemptions',
    { stored: '2', expected: 1 },
  ],
  [
    'a pass kept after its redemption was called off',
    [`UPDATE redemption SET status = 'CANCELLED' WHERE kind = 'PASS' AND status = 'FULFILLED'`],
    'pass-redemptions',
    { status: 'CANCELLED' },
  ],
  [
    'points put into the wallet in money',
    [`UPDATE entry SET kind = 'EARN' WHERE kind = 'TOP_UP' AND system_account = 'issued'`],
    'money-apart',
    { kind: 'EARN' },
  ],
  [
    'a top-up raised',
    [`UPDATE stored_value_top_up SET amount = amount + 1`],
    'top-up-lots',
    { stored: '10001/2000', lots: '10000/2000' },
  ],
  ['a top-up removed', [`DELETE FROM stored_value_top_up`], 'top-up-lots', { stored: '0', lots: '12000' }],
  [
    'a payout forgotten',
    [`UPDATE stored_value_top_up SET refunded = 0`],
    'top-up-refunds',
    { stored: '0/1000', entries: '5000/1000' },
  ],
  ['a bonus kept', [`UPDATE stored_value_top_up SET bonus_taken = 0`], 'bonus-kept', { stored: '2000', kept: '1000' }],
  ['a payment lowered', [`UPDATE stored_value_payment SET amount = 1000`], 'payments', { stored: '1000', entry: '3000' }],
  ['a payment removed', [`DELETE FROM stored_value_payment`], 'payments', { stored: null, entry: '3000' }],
  [
    'another lot named',
    [`UPDATE stored_value_payment SET parts = jsonb_set(parts, '{0,points}', '2999')`],
    'payments',
    { stored: '2999' },
  ],
  [
    'a refund forgotten',
    [`UPDATE stored_value_payment SET refunded = 0`],
    'payment-refunds',
    { stored: '0/1000', entries: '1000' },
  ],
  [
    'a refund that came twice',
    [`UPDATE entry SET available_change = 2000 WHERE ${cash} AND kind = 'REINSTATE'`],
    'payment-refunds',
    { entries: '2000' },
  ],
  [
    'the key of a pass',
    [`DELETE FROM idempotency WHERE operation IN ('issuePass', 'usePass', 'reversePassUse')`],
    'asked-for',
    { kind: 'pass' },
  ],
  [
    'the key of a top-up',
    [`DELETE FROM idempotency WHERE operation IN ('topUpStoredValue', 'refundStoredValueTopUp')`],
    'asked-for',
    { kind: 'top-up' },
  ],
];

describe('passes and stored value that a superuser edited', () => {
  let app: TestApp;
  let editor: pg.Pool;
  beforeAll(async () => {
    app = await startApp();
    editor = editorOf(app);
    const arcade = await Arcade.open(app, ['amy']);
    const booth = Booth.of(app, arcade.shop);
    await booth.keepsMoney();
    await booth.type('beers');
    await booth.type('week', { validity: { days: 7 } });
    await booth.type('spa', { units: 3, pricePoints: 100 });
    await booth.type('paid', { units: 2, priceMoney: '50.00' });
    const beers = await booth.pass('amy', 'beers');
    const { use } = await booth.use(beers.id, 2);
    await booth.act('reversePassUse', { passId: beers.id, useId: use.id });
    await booth.use(beers.id, 4);
    await booth.pass('amy', 'week');
    const spa = await booth.pass('amy', 'spa');
    await booth.use(spa.id);
    await booth.act('refundPass', { passId: spa.id });
    await booth.shop.buy('amy', 'o-1', '50.00');
    const paid = await booth.pass('amy', 'paid', { orderId: 'o-1' });
    await booth.use(paid.id);
    await booth.act('refundPass', { passId: paid.id });
    const reward = await arcade.offer('night', { kind: 'PASS', passType: 'beers' });
    await arcade.redeem('amy', reward);
    const { topUp } = await booth.topUp('amy', 't-1', '100.00', '20.00');
    await booth.act('refundStoredValueTopUp', { topUpId: topUp.id, amount: { amount: '50.00', currency: 'CNY' } });
    const { payment } = await booth.pay('amy', 'o-2', '30.00');
    await booth.act('refundStoredValuePayment', { paymentId: payment.id, amount: { amount: '10.00', currency: 'CNY' } });
  });
  afterAll(async () => {
    await editor.end();
    await app.close();
  });

  it('are intact before', async () => {
    expect(await faults(app)).toEqual([]);
  });

  it.each(edits)('%s is found and located', async (_, statements, check, where) => {
    const { checks } = await verifyAfter(editor, app.clock.now(), statements);
    const found = checks.find(({ name }) => name === check);
    expect(found?.examples).toContainEqual(expect.objectContaining(where));
  });
});
