import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, TEST_NOW, type TestApp } from '../support/app.js';
import { DAY } from '../support/shop.js';
import { Contest } from './leaderboards.fixture.js';
import { Listening } from './listening.fixture.js';
import { faults } from './rewards.fixture.js';

const HOUR = 3_600_000;

interface Change {
  cursor: string;
  code: string;
  leaderboard: { top: { displayName: string; score: number }[] };
}

const SUBSCRIPTION = `subscription ($after: Cursor) { leaderboardChanged(code: "points", after: $after) {
  cursor code startsAt leaderboard { top(first: 3) { displayName score } } } }`;

let app: TestApp;
let other: TestApp;
beforeAll(async () => {
  app = await startApp({ crowded: true });
  other = await startApp({ crowded: true, databaseName: app.database.name, clock: app.clock });
});
afterAll(async () => {
  await other.close();
  await app.close();
});

describe('a leaderboard of two servers', () => {
  it('counts each of many purchases and returns once, and both servers say the same', { timeout: 60_000 }, async () => {
    const names = Array.from({ length: 12 }, (_, index) => `m${index}`);
    const contest = await Contest.open(app, names);
    const elsewhere = contest.shop.through(other);
    await contest.board('points', { period: 'ALL_TIME' });
    const orders = names.flatMap((name, place) =>
      Array.from({ length: 6 }, (_, n) => ({ name, amount: 10 * (place + 1) + n, orderId: randomUUID() })),
    );
    await Promise.all(
      orders.map(({ name, amount, orderId }, n) => (n % 2 === 0 ? contest.shop : elsewhere).buy(name, orderId, `${amount}.00`)),
    );
    const returned = orders.filter((_, n) => n % 5 === 0);
    await Promise.all([
      ...returned.map(({ name, amount, orderId }, n) =>
        (n % 2 === 0 ? elsewhere : contest.shop).giveBack(name, randomUUID(), `${amount}.00`, { orderId }),
      ),
      contest.show('m3', false),
      ...names.slice(0, 4).map((name) => contest.buy(name, '7.00')),
    ]);
    const scores = names.map((name) => ({
      name,
      score:
        orders.reduce((sum, order) => sum + (order.name === name && !returned.includes(order) ? order.amount : 0), 0) +
        (names.indexOf(name) < 4 ? 7 : 0),
    }));
    const expected = scores.filter(({ name, score }) => score > 0 && name !== 'm3').sort((a, b) => b.score - a.score);
    const document = '{ leaderboard(code: "points") { top(first: 100) { displayName score rank } } }';
    const top = async (one: TestApp) => (await one.gql(document, {}, contest.shop.server)).data.leaderboard.top;
    // within a second, by the keepers of the two servers
    await expect
      .poll(async () => (await top(other)).map(({ score }: { score: number }) => score), { timeout: 20_000 })
      .toEqual(expected.map(({ score }) => score));
    expect(await top(app)).toEqual(await top(other));
    expect((await top(app)).map(({ rank }: { rank: number }) => rank)).toEqual(expected.map((_, index) => index + 1));
    expect(await faults(app)).toEqual([]);
  });
});

