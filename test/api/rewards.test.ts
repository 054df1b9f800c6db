import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { DAY } from '../support/shop.js';
import { Arcade, faults, refused } from './rewards.fixture.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  expect(await faults(app)).toEqual([]);
  await app.close();
});

describe('redeeming', () => {
  it('goods reserves them, spends the points and takes from the stock; the shop sends them with a tracking number', async () => {
    const arcade = await Arcade.open(app, ['amy']);
    const mug = await arcade.offer('mug', { stock: 5 });
    const done = await arcade.redeem('amy', mug, { quantity: 2, reference: 'order 7' });
    expect(done).toMatchObject({
      redemption: {
        status: 'RESERVED',
        quantity: 2,
        points: 200,
        codes: [],
        expiresAt: null,
        reference: 'order 7',
        reward: { code: 'mug' },
      },
      entries: [{ kind: 'SPEND', points: -200, after: { available: 800 }, reason: 'Redeemed 2 x The mug.' }],
      wallet: { code: 'points' },
      userErrors: [],
    });
    expect(await arcade.stock('mug')).toBe(3);
    const { id } = done.redemption;
    expect(await arcade.update(id, { status: 'SHIPPED' })).toEqual(refused('INVALID_STATE', 'redemptionId'));
    await arcade.update(id, { status: 'CONFIRMED', note: 'packed' });
    const sent = await arcade.update(id, { status: 'SHIPPED', tracking: { carrier: 'SF', number: 'SF123' } });
    expect(sent.redemption).toMatchObject({ status: 'SHIPPED', tracking: { carrier: 'SF', number: 'SF123' }, note: 'packed' });
    expect((await arcade.update(id, { status: 'FULFILLED' })).redemption.status).toBe('FULFILLED');
    expect(await arcade.redemptions('amy')).toEqual(['FULFILLED mug']);
  });

  it('a virtual reward gives the codes of its pool in their order, each once, and is sold out with the last', async () => {
    const arcade = await Arcade.open(app, ['amy', 'bob']);
    const card = await arcade.offer('card', { kind: 'VIRTUAL' });
    const csv = 'code,batch\nAAA,1\nBBB,1\nAAA,1\n"C,C",2\n';
    const staff = arcade.shop.staff;
    const first = await arcade.send('importRewardCodes', { rewardId: card, csv }, staff);
    expect(first).toMatchObject({ reward: { stock: 3 }, imported: 3, duplicates: 1, duplicateCodes: ['AAA'], invalidRows: [] });
    const again = await arcade.send('importRewardCodes', { rewardId: card, csv: 'BBB\nDDD' }, staff);
    expect(again).toMatchObject({ reward: { stock: 4 }, imported: 1, duplicates: 1, duplicateCodes: ['BBB'] });
    expect((await arcade.redeem('amy', card, { quantity: 2 })).redemption).toMatchObject({
      status: 'FULFILLED',
      codes: ['AAA', 'BBB'],
    });
    expect((await arcade.redeem('bob', card)).redemption.codes).toEqual(['C,C']);
    expect(await arcade.redeem('amy', card, { quantity: 2 })).toEqual(refused('OUT_OF_STOCK', 'quantity'));
    expect((await arcade.redeem('amy', card)).redemption.codes).toEqual(['DDD']);
    expect(await arcade.redeem('bob', card)).toEqual(refused('OUT_OF_STOCK', 'rewardId'));
  });

  it.each(['PRIVILEGE', 'DONATION'])('a %s is fulfilled at once; members cannot call it off, the shop can', async (kind) => {
    const arcade = await Arcade.open(app, ['amy']);
    const id = await arcade.offer('gift', { kind });
    const { redemption } = await arcade.redeem('amy', id);
    expect(redemption.status).toBe('FULFILLED');
    const amy = await arcade.shop.member('amy');
    expect(await arcade.cancel(redemption.id, amy)).toEqual(refused('INVALID_STATE', 'redemptionId'));
    expect((await arcade.cancel(redemption.id)).redemption).toMatchObject({ status: 'CANCELLED', pointsReturned: 100 });
    expect(await arcade.shop.points('amy')).toBe(1000);
  });

  it('is refused without leaving a trace: points, stock, limits and unknown ids', async () => {
    const arcade = await Arcade.open(app, ['amy']);
    const dear = await arcade.offer('dear', { pricePoints: 1001, stock: 3, limits: [{ period: 'TOTAL', quantity: 1 }] });
    expect(await arcade.redeem('amy', dear)).toEqual(refused('INSUFFICIENT_POINTS', 'rewardId'));
    expect(await arcade.redeem('amy', dear, { quantity: 0 })).toEqual(refused('INVALID', 'quantity'));
    expect(await arcade.redeem('amy', dear, { quantity: 11 })).toEqual(refused('INVALID', 'quantity'));
    expect(await arcade.redeem('amy', 'nonsense')).toEqual(refused('NOT_FOUND', 'rewardId'));
    expect(await arcade.redeem('nobody', dear)).toEqual(refused('NOT_FOUND', 'member'));
    expect(await arcade.stock('dear')).toBe(3);
    await arcade.shop.buy('amy', 'more', '1000.00');
    expect((await arcade.redeem('amy', dear)).userErrors).toEqual([]);
    expect(await arcade.redeem('amy', dear)).toEqual(refused('LIMIT_REACHED', 'rewardId'));
    expect(await arcade.redemptions('amy')).toEqual(['RESERVED dear']);
  });

  it('a repeat of the request gives the first redemption and takes nothing more', async () => {
    const arcade = await Arcade.open(app, ['amy']);
    const mug = await arcade.offer('mug', { stock: 5 });
    const same = { idempotencyKey: 'once' };
    const [one, two] = await Promise.all([arcade.redeem('amy', mug, same), arcade.redeem('amy', mug, same)]);
    expect(two).toEqual(one);
    expect(await arcade.redeem('amy', mug, { ...same, quantity: 2 })).toEqual(
      refused('IDEMPOTENCY_KEY_MISMATCH', 'idempotencyKey'),
    );
    expect(await arcade.stock('mug')).toBe(4);
    expect(await arcade.shop.points('amy')).toBe(900);
  });

  it('a member redeems for itself only, and calls off its own until it was sent', async () => {
    const arcade = await Arcade.open(app, ['amy', 'bob']);
    const mug = await arcade.offer('mug', { stock: 5 });
    const [amy, bob] = await Promise.all(['amy', 'bob'].map((name) => arcade.shop.member(name)));
    expect(await arcade.redeem('bob', mug, {}, amy)).toEqual(refused('FORBIDDEN_TARGET', 'member'));
    const { redemption } = await arcade.redeem('amy', mug, { member: null }, amy);
    expect(await arcade.cancel(redemption.id, bob)).toEqual(refused('NOT_FOUND', 'redemptionId'));
    await arcade.update(redemption.id, { status: 'CONFIRMED' });
    expect((await arcade.cancel(redemption.id, amy)).redemption.status).toBe('CANCELLED');
    expect(await arcade.cancel(redemption.id, amy)).toEqual(refused('INVALID_STATE', 'redemptionId'));
    expect([await arcade.stock('mug'), await arcade.shop.points('amy')]).toEqual([5, 1000]);
    const other = await arcade.redeem('amy', mug, {}, amy);
    await arcade.update(other.redemption.id, { status: 'CONFIRMED' });
    await arcade.update(other.redemption.id, { status: 'SHIPPED' });
    expect(await arcade.cancel(other.redemption.id, amy)).toEqual(refused('INVALID_STATE', 'redemptionId'));
    // what was sent has not come back with the points
    expect((await arcade.cancel(other.redemption.id)).redemption.status).toBe('CANCELLED');
    expect([await arcade.stock('mug'), await arcade.shop.points('amy')]).toEqual([4, 1000]);
  });
});

