import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Fair, nothing, points } from '../api/games.fixture.js';
import { faults } from '../api/rewards.fixture.js';
import { startApp, type TestApp } from '../support/app.js';
import { DAY } from '../support/shop.js';
import { editorOf, verifyAfter } from './verify-after.js';

const play = (nonce: number) => `game = 'wheel' AND nonce = ${nonce}`;

/** What a superuser changes, the check that finds it, and what it says of it. */
const edits: [what: string, statements: string[], check: string, where: Record<string, unknown>][] = [
  [
    'a prize put back in the drum',
    [`UPDATE game_prize SET given = given - 1 WHERE prize = 'ten'`],
    'game-stock',
    { stored: '2', plays: '3' },
  ],
  [
    'a prize that nobody won',
    [`INSERT INTO game_prize SELECT program_id, game, 'x', 1, 5 FROM game_prize LIMIT 1`],
    'game-stock',
    { plays: '0' },
  ],
  [
    'more given than there was',
    [
      `UPDATE scheme_version SET definition = jsonb_set(definition, '{prizes,0,stock}', '2') WHERE kind = 'games' AND code = 'wheel'`,
    ],
    'game-stock',
    { stored: '3', stock: '2' },
  ],
  [
    'a budget refilled',
    [`UPDATE game_state SET points = points - 10 WHERE game = 'wheel'`],
    'game-budget',
    { stored: '20', won: '30' },
  ],
  [
    'a budget passed',
    [`UPDATE scheme_version SET definition = jsonb_set(definition, '{budget}', '25') WHERE kind = 'games' AND code = 'wheel'`],
    'game-budget',
    { budget: '25' },
  ],
  ['what a play won', [`UPDATE game_play SET points = 9 WHERE ${play(1)}`], 'game-entries', { stored: '5/9', entries: '5/10' }],
  [
    'a free play',
    [`UPDATE game_play SET cost = 0, cost_wallet_id = NULL, cost_sequence = NULL WHERE ${play(1)}`],
    'game-entries',
    { stored: '0/10' },
  ],
  ['a play forgotten', [`DELETE FROM game_play WHERE ${play(2)}`], 'game-entries', { stored: '', entries: '5/10' }],
  ['a prize that the game did not promise', [`UPDATE game_play SET points = 9 WHERE ${play(1)}`], 'game-prizes', { says: '10' }],
  [
    'a play of a version of another time',
    [`UPDATE game_play SET played_at = played_at - interval '1 day' WHERE ${play(1)}`],
    'game-prizes',
    { version: 1 },
  ],
  [
    'a redemption given to another',
    [`UPDATE redemption SET member_id = member_id + 1 WHERE reference = 'game:mugs'`],
    'game-redemptions',
    { fault: 'is not one that a play gave' },
  ],
  [
    'a chance given back',
    [`UPDATE game_member SET day_plays = 0 WHERE game = 'wheel'`],
    'game-chances',
    { stored: '4/0/1', expected: '4/3/1' },
  ],
  ['granted chances', [`UPDATE game_member SET extra = 9 WHERE game = 'wheel'`], 'game-chances', { stored: '4/3/9' }],
  ['a grant forgotten', [`DELETE FROM game_chance`], 'game-chances', { expected: '4/3/-1' }],
  ['a day too long', [`UPDATE game_play SET chance = 'DAILY' WHERE chance = 'EXTRA'`], 'game-days', { stored: '4', most: 3 }],
  ['an entry slipped into a draw', [`UPDATE game_draw SET entries = 9`], 'game-draws', { stored: '9', plays: '2' }],
  [
    'a draw opened again',
    [`UPDATE game_state SET closed_at = NULL WHERE game = 'draw'`],
    'game-draws',
    { fault: 'is not what its entries come to' },
  ],
  [
    'another prize drawn',
    [`UPDATE game_play SET drawn = 'nothing' WHERE ${play(1)}`],
    'game-outcomes',
    { fault: 'another prize was drawn', stored: 'nothing', expected: 'ten' },
  ],
  [
    "a member's seed",
    [`UPDATE game_play SET client_seed = 'other' WHERE game = 'draw'`],
    'game-outcomes',
    { fault: 'the entries are not those that were drawn among' },
  ],
  [
    'a draw that another won',
    [`UPDATE game_play SET drawn = CASE WHEN drawn IS NULL THEN 'big' END, prize = NULL WHERE game = 'draw'`],
    'game-outcomes',
    { fault: 'another prize was drawn', stored: 'big', expected: null },
  ],
  ['the key of a play', [`DELETE FROM idempotency WHERE operation = 'playGame'`], 'asked-for', { kind: 'play' }],
  ['the key of a grant', [`DELETE FROM idempotency WHERE operation = 'grantGameChances'`], 'asked-for', { kind: 'chances' }],
];

describe('games that a superuser edited', () => {
  let app: TestApp;
  let editor: pg.Pool;
  beforeAll(async () => {
    app = await startApp();
    editor = editorOf(app);
    const fair = await Fair.open(app, ['amy', 'bob']);
    await fair.offer('wheel', [points('ten', 10, 1, { stock: 3 }), nothing(0)], { cost: { points: 5 }, budget: 100 });
    await fair.grant('amy', 'wheel', 2);
    for (let turn = 0; turn < 4; turn++) await fair.play('amy', 'wheel');
    await fair.reveal('wheel');
    await fair.arcade.offer('mug', { stock: 3 });
    await fair.offer('mugs', [{ code: 'mug', name: 'Mug', kind: 'REWARD', reward: 'mug', weight: 1 }, nothing(0)]);
    await fair.play('amy', 'mugs');
    const endsAt = new Date(app.clock.now() + DAY / 4).toISOString();
    await fair.offer('draw', [points('big', 50, null, { stock: 1 })], { kind: 'LUCKY_DRAW', endsAt, dailyChances: 1 });
    await fair.play('amy', 'draw');
    await fair.play('bob', 'draw');
    app.clock.advance(DAY / 4);
    await app.app.jobs.runNow('draws');
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

  it.each([
    ['stock', `UPDATE game_prize SET given = stock + 1 WHERE prize = 'ten'`, 'game_stock_check'],
    ['budget', `UPDATE game_state SET points = budget + 1 WHERE game = 'wheel'`, 'game_budget_check'],
    ['seeds', `UPDATE game_seed SET seed = decode(repeat('00', 32), 'hex') WHERE seed IS NOT NULL`, 'game_seed_check'],
  ])('are guarded by the database itself: %s', async (_, statement, constraint) => {
    await expect(editor.query(`SET search_path = fealty; ${statement}`)).rejects.toMatchObject({ constraint });
  });
});