describe('leaderboardChanged', () => {
  it('tells a member of another server when the first places change, several changes within a second as one', async () => {
    app.clock.set(TEST_NOW);
    const contest = await Contest.open(app, ['amy', 'bob']);
    await contest.board('points');
    const token = await contest.shop.member('bob');
    const listening = Listening.start<Change>(other, token, 'leaderboardChanged', SUBSCRIPTION);
    const head = (await contest.query('{ streamHead }')).streamHead;
    await contest.buy('amy', '10.00');
    await contest.kept();
    const resumed = Listening.start<Change>(app, token, 'leaderboardChanged', SUBSCRIPTION, { after: head });
    const [first] = await resumed.until(1);
    expect(first).toMatchObject({ code: 'points', leaderboard: { top: [{ displayName: 'amy', score: 10 }] } });
    for (const amount of ['5.00', '6.00']) {
      await contest.buy('bob', amount);
      await contest.kept();
    }
    expect(resumed.heard).toHaveLength(1);
    app.clock.set(TEST_NOW + 1_000);
    const heard = await resumed.until(2);
    expect(heard[1]?.leaderboard.top).toEqual([
      { displayName: 'bob', score: 11 },
      { displayName: 'amy', score: 10 },
    ]);
    expect(heard).toHaveLength(2);
    const again = Listening.start<Change>(app, token, 'leaderboardChanged', SUBSCRIPTION, { after: first?.cursor });
    expect((await again.until(1))[0]?.cursor).toBe(heard[1]?.cursor);
    await Promise.all([listening.end(), resumed.end(), again.end()]);
  });

  it('is refused for a leaderboard that is not there, and hides nothing of it in `events` of back ends', async () => {
    const contest = await Contest.open(app, ['amy']);
    const listening = Listening.start(app, await contest.shop.member('amy'), 'leaderboardChanged', SUBSCRIPTION);
    await expect.poll(() => listening.errors).toEqual([{ code: 'BAD_USER_INPUT' }]);
    await listening.end();
    await contest.board('points');
    await contest.buy('amy', '10.00');
    await contest.kept();
    const events = async (token: string) =>
      (
        await contest.query(
          '{ events(types: [LEADERBOARD_CHANGED]) { nodes { type member { id } ... on LeaderboardChange { code } } } }',
          {},
          token,
        )
      ).events.nodes;
    await expect
      .poll(() => events(contest.shop.server), { timeout: 30_000 })
      .toEqual([{ type: 'LEADERBOARD_CHANGED', member: null, code: 'points' }]);
    expect(await events(await contest.shop.member('amy'))).toEqual([]);
  });
});