describe('saying again how far a redemption is', () => {
  it('changes nothing, whatever its kind', async () => {
    const arcade = await Arcade.open(app, ['amy']);
    const type = 'mutation ($input: SavePassTypeInput!) { savePassType(input: $input) { userErrors { code } } }';
    await arcade.query(type, { input: { code: 'beers', name: 'Beers', units: 5, priceMoney: '5.00' } }, arcade.shop.staff);
    const rewards = [await arcade.offer('mug'), await arcade.offer('beers', { kind: 'PASS', passType: 'beers' })];
    for (const reward of rewards) {
      const { redemption } = await arcade.redeem('amy', reward);
      expect((await arcade.update(redemption.id, { status: 'CANCELLED', note: 'Out of them' })).userErrors).toEqual([]);
      const look = () =>
        arcade.query('query ($id: ID!) { node(id: $id) { ... on Redemption { updatedAt note } } }', { id: redemption.id });
      const before = await look();
      app.clock.advance(1_000);
      const again = await arcade.update(redemption.id, { status: 'CANCELLED', note: 'Out of them' });
      expect(again).toMatchObject({ redemption: { status: 'CANCELLED', pointsReturned: 100 }, userErrors: [] });
      expect(await look()).toEqual(before);
      await arcade.update(redemption.id, { note: 'Back in May' });
      expect((await look()).node).toEqual({ updatedAt: new Date(app.clock.now()).toISOString(), note: 'Back in May' });
    }
    expect(await arcade.shop.points('amy')).toBe(1000);
  });
});

