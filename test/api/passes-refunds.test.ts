import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { cny, DAY } from '../support/shop.js';
import { Booth } from './passes.fixture.js';
import { faults, refused } from './rewards.fixture.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.app.jobs.runNow('passes');
  expect(await faults(app)).toEqual([]);
  await app.close();
});

describe('a refund', () => {
  it('pays the unused share, takes back what its order had earned of that, and ends the pass, wherever it is', async () => {
    const booth = await Booth.open(app, ['amy', 'bob']);
    await booth.type('beers', { units: 101, priceMoney: '20.18' });
    const lines = [
      { lineId: 'pass', sku: 'beers', quantity: '1', amount: '20.18' },
      { lineId: 'nuts', sku: 'nuts', quantity: '1', amount: '9.82' },
    ];
    await booth.shop.buy('amy', 'o-1', '30.00', { lines });
    const pass = await booth.pass('amy', 'beers', { orderId: 'o-1', orderLineId: 'pass' });
    await booth.use(pass.id, 51);
    await booth.act('giftPass', { passId: pass.id, to: { externalId: 'bob' } });
    const done = await booth.act('refundPass', { passId: pass.id });
    // 20.18 x 50 / 101 = 9.990..., rounded down
    expect(done).toMatchObject({
      pass: { status: 'REFUNDED', remaining: 0, lapsed: 50, refundedMoney: { amount: '9.99' } },
      entries: [
        { kind: 'REVERSE', points: -10 },
        { kind: 'REVERSE', points: -10 },
      ],
      reversed: [{ what: 'points', points: 10, done: true }, { what: 'status' }],
      userErrors: [],
    });
    expect(await booth.shop.points('amy')).toBe(20);
    expect(await booth.use(pass.id)).toEqual(refused('INVALID_STATE', 'passId'));
    expect(await booth.act('refundPass', { passId: pass.id })).toEqual(refused('INVALID_STATE', 'passId'));
    const { purchase } = await booth.query('{ purchase(orderId: "o-1") { returned { amount } lines { lineId returned } } }');
    expect(purchase).toMatchObject({ returned: { amount: '9.99' }, lines: [{ returned: '9.99' }, { returned: '0.00' }] });
  });

  it('gives a price in points back to the lots that paid, rounded as the type says', async () => {
    const booth = await Booth.open(app, ['amy']);
    await booth.shop.buy('amy', 'o', '100.00');
    await booth.type('spa', { units: 3, pricePoints: 100, rounding: 'HALF_UP' });
    const spa = { member: { externalId: 'amy' }, passType: 'spa' };
    const issued = await booth.act('issuePass', spa);
    expect(issued.entries).toMatchObject([{ kind: 'SPEND', points: -100, reason: 'Pass "The spa".' }]);
    expect(await booth.act('issuePass', spa)).toEqual(refused('INSUFFICIENT_POINTS', 'passType'));
    await booth.use(issued.pass.id);
    const { pass, entries } = await booth.act('refundPass', { passId: issued.pass.id });
    expect(pass).toMatchObject({ refundedPoints: 67, refundedMoney: { amount: '0.00' } });
    expect(entries).toMatchObject([{ kind: 'REINSTATE', points: 67 }]);
    expect(await booth.shop.points('amy')).toBe(67);
  });

  it('gives points back to the lots that die last, whatever their age: what dies soonest stays spent', async () => {
    const booth = await Booth.open(app, ['amy', 'bob'], { expiry: { kind: 'ROLLING', days: 60 } });
    await booth.shop.buy('amy', 'a', '60.00');
    await booth.shop.buy('bob', 'b', '40.00', { occurredAt: new Date(app.clock.now() - 30 * DAY).toISOString() });
    await booth.act('transferPoints', { from: { externalId: 'bob' }, to: { externalId: 'amy' }, points: 40 });
    await booth.type('sauna', { units: 2, pricePoints: 100 });
    const { id: passId } = await booth.pass('amy', 'sauna');
    await booth.use(passId);
    expect((await booth.act('refundPass', { passId })).pass).toMatchObject({ refundedPoints: 50 });
    app.clock.advance(31 * DAY);
    expect(await booth.shop.points('amy')).toBe(50);
  });

  it('counts what is still to come as unused; what lapsed is not; an order that is not recorded has earned nothing yet', async () => {
    const booth = await Booth.open(app, ['amy']);
    await booth.type('data', { units: 10, schedule: { period: 'MONTH', periods: 4 }, priceMoney: '40.00' });
    const { id: passId } = await booth.pass('amy', 'data', { orderId: 'elsewhere' });
    app.clock.advance(31 * DAY);
    await booth.use(passId, 4);
    expect(await booth.act('refundPass', { passId })).toMatchObject({
      pass: { refundedMoney: { amount: '26.00' } },
      entries: [],
      reversed: [{ what: 'order', done: false }],
      userErrors: [],
    });
  });

  it('is refused where nothing was paid, or the type says so', async () => {
    const booth = await Booth.open(app, ['amy']);
    await booth.type('free', { priceMoney: '5.00' });
    const free = await booth.pass('amy', 'free', { free: true });
    expect(await booth.act('refundPass', { passId: free.id })).toEqual(refused('NOT_ELIGIBLE', 'passId'));
    await booth.type('final', { priceMoney: '5.00', refundable: false });
    const final = await booth.pass('amy', 'final', { pricePaid: cny('4.00') });
    expect(final.priceMoney.amount).toBe('4.00');
    expect(await booth.act('refundPass', { passId: final.id })).toEqual(refused('NOT_ELIGIBLE', 'passId'));
    const gone = await booth.act('cancelPass', { passId: final.id, reasonCode: 'FRAUD' }, booth.shop.staff);
    expect(gone.pass).toMatchObject({ status: 'CANCELLED', remaining: 0, refundedMoney: { amount: '0.00' } });
  });

  describe('of a pass whose order is recorded later', () => {
    const order = (booth: Booth, orderId: string, amount: string) => booth.shop.buy('amy', orderId, amount);
    const settle = () => app.app.jobs.runNow('passes');

    it('says so, and takes back what the order earns when it comes, once', async () => {
      const booth = await Booth.open(app, ['amy']);
      await booth.type('beers', { priceMoney: '20.00' });
      const pass = await booth.pass('amy', 'beers', { orderId: 'late' });
      await booth.use(pass.id, 5);
      const key = { idempotencyKey: 'refund', passId: pass.id };
      const refund = await booth.send('refundPass', key);
      expect(refund.reversed).toEqual([
        { what: 'order', points: 0, done: false, reason: 'Order late is not recorded: what it earns is taken back when it is' },
      ]);
      await settle();
      await order(booth, 'late', '20.00');
      expect(await booth.shop.points('amy')).toBe(20);
      await Promise.all([settle(), settle()]);
      await settle();
      expect(await booth.shop.points('amy')).toBe(10);
      expect((await booth.send('refundPass', key)).reversed).toMatchObject([{ what: 'points', points: 10, done: true }, {}]);
    });

    it('takes nothing back where the shop records the return itself, or the order does not have what was refunded', async () => {
      const booth = await Booth.open(app, ['amy']);
      await booth.type('beers', { priceMoney: '20.00' });
      const own = await booth.pass('amy', 'beers', { orderId: 'own' });
      expect((await booth.act('refundPass', { passId: own.id, withoutReturn: true })).reversed).toEqual([]);
      const dear = await booth.pass('amy', 'beers', { orderId: 'cheap' });
      await booth.act('refundPass', { passId: dear.id });
      await order(booth, 'own', '20.00');
      await order(booth, 'cheap', '1.00');
      await settle();
      expect(await booth.shop.points('amy')).toBe(21);
      expect((await booth.query('query ($id: ID!) { pass(id: $id) { status } }', { id: dear.id })).pass.status).toBe('REFUNDED');
    });
  });
});
