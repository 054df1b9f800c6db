import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { followUpsPart } from '../../src/modules/earning/index.js';
import { verifyLedger } from '../../src/modules/integrity/verify-ledger.js';
import { about, happening, named, record, takeBack } from '../api/happenings.fixture.js';
import { startApp, type TestApp } from '../support/app.js';
import { plant, rule } from '../support/rules.js';
import { Shop } from '../support/shop.js';
import { atFault, editorOf, sealKey, verifyAfter } from './verify-after.js';

let app: TestApp;
let owner: pg.Pool;
let editor: pg.Pool;

/** Every kind of award and limit once: rules over some lines, caps, budgets, a campaign, own validity, the n-th purchase, returns and occurrences. */
async function live(): Promise<void> {
  const shop = await Shop.open(app, { returnPolicy: 'WITHIN_BALANCE' });
  const cap = { scope: 'MEMBER', period: 'MONTH', points: 120, times: 3 } as const;
  const lines = { skus: ['tea'], categories: [], exceptSkus: [], exceptCategories: [] };
  await plant(app.database.url, shop.code, {
    campaigns: { spring: { name: 'Spring', from: 0, until: null, audience: null, budget: 500 } },
    rules: {
      default: rule({ caps: [cap, { ...cap, scope: 'PROGRAM', period: 'DAY', times: null }], walletCodes: ['points', 'status'] }),
      tea: rule({
        lines,
        effect: { kind: 'PERCENT_BONUS', percent: '30' },
        campaign: 'spring',
        expiry: { kind: 'ROLLING', days: 9 },
      }),
      second: rule({ effect: { kind: 'FIXED', points: 7 }, condition: { kind: 'PURCHASE_NUMBER', oneOf: [2], every: null } }),
      review: rule({ trigger: 'ACTIVITY', of: 'review', budget: 25 }),
    },
  });
  await shop.enrol('ann', 'bob');
  const cart = [
    { lineId: 'a', sku: 'tea', quantity: '1', amount: '30.50' },
    { lineId: 'b', sku: 'cup', quantity: '1', amount: '20.00' },
    { lineId: 'c', sku: 'tea', quantity: '2', amount: '9.50' },
  ];
  await shop.buy('ann', 'o1', '60.00', { lines: cart });
  await shop.buy('ann', 'o2', '80.00');
  await shop.buy('bob', 'o3', '90.00');
  await shop.giveBack('ann', 'r1', '9.50', { orderId: 'o1', lines: [{ lineId: 'c', quantity: '2', amount: '9.50' }] });
  await shop.adjust('ann', -60);
  await shop.giveBack('ann', 'r2', '80.00', { orderId: 'o2' });
  const { rows } = await owner.query('SELECT id FROM fealty.program');
  const { id } = rows[0];
  for (const key of ['r1', 'r2', 'r3']) await record(app, id, 'bob', happening(app, { key }));
  await takeBack(app, id, 'bob', 'r2');
  app.clock.advance(10_000);
  await app.app.commands.run(
    about(
      id,
      named('bob'),
      () => undefined,
      (book, memberId) => {
        book.of(followUpsPart).push({ kind: 'of the future', memberId, payload: {} });
        return null;
      },
    ),
  );
}

const now = () => app.clock.now();

beforeAll(async () => {
  app = await startApp();
  owner = new pg.Pool({ connectionString: app.database.url, max: 2 });
  editor = editorOf(app);
  await live();
  await owner.query('SELECT fealty.relay_outbox(10000)');
  await app.app.jobs.runNow('seal');
});
afterAll(async () => {
  await editor?.end();
  await owner?.end();
  await app?.close();
});

test('what rules granted, limits and occurrences is intact as the server wrote it', async () => {
  const verification = await verifyLedger(owner, { sealKey, now: now() });
  expect(verification.checks.flatMap((check) => check.examples)).toEqual([]);
  expect(verification.counts).toMatchObject({ purchases: 3, returns: 2, occurrences: 3 });
  const { rows } = await owner.query(`SELECT
    (SELECT count(*)::int FROM fealty.rule_counter WHERE points > 0) AS counters,
    (SELECT count(*)::int FROM fealty.lot WHERE returned BETWEEN 1 AND settled - 1) AS shortfalls,
    (SELECT count(*)::int FROM fealty.lot WHERE jsonb_typeof(base->0->0) = 'array') AS over_some_lines,
    (SELECT count(*)::int FROM fealty.buyer) AS buyers, (SELECT count(*)::int FROM fealty.follow_up) AS follow_ups`);
  expect(rows).toEqual([{ counters: 6, shortfalls: 1, over_some_lines: 1, buyers: 2, follow_ups: 1 }]);
});

describe('an edit by a superuser is found', () => {
  const occurrence = "(SELECT id FROM occurrence WHERE key = 'r1')";
  test.each([
    ['points used of a budget', ['counters'], `UPDATE rule_counter SET points = points - 1 WHERE key = 'budget:review'`],
    ['times used of a cap', ['counters'], `UPDATE rule_counter SET times = times + 1 WHERE key LIKE 'rule:default:MEMBER%'`],
    ['a counter deleted', ['counters'], `DELETE FROM rule_counter WHERE key = 'campaign:spring'`],
    [
      'a counter made up',
      ['counters'],
      `INSERT INTO rule_counter SELECT program_id, 'budget:none', 5, 1 FROM rule_counter LIMIT 1`,
    ],
    [
      'what an outcome granted',
      ['counters'],
      `UPDATE purchase SET outcomes = jsonb_set(outcomes, '{0,granted}', '1') WHERE order_id = 'o1'`,
    ],
    ['what was taken of an award', ['taken-back'], 'UPDATE lot SET returned = returned - 1 WHERE returned > 0'],
    [
      'the lines of an award',
      ['settled-awards'],
      `UPDATE lot SET base = '[[[0, 1], 4000, 11]]' WHERE jsonb_typeof(base->0->0) = 'array'`,
    ],
    ['an occurrence deleted', ['awards'], `DELETE FROM occurrence WHERE id = ${occurrence}`],
    ['the awards of an occurrence', ['awards'], `UPDATE occurrence SET award_lots = '{}' WHERE id = ${occurrence}`],
    ['an occurrence reversed', ['settled-awards'], `UPDATE occurrence SET reversed_at = recorded_at WHERE id = ${occurrence}`],
    [
      'an occurrence no longer reversed',
      ['settled-awards'],
      'UPDATE occurrence SET reversed_at = NULL WHERE reversed_at IS NOT NULL',
    ],
    [
      'an occurrence twice',
      ['awards'],
      `INSERT INTO occurrence SELECT program_id, 1, member_id, trigger, of, 'again', occurred_at, recorded_at, payload, outcomes, award_lots FROM occurrence WHERE id = ${occurrence}`,
    ],
    ['how many purchases somebody made', ['buyers'], 'UPDATE buyer SET purchases = purchases + 1'],
    ['a follow-up of long ago', ['follow-ups'], `UPDATE follow_up SET created_at = created_at - interval '2 days'`],
    ['a follow-up of nobody', ['follow-ups'], 'UPDATE follow_up SET member_id = 1'],
  ])('%s', async (_, checks, statement) => {
    const verification = await verifyAfter(editor, now(), [statement]);
    expect(atFault(verification)).toEqual(expect.arrayContaining(checks));
  });
});