describe('a limit per member', () => {
  it('counts in the period of the program, and what was called off can be taken again', async () => {
    const arcade = await Arcade.open(app, ['amy', 'bob']);
    const tea = await arcade.offer('tea', {
      limits: [
        { period: 'DAY', quantity: 2 },
        { period: 'TOTAL', quantity: 3 },
      ],
    });
    const { redemption } = await arcade.redeem('amy', tea);
    await arcade.redeem('amy', tea);
    expect((await arcade.redeem('amy', tea)).userErrors[0].message).toBe('At most 2 of this reward a day.');
    expect((await arcade.redeem('bob', tea)).userErrors).toEqual([]);
    await arcade.cancel(redemption.id);
    expect((await arcade.redeem('amy', tea)).userErrors).toEqual([]);
    app.clock.advance(DAY);
    expect((await arcade.redeem('amy', tea)).userErrors).toEqual([]);
    expect((await arcade.redeem('amy', tea)).userErrors[0].message).toBe('At most 3 of this reward for each member.');
  });
});

describe('a price in points and money', () => {
  it('reserves until the shop says that it was paid; unpaid, everything comes back once', async () => {
    const arcade = await Arcade.open(app, ['amy']);
    const card = await arcade.offer('card', { kind: 'VIRTUAL', priceMoney: '9.90' });
    await arcade.send('importRewardCodes', { rewardId: card, csv: 'ONE\nTWO' }, arcade.shop.staff);
    const paid = await arcade.redeem('amy', card, { quantity: 1 });
    expect(paid.redemption).toMatchObject({ status: 'RESERVED', money: { amount: '9.90' }, codes: [] });
    expect(paid.redemption.expiresAt).toBe(new Date(app.clock.now() + 30 * 60_000).toISOString());
    const unpaid = await arcade.redeem('amy', card);
    expect((await arcade.update(paid.redemption.id, { status: 'FULFILLED' })).redemption).toMatchObject({
      status: 'FULFILLED',
      codes: ['ONE'],
      expiresAt: null,
    });
    app.clock.advance(30 * 60_000);
    expect(await arcade.redemptions('amy')).toEqual(['EXPIRED card', 'FULFILLED card']);
    await app.app.jobs.runNow('redemptions');
    await app.app.jobs.runNow('redemptions');
    expect(await arcade.update(unpaid.redemption.id, { status: 'FULFILLED' })).toEqual(refused('EXPIRED', 'redemptionId'));
    expect([await arcade.stock('card'), await arcade.shop.points('amy')]).toEqual([1, 900]);
    expect((await arcade.redeem('amy', card)).redemption.status).toBe('RESERVED');
  });

  it("ends a member's reservation by itself when the member redeems again, before any job", async () => {
    const arcade = await Arcade.open(app, ['amy', 'bob']);
    const tv = await arcade.offer('tv', {
      pricePoints: 1000,
      stock: 1,
      reserveMinutes: 10,
      limits: [{ period: 'TOTAL', quantity: 1 }],
    });
    await arcade.redeem('amy', tv);
    expect(await arcade.redeem('amy', tv)).toEqual(refused('LIMIT_REACHED', 'rewardId'));
    const eligible = async (name: string) =>
      (await arcade.query('{ reward(code: "tv") { eligible ineligibleReason } }', {}, await arcade.shop.member(name))).reward;
    expect(await eligible('amy')).toEqual({ eligible: false, ineligibleReason: 'At most 1 of this reward for each member.' });
    app.clock.advance(10 * 60_000);
    // what is over counts for nothing any more, nor is it said to: of the member's own; what others hold comes back with the job
    expect(await eligible('amy')).toEqual({ eligible: true, ineligibleReason: null });
    expect(await eligible('bob')).toEqual({ eligible: false, ineligibleReason: 'This reward is sold out.' });
    expect(await arcade.redeem('bob', tv)).toEqual(refused('OUT_OF_STOCK', 'rewardId'));
    const again = await arcade.redeem('amy', tv);
    expect(again.redemption.status).toBe('RESERVED');
    expect(await arcade.redemptions('amy')).toEqual(['RESERVED tv', 'EXPIRED tv']);
    expect((await arcade.shop.entries('amy')).map(({ kind }) => kind).slice(0, 3)).toEqual(['SPEND', 'REINSTATE', 'SPEND']);
  });
});
