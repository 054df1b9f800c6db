import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { DAY } from '../support/shop.js';
import { Fair, nothing, points } from './games.fixture.js';
import { faults, refused } from './rewards.fixture.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  expect(await faults(app)).toEqual([]);
  await app.close();
});

describe('a play', () => {
  it('takes a chance and gives what it won, as an earning of its own', async () => {
    const fair = await Fair.open(app, ['amy']);
    await fair.offer('wheel', [points('ten', 10, 1), nothing(0)]);
    const { play, entries, chances } = await fair.play('amy', 'wheel', { clientSeed: 'hello' });
    expect(play).toMatchObject({ game: 'wheel', version: 1, number: 1, clientSeed: 'hello', status: 'WON', points: 10, cost: 0 });
    expect(play).toMatchObject({ drawn: 'ten', prize: { code: 'ten' }, serverSeed: null, redemption: null });
    expect(entries).toEqual([{ kind: 'EARN', points: 10, change: { available: 10 }, reason: 'Won in game "wheel": 10 points.' }]);
    expect(chances).toEqual({ daily: 2, extra: 0, plays: 1 });
    expect(await fair.arcade.shop.points('amy')).toBe(1010);
  });

  it('costs points or tickets, and is refused where they do not suffice', async () => {
    const fair = await Fair.open(app, ['amy', 'bob']);
    await fair.offer('card', [points('ten', 10, 1), nothing(1)], {
      kind: 'SCRATCH_CARD',
      cost: { points: 600 },
      dailyChances: null,
    });
    const { play, entries, chances } = await fair.play('amy', 'card');
    expect(entries[0]).toMatchObject({ kind: 'SPEND', points: -600, reason: 'Game "card" was played.' });
    expect(play.cost).toBe(600);
    expect(chances).toEqual({ daily: null, extra: 0, plays: 1 });
    expect(await fair.play('amy', 'card')).toEqual(refused('INSUFFICIENT_POINTS', 'game'));
    expect(await fair.plays('amy')).toHaveLength(1);
  });

  it('gives a reward as a redemption that costs nothing and takes of its stock', async () => {
    const fair = await Fair.open(app, ['amy']);
    await fair.arcade.offer('mug', { stock: 2, pricePoints: 500, limits: [{ period: 'TOTAL', quantity: 1 }] });
    await fair.offer('wheel', [{ code: 'mug', name: 'A mug', kind: 'REWARD', reward: 'mug', weight: 1 }, nothing(0)]);
    const done = await Promise.all([1, 2, 3].map(() => fair.play('amy', 'wheel')));
    const redemptions = done.map(({ play }) => play.redemption);
    expect(redemptions.filter((one) => one !== null)).toHaveLength(2);
    expect(redemptions.find((one) => one !== null)).toMatchObject({ status: 'RESERVED', points: 0, reward: { code: 'mug' } });
    expect(done.map(({ play }) => [play.drawn, play.status]).sort()).toEqual([
      ['mug', 'LOST'],
      ['mug', 'WON'],
      ['mug', 'WON'],
    ]);
    expect(await fair.arcade.stock('mug')).toBe(0);
    expect(await fair.arcade.shop.points('amy')).toBe(1000);
  });

  it('gives a code of a pool, and the next prize of the list where the reward is not there', async () => {
    const fair = await Fair.open(app, ['amy']);
    const card = await fair.arcade.offer('film', { kind: 'VIRTUAL' });
    await fair.arcade.send('importRewardCodes', { rewardId: card, csv: 'A' }, fair.arcade.shop.staff);
    const prizes = [
      { code: 'film', name: 'A film', kind: 'REWARD', reward: 'film', weight: 1 },
      { code: 'gone', name: 'Gone', kind: 'REWARD', reward: 'no-such-reward', weight: 1, stock: 5 },
    ];
    await fair.offer('wheel', [...prizes, points('ten', 10, 1), nothing(0)], { dailyChances: 20 });
    const done = [];
    for (let turn = 0; turn < 12; turn++) done.push(await fair.play('amy', 'wheel'));
    const given = done.map(({ play }) => play.prize.code);
    expect(given.filter((code) => code === 'film')).toHaveLength(1);
    expect(given.filter((code) => code === 'ten')).toHaveLength(11);
    expect(new Set(done.map(({ play }) => play.drawn)).size).toBeGreaterThan(1);
  });

  it('is the same when it is asked again with its key, and refused with another seed', async () => {
    const fair = await Fair.open(app, ['amy']);
    await fair.offer('wheel', [points('ten', 10, 1), nothing(1)]);
    const input = { idempotencyKey: 'tap', clientSeed: 'one' };
    const first = await fair.play('amy', 'wheel', input);
    const again = await fair.play('amy', 'wheel', input);
    expect(again).toEqual(first);
    expect(await fair.play('amy', 'wheel', { ...input, clientSeed: 'two' })).toEqual(
      refused('IDEMPOTENCY_KEY_MISMATCH', 'idempotencyKey'),
    );
    expect(await fair.plays('amy')).toHaveLength(1);
  });

  it('is for the member itself by its own token, and for nobody else', async () => {
    const fair = await Fair.open(app, ['amy', 'bob']);
    await fair.offer('wheel', [points('ten', 10, 1), nothing(1)]);
    const amy = await fair.arcade.shop.member('amy');
    const { play } = await fair.play('amy', 'wheel', { member: undefined }, amy);
    expect(play.number).toBe(1);
    expect(await fair.play('bob', 'wheel', {}, amy)).toEqual(refused('FORBIDDEN_TARGET', 'member'));
    const other = (await fair.play('bob', 'wheel')).play.id;
    const { node } = await fair.arcade.query('query ($id: ID!) { node(id: $id) { id } }', { id: other }, amy);
    expect(node).toBeNull();
    const mine = await fair.game('wheel', 'chances { daily plays } isOpen', amy);
    expect(mine).toEqual({ chances: { daily: 2, plays: 1 }, isOpen: true });
  });
});

