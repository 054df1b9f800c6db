import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { DAY } from '../support/shop.js';
import { Fair, nothing, points } from './games.fixture.js';
import { faults } from './rewards.fixture.js';

const names = (count: number) => Array.from({ length: count }, (_, index) => `m${index}`);

/** How many came to which prize, or error. */
function tally(
  payloads: { play: { prize: { code: string } | null } | null; userErrors: { code: string }[] }[],
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { play, userErrors } of payloads) {
    const end = userErrors[0]?.code ?? play?.prize?.code ?? 'ENTERED';
    counts[end] = (counts[end] ?? 0) + 1;
  }
  return counts;
}

describe('many at one game, on two servers', () => {
  const limits = { LIMIT_CONNECTIONS: '1000' };
  let app: TestApp;
  let second: TestApp;
  beforeAll(async () => {
    app = await startApp({ crowded: true, env: limits });
    second = await startApp({ crowded: true, clock: app.clock, databaseName: app.database.name, env: limits });
  });
  afterAll(async () => {
    expect(await faults(app)).toEqual([]);
    await second.close();
    await app.close();
  });
  const either = (index: number) => (index % 2 === 0 ? app : second);

  it('200 play for the last 5 prizes: exactly 5 are given, and nobody else is paid', async () => {
    const members = names(200);
    const fair = await Fair.open(app, members);
    await fair.offer('wheel', [points('tv', 500, 1, { stock: 5 }), nothing(0)], { cost: { points: 10 }, dailyChances: 1 });
    const done = await Promise.all(members.map((name, index) => fair.play(name, 'wheel', {}, undefined, either(index))));
    expect(tally(done)).toEqual({ tv: 5, nothing: 195 });
    expect((await fair.game('wheel')).prizes[0].left).toBe(0);
    const lucky = done.findIndex(({ play }) => play.prize.code === 'tv');
    expect(await fair.arcade.shop.points(`m${lucky}`)).toBe(1490);
  }, 60_000);

  it('100 play for the last 5 of a reward while others redeem it: exactly 5 are taken in all', async () => {
    const members = names(100);
    const fair = await Fair.open(app, members);
    const mug = await fair.arcade.offer('mug', { stock: 5, pricePoints: 1 });
    await fair.offer('wheel', [{ code: 'mug', name: 'Mug', kind: 'REWARD', reward: 'mug', weight: 1 }, nothing(0)]);
    const [played, redeemed] = await Promise.all([
      Promise.all(members.map((name, index) => fair.play(name, 'wheel', {}, undefined, either(index)))),
      Promise.all(members.slice(0, 30).map((name, index) => fair.arcade.redeem(name, mug, {}, undefined, either(index + 1)))),
    ]);
    const taken = redeemed.filter(({ redemption }) => redemption !== null).length;
    expect(tally(played)).toEqual({ ...(taken < 5 && { mug: 5 - taken }), nothing: 95 + taken });
    expect(await fair.arcade.stock('mug')).toBe(0);
  }, 60_000);

  it('60 play for the last 5 codes of a pool while others are issued them: exactly 5 are given in all, each once', async () => {
    const members = names(60);
    const fair = await Fair.open(app, members);
    await fair.coupons('few', {}, ['CODE-AAAA-1', 'CODE-AAAA-2', 'CODE-AAAA-3', 'CODE-AAAA-4', 'CODE-AAAA-5']);
    await fair.offer('wheel', [{ code: 'few', name: 'Few', kind: 'COUPON', coupon: 'few', weight: 1 }, nothing(0)]);
    const issue = (name: string, index: number) =>
      fair.send('issueCoupon', { idempotencyKey: name, member: { externalId: name }, type: 'few' }, undefined, either(index + 1));
    const [played, issued] = await Promise.all([
      Promise.all(members.map((name, index) => fair.play(name, 'wheel', {}, undefined, either(index)))),
      Promise.all(members.slice(0, 20).map(issue)),
    ]);
    const taken = issued.filter(({ userErrors }) => userErrors.length === 0).length;
    expect(tally(played)).toEqual({ ...(taken < 5 && { few: 5 - taken }), nothing: 55 + taken });
  }, 60_000);

  it('one member with 50 plays at once has exactly its chances, those of the day and those it was granted', async () => {
    const fair = await Fair.open(app, ['amy']);
    await fair.offer('wheel', [points('one', 1, 1), nothing(0)], { dailyChances: 3 });
    await fair.grant('amy', 'wheel', 4);
    const done = await Promise.all(
      Array.from({ length: 50 }, (_, index) => fair.play('amy', 'wheel', {}, undefined, either(index))),
    );
    expect(tally(done)).toEqual({ one: 7, LIMIT_REACHED: 43 });
    const numbers = (await fair.plays('amy', 'number')).map(({ number }) => number);
    expect(numbers).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect(await fair.arcade.shop.points('amy')).toBe(1007);
  });

  it('a budget is never passed, and is used up to what fits', async () => {
    const members = names(80);
    const fair = await Fair.open(app, members);
    const prizes = [points('big', 70, 1), points('small', 20, 1), nothing(0)];
    await fair.offer('wheel', prizes, { budget: 1_005, dailyChances: 2 });
    const plays = members.flatMap((name, index) =>
      [0, 1].map((turn) => fair.play(name, 'wheel', {}, undefined, either(index + turn))),
    );
    const counts = tally(await Promise.all(plays));
    const given = 70 * (counts['big'] ?? 0) + 20 * (counts['small'] ?? 0);
    expect(given).toBeLessThanOrEqual(1_005);
    expect(given).toBeGreaterThan(1_005 - 20);
  }, 60_000);

  it('the same key sent by both servers at once plays once', async () => {
    const fair = await Fair.open(app, ['amy']);
    await fair.offer('wheel', [points('one', 1, 1), nothing(0)], { dailyChances: 9 });
    const input = { idempotencyKey: 'tap', clientSeed: 'x' };
    const done = await Promise.all(
      Array.from({ length: 10 }, (_, index) => fair.play('amy', 'wheel', input, undefined, either(index))),
    );
    expect(new Set(done.map(({ play }) => play.id)).size).toBe(1);
    expect(await fair.arcade.shop.points('amy')).toBe(1001);
  });

  it('plays while the seed is changed again and again each come from a seed that was committed to', async () => {
    const members = names(60);
    const fair = await Fair.open(app, members);
    await fair.offer('wheel', [points('one', 1, 1), points('two', 2, 1), nothing(2)], { dailyChances: 2 });
    const plays = members.flatMap((name, index) =>
      [0, 1].map((turn) => fair.play(name, 'wheel', {}, undefined, either(index + turn))),
    );
    for (let turn = 0; turn < 4; turn++) await fair.reveal('wheel');
    const commitments = new Set((await Promise.all(plays)).map(({ play }) => play.commitment));
    await fair.reveal('wheel');
    // `faults` at the end recomputes every one of them
    expect(commitments.size).toBeGreaterThan(0);
  }, 60_000);

  it('four workers on two servers hold a draw once while members still enter, and give each prize once', async () => {
    const members = names(60);
    const fair = await Fair.open(app, members);
    const endsAt = new Date(app.clock.now() + DAY).toISOString();
    const prizes = [points('big', 500, null, { stock: 3 }), points('small', 20, null, { stock: 10 })];
    await fair.offer('draw', prizes, { kind: 'LUCKY_DRAW', endsAt, dailyChances: 1 });
    const entering = members.map((name, index) => fair.play(name, 'draw', {}, undefined, either(index)));
    await Promise.race(entering);
    app.clock.advance(DAY);
    const jobs = [app, second, app, second].map(({ app: { jobs: worker } }) => worker.runNow('draws'));
    const entered = tally(await Promise.all(entering));
    await Promise.all(jobs);
    await Promise.all([app, second].map(({ app: { jobs: worker } }) => worker.runNow('draws')));
    const { draw } = await fair.game('draw', 'draw { entryCount }');
    expect(draw.entryCount).toBe(entered['ENTERED']);
    const extra = (await Promise.all(members.map((name) => fair.arcade.shop.points(name)))).map((has) => has - 1000);
    const wins = Math.min(13, draw.entryCount);
    expect(extra.filter((won) => won > 0)).toHaveLength(wins);
    expect(extra.filter((won) => won === 500)).toHaveLength(Math.min(3, wins));
  }, 60_000);
});
