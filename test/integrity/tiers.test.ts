import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { verifyLedger } from '../../src/modules/integrity/verify-ledger.js';
import { Club, instant, YEARLY } from '../api/tiers.fixture.js';
import { startApp, TEST_NOW, type TestApp } from '../support/app.js';
import { DAY } from '../support/shop.js';
import { atFault, editorOf, sealKey, verifyAfter } from './verify-after.js';

let app: TestApp;
let owner: pg.Pool;
let editor: pg.Pool;

beforeAll(async () => {
  app = await startApp();
  owner = new pg.Pool({ connectionString: app.database.url, max: 2 });
  editor = editorOf(app);
});
afterAll(async () => {
  await editor?.end();
  await owner?.end();
  await app?.close();
});

const now = () => app.clock.now() - 20 * DAY;

async function tierFaults(): Promise<string[]> {
  const verification = await verifyLedger(owner, { sealKey, now: now() });
  return atFault(verification).filter((name) => name.startsWith('tier-'));
}

interface Deed {
  what: 'buy' | 'return' | 'adjust';
  /** Of the latest orders. */
  order: number;
  yuan: number;
  daysAgo: number;
  named: boolean;
}

const anyDeeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.record({
    what: fc.constantFrom<Deed['what'][]>('buy', 'buy', 'return', 'return', 'adjust'),
    order: fc.nat(3),
    yuan: fc.constantFrom(1, 400, 999, 2500),
    daysAgo: fc.constantFrom(0, 0, 1, 70, 400),
    named: fc.boolean(),
  }),
  { minLength: 6, maxLength: 14 },
);

describe('what counts towards tiers, kept step by step', () => {
  it('is what purchases, returns and entries come to from scratch, whatever was done in whatever order', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(anyDeeds, fc.constantFrom('DEBT', 'WITHIN_BALANCE', 'PENDING_ONLY'), async (deeds, returnPolicy) => {
        run += 1;
        app.clock.set(TEST_NOW + run * DAY);
        const rule = { maturity: { kind: 'DELAY', days: 10 } };
        const club = await Club.open(app, { ...YEARLY, downgrade: { onReturn: 'AT_ONCE' } }, { returnPolicy, rule });
        await club.shop.enrol('ann');
        const orders: string[] = [];
        for (const [index, { what, order, yuan, daysAgo, named }] of deeds.entries()) {
          app.clock.advance(DAY / 3);
          const occurredAt = new Date(app.clock.now() - daysAgo * DAY).toISOString();
          const id = `${run}-${index}`;
          if (what === 'buy') {
            orders.unshift(id);
            await club.shop.buy('ann', id, `${yuan}.00`, { occurredAt });
          } else if (what === 'return')
            await club.shop.giveBack('ann', id, `${yuan}.00`, named ? { orderId: orders[order] ?? 'none' } : {});
          else await club.shop.adjust('ann', daysAgo > 0 ? yuan : -yuan, { walletCode: 'status' });
        }
        expect(await tierFaults()).toEqual([]);
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});

describe('an edit of tiers by a superuser is found and located', () => {
  beforeAll(async () => {
    app.clock.set(TEST_NOW + 100 * DAY);
    const club = await Club.open(app, YEARLY, { code: 'edited' });
    await club.shop.enrol('eve');
    await club.shop.buy('eve', 'E-1', '1200.00');
    await club.shop.buy('eve', 'E-2', '4000.00');
    await owner.query('SELECT fealty.relay_outbox(10000)');
  });

  const eve = `(SELECT id FROM member WHERE external_id = 'eve')`;

  test.each([
    [
      'a metric',
      `UPDATE tier_metric SET spend = spend + 1 WHERE member_id = ${eve}`,
      'tier-metrics',
      { stored: '5200/520001/2', done: '5200/520000/2' },
    ],
    [
      'the day of a metric',
      `UPDATE tier_metric SET day = day + 1 WHERE member_id = ${eve}`,
      'tier-metrics',
      { stored: '5200/520000/2', done: '' },
    ],
    [
      'a metric deleted',
      `DELETE FROM tier_metric WHERE member_id = ${eve}`,
      'tier-metrics',
      { stored: '', done: '5200/520000/2' },
    ],
    [
      'the tier of a member',
      `UPDATE member_tier SET tier = 'black' WHERE member_id = ${eve}`,
      'tier-changes',
      { stored: 'black', due: 'gold' },
    ],
    [
      'since when it has it',
      `UPDATE member_tier SET since = since - interval '1 day' WHERE member_id = ${eve}`,
      'tier-changes',
      { due: 'gold' },
    ],
    [
      'where a change begins',
      `UPDATE tier_change SET from_tier = 'regular' WHERE to_tier = 'gold' AND member_id = ${eve}`,
      'tier-changes',
      { due: 'silver' },
    ],
    [
      'a change deleted',
      `DELETE FROM tier_change WHERE to_tier = 'gold' AND member_id = ${eve}`,
      'tier-changes',
      { stored: 'gold', due: 'silver' },
    ],
    [
      'a standing deleted',
      `DELETE FROM member_tier WHERE member_id = ${eve}`,
      'tier-changes',
      { fault: 'changed the tier of a member who has none' },
    ],
    [
      'an event',
      `UPDATE stream SET payload = jsonb_set(payload, '{id}', '1') WHERE type = 'TIER_CHANGED' AND member_id = ${eve} AND payload->>'to' = 'gold'; UPDATE outbox SET payload = '{}' WHERE type = 'TIER_CHANGED'`,
      'tier-events',
      { fault: 'announced by no event' },
    ],
  ])('%s', async (_, statement, check, where) => {
    const verification = await verifyAfter(editor, now(), statement.split('; '));
    const [found] = verification.checks.filter(({ name }) => name === check);
    expect(found?.examples).toContainEqual(expect.objectContaining(where));
  });

  it('a program that moved to another time zone is still compared, in all', async () => {
    const club = await Club.open(app, YEARLY, { code: 'moved' });
    await club.shop.enrol('tom');
    await club.shop.buy('tom', 'T-1', '100.00', { occurredAt: new Date(instant('2026-03-01T00:30')).toISOString() });
    await club.shop.send('updateProgram', { timeZone: 'UTC' }, club.shop.staff);
    await club.shop.buy('tom', 'T-2', '100.00');
    expect(await tierFaults()).toEqual([]);
    const tom = `(SELECT id FROM member WHERE external_id = 'tom')`;
    const edited = await verifyAfter(editor, now(), [
      `UPDATE tier_metric SET orders = 7 WHERE member_id = ${tom} AND day = '2026-03-01'`,
    ]);
    expect(atFault(edited)).toContain('tier-metrics');
  });
});
