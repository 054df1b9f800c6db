import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { DAY, Shop } from '../support/shop.js';
import { faults, refused } from './rewards.fixture.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  expect(await faults(app)).toEqual([]);
  await app.close();
});

describe('points that paid for an order', () => {
  /** Holds and captures points for an order, which costs so much money beside them. */
  async function pay(shop: Shop, orderId: string, points: number, money: string, more = {}) {
    const { hold } = await shop.hold('amy', points, { orderId });
    await shop.capture(hold.id);
    await shop.buy('amy', orderId, money, more);
  }
  const back = (shop: Shop, orderId: string | null, amount: string, more = {}) =>
    shop.giveBack('amy', randomUUID(), amount, { ...(orderId && { orderId }), ...more });
  const paidBack = (answer: { reversed: { what: string }[] }) => answer.reversed.filter(({ what }) => what === 'paidWithPoints');

  it('come back in proportion of the return, listed in `reversed`, however it is split, and once', async () => {
    const shop = await Shop.open(app, { rule: { pointsPer: '0.000001' } });
    await shop.enrol('amy');
    await shop.adjust('amy', 1000);
    await pay(shop, 'o-1', 100, '30.00');
    expect(await shop.points('amy')).toBe(900);
    const first = await back(shop, 'o-1', '10.00');
    expect(paidBack(first)).toEqual([
      { what: 'paidWithPoints', points: 33, done: true, reason: 'Points that paid for order o-1 came back' },
    ]);
    expect(first.entries).toEqual([
      expect.objectContaining({
        kind: 'REINSTATE',
        points: 33,
        reason: 'Order o-1 came back: points that had paid for it came back.',
      }),
    ]);
    expect(paidBack(await back(shop, null, '10.00'))).toMatchObject([{ points: 33 }]);
    expect(paidBack(await back(shop, 'o-1', '10.00'))).toMatchObject([{ points: 34 }]);
    expect(await shop.points('amy')).toBe(1000);
    expect(paidBack(await back(shop, null, '1.00'))).toEqual([]);
  });

  it('go back to the lots that paid, with their dates: those that were taken last first', async () => {
    const shop = await Shop.open(app, { rule: { pointsPer: '1' }, expiry: { kind: 'ROLLING', days: 30 } });
    await shop.enrol('amy');
    await shop.buy('amy', 'old', '100.00');
    app.clock.advance(10 * DAY);
    await shop.buy('amy', 'new', '100.00');
    await pay(shop, 'o-1', 150, '0.50');
    await back(shop, 'o-1', '0.25');
    const expiring = 'query { member(by: { externalId: "amy" }) { wallet(code: "points") { expiring { points } } } }';
    const answer = await app.gql(expiring, {}, shop.server);
    expect(answer.data.member.wallet.expiring).toEqual([{ points: 25 }, { points: 100 }]);
  });

  it('captured after the order came back, come back at once in the same proportion, however the two are ordered', async () => {
    const shop = await Shop.open(app, { rule: { pointsPer: '0.000001' } });
    await shop.enrol('amy');
    await shop.adjust('amy', 1000);
    const { hold } = await shop.hold('amy', 100, { orderId: 'o-1' });
    await shop.buy('amy', 'o-1', '30.00');
    expect(paidBack(await back(shop, 'o-1', '10.00'))).toEqual([]);
    const { entries } = await shop.capture(hold.id);
    expect(entries.map(({ kind, points }: { kind: string; points: number }) => `${kind} ${points}`)).toEqual([
      'CAPTURE -100',
      'REINSTATE 33',
    ]);
    expect(paidBack(await back(shop, 'o-1', '20.00'))).toMatchObject([{ points: 67 }]);
    const { hold: whole } = await shop.hold('amy', 100, { orderId: 'free' });
    await shop.buy('amy', 'free', '0.00', { paidWithPoints: '1.00' });
    await back(shop, 'free', '0.00');
    await shop.capture(whole.id);
    expect(await shop.points('amy')).toBe(1000);
  });

  it('that have died come back with the days of grace, and say so', async () => {
    const shop = await Shop.open(app, { rule: { pointsPer: '1' }, expiry: { kind: 'ROLLING', days: 30 } });
    await shop.enrol('amy');
    await shop.buy('amy', 'old', '100.00');
    await pay(shop, 'o-1', 100, '0.50');
    app.clock.advance(31 * DAY);
    const answer = await back(shop, 'o-1', '0.50');
    expect(answer.entries.find((one: { kind: string }) => one.kind === 'REINSTATE').reason).toContain(
      '100 of them had expired and are good for 30 days.',
    );
    expect(await shop.points('amy')).toBe(100);
  });

  it('and nothing else did: such an order costs no money, earns nothing, and comes back by its name', async () => {
    const shop = await Shop.open(app);
    await shop.enrol('amy');
    await shop.adjust('amy', 500);
    await pay(shop, 'o-1', 300, '0.00', { paidWithPoints: '3.00' });
    expect(await shop.points('amy')).toBe(200);
    const answer = await back(shop, 'o-1', '0.00');
    expect(paidBack(answer)).toMatchObject([{ points: 300, done: true }]);
    expect(answer.return.purchases).toEqual([{ orderId: 'o-1' }]);
    expect(await shop.points('amy')).toBe(500);
    expect(paidBack(await back(shop, 'o-1', '0.00'))).toEqual([]);
    await shop.buy('amy', 'o-2', '5.00');
    expect(await back(shop, 'o-2', '0.00')).toEqual(refused('INVALID', 'amount', 'amount'));
  });

  it('of a member who has left do not come back, and that is said', async () => {
    const shop = await Shop.open(app, { rule: { pointsPer: '0.000001' } });
    await shop.enrol('amy');
    await shop.adjust('amy', 100);
    await pay(shop, 'o-1', 100, '1.00');
    await shop.send('closeMember', { idempotencyKey: 'close', member: { externalId: 'amy' } }, shop.staff);
    expect(paidBack(await back(shop, 'o-1', '1.00'))).toMatchObject([{ points: 100, done: false }]);
  });
});
