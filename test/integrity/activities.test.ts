import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deriveKey, parseMasterKey } from '../../src/kernel/crypto/keys.js';
import { type Verification, verifySnapshot } from '../../src/modules/integrity/verify-ledger.js';
import { Club, datesFrom } from '../api/club.fixture.js';
import { TEST_MASTER_KEY } from '../support/database.js';

const sealKey = deriveKey(parseMasterKey(TEST_MASTER_KEY, 'the test key'), 'seal');
let club: Club;
let owner: pg.Pool;

beforeAll(async () => {
  club = await Club.open();
  club.at('2026-02-01');
  await club.set('saveCheckIns', { cycleDays: 4, makeUp: { points: 5, perMonth: 3, withinDays: 10 } });
  await club.rule('daily', 5);
  await club.rule('third', 10, { condition: { streak: { oneOf: [3] } } });
  await club.set('saveActivity', { code: 'review', name: 'A review' });
  await club.rule('review', 7, { trigger: 'ACTIVITY', of: 'review' });
  await club.enroll('anna');
  await club.checkInOn('anna', ['2026-03-01', ...datesFrom('2026-03-03', 5)]);
  await club.makeUp('anna', '2026-03-02');
  await club.report('anna', 'review', { externalRef: 'r-1' });
  owner = new pg.Pool({ connectionString: club.app.database.url, max: 2 });
  // The database is dropped while the last connection is still closing.
  owner.on('error', () => undefined);
});
afterAll(async () => {
  await owner?.end();
  await club?.close();
});

/** What verification finds after edits that nobody but a superuser can make; they are rolled back. */
async function faultsAfter(...statements: string[]): Promise<Verification['checks']> {
  const client = await owner.connect();
  try {
    await client.query('BEGIN; SET LOCAL session_replication_role = replica; SET LOCAL search_path = fealty');
    for (const statement of statements) {
      const { rowCount } = await client.query(statement);
      if (rowCount === 0) throw new Error(`nothing was edited by ${statement}`);
    }
    const { checks } = await verifySnapshot(client, { sealKey, now: club.app.clock.now() });
    return checks.filter(({ faults }) => faults > 0);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

describe('verification', () => {
  it('finds nothing wrong in what the server wrote, a made-up day and a repaired streak among it', async () => {
    expect(await faultsAfter()).toEqual([]);
    const { member } = await club.read('anna', 'checkInCalendar(month: "2026-03") { days { state streak } }');
    expect(member.checkInCalendar.days.slice(0, 7).map(({ streak }: { streak: number }) => streak)).toEqual([
      1, 2, 3, 4, 1, 2, 3,
    ]);
  });

  it.each([
    ['a streak', "UPDATE check_in SET streak = 30 WHERE day = '2026-03-04'", 'streaks'],
    ['a cycle', "UPDATE check_in SET cycle_days = NULL WHERE day = '2026-03-05'", 'streaks'],
    ['what a day gave', "UPDATE check_in SET points = 500 WHERE day = '2026-03-04'", 'check-ins'],
    ['a check-in deleted', "DELETE FROM check_in WHERE day = '2026-03-07'", 'check-ins'],
    ['whose check-in it was', 'UPDATE check_in SET member_id = member_id + 1', 'check-ins'],
    ['what a reference names', 'UPDATE activity_reference SET occurrence_id = occurrence_id + 1', 'activity-references'],
    ['a reference', "UPDATE activity_reference SET reference = 'r-2'", 'activity-references'],
  ])('finds an edit of %s', async (_, statement, check) => {
    expect((await faultsAfter(statement)).map(({ name }) => name)).toContain(check);
  });
});
