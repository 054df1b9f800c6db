import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deriveKey, parseMasterKey } from '../../src/kernel/crypto/keys.js';
import { verifySnapshot } from '../../src/modules/integrity/verify-ledger.js';
import { achievement, Club, faults } from '../api/achievements.fixture.js';
import { startApp, type TestApp } from '../support/app.js';
import { TEST_MASTER_KEY } from '../support/database.js';

const sealKey = deriveKey(parseMasterKey(TEST_MASTER_KEY, 'the test key'), 'seal');

/** What a superuser changes, the check that finds it, and what it says of it. */
const edits: [what: string, statement: string, check: string, where: Record<string, unknown>][] = [
  [
    'a completion made up',
    `INSERT INTO achievement_completion SELECT program_id, member_id, achievement, '7', NULL, completed_at, version, 1, NULL, NULL
       FROM achievement_completion WHERE key = '1' AND achievement = 'regular'`,
    'completions',
    { achievement: 'regular', stored: expect.stringContaining('7 at'), expected: expect.not.stringContaining('7 at') },
  ],
  [
    'a completion deleted',
    `DELETE FROM achievement_completion WHERE achievement = 'regular' AND key = '1'`,
    'completions',
    { achievement: 'regular', stored: '' },
  ],
  [
    'when it was completed',
    `UPDATE achievement_completion SET completed_at = completed_at - interval '1 day' WHERE achievement = 'regular'`,
    'completions',
    { achievement: 'regular', expected: expect.stringContaining('(version 1)') },
  ],
  [
    'something that counts for two',
    `UPDATE achievement_contribution SET completion = NULL, completed_at = NULL WHERE achievement = 'regular' AND completion = '1'`,
    'completions',
    { fault: 'counts for another completion' },
  ],
  [
    'something that counts and never happened',
    `INSERT INTO achievement_contribution SELECT program_id, member_id, achievement, 999999, occurred_at, day, version, 1, NULL, NULL, NULL
       FROM achievement_contribution WHERE achievement = 'regular' LIMIT 1`,
    'contributions',
    { source: '999999', expected: '0' },
  ],
  [
    'money that was returned',
    `UPDATE achievement_contribution SET amount = 1000 WHERE achievement = 'spender' AND amount = 500`,
    'contributions',
    { stored: '1000', expected: '500' },
  ],
  [
    'a reward kept for what was withdrawn',
    `UPDATE occurrence SET reversed_at = NULL WHERE trigger = 'ACHIEVEMENT' AND of = 'once' AND reversed_at IS NOT NULL`,
    'achievement-rewards',
    { achievement: 'once', reversed: null },
  ],
];

describe('achievements of a ledger that a superuser edited', () => {
  let app: TestApp;
  let owner: pg.Client;
  beforeAll(async () => {
    app = await startApp();
    owner = new pg.Client({ connectionString: app.database.url, options: '-c search_path=fealty' });
    await owner.connect();
    const achievements = {
      regular: achievement({ goal: { target: 2 } }),
      spender: achievement({ goal: { count: 'SPEND', target: 100_000 } }),
      once: achievement({ goal: { target: 4 }, times: 1 }),
    };
    const club = await Club.open(app, { achievements }, 'amy');
    for (const order of ['a', 'b', 'c', 'd']) await club.buy('amy', order);
    await club.shop.giveBack('amy', 'r1', '10', { orderId: 'a' });
    await club.shop.giveBack('amy', 'r2', '5', { orderId: 'b' });
  });
  afterAll(async () => {
    await owner.end();
    await app.close();
  });

  it('is intact before', async () => {
    expect(await faults(app)).toEqual([]);
  });

  it.each(edits)('%s is found and located', async (_, statement, check, where) => {
    await owner.query('BEGIN');
    try {
      const edited = await owner.query(statement);
      expect(edited.rowCount).toBeGreaterThan(0);
      const { checks } = await verifySnapshot(owner as unknown as pg.PoolClient, { sealKey, now: app.clock.now() });
      const found = checks.find(({ name }) => name === check);
      expect(found?.examples).toContainEqual(expect.objectContaining(where));
    } finally {
      await owner.query('ROLLBACK');
    }
  });
});
