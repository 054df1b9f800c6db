import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedMembers } from '../../scripts/bench/bench-members.js';
import { Contest } from '../api/leaderboards.fixture.js';
import { faults } from '../api/rewards.fixture.js';
import { startApp, TEST_NOW, type TestApp } from '../support/app.js';
import { DAY } from '../support/shop.js';

const MEMBERS = 12_500;
const KEEP = 1_234;

let app: TestApp;
let other: TestApp;
let owner: pg.Pool;
beforeAll(async () => {
  app = await startApp({ crowded: true });
  other = await startApp({ crowded: true, databaseName: app.database.name, clock: app.clock });
  owner = new pg.Pool({ connectionString: app.database.url, options: '-c search_path=fealty', max: 1 });
});
afterAll(async () => {
  await owner.end();
  await other.close();
  await app.close();
});

/** Scores with many ties, some hidden, some below zero, as commands leave them for the keeper. */
async function score(programId: number): Promise<void> {
  await owner.query(
    `INSERT INTO leaderboard_choice (program_id, member_id, shown)
      SELECT program_id, id, false FROM member WHERE program_id = $1 AND id % 23 = 0`,
    [programId],
  );
  await owner.query(
    `INSERT INTO score_change (program_id, member_id, metric, change, occurred_at, counted_at, recorded_at)
      SELECT program_id, id, 'ACTIVITY:visit', CASE WHEN n % 41 = 0 THEN -5 ELSE 1 + n * 7919 % 300 END, t, t, t
      FROM (SELECT *, row_number() OVER (ORDER BY id) AS n FROM member WHERE program_id = $1) m
      CROSS JOIN LATERAL (SELECT to_timestamp($2::float8 / 1000 + (n % 97) / 1000.0) AS t) at`,
    [programId, app.clock.now()],
  );
}

/** Of every member with a score what the API would rank, best first, by number; and how many there are besides. */
async function ranking(periodId: number): Promise<{ ranked: number[]; others: number }> {
  const { rows } = await owner.query<{ id: number; ranked: boolean }>(
    `SELECT member_id::float8 AS id, score > 0 AND NOT hidden AS ranked FROM leaderboard_score WHERE period_id = $1
      ORDER BY score DESC, reached, member_id`,
    [periodId],
  );
  const ranked = rows.filter((row) => row.ranked).map(({ id }) => id);
  return { ranked, others: rows.length - ranked.length };
}

it('of a round of thousands the rows beyond those kept go, and no others, by whatever server; no kept rank changes', {
  timeout: 120_000,
}, async () => {
  const contest = await Contest.open(app, []);
  await contest.send('saveActivity', { code: 'visit', name: 'Visit' }, contest.shop.staff);
  const settings = { metric: 'ACTIVITY', of: 'visit', period: 'DAY', keepDays: 2, keepRanks: KEEP };
  await contest.board('day', { ...settings, prizes: [{ fromRank: 1, toRank: 3, points: 5 }] });
  await contest.board('kept', { ...settings, keepDays: 4_000 });
  await seedMembers(app.database.url, contest.shop.code, MEMBERS);
  app.clock.advance(1_000);
  await score(await contest.programId());
  app.clock.advance(1_000);
  await contest.kept();
  const id = async (code: string) => (await contest.query(`{ leaderboard(code: "${code}") { id } }`)).leaderboard.id;
  const [day, kept] = [await id('day'), await id('kept')];
  const { rows } = await owner.query<{ board: string; id: number }>('SELECT board, id::float8 AS id FROM leaderboard_period');
  const period = (board: string) => rows.find((row) => row.board === board)?.id ?? 0;
  const before = await ranking(period('day'));
  expect([before.ranked.length > MEMBERS * 0.9, before.others > 700]).toEqual([true, true]);

  const nameOf = new Map<number, string>();
  const names = await owner.query<{ id: number; name: string }>('SELECT id::float8 AS id, external_id AS name FROM member');
  for (const row of names.rows) nameOf.set(row.id, row.name);
  const rankOf = async (round: string, place: number): Promise<number | null> => {
    const document = `query ($id: ID!, $by: MemberRef!) { node(id: $id) { ... on Leaderboard { row(member: $by) { rank } } } }`;
    const by = { externalId: nameOf.get(before.ranked[place - 1] ?? 0) };
    return (await contest.query(document, { id: round, by })).node.row?.rank ?? null;
  };
  const places = [1, 2, 99, 100, 101, 617, KEEP - 1, KEEP];
  const ranks = (round: string, of: readonly number[]) => Promise.all(of.map((place) => rankOf(round, place)));
  app.clock.set(TEST_NOW + DAY);
  await contest.close();
  expect(await ranks(day, places)).toEqual(places);
  const found = await faults(app);

  app.clock.advance(2 * DAY + 60_000);
  await Promise.all([app, other, app, other].map((one) => contest.close(one)));
  expect(await ranking(period('day'))).toEqual({ ranked: before.ranked.slice(0, KEEP), others: 0 });
  expect(await ranks(day, places)).toEqual(places);
  expect(await ranks(day, [KEEP + 1, KEEP + 2, before.ranked.length])).toEqual([null, null, null]);
  // a round beside it, of the same scores, is whole
  expect(await ranking(period('kept'))).toEqual(before);
  const last = before.ranked.length;
  expect(await ranks(kept, [...places, KEEP + 1, last])).toEqual([...places, KEEP + 1, last]);
  // scores that nothing was recorded for are found, before and after; nothing else is
  expect([found, await faults(app)]).toEqual([['leaderboard-scores'], ['leaderboard-scores']]);
});