describe('chances', () => {
  it('come back each day of the program, and those that were granted stay until they are used', async () => {
    const fair = await Fair.open(app, ['amy']);
    await fair.offer('wheel', [points('one', 1, 1), nothing(1)], { dailyChances: 1 });
    await fair.play('amy', 'wheel');
    expect(await fair.play('amy', 'wheel')).toEqual(refused('LIMIT_REACHED', 'game'));
    expect((await fair.grant('amy', 'wheel', 2)).chances).toEqual({ daily: 0, extra: 2, plays: 1 });
    expect((await fair.play('amy', 'wheel')).chances).toEqual({ daily: 0, extra: 1, plays: 2 });
    // 04:00 UTC is noon in Shanghai: its midnight is 12 hours away
    app.clock.advance(DAY / 2 - 1);
    expect((await fair.play('amy', 'wheel')).chances).toEqual({ daily: 0, extra: 0, plays: 3 });
    expect(await fair.play('amy', 'wheel')).toEqual(refused('LIMIT_REACHED', 'game'));
    app.clock.advance(1);
    expect((await fair.play('amy', 'wheel')).chances).toEqual({ daily: 0, extra: 0, plays: 4 });
  });

  it('are granted once for a key, never to oneself, and to nobody for a game that is not there', async () => {
    const fair = await Fair.open(app, ['amy']);
    await fair.offer('wheel', [nothing(1)], { dailyChances: 0 });
    await fair.grant('amy', 'wheel', 5, { idempotencyKey: 'share-1' });
    expect((await fair.grant('amy', 'wheel', 5, { idempotencyKey: 'share-1' })).chances.extra).toBe(5);
    expect(await fair.grant('amy', 'other', 5)).toEqual(refused('NOT_FOUND', 'game'));
    expect(await fair.grant('amy', 'wheel', 0)).toEqual(refused('INVALID', 'chances'));
    const input = { idempotencyKey: randomUUID(), member: { externalId: 'amy' }, game: 'wheel', chances: 1, reason: 'x' };
    const grant = fair.send('grantGameChances', input, await fair.arcade.shop.member('amy'));
    await expect(grant).rejects.toThrow('FORBIDDEN');
  });
});

