import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { Arcade, faults } from './rewards.fixture.js';

const names = (count: number) => Array.from({ length: count }, (_, index) => `m${index}`);
const MINUTE = 60_000;

/** How many came to which end. */
function tally(payloads: { redemption: { status: string } | null; userErrors: { code: string }[] }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { redemption, userErrors } of payloads) {
    const end = userErrors[0]?.code ?? redemption?.status ?? 'NOTHING';
    counts[end] = (counts[end] ?? 0) + 1;
  }
  return counts;
}

describe('many at one reward, on two servers', () => {
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

  it('500 redeem the last 50: exactly 50 get one, and nobody else pays', async () => {
    const members = names(500);
    const arcade = await Arcade.open(app, members);
    const tv = await arcade.offer('tv', { stock: 50 });
    const done = await Promise.all(members.map((name, index) => arcade.redeem(name, tv, {}, undefined, either(index))));
    expect(tally(done)).toEqual({ RESERVED: 50, OUT_OF_STOCK: 450 });
    expect(await arcade.stock('tv')).toBe(0);
    const balances = await Promise.all(members.slice(0, 100).map((name) => arcade.shop.points(name)));
    const paid = done.slice(0, 100).filter(({ redemption }) => redemption !== null).length;
    expect(balances.filter((points) => points === 900).length).toBe(paid);
  }, 180_000);

  it('a shelf that was full and is nearly cleared meanwhile is not oversold, on the server that knows nothing of it either', async () => {
    const members = names(60);
    const arcade = await Arcade.open(app, members);
    const pen = await arcade.offer('pen', { pricePoints: 1, stock: 30_000 });
    await Promise.all(['m0', 'm1'].map((name, index) => arcade.redeem(name, pen, {}, undefined, either(index))));
    const clear = { idempotencyKey: 'clear', rewardId: pen, change: -29_900, reason: 'recalled' };
    const redeem = () => members.map((name, index) => arcade.redeem(name, pen, {}, undefined, either(index)));
    const [cleared, ...first] = await Promise.all([
      arcade.send('adjustRewardStock', clear, arcade.shop.staff),
      ...redeem(),
      ...redeem(),
    ]);
    const sold = 2 + (tally(first)['RESERVED'] ?? 0);
    const taken = cleared.userErrors.length === 0 ? 29_900 : 0;
    expect(await arcade.stock('pen')).toBe(30_000 - taken - sold);
    expect(sold).toBe(Math.min(122, 30_000 - taken));
    expect(taken).toBe(29_900);
  }, 30_000);

  it('the codes of a pool go to one member each', async () => {
    const members = names(60);
    const arcade = await Arcade.open(app, members);
    const card = await arcade.offer('card', { kind: 'VIRTUAL' });
    const csv = Array.from({ length: 100 }, (_, index) => `CODE-${index}`).join('\n');
    await arcade.send('importRewardCodes', { rewardId: card, csv }, arcade.shop.staff);
    const done = await Promise.all(
      members.flatMap((name, index) => [1, 2].map((turn) => arcade.redeem(name, card, {}, undefined, either(index + turn)))),
    );
    expect(tally(done)).toEqual({ FULFILLED: 100, OUT_OF_STOCK: 20 });
    const codes = done.flatMap(({ redemption }) => redemption?.codes ?? []);
    expect(new Set(codes).size).toBe(100);
  }, 30_000);

  it('a limit per member holds however many of its requests come at once', async () => {
    const arcade = await Arcade.open(app, ['amy']);
    const tea = await arcade.offer('tea', { pricePoints: 1, limits: [{ period: 'DAY', quantity: 3 }] });
    const done = await Promise.all(
      Array.from({ length: 40 }, (_, index) => arcade.redeem('amy', tea, {}, undefined, either(index))),
    );
    expect(tally(done)).toEqual({ RESERVED: 3, LIMIT_REACHED: 37 });
    expect(await arcade.shop.points('amy')).toBe(997);
  });

  it('a balance is spent once on many rewards at once', async () => {
    const arcade = await Arcade.open(app, ['amy']);
    const rewards = await Promise.all(Array.from({ length: 30 }, (_, index) => arcade.offer(`r${index}`, { stock: 1 })));
    const done = await Promise.all(rewards.map((id, index) => arcade.redeem('amy', id, {}, undefined, either(index))));
    expect(tally(done)).toEqual({ RESERVED: 10, INSUFFICIENT_POINTS: 20 });
    expect(await arcade.shop.points('amy')).toBe(0);
  });

  it('four expiry jobs against members who call off and a shop that confirms: points and stock come back exactly once', async () => {
    const members = names(80);
    const arcade = await Arcade.open(app, members);
    const tv = await arcade.offer('tv', { stock: 80, reserveMinutes: 1 });
    const made = await Promise.all(members.map((name) => arcade.redeem(name, tv)));
    const ids: string[] = made.map(({ redemption }) => redemption.id);
    // half of them are over, the others are not
    const late = await arcade.offer('late', { stock: 80, reserveMinutes: 10 });
    const others: string[] = (await Promise.all(members.map((name) => arcade.redeem(name, late)))).map(
      ({ redemption }) => redemption.id,
    );
    app.clock.advance(MINUTE);
    const jobs = [app, second, app, second].map(({ app: { jobs: worker } }) => worker.runNow('redemptions'));
    const moves = [...ids, ...others].flatMap((id, index) => [
      arcade.cancel(id, undefined, either(index)),
      arcade.update(id, { status: 'CONFIRMED' }, undefined, either(index + 1)),
    ]);
    const outcomes = tally(await Promise.all(moves));
    await Promise.all(jobs);
    const { data } = await app.gql(
      'query ($r: [RedemptionStatus!]) { redemptions(first: 100, statuses: $r) { nodes { id } } }',
      { r: ['RESERVED', 'CONFIRMED'] },
      arcade.shop.server,
    );
    expect(data?.redemptions.nodes).toEqual([]);
    expect([await arcade.stock('tv'), await arcade.stock('late')]).toEqual([80, 80]);
    for (const name of members) expect(await arcade.shop.points(name)).toBe(1000);
    // what was over could not be called off any more, and never was: one end each
    expect(outcomes['EXPIRED']).toBe(160);
    expect(outcomes['CANCELLED']).toBe(80);
  }, 60_000);

  it('a redemption after a refund takes what the refund gave back, and nothing twice', async () => {
    const arcade = await Arcade.open(app, ['amy', 'bob']);
    const tv = await arcade.offer('tv', { pricePoints: 1000, stock: 1 });
    for (let round = 0; round < 5; round++) {
      const [mine, theirs] = await Promise.all([arcade.redeem('amy', tv), arcade.redeem('bob', tv, {}, undefined, second)]);
      const [won] = [mine, theirs].filter(({ redemption }) => redemption !== null);
      const attempts = Array.from({ length: 4 }, (_, index) => arcade.cancel(won.redemption.id, undefined, either(index)));
      const ends = await Promise.all([...attempts, arcade.redeem('bob', tv), arcade.redeem('amy', tv, {}, undefined, second)]);
      expect(tally(ends.slice(0, 4))).toEqual({ CANCELLED: 1, INVALID_STATE: 3 });
      for (const { redemption } of ends.slice(4)) if (redemption) await arcade.cancel(redemption.id);
      expect(await arcade.stock('tv')).toBe(1);
      expect([await arcade.shop.points('amy'), await arcade.shop.points('bob')]).toEqual([1000, 1000]);
    }
  }, 30_000);

  it('a change of the reward holds from the next batch on, on the other server too', async () => {
    const arcade = await Arcade.open(app, ['amy']);
    const tea = await arcade.offer('tea', { pricePoints: 10 });
    await arcade.redeem('amy', tea, {}, undefined, second);
    await arcade.offer('tea', { pricePoints: 20, limits: [{ period: 'DAY', quantity: 1 }] });
    const after = await arcade.redeem('amy', tea, {}, undefined, second);
    expect(after.redemption.points).toBe(20);
    expect((await arcade.redeem('amy', tea, {}, undefined, second)).userErrors[0].code).toBe('LIMIT_REACHED');
  });
});
