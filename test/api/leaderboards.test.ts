import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, TEST_NOW, type TestApp } from '../support/app.js';
import { codes, DAY } from '../support/shop.js';
import { Contest } from './leaderboards.fixture.js';
import { faults, refused } from './rewards.fixture.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(() => app.clock.set(TEST_NOW));

describe('a leaderboard', () => {
  it('ranks members by the points that they earned, not by adjustments or transfers', async () => {
    const contest = await Contest.open(app, ['amy', 'bob', 'cat']);
    await contest.board('points');
    await contest.buy('amy', '100.00');
    await contest.buy('bob', '250.00');
    await contest.shop.adjust('cat', 900);
    await contest.shop.transfer('bob', 'amy', 200);
    expect(await contest.places('points')).toEqual(['bob 250', 'amy 100']);
  });

  it('has whoever got there first before all others with the same score, in the order of time and then of enrolment', async () => {
    const contest = await Contest.open(app, ['amy', 'bob', 'cat', 'dan']);
    await contest.board('points');
    await contest.buy('dan', '100.00');
    app.clock.set(TEST_NOW + 1_000);
    await Promise.all([contest.buy('cat', '100.00'), contest.buy('amy', '100.00'), contest.buy('bob', '60.00')]);
    await contest.kept();
    app.clock.set(TEST_NOW + 2_000);
    await contest.buy('bob', '40.00');
    expect(await contest.places('points')).toEqual(['dan 100', 'amy 100', 'cat 100', 'bob 100']);
  });

  it('shows a member its own row and its neighbours, and nobody else to it by name', async () => {
    const names = ['amy', 'bob', 'cat', 'dan', 'eve'];
    const contest = await Contest.open(app, [...names, 'fay']);
    await contest.board('points', { names: 'MASKED' });
    for (const [place, name] of names.entries()) await contest.buy(name, `${(5 - place) * 100}.00`);
    await contest.kept();
    const document = `{ leaderboard(code: "points") {
      row { rank score displayName isMe } around(each: 1) { rank displayName isMe }
      other: row(member: { externalId: "amy" }) { rank } top(first: 1) { displayName isMe } } }`;
    const { leaderboard } = await contest.query(document, {}, await contest.shop.member('cat'));
    expect(leaderboard).toEqual({
      row: { rank: 3, score: 300, displayName: 'cat', isMe: true },
      around: [
        { rank: 2, displayName: 'b***', isMe: false },
        { rank: 3, displayName: 'cat', isMe: true },
        { rank: 4, displayName: 'd***', isMe: false },
      ],
      other: null,
      top: [{ displayName: 'a***', isMe: false }],
    });
    const { leaderboard: ofShop } = await contest.query(`{ leaderboard(code: "points") {
      row { rank } unranked: row(member: { externalId: "fay" }) { rank } amy: row(member: { externalId: "amy" }) { rank member { externalId } }
      around(member: { externalId: "eve" }, each: 2) { rank } } }`);
    expect(ofShop).toEqual({
      row: null,
      unranked: null,
      amy: { rank: 1, member: { externalId: 'amy' } },
      around: [{ rank: 3 }, { rank: 4 }, { rank: 5 }],
    });
  });

  it('lists all places page by page, each with its rank', async () => {
    const names = ['amy', 'bob', 'cat', 'dan', 'eve'];
    const contest = await Contest.open(app, names);
    await contest.board('points', { names: 'NONE' });
    for (const [place, name] of names.entries()) await contest.buy(name, `${place + 1}.00`);
    await contest.kept();
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { leaderboard }: { leaderboard: { rows: { nodes: Record<string, unknown>[]; pageInfo: Record<string, never> } } } =
        await contest.query(
          `query ($after: Cursor) { leaderboard(code: "points") { rows(first: 2, after: $after) {
            nodes { rank score displayName } pageInfo { hasNextPage endCursor } } } }`,
          { after },
        );
      const { nodes, pageInfo } = leaderboard.rows;
      seen.push(...nodes.map(({ rank, score, displayName }) => `${rank} ${score} ${displayName}`));
      [after, more] = [pageInfo['endCursor'] ?? null, pageInfo['hasNextPage'] ?? false];
    }
    expect(seen).toEqual(['1 5 ***', '2 4 ***', '3 3 ***', '4 2 ***', '5 1 ***']);
  });

  it('counts orders, money, check-ins and activities each by itself', async () => {
    const contest = await Contest.open(app, ['amy', 'bob']);
    await contest.send('saveActivity', { code: 'review', name: 'Review' }, contest.shop.staff);
    await contest.board('orders', { metric: 'ORDERS' });
    await contest.board('spend', { metric: 'SPEND' });
    await contest.board('days', { metric: 'CHECK_INS' });
    await contest.board('reviews', { metric: 'ACTIVITY', of: 'review' });
    await contest.buy('amy', '10.50');
    await contest.buy('amy', '0.50');
    await contest.buy('bob', '30.00');
    await contest.send('checkIn', { member: { externalId: 'bob' }, idempotencyKey: randomUUID() });
    const review = { idempotencyKey: randomUUID(), member: { externalId: 'amy' }, activity: 'review' };
    await contest.send('recordActivity', { ...review, externalRef: 'r-1' });
    expect(await contest.places('orders')).toEqual(['amy 2', 'bob 1']);
    expect(await contest.places('spend')).toEqual(['bob 3000', 'amy 1100']);
    expect(await contest.places('days')).toEqual(['bob 1']);
    expect(await contest.places('reviews')).toEqual(['amy 1']);
    expect(await faults(app)).toEqual([]);
  });

  it('counts a friend with the first purchase, and no more once that was returned', async () => {
    const contest = await Contest.open(app, ['amy']);
    await contest.board('friends', { metric: 'REFERRALS' });
    const { member } = await contest.query('{ member(by: { externalId: "amy" }) { referralCode } }');
    for (const externalId of ['bob', 'cat'])
      await contest.shop.send('enrollMember', { idempotencyKey: externalId, externalId, referralCode: member.referralCode });
    await contest.shop.buy('bob', 'first', '100.00');
    await app.app.followUps.drained();
    expect(await contest.places('friends')).toEqual(['amy 1']);
    await contest.shop.giveBack('bob', 'back', '100.00', { orderId: 'first' });
    await app.app.followUps.drained();
    expect(await contest.places('friends')).toEqual([]);
    expect(await faults(app)).toEqual([]);
  });

  it('loses what a return takes back, by what was really taken, in the round in which it had counted', async () => {
    const contest = await Contest.open(app, ['amy', 'bob']);
    await contest.board('day', { period: 'DAY' });
    await contest.board('ever', { period: 'ALL_TIME' });
    await contest.board('orders', { metric: 'ORDERS', period: 'ALL_TIME' });
    await contest.board('late', { period: 'DAY', settleMinutes: 2_880 });
    await contest.shop.buy('amy', 'order-1', '100.00');
    await contest.buy('bob', '70.00');
    app.clock.set(TEST_NOW + DAY);
    await contest.buy('amy', '5.00');
    await contest.shop.giveBack('amy', 'return-1', '40.00', { orderId: 'order-1' });
    const yesterday = new Date(TEST_NOW).toISOString();
    expect(await contest.places('day')).toEqual(['amy 5']);
    expect(await contest.places('day', yesterday)).toEqual(['amy 100', 'bob 70']);
    expect(await contest.places('late', yesterday)).toEqual(['bob 70', 'amy 60']);
    expect(await contest.places('ever')).toEqual(['bob 70', 'amy 65']);
    await contest.shop.giveBack('amy', 'return-2', '60.00', { orderId: 'order-1' });
    expect(await contest.places('ever')).toEqual(['bob 70', 'amy 5']);
    expect(await contest.places('late', yesterday)).toEqual(['bob 70']);
    expect(await contest.places('orders')).toEqual(['bob 1', 'amy 1']);
    expect(await faults(app)).toEqual([]);
  });

  it('begins with what is recorded once it holds, and counts nothing while it is not in force', async () => {
    const contest = await Contest.open(app, ['amy']);
    await contest.buy('amy', '1.00');
    app.clock.set(TEST_NOW + 1_000);
    await contest.board('points');
    await contest.buy('amy', '10.00');
    app.clock.set(TEST_NOW + 2_000);
    await contest.send('endLeaderboard', { code: 'points' }, contest.shop.staff);
    await contest.buy('amy', '100.00');
    expect(await contest.places('points')).toEqual(['amy 10']);
  });

  it('never changes what it counts', async () => {
    const contest = await Contest.open(app, []);
    await contest.board('points', { prizes: [{ fromRank: 1, points: 5 }] });
    const save = (more: object) =>
      contest.send(
        'saveLeaderboard',
        { code: 'points', name: 'Other', metric: 'POINTS', period: 'MONTH', ...more },
        contest.shop.staff,
      );
    expect(await save({ metric: 'ORDERS' })).toEqual(refused('INVALID', 'metric'));
    expect(await save({ period: 'WEEK' })).toEqual(refused('INVALID', 'metric'));
    expect(codes(await save({ prizes: [{ fromRank: 1, toRank: 3, points: 7 }] }))).toEqual([]);
    expect(
      await save({
        prizes: [
          { fromRank: 2, points: 7 },
          { fromRank: 2, points: 7 },
        ],
      }),
    ).toEqual(refused('INVALID', 'prizes', '1', 'fromRank'));
    expect(await save({ of: 'nothing' })).toEqual(refused('NOT_FOUND', 'of'));
    expect(await save({ season: { from: new Date(1), until: new Date(2) } })).toEqual(refused('INVALID', 'season'));
  });
});