describe('a game', () => {
  it('that is not open is not played', async () => {
    const fair = await Fair.open(app, ['amy']);
    const at = (days: number) => new Date(app.clock.now() + days * DAY).toISOString();
    await fair.offer('later', [nothing(1)], { startsAt: at(1) });
    await fair.offer('over', [nothing(1)], { startsAt: at(-2), endsAt: at(-1) });
    await fair.offer('ended', [nothing(1)]);
    await fair.send('endGame', { code: 'ended' }, fair.arcade.shop.staff);
    await fair.save('draft', [nothing(1)], { status: 'DRAFT' });
    const plays = await Promise.all(['later', 'over', 'ended', 'draft', 'none'].map((code) => fair.play('amy', code)));
    expect(plays.map(({ userErrors }) => userErrors[0].code)).toEqual([
      'NOT_ELIGIBLE',
      'EXPIRED',
      'NOT_ELIGIBLE',
      'NOT_FOUND',
      'NOT_FOUND',
    ]);
    const amy = await fair.arcade.shop.member('amy');
    const { games } = await fair.arcade.query('{ games { code isOpen } }', {}, amy);
    expect(games).toEqual([{ code: 'later', isOpen: false }]);
    const { games: all } = await fair.arcade.query('{ games { code status } }', {}, fair.arcade.shop.staff);
    expect(all.map(({ code }: { code: string }) => code)).toEqual(['draft', 'ended', 'later', 'over']);
  });

  it('is not for who is suspended or has left', async () => {
    const fair = await Fair.open(app, ['amy']);
    await fair.offer('wheel', [points('ten', 10, 1), nothing(1)]);
    await fair.arcade.shop.send('suspendMember', { member: { externalId: 'amy' }, reasonCode: 'X' });
    expect(await fair.play('amy', 'wheel')).toEqual(refused('NOT_ELIGIBLE', 'member'));
  });

  it('that is edited changes the future only', async () => {
    const fair = await Fair.open(app, ['amy']);
    await fair.offer('wheel', [points('ten', 10, 1, { stock: 5 }), nothing(0)], { dailyChances: 10 });
    const before = (await fair.play('amy', 'wheel')).play;
    await fair.offer('wheel', [points('ten', 77, 1, { stock: 2 }), nothing(0)], { dailyChances: 10 });
    const after = (await fair.play('amy', 'wheel')).play;
    expect([after.version, after.points]).toEqual([2, 77]);
    // what was played stays as the game was then, and its stock counts on
    const [, first] = await fair.plays('amy', 'id version points prize { code name } drawn');
    expect(first).toEqual({ id: before.id, version: 1, points: 10, prize: { code: 'ten', name: '10 points' }, drawn: 'ten' });
    expect((await fair.play('amy', 'wheel')).play).toMatchObject({ drawn: 'ten', prize: { code: 'nothing' }, points: 0 });
    expect((await fair.game('wheel')).prizes[0]).toEqual({ code: 'ten', odds: '1/1', stock: 2, left: 0 });
    expect(await fair.arcade.shop.points('amy')).toBe(1087);
  });

  it('never gives more than its budget, whatever the odds, and what no limit stops goes on', async () => {
    const fair = await Fair.open(app, ['amy']);
    await fair.offer('wheel', [points('big', 100, 1), points('small', 30, 1), nothing(0)], { budget: 150, dailyChances: 30 });
    for (let turn = 0; turn < 12; turn++) await fair.play('amy', 'wheel');
    const won = await fair.arcade.shop.points('amy');
    expect(won).toBeGreaterThanOrEqual(1120);
    expect(won).toBeLessThanOrEqual(1150);
  });

  it.each<[string, object[], object, string[]]>([
    ['a free game without a number of chances', [nothing(1)], { dailyChances: null }, ['dailyChances']],
    ['no prize that is nothing', [points('a', 1, 1)], {}, ['prizes']],
    ['two of them', [nothing(1), { ...nothing(1), code: 'none' }], {}, ['prizes']],
    ['a code twice', [points('a', 1, 1), points('a', 2, 1), nothing(1)], {}, ['prizes']],
    ['a prize without odds', [points('a', 1, 0), nothing(1)], {}, ['prizes', '0', 'weight']],
    ['no odds at all', [nothing(0)], {}, ['prizes']],
    ['points that are none', [points('a', 0, 1), nothing(1)], {}, ['prizes', '0', 'points']],
    ['points of no wallet', [points('a', 1, 1, { walletCode: 'gold' }), nothing(1)], {}, ['prizes', '0', 'walletCode']],
    [
      'points that count towards tiers',
      [points('a', 1, 1, { walletCode: 'status' }), nothing(1)],
      {},
      ['prizes', '0', 'walletCode'],
    ],
    ['a reward with points', [points('a', 1, 1, { kind: 'REWARD', reward: 'a' }), nothing(1)], {}, ['prizes', '0', 'points']],
    ['a lucky draw without an end', [points('a', 1, null, { stock: 1 })], { kind: 'LUCKY_DRAW' }, ['endsAt']],
    [
      'a lucky draw without stock',
      [points('a', 1, null)],
      { kind: 'LUCKY_DRAW', endsAt: '2027-01-01T00:00:00Z' },
      ['prizes', '0', 'stock'],
    ],
    ['an end before the start', [nothing(1)], { startsAt: '2027-01-01T00:00:00Z', endsAt: '2026-01-01T00:00:00Z' }, ['endsAt']],
  ])('is refused with %s', async (_, prizes, more, field) => {
    const fair = await Fair.open(app);
    const { game, userErrors } = await fair.save('wheel', prizes as Record<string, unknown>[], more as Record<string, unknown>);
    expect(game).toBeNull();
    expect(userErrors).toContainEqual(expect.objectContaining({ field }));
  });
});
