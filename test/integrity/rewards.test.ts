import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Arcade, faults } from '../api/rewards.fixture.js';
import { startApp, type TestApp } from '../support/app.js';
import { editorOf, verifyAfter } from './verify-after.js';

const ended = `(SELECT id FROM redemption WHERE status = 'CANCELLED')`;
const reserved = `(SELECT id FROM redemption WHERE status = 'RESERVED')`;

/** What a superuser changes, the check that finds it, and what it says of it. */
const edits: [what: string, statements: string[], check: string, where: Record<string, unknown>][] = [
  [
    'one more on the shelf',
    [`UPDATE reward_stock SET free = free + 1 WHERE free = 9`],
    'reward-stock',
    { stored: '10', expected: '9' },
  ],
  [
    'a delivery that never was',
    [
      `INSERT INTO reward_stock_change SELECT program_id, -1, stock_id, 5, 'x', 'x', recorded_at FROM reward_stock_change LIMIT 1`,
    ],
    'reward-stock',
    { fault: 'differs from what was put in and taken' },
  ],
  ['a sale forgotten', [`DELETE FROM redemption WHERE status = 'RESERVED'`], 'reward-stock', { stored: '9', expected: '10' }],
  ['a stock removed', [`DELETE FROM reward_stock WHERE free = 9`], 'reward-versions', { stored: null, expected: 1 }],
  [
    'a reward changed in silence',
    [`UPDATE reward SET version = 2 WHERE code = 'mug'`],
    'reward-versions',
    { stored: 1, expected: 2 },
  ],
  [
    'a code slipped in',
    [`INSERT INTO reward_code SELECT program_id, reward_id, 'NEW', 99, NULL FROM reward_code LIMIT 1`],
    'reward-pools',
    { codes: '2' },
  ],
  [
    'a code of no pool',
    [`INSERT INTO reward_code SELECT program_id, 9, 'NEW', 99, NULL FROM reward_code LIMIT 1`],
    'reward-pools',
    { stored: null, codes: '1' },
  ],
  [
    'a code given twice',
    [`UPDATE reward_code SET redemption_id = (SELECT max(redemption_id) FROM reward_code)`],
    'redemption-codes',
    { stored: '3', expected: 1 },
  ],
  [
    'a code taken back',
    [`UPDATE reward_code SET redemption_id = NULL WHERE code = 'A'`],
    'redemption-codes',
    { stored: '0', expected: 1 },
  ],
  [
    'what a redemption cost',
    [`UPDATE redemption SET points = 1 WHERE id = ${reserved}`],
    'redemption-spends',
    { stored: '1/0', entries: '100/0' },
  ],
  [
    'a spend removed',
    [
      `DELETE FROM entry e USING redemption d WHERE d.status = 'RESERVED' AND e.member_id = d.member_id AND e.wallet_id = d.wallet_id AND e.sequence = d.sequence`,
    ],
    'redemption-spends',
    { entries: '0/0' },
  ],
  [
    'points that came back in secret',
    [`UPDATE redemption SET returned = 50, returned_sequence = 1 WHERE id = ${reserved}`],
    'redemption-returns',
    { status: 'RESERVED', returned: '50' },
  ],
  [
    'a refund without points',
    [`UPDATE redemption SET returned = 0, returned_sequence = NULL WHERE id = ${ended}`],
    'redemption-returns',
    { status: 'CANCELLED', returned: '0' },
  ],
  [
    'a lot that got more back than it gave',
    [`UPDATE lot_use SET remaining_change = remaining_change + 1 WHERE remaining_change > 0`],
    'reinstated-lots',
    { stored: '101', given: '100' },
  ],
  [
    'a redemption handed over in secret',
    [`UPDATE redemption SET status = 'SHIPPED' WHERE id = ${reserved}`],
    'redemption-changes',
    { stored: 'SHIPPED', changed: null },
  ],
  [
    'a step forgotten',
    [`DELETE FROM redemption_change WHERE to_status = 'CONFIRMED'`],
    'redemption-changes',
    { fault: 'changes do not follow one another', stored: 'CONFIRMED', changed: 'RESERVED' },
  ],
  [
    'what a member used of a limit',
    [`UPDATE rule_counter SET times = times + 1 WHERE key LIKE 'reward:%' AND times > 0`],
    'reward-limits',
    { stored: '100/2', redemptions: '100/1' },
  ],
  ['the key of a redemption', [`DELETE FROM idempotency WHERE operation = 'redeemReward'`], 'asked-for', { kind: 'redemption' }],
];

describe('a catalogue that a superuser edited', () => {
  let app: TestApp;
  let editor: pg.Pool;
  beforeAll(async () => {
    app = await startApp();
    editor = editorOf(app);
    const arcade = await Arcade.open(app, ['amy']);
    const mug = await arcade.offer('mug', { stock: 10, limits: [{ period: 'TOTAL', quantity: 5 }] });
    const card = await arcade.offer('card', { kind: 'VIRTUAL' });
    await arcade.send('importRewardCodes', { rewardId: card, csv: 'A\nB\nC' }, arcade.shop.staff);
    await arcade.redeem('amy', mug);
    await arcade.redeem('amy', card);
    await arcade.redeem('amy', card);
    const { redemption } = await arcade.redeem('amy', mug);
    await arcade.update(redemption.id, { status: 'CONFIRMED' });
    await arcade.cancel(redemption.id);
  });
  afterAll(async () => {
    await editor.end();
    await app.close();
  });

  it('is intact before', async () => {
    expect(await faults(app)).toEqual([]);
  });

  it.each(edits)('%s is found and located', async (_, statements, check, where) => {
    const { checks } = await verifyAfter(editor, app.clock.now(), statements);
    const found = checks.find(({ name }) => name === check);
    expect(found?.examples).toContainEqual(expect.objectContaining(where));
  });
});