describe('a round that is over', () => {
  beforeEach(() => app.clock.set(TEST_NOW));

  const prizes = [
    { fromRank: 1, points: 500 },
    { fromRank: 2, toRank: 3, points: 100 },
  ];

  it('pays its prizes once, whoever closes it, however often', { timeout: 60_000 }, async () => {
    const contest = await Contest.open(app, ['amy', 'bob', 'cat', 'dan']);
    await contest.board('day', { period: 'DAY', prizes });
    for (const [place, name] of ['amy', 'bob', 'cat', 'dan'].entries()) await contest.buy(name, `${40 - place}.00`);
    for (let hours = 0; hours < 36; hours += 4) {
      app.clock.set(TEST_NOW + hours * HOUR);
      await Promise.all([app, other, app, other].map((one) => contest.close(one)));
    }
    expect(await Promise.all(['amy', 'bob', 'cat', 'dan'].map((name) => contest.shop.points(name)))).toEqual([540, 139, 138, 37]);
    const [entry] = await contest.shop.entries('amy');
    expect(entry).toMatchObject({ kind: 'EARN', points: 500 });
    const { leaderboard } = await contest.query('query ($at: DateTime) { leaderboard(code: "day", at: $at) { closedAt } }', {
      at: new Date(TEST_NOW).toISOString(),
    });
    expect(leaderboard.closedAt).not.toBeNull();
    expect(await faults(app)).toEqual([]);
  });

  it('a leaderboard prize does not raise the ranked score', async () => {
    const contest = await Contest.open(app, ['amy', 'bob']);
    await contest.board('day', { period: 'DAY', prizes });
    await contest.board('ever', { period: 'ALL_TIME' });
    await contest.buy('amy', '40.00');
    await contest.buy('bob', '30.00');
    app.clock.set(TEST_NOW + DAY);
    await contest.close();
    expect(await contest.shop.points('amy')).toBe(540);
    expect(await contest.places('ever')).toEqual(['amy 40', 'bob 30']);
    expect(await contest.places('day')).toEqual([]);
  });

  it('stays as it is: what is recorded later counts in it no more, and a return lowers nothing', async () => {
    const contest = await Contest.open(app, ['amy', 'bob']);
    await contest.board('day', { period: 'DAY', prizes, settleMinutes: 60 });
    await contest.shop.buy('amy', 'first', '40.00');
    await contest.buy('bob', '30.00');
    const end = Date.parse('2026-03-02T16:00:00Z');
    app.clock.set(end + HOUR - 1);
    await contest.buy('bob', '5.00', { occurredAt: new Date(end - 1).toISOString() });
    await contest.close();
    const day = new Date(TEST_NOW).toISOString();
    expect(await contest.places('day', day)).toEqual(['amy 40', 'bob 35']);
    app.clock.set(end + HOUR);
    await contest.buy('bob', '50.00', { occurredAt: new Date(end - 1).toISOString() });
    app.clock.set(end + HOUR + 10_000);
    await contest.close();
    await contest.shop.giveBack('amy', 'late', '40.00', { orderId: 'first' });
    await contest.show('bob', false);
    expect(await contest.places('day', day)).toEqual(['amy 40', '*** 35']);
    expect(await contest.shop.points('bob')).toBe(185);
    expect(await faults(app)).toEqual([]);
  });

  it('is found by its id and among the rounds before, newest first', async () => {
    const contest = await Contest.open(app, ['amy']);
    await contest.board('day', { period: 'DAY' });
    for (const day of [0, 1, 2]) {
      app.clock.set(TEST_NOW + day * DAY);
      await contest.buy('amy', `${day + 1}.00`);
    }
    await contest.kept();
    const { leaderboard } = await contest.query(
      '{ leaderboard(code: "day") { id startsAt past(first: 1) { nodes { id startsAt top { score } past { nodes { top { score } } } } pageInfo { hasNextPage } } } }',
    );
    expect(leaderboard.past).toMatchObject({
      nodes: [{ startsAt: '2026-03-02T16:00:00.000Z', top: [{ score: 2 }], past: { nodes: [{ top: [{ score: 1 }] }] } }],
      pageInfo: { hasNextPage: true },
    });
    const { node } = await contest.query('query ($id: ID!) { node(id: $id) { ... on Leaderboard { code top { score } } } }', {
      id: leaderboard.past.nodes[0].id,
    });
    expect(node).toEqual({ code: 'day', top: [{ score: 2 }] });
  });

  it('keeps its winners and first places for ever, and the others for as long as it says', { timeout: 60_000 }, async () => {
    const names = ['amy', 'bob', 'cat', 'dan', 'eve', 'hid'];
    const contest = await Contest.open(app, names);
    await contest.board('day', { period: 'DAY', prizes, keepDays: 3, keepRanks: 2 });
    await contest.board('all', { period: 'DAY' });
    for (const [place, name] of names.entries()) await contest.buy(name, `${40 - place}.00`);
    await contest.show('hid', false);
    await contest.kept();
    const id = async (code: string) => (await contest.query(`{ leaderboard(code: "${code}") { id } }`)).leaderboard.id;
    const [day, all] = [await id('day'), await id('all')];
    const shown = async (round: string, name: string) => {
      const document = `query ($id: ID!, $by: MemberRef!) { node(id: $id) { ... on Leaderboard { prunedAt
        row(member: $by) { rank } around(member: $by) { rank } rows(first: 9) { nodes { displayName } } } } }`;
      return (await contest.query(document, { id: round, by: { externalId: name } })).node;
    };
    app.clock.set(TEST_NOW + DAY);
    await contest.close();
    const prunedAt = TEST_NOW + 4 * DAY + 1_000;
    app.clock.set(prunedAt - HOUR);
    await contest.close();
    expect(await shown(day, 'eve')).toMatchObject({ prunedAt: null, row: { rank: 5 } });
    app.clock.set(prunedAt);
    // every process tries; each row goes once
    await Promise.all([app, other, app].map((one) => contest.close(one)));
    const kept = {
      prunedAt: new Date(prunedAt).toISOString(),
      rows: { nodes: ['amy', 'bob', 'cat'].map((displayName) => ({ displayName })) },
    };
    expect(await shown(day, 'eve')).toEqual({ ...kept, row: null, around: [] });
    expect(await shown(day, 'cat')).toEqual({ ...kept, row: { rank: 3 }, around: [{ rank: 1 }, { rank: 2 }, { rank: 3 }] });
    expect(await shown(all, 'eve')).toMatchObject({ prunedAt: null, row: { rank: 5 } });
    expect(await faults(app)).toEqual([]);
  });
});
