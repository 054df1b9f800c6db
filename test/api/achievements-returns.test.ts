import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { plant, rule } from '../support/rules.js';
import { Shop } from '../support/shop.js';
import { achievement, Club, faults, rewards } from './achievements.fixture.js';

describe('achievements and returns', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ crowded: true });
  });
  afterAll(async () => {
    expect(await faults(app)).toEqual([]);
    await app.close();
  });

  const open = (achievements: Record<string, ReturnType<typeof achievement>>, more = {}) =>
    Club.open(app, { achievements, ...more }, 'amy');

  const buyAll = async (club: Club, ...orders: string[]) => {
    for (const order of orders) await club.buy('amy', order);
  };

  it('a purchase that is wholly returned withdraws the completion, its badge and its points, and the answer says so', async () => {
    const club = await open({ regular: achievement() });
    await buyAll(club, 'a', 'b', 'c');
    const { reversed } = await club.shop.giveBack('amy', 'r', '10', { orderId: 'b' });
    expect(reversed).toEqual([
      { what: 'achievement:regular', points: 0, done: true, reason: expect.stringContaining('1') },
      { what: 'points', points: 100, done: true, reason: expect.any(String) },
    ]);
    expect(await club.points('amy')).toBe(0);
    expect(await club.progress('amy')).toEqual(['regular 2/3 0x']);
    expect((await club.seen('amy')).badges).toEqual([]);
    const [entry] = await club.shop.entries('amy');
    expect(entry).toMatchObject({ kind: 'REVERSE', points: -100 });
  });

  it('buying again completes it again, and gives again', async () => {
    const club = await open({ regular: achievement({ times: 1 }) });
    await buyAll(club, 'a', 'b', 'c');
    await club.shop.giveBack('amy', 'r1', '10', { orderId: 'a' });
    await buyAll(club, 'd');
    expect(await club.progress('amy')).toEqual(['regular 3/3 1x']);
    await club.shop.giveBack('amy', 'r2', '10', { orderId: 'd' });
    expect(await club.points('amy')).toBe(0);
    await buyAll(club, 'e');
    expect(await club.points('amy')).toBe(100);
  });

  it('returned in parts it counts until nothing is left, as if it came back at once', async () => {
    const club = await open({ regular: achievement() });
    await buyAll(club, 'a', 'b', 'c');
    const part = await club.shop.giveBack('amy', 'r1', '9.99', { orderId: 'a' });
    expect(part.reversed).toEqual([]);
    expect(await club.points('amy')).toBe(100);
    await club.shop.giveBack('amy', 'r2', '0.01', { orderId: 'a' });
    expect(await club.points('amy')).toBe(0);
  });

  it('another purchase steps in where one lay open', async () => {
    const club = await open({ regular: achievement() });
    await buyAll(club, 'a', 'b', 'c', 'd');
    const { reversed } = await club.shop.giveBack('amy', 'r', '10', { orderId: 'a' });
    expect(reversed).toEqual([]);
    expect(await club.progress('amy')).toEqual(['regular 0/3 1x']);
    expect(await club.points('amy')).toBe(100);
  });

  it('money goes with what is returned, line by line', async () => {
    const club = await open({ spender: achievement({ goal: { count: 'SPEND', target: 10_000 } }) });
    await club.buy('amy', 'a', '120');
    await club.shop.giveBack('amy', 'r1', '20', { orderId: 'a' });
    expect(await club.progress('amy')).toEqual(['spender 0.00/100.00 1x']);
    await club.shop.giveBack('amy', 'r2', '0.01', { orderId: 'a' });
    expect(await club.progress('amy')).toEqual(['spender 99.99/100.00 0x']);
    await club.buy('amy', 'b', '0.01');
    expect(await club.progress('amy')).toEqual(['spender 0.00/100.00 1x']);
    expect(await club.points('amy')).toBe(100);
  });

  it('a purchase that falls out of the goal does not count any more', async () => {
    const club = await open({
      big: achievement({ goal: { condition: { kind: 'AMOUNT', min: 5_000, max: null }, target: 1 } }),
      tea: achievement({ goal: { condition: { kind: 'LINES', skus: ['tea'], categories: null, minQuantity: null }, target: 1 } }),
    });
    const lines = [
      { lineId: 't', sku: 'tea', quantity: '1', amount: '20.00' },
      { lineId: 'c', sku: 'cup', quantity: '1', amount: '60.00' },
    ];
    await club.buy('amy', 'other', '10');
    await club.shop.buy('amy', 'a', '80.00', { lines });
    expect(await club.progress('amy')).toEqual(['big 0/1 1x', 'tea 0/1 1x']);
    await club.shop.giveBack('amy', 'r1', '20.00', { orderId: 'a', lines: [{ lineId: 't', quantity: '1', amount: '20.00' }] });
    expect(await club.progress('amy')).toEqual(['big 0/1 1x', 'tea 0/1 0x']);
    await club.shop.giveBack('amy', 'r2', '10.01', { orderId: 'a', lines: [{ lineId: 'c', quantity: '1', amount: '10.01' }] });
    expect(await club.progress('amy')).toEqual(['big 0/1 0x', 'tea 0/1 0x']);
    expect(await club.points('amy')).toBe(0);
  });

  it('points that were spent become a debt, and limits that the reward had used are free again', async () => {
    const reward = rule({ trigger: 'ACHIEVEMENT', effect: { kind: 'FIXED', points: 100 }, budget: 100 });
    const club = await open({ first: achievement({ goal: { target: 1 } }) }, { rules: { ...rewards, reward } });
    await buyAll(club, 'a');
    const { hold } = await club.shop.hold('amy', 70);
    await club.shop.capture(hold.id);
    const { reversed } = await club.shop.giveBack('amy', 'r', '10', { orderId: 'a' });
    expect(reversed.map(({ what, points }: { what: string; points: number }) => [what, points])).toEqual([
      ['achievement:first', 0],
      ['points', 30],
      ['points', 70],
      ['caps', 100],
    ]);
    expect(await club.shop.balance('amy')).toMatchObject({ available: 0, debt: 70 });
    await buyAll(club, 'b');
    expect(await club.points('amy')).toBe(30);
    await buyAll(club, 'c');
    expect(await club.points('amy')).toBe(30);
  });

  it('a return that names no order withdraws what it takes away', async () => {
    const club = await open({ regular: achievement({ goal: { target: 2 } }) });
    await buyAll(club, 'a', 'b', 'c', 'd');
    const { reversed } = await club.shop.giveBack('amy', 'r', '30');
    expect(reversed.filter(({ what }: { what: string }) => what === 'achievement:regular')).toHaveLength(2);
    expect(await club.points('amy')).toBe(0);
    expect(await club.progress('amy')).toEqual(['regular 1/2 0x']);
  });

  it('of periods, that of the purchase is withdrawn; and what is told late of an earlier one takes its turn', async () => {
    const monthly = achievement({ window: { kind: 'CALENDAR', period: 'MONTH' }, goal: { target: 1 }, times: 1 });
    const free = achievement({ window: { kind: 'CALENDAR', period: 'MONTH' }, goal: { target: 1 } });
    const club = await open({ one: monthly, each: free });
    await club.buy('amy', 'feb', '10', '2026-02-10');
    await club.buy('amy', 'jan', '10', '2026-01-10');
    expect(await club.progress('amy')).toEqual(['each 0/1 2x', 'one 1/1 1x']);
    expect(await club.points('amy')).toBe(300);
    const { reversed } = await club.shop.giveBack('amy', 'r', '10', { orderId: 'jan' });
    expect(reversed.map(({ what }: { what: string }) => what)).toEqual([
      'achievement:each',
      'points',
      'achievement:one',
      'points',
    ]);
    expect(await club.points('amy')).toBe(200);
    expect(await club.progress('amy')).toEqual(['each 0/1 1x', 'one 1/1 1x']);
  });

  it('buying and returning at once ends as in any order', async () => {
    const club = await open({ regular: achievement({ goal: { target: 2 } }) });
    await Promise.all(Array.from({ length: 20 }, (_, index) => club.buy('amy', `o${index}`)));
    await Promise.all([
      ...Array.from({ length: 13 }, (_, index) => club.shop.giveBack('amy', `r${index}`, '10', { orderId: `o${index}` })),
      ...Array.from({ length: 5 }, (_, index) => club.buy('amy', `n${index}`)),
    ]);
    expect(await club.progress('amy')).toEqual(['regular 0/2 6x']);
    expect(await club.points('amy')).toBe(600);
  });

  it.each([
    ['PENDING_ONLY', false],
    ['WITHIN_BALANCE', true],
  ])(
    'what a wallet with %s does not yield is given once: buying and returning over and over earns nothing more',
    async (returnPolicy, isSpent) => {
      const shop = await Shop.open(app, { returnPolicy });
      const once = achievement({ goal: { target: 1 }, times: 1 });
      await plant(app.database.url, shop.code, { rules: rewards, achievements: { once } });
      await shop.enrol('kim');
      for (const cycle of ['1', '2', '3']) {
        await shop.buy('kim', `${shop.code}-${cycle}`, '10');
        const { available } = await shop.balance('kim');
        if (isSpent && available > 0) await shop.capture((await shop.hold('kim', available)).hold.id);
        await shop.giveBack('kim', `${shop.code}-r${cycle}`, '10', { orderId: `${shop.code}-${cycle}` });
      }
      expect((await shop.entries('kim')).filter(({ kind }) => kind === 'EARN')).toHaveLength(1);
      expect(await shop.points('kim')).toBe(isSpent ? 0 : 100);
    },
  );
});