describe('who does not want to be seen', () => {
  it('leaves the leaderboard, keeps the score, and comes back with it; those behind move up', async () => {
    const contest = await Contest.open(app, ['amy', 'bob']);
    await contest.board('points');
    await contest.buy('amy', '100.00');
    await contest.buy('bob', '50.00');
    expect(codes(await contest.show('amy', false))).toEqual([]);
    await contest.buy('amy', '10.00');
    expect(await contest.places('points')).toEqual(['bob 50']);
    const me = await contest.shop.member('amy');
    expect(await contest.query('{ leaderboard(code: "points") { row { rank } } me { shownOnLeaderboards } }', {}, me)).toEqual({
      leaderboard: { row: null },
      me: { shownOnLeaderboards: false },
    });
    expect((await contest.send('showOnLeaderboards', { shown: true }, me)).member.shownOnLeaderboards).toBe(true);
    expect(await contest.places('points')).toEqual(['amy 110', 'bob 50']);
  });

  it('is nobody on a leaderboard that asks first, until it says so; and no member speaks for another', async () => {
    const contest = await Contest.open(app, ['amy', 'bob']);
    await contest.board('points', { shownByDefault: false });
    await contest.buy('amy', '100.00');
    await contest.buy('bob', '50.00');
    expect(await contest.places('points')).toEqual([]);
    await contest.show('bob', true);
    expect(await contest.places('points')).toEqual(['bob 50']);
    const amy = await contest.shop.member('amy');
    expect(codes(await contest.send('showOnLeaderboards', { member: { externalId: 'bob' }, shown: false }, amy))).toEqual([
      'FORBIDDEN_TARGET',
    ]);
  });

  it('is off the open rounds with the end of the membership, and without a name in closed ones', async () => {
    const contest = await Contest.open(app, ['amy', 'bob']);
    await contest.board('day', { period: 'DAY' });
    await contest.board('ever', { period: 'ALL_TIME' });
    await contest.buy('amy', '100.00');
    await contest.buy('bob', '50.00');
    app.clock.set(TEST_NOW + DAY);
    await contest.close();
    await contest.shop.send('closeMember', { idempotencyKey: 'bye', member: { externalId: 'amy' } });
    expect(await contest.places('ever')).toEqual(['bob 50']);
    expect(await contest.places('day', new Date(TEST_NOW).toISOString())).toEqual(['*** 100', 'bob 50']);
    expect(await faults(app)).toEqual([]);
  });
});
