import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { cny, DAY } from '../support/shop.js';
import { Booth } from './passes.fixture.js';
import { Arcade, faults, refused } from './rewards.fixture.js';

const MOST = '90071992547409.91';
const MAX_INT = 2 ** 31 - 1;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  expect(await faults(app)).toEqual([]);
  await app.close();
});

describe('what no number can say is refused, and never half done', () => {
  it('a redemption that would cost more money than can be counted: nothing is taken', async () => {
    const arcade = await Arcade.open(app, ['amy']);
    const car = await arcade.offer('car', { pricePoints: 1, priceMoney: MOST, maxQuantity: 1000 });
    expect(await arcade.redeem('amy', car, { quantity: 2 })).toEqual(refused('INVALID', 'quantity'));
    expect(await arcade.redemptions('amy')).toEqual([]);
    const { redemption } = await arcade.redeem('amy', car);
    expect([redemption.money.amount, await arcade.shop.points('amy')]).toEqual([MOST, 999]);
    await arcade.cancel(redemption.id);
  });

  it('a stock, or the places of a slot, beyond what can be shown: the shelf stays as it is and can be read', async () => {
    const arcade = await Arcade.open(app, ['amy']);
    const more = (target: object, change: number) =>
      arcade.send('adjustRewardStock', { idempotencyKey: randomUUID(), ...target, change, reason: 'more' }, arcade.shop.staff);
    const pen = await arcade.offer('pen', { stock: 1_000_000_000 });
    expect(await more({ rewardId: pen }, 1)).toEqual(refused('INVALID', 'change'));
    expect(await more({ rewardId: pen }, MAX_INT)).toEqual(refused('INVALID', 'change'));
    // what is sold comes back however full the shelf is
    const { redemption } = await arcade.redeem('amy', pen);
    expect((await more({ rewardId: pen }, 1)).userErrors).toEqual([]);
    await arcade.cancel(redemption.id);
    expect(await arcade.stock('pen')).toBe(1_000_000_001);

    const fitting = await arcade.offer('fitting', { kind: 'SERVICE' });
    const begins = app.clock.now() + DAY;
    const slot = { startsAt: new Date(begins).toISOString(), endsAt: new Date(begins + 1).toISOString(), capacity: 1 };
    const { reward } = await arcade.send('addRewardSlots', { rewardId: fitting, slots: [slot] }, arcade.shop.staff);
    const [{ id }] = reward.slots;
    expect(await more({ slotId: id }, MAX_INT)).toEqual(refused('INVALID', 'change'));
    expect((await more({ slotId: id }, 2)).reward.slots).toEqual([{ id, free: 3 }]);
  });

  it('a slot that would have begun, and nothing of what is sent with it; one that has begun since stays where it is sent again', async () => {
    const arcade = await Arcade.open(app);
    const fitting = await arcade.offer('fitting', { kind: 'SERVICE' });
    const at = (hours: number) => new Date(app.clock.now() + hours * 3_600_000).toISOString();
    const slot = (from: number) => ({ startsAt: at(from), endsAt: at(from + 1), capacity: 1 });
    const add = (slots: object[]) => arcade.send('addRewardSlots', { rewardId: fitting, slots }, arcade.shop.staff);
    expect(await add([slot(2), slot(0)])).toEqual(refused('INVALID', 'slots', '1', 'startsAt'));
    const later = slot(2);
    const { reward } = await add([later]);
    expect(reward.slots).toHaveLength(1);
    app.clock.advance(3 * 3_600_000);
    expect((await add([later])).userErrors).toEqual([]);
  });

  it('a new reward of more than a thousand million', async () => {
    const arcade = await Arcade.open(app);
    const input = { code: 'pen', kind: 'GOODS', name: 'Pen', pricePoints: 1, stock: 1_000_000_001 };
    expect(await arcade.send('saveReward', input, arcade.shop.staff)).toEqual(refused('INVALID', 'stock'));
  });

  it('a pass whose periods come to more units than can be shown', async () => {
    const booth = await Booth.open(app, ['amy']);
    const save = (units: number, periods: number) => {
      const schedule = { period: 'DAY', periods, carry: true };
      return booth.send('savePassType', { code: 'p', name: 'P', units, schedule }, booth.shop.staff);
    };
    expect(await save(MAX_INT, 2)).toEqual(refused('INVALID', 'units'));
    expect((await save(1_000_000, 1200)).userErrors).toEqual([]);
    expect(await save(10_000_000, 1200)).toEqual(refused('INVALID', 'units'));
    expect((await save(MAX_INT, 1)).userErrors).toEqual([]);
  });

  it('a pass that starts when no calendar of ours does, or that was both paid and free', async () => {
    const booth = await Booth.open(app, ['amy']);
    await booth.type('beers', { validity: { days: 36_500 }, priceMoney: '5.00' });
    const issue = (more: object) => booth.act('issuePass', { member: { externalId: 'amy' }, passType: 'beers', ...more });
    const inYears = (years: number) => new Date(app.clock.now() + years * 365 * DAY).toISOString();
    expect(await issue({ startsAt: '9999-12-31T23:59:59Z' })).toEqual(refused('INVALID', 'startsAt'));
    expect(await issue({ startsAt: inYears(101) })).toEqual(refused('INVALID', 'startsAt'));
    expect((await issue({ startsAt: inYears(99) })).pass.endsAt).toMatch(/^2225-/);
    expect(await issue({ free: true, pricePaid: cny('5.00') })).toEqual(refused('INVALID', 'pricePaid'));
    expect((await issue({ free: true })).pass.priceMoney).toEqual({ amount: '0.00' });
  });
});
