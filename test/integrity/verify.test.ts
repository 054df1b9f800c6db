import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Verification, verifyLedger } from '../../src/modules/integrity/verify-ledger.js';
import { startApp, type TestApp } from '../support/app.js';
import { DAY, Shop } from '../support/shop.js';
import { ann, edits } from './edits.fixture.js';
import { recordEdits } from './record-edits.fixture.js';
import { atFault, editorOf, sealKey, verifyAfter } from './verify-after.js';

let app: TestApp;
let owner: pg.Pool;
let editor: pg.Pool;

/** So early that all of the shop's records are younger than 30 days. */
const now = () => app.clock.now() - 20 * DAY;

/** A shop in which everything happens once: lines, returns of each kind, pending points, holds, a transfer, adjustments, expiry and a debt. */
async function liveAMonth(): Promise<void> {
  const shop = await Shop.open(app, {
    expiry: { kind: 'ROLLING', months: 1 },
    rule: { basis: 'LINE', maturity: { kind: 'DELAY', days: 3 } },
  });
  await shop.enrol('ann', 'bob');
  const lines = [
    { lineId: 'a', sku: 'tea', quantity: '1', amount: '60.00' },
    { lineId: 'b', sku: 'cup', quantity: '2', amount: '35.50' },
  ];
  await shop.buy('ann', 'o1', '100.00', { lines });
  await shop.buy('bob', 'o2', '80.00');
  await shop.buy('ann', 'dead', '20.00', { occurredAt: new Date(app.clock.now() - 60 * DAY).toISOString() });
  app.clock.advance(4 * DAY);
  await shop.giveBack('ann', 'r1', '35.50', { orderId: 'o1', lines: [{ lineId: 'b', quantity: '2', amount: '35.50' }] });
  await shop.transfer('ann', 'bob', 10);
  const { hold } = await shop.hold('bob', 70);
  await shop.capture(hold.id, 60);
  await shop.hold('ann', 5);
  await shop.hold('ann', 4, { ttlSeconds: 60 });
  await shop.giveBack('bob', 'r2', '70.00');
  await shop.adjust('ann', 7);
  await shop.buy('ann', 'o3', '12.00');
  app.clock.advance(DAY);
  await shop.giveBack('ann', 'r3', '5.00', { orderId: 'o3' });
  app.clock.advance(30 * DAY);
  await app.sweep();
  await shop.hold('ann', 2);
}

beforeAll(async () => {
  app = await startApp();
  owner = new pg.Pool({ connectionString: app.database.url, max: 2 });
  editor = editorOf(app);
  await liveAMonth();
  await owner.query('SELECT fealty.relay_outbox(10000)');
  await app.app.jobs.runNow('seal');
});
afterAll(async () => {
  await editor?.end();
  await owner?.end();
  await app?.close();
});

const afterEdit = (...statements: string[]): Promise<Verification> => verifyAfter(editor, now(), statements);

test('a ledger that only the server wrote is intact, and sealed up to the end', async () => {
  const verification = await verifyLedger(owner, { sealKey, now: now() });
  expect(verification.checks.flatMap((check) => check.examples)).toEqual([]);
  expect(verification.clean).toBe(true);
  expect(verification.unsealed).toEqual({ entries: 0, since: null });
  expect(verification.counts).toMatchObject({ programs: 1, members: 2, wallets: 4, holds: 4, returns: 3, purchases: 4 });
  const kinds = await owner.query('SELECT DISTINCT kind FROM fealty.entry ORDER BY kind');
  expect(kinds.rows.map(({ kind }) => kind)).toEqual([
    'ADJUST',
    'CAPTURE',
    'EARN',
    'EXPIRE',
    'HOLD',
    'MATURE',
    'RELEASE',
    'REVERSE',
    'TRANSFER_IN',
    'TRANSFER_OUT',
  ]);
  const { rows } = await owner.query('SELECT max(debt_after)::int AS debt FROM fealty.entry');
  expect(rows[0].debt).toBeGreaterThan(0);
});

test('positions that a restore has skipped are no fault, as long as no event is there', async () => {
  const leap = ["UPDATE stream_head SET place = 'elsewhere'", 'SELECT enter_stream()'];
  expect((await afterEdit(...leap)).clean).toBe(true);
  const astray = 'UPDATE stream SET position = position + 7 WHERE position = (SELECT max(position) FROM stream)';
  expect(atFault(await afterEdit(...leap, astray))).toEqual(['positions']);
});

test('another key finds every block at fault: seals cannot be made without it', async () => {
  const { checks } = await verifyLedger(owner, { sealKey: Buffer.alloc(32, 7), now: now() });
  expect(checks.find(({ name }) => name === 'seals')?.faults).toBeGreaterThan(0);
});

describe('an edit by a superuser is found and located', () => {
  test.each([...edits, ...recordEdits])('$what', async ({ statements, checks, where }) => {
    const verification = await afterEdit(...statements);
    expect(verification.clean).toBe(false);
    expect(atFault(verification)).toEqual(expect.arrayContaining(checks));
    const [first] = verification.checks.filter(({ name }) => name === checks[0]);
    expect(first?.examples).toContainEqual(expect.objectContaining(where));
  });

  test('points out of nowhere, however consistently they are written', async () => {
    const verification = await afterEdit(
      `INSERT INTO entry SELECT program_id, member_id, wallet_id, sequence + 1, 1, 'EARN', 'issued', 500, 0, 0, 0, available + 500, pending, held, debt,
         last_recorded_at, last_recorded_at, last_recorded_at, 'server:till', NULL, '{"code": "PURCHASE"}' FROM account WHERE member_id = ${ann} AND wallet_id = 2`,
      `INSERT INTO lot (program_id, id, member_id, wallet_id, sequence, amount, remaining, occurred_at, recorded_at)
         SELECT program_id, 1, member_id, wallet_id, sequence + 1, 500, 500, last_recorded_at, last_recorded_at FROM account WHERE member_id = ${ann} AND wallet_id = 2`,
      `UPDATE account SET available = available + 500, sequence = sequence + 1, last_activity_at = last_recorded_at WHERE member_id = ${ann} AND wallet_id = 2`,
    );
    expect(atFault(verification)).toEqual(['events']);
    expect(verification.unsealed.entries).toBe(1);
  });
});
