import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { DAY } from '../support/shop.js';
import { Arcade, faults, refused } from './rewards.fixture.js';

/** Points live for 100 days. */
const expiry = { kind: 'ROLLING', days: 100 };

describe('points that were spent on a reward', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(async () => {
    expect(await faults(app)).toEqual([]);
    await app.close();
  });

  const open = () => Arcade.open(app, ['amy'], { expiry });
  const dates = async (arcade: Arcade) => {
    const document =
      'query ($by: MemberRef!) { member(by: $by) { wallet { balance { available debt } expiring(first: 9) { points expiresAt } } } }';
    const { member } = await arcade.query(document, { by: { externalId: 'amy' } });
    const { balance, expiring } = member.wallet;
    const days = ({ points, expiresAt }: { points: number; expiresAt: string }) =>
      `${points} in ${Math.round((Date.parse(expiresAt) - app.clock.now()) / DAY)}`;
    return { ...balance, expiring: expiring.map(days) };
  };

  it('earn, redeem, return: leaves a debt and no free points, and nothing is redeemed until it is paid', async () => {
    const arcade = await open();
    const mug = await arcade.offer('mug', { pricePoints: 900 });
    await arcade.redeem('amy', mug);
    await arcade.shop.giveBack('amy', 'r1', '1000.00', { orderId: 'first-amy' });
    expect(await arcade.shop.balance('amy')).toMatchObject({ available: 0, debt: 900 });
    const small = await arcade.offer('small', { pricePoints: 1 });
    expect(await arcade.redeem('amy', small)).toEqual(refused('INSUFFICIENT_POINTS', 'rewardId'));
    await arcade.shop.buy('amy', 'second', '900.00');
    expect(await arcade.redeem('amy', small)).toEqual(refused('INSUFFICIENT_POINTS', 'rewardId'));
    await arcade.shop.buy('amy', 'third', '1.00');
    expect((await arcade.redeem('amy', small)).userErrors).toEqual([]);
    expect(await arcade.shop.balance('amy')).toMatchObject({ available: 0, debt: 0 });
  });

  it('earn, redeem, return, cancel: what comes back pays the debt first, and the end is nothing gained and nothing owed', async () => {
    const arcade = await open();
    const mug = await arcade.offer('mug', { pricePoints: 900, stock: 1 });
    const { redemption } = await arcade.redeem('amy', mug);
    await arcade.shop.giveBack('amy', 'r1', '1000.00', { orderId: 'first-amy' });
    const { entries } = await arcade.cancel(redemption.id);
    expect(entries).toMatchObject([{ kind: 'REINSTATE', points: 900, change: { available: 0, debt: -900 } }]);
    expect(await arcade.shop.balance('amy')).toMatchObject({ available: 0, debt: 0 });
    expect(await arcade.stock('mug')).toBe(1);
  });

  it('a partial debt is paid by what dies soonest, the rest is available with its dates', async () => {
    const arcade = await open();
    app.clock.advance(10 * DAY);
    await arcade.shop.buy('amy', 'second', '500.00');
    const { redemption } = await arcade.redeem('amy', await arcade.offer('mug', { pricePoints: 1500 }));
    await arcade.shop.giveBack('amy', 'r1', '200.00', { orderId: 'second' });
    expect(await dates(arcade)).toEqual({ available: 0, debt: 200, expiring: [] });
    await arcade.cancel(redemption.id);
    expect(await dates(arcade)).toEqual({ available: 1300, debt: 0, expiring: ['800 in 90', '500 in 100'] });
  });

  it('come back to the very lots that paid, with their original dates', async () => {
    const arcade = await open();
    app.clock.advance(20 * DAY);
    await arcade.shop.buy('amy', 'second', '500.00');
    const before = await dates(arcade);
    expect(before.expiring).toEqual(['1000 in 80', '500 in 100']);
    const mug = await arcade.offer('mug', { pricePoints: 1200 });
    const { redemption } = await arcade.redeem('amy', mug);
    expect((await dates(arcade)).expiring).toEqual(['300 in 100']);
    app.clock.advance(5 * DAY);
    const { entries } = await arcade.cancel(redemption.id);
    expect(entries).toMatchObject([
      { kind: 'REINSTATE', points: 1200, reason: 'A redemption was called off: its points came back.' },
    ]);
    expect(await dates(arcade)).toEqual({ available: 1500, debt: 0, expiring: ['1000 in 75', '500 in 95'] });
  });

  it('of a lot that would be dead by now come back for the days of grace, and the entry says so; live ones keep their dates', async () => {
    const arcade = await open();
    const root = await app.token({ kind: 'admin', program: arcade.shop.code });
    const changed = await app.gql(
      'mutation { updateProgram(input: { redemptions: { reinstateGraceDays: 14 } }) { program { redemptions { reinstateGraceDays } } userErrors { code } } }',
      {},
      root,
    );
    expect(changed.data?.updateProgram).toEqual({ program: { redemptions: { reinstateGraceDays: 14 } }, userErrors: [] });
    app.clock.advance(20 * DAY);
    await arcade.shop.buy('amy', 'second', '500.00');
    const { redemption } = await arcade.redeem('amy', await arcade.offer('mug', { pricePoints: 1200 }));
    app.clock.advance(80 * DAY);
    const { entries } = await arcade.cancel(redemption.id);
    expect(entries[0].reason).toBe(
      'A redemption was called off: its points came back. 1000 of them had expired and are good for 14 days.',
    );
    expect(await dates(arcade)).toEqual({ available: 1500, debt: 0, expiring: ['1000 in 14', '500 in 20'] });
    app.clock.advance(14 * DAY);
    expect(await dates(arcade)).toEqual({ available: 500, debt: 0, expiring: ['500 in 6'] });
  });

  it('cannot be redeemed by a suspended member, who gets them back all the same; who has left gets nothing, and the stock is free', async () => {
    const arcade = await open();
    const mug = await arcade.offer('mug', { stock: 3 });
    const [first, second] = [await arcade.redeem('amy', mug), await arcade.redeem('amy', mug)];
    await arcade.shop.send(
      'suspendMember',
      { member: { externalId: 'amy' }, reasonCode: 'TEST' },
      await app.token({ kind: 'staff', program: arcade.shop.code }),
    );
    expect(await arcade.redeem('amy', mug)).toEqual(refused('NOT_ELIGIBLE', 'member'));
    expect((await arcade.cancel(first.redemption.id)).redemption.pointsReturned).toBe(100);
    await arcade.shop.send(
      'closeMember',
      { idempotencyKey: 'close', member: { externalId: 'amy' } },
      await app.token({ kind: 'staff', program: arcade.shop.code }),
    );
    const after = await arcade.cancel(second.redemption.id);
    expect(after).toMatchObject({ redemption: { status: 'CANCELLED', pointsReturned: 0 }, entries: [] });
    expect(await arcade.stock('mug')).toBe(3);
  });
});
