import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Contest } from '../api/leaderboards.fixture.js';
import { faults } from '../api/rewards.fixture.js';
import { startApp, TEST_NOW, type TestApp } from '../support/app.js';
import { DAY } from '../support/shop.js';
import { editorOf, verifyAfter } from './verify-after.js';

const round = (board: string) => `(SELECT id FROM leaderboard_period WHERE board = '${board}' ORDER BY id LIMIT 1)`;
const amy = `(SELECT id FROM member WHERE external_id = 'amy')`;

/** What a superuser changes, the check that finds it, and what it says of it. */
const edits: [what: string, statements: string[], check: string, where: Record<string, unknown>][] = [
  [
    'a score',
    [`UPDATE leaderboard_score SET score = score + 1 WHERE period_id = ${round('ever')} AND member_id = ${amy}`],
    'leaderboard-scores',
    { stored: '101', most: '100' },
  ],
  [
    'a score of a round that is closed',
    [`UPDATE leaderboard_score SET score = 30 WHERE period_id = ${round('day')} AND member_id = ${amy}`],
    'leaderboard-scores',
    { stored: '30', least: '60', most: '100' },
  ],
  [
    'a score that vanished',
    [`DELETE FROM leaderboard_score WHERE period_id = ${round('orders')} AND member_id = ${amy}`],
    'leaderboard-scores',
    { stored: '0', least: '2' },
  ],
  [
    'a score of somebody who did nothing',
    [`UPDATE leaderboard_score SET member_id = 1 WHERE period_id = ${round('ever')} AND member_id = ${amy}`],
    'leaderboard-scores',
    { member: '1', stored: '100', most: '0' },
  ],
  [
    'how many are in a part of a ranking',
    [`UPDATE leaderboard_node SET count = count + 1 WHERE period_id = ${round('ever')} AND level = 1`],
    'leaderboard-counts',
    { fault: 'counts too many or too few', stored: '3', ranked: '2' },
  ],
  [
    'the parts of a ranking',
    [`DELETE FROM leaderboard_node WHERE period_id = ${round('ever')} AND level = 0`],
    'leaderboard-counts',
    { fault: 'leaves some out', stored: '0', ranked: '2' },
  ],
  [
    'what was won',
    [`UPDATE leaderboard_prize SET points = points + 1 WHERE rank = 1`],
    'leaderboard-prizes',
    { stored: '501', entry: '500' },
  ],
  [
    'a prize that is to be paid again',
    [`UPDATE leaderboard_prize SET status = 'DUE', sequence = NULL WHERE rank = 1`],
    'leaderboard-prizes',
    { status: 'DUE', entry: '500' },
  ],
  [
    'a prize that nobody got',
    [`UPDATE leaderboard_prize SET status = 'PAID', sequence = 1 WHERE status = 'DUE'`],
    'leaderboard-prizes',
    { status: 'PAID', entry: null },
  ],
  [
    'who won',
    [`UPDATE leaderboard_score SET reached = reached - 1, score = 60 WHERE period_id = ${round('day')} AND member_id = ${amy}`],
    'leaderboard-winners',
    { fault: 'is not who won', stored: 1, ranked: '2' },
  ],
  [
    'a round that was opened again',
    [`UPDATE leaderboard_period SET closed_at = NULL WHERE board = 'day'`],
    'leaderboard-winners',
    { fault: 'is left open' },
  ],
  [
    'a round that was to have kept more',
    [`UPDATE leaderboard_period SET kept = 9 WHERE board = 'day' AND closed_at IS NOT NULL`],
    'leaderboard-kept',
    { fault: 'keeps too many or too few', stored: '9' },
  ],
  [
    'somebody who did not want to be seen',
    [`UPDATE leaderboard_score SET hidden = false WHERE hidden`],
    'leaderboard-hidden',
    { fault: 'is shown', wants: false },
  ],
];

describe('leaderboards that a superuser edited', () => {
  let app: TestApp;
  let editor: pg.Pool;
  beforeAll(async () => {
    app = await startApp();
    editor = editorOf(app);
    const contest = await Contest.open(app, ['amy', 'bob', 'cat']);
    const prizes = [
      { fromRank: 1, points: 500 },
      { fromRank: 2, points: Number.MAX_SAFE_INTEGER },
    ];
    await contest.board('day', { period: 'DAY', prizes });
    await contest.board('ever', { period: 'ALL_TIME' });
    await contest.board('orders', { metric: 'ORDERS', period: 'ALL_TIME' });
    await contest.shop.buy('amy', 'first', '60.00');
    await contest.shop.buy('amy', 'second', '40.00');
    await contest.buy('bob', '70.00');
    await contest.buy('cat', '10.00');
    await contest.show('cat', false);
    app.clock.set(TEST_NOW + DAY);
    await contest.close();
    await contest.shop.giveBack('amy', 'late', '40.00', { orderId: 'second' });
    await contest.buy('amy', '40.00');
    await contest.kept();
    app.clock.set(TEST_NOW + 1.5 * DAY);
  });
  afterAll(async () => {
    await editor.end();
    await app.close();
  });

  it('are intact before', async () => {
    expect(await faults(app)).toEqual([]);
  });

  it.each(edits)('%s is found and located', async (_, statements, check, where) => {
    const { checks } = await verifyAfter(editor, app.clock.now() + DAY / 4, statements);
    const found = checks.find(({ name }) => name === check);
    expect(found?.examples).toContainEqual(expect.objectContaining(where));
  });
});
