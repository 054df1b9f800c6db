import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, TEST_NOW, type TestApp } from '../support/app.js';
import { codes, DAY, Shop } from '../support/shop.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(() => app.clock.set(TEST_NOW));

const lines = [
  { lineId: 'a', sku: 'tea', quantity: '1', amount: '60.00' },
  { lineId: 'b', sku: 'cup', quantity: '1', amount: '30.00' },
];

describe('clawback by recorded effect, per line', () => {
  it('a return takes back what its line earned by the rule of then, not by the rule of now', async () => {
    const shop = await Shop.open(app, { rule: { basis: 'LINE' } });
    await shop.enrol('ann');
    await shop.buy('ann', 'o1', '90.00', { lines });
    await shop.send('updateProgram', { rule: { pointsPer: '100' } }, await app.token({ kind: 'admin', program: shop.code }));
    const { reversed } = await shop.giveBack('ann', 'r1', '30.00', {
      orderId: 'o1',
      lines: [{ lineId: 'b', quantity: '1', amount: '30.00' }],
    });
    expect(reversed).toContainEqual({ what: 'points', points: 30, done: true, reason: 'Taken back for order o1' });
    expect(await shop.points('ann')).toBe(60);
  });

  it('returning a line that earned nothing takes nothing', async () => {
    const shop = await Shop.open(app, { rule: { basis: 'LINE' } });
    await shop.enrol('ann');
    await shop.buy('ann', 'o1', '60.90', { lines: [lines[0], { lineId: 'bag', sku: 'bag', quantity: '1', amount: '0.90' }] });
    await shop.giveBack('ann', 'r1', '0.90', { orderId: 'o1', lines: [{ lineId: 'bag', quantity: '1', amount: '0.90' }] });
    expect(await shop.points('ann')).toBe(60);
  });

  it('however a return is split, the end is the same: floor(points x remaining / amount)', async () => {
    const shop = await Shop.open(app);
    await shop.enrol('once', 'often');
    await shop.buy('once', 'o1', '99.99');
    await shop.buy('often', 'o2', '99.99');
    await shop.giveBack('once', 'r1', '33.33', { orderId: 'o1' });
    for (const n of [1, 2, 3]) await shop.giveBack('often', `r2-${n}`, '11.11', { orderId: 'o2' });
    expect(await shop.points('once')).toBe(66);
    expect(await shop.points('often')).toBe(66);
  });
});

describe('earn, spend, return leaves no free points', () => {
  it('what was spent becomes a debt, which stops spending until it is paid, and a credit pays it first', async () => {
    const shop = await Shop.open(app);
    await shop.enrol('ann');
    await shop.buy('ann', 'o1', '100.00');
    const { hold } = await shop.hold('ann', 80);
    await shop.capture(hold.id);
    await shop.giveBack('ann', 'r1', '100.00', { orderId: 'o1' });
    expect(await shop.balance('ann')).toEqual({ available: 0, pending: 0, held: 0, debt: 80 });
    expect(codes(await shop.hold('ann', 1))).toEqual(['INSUFFICIENT_POINTS']);
    const { entries } = await shop.buy('ann', 'o2', '100.00');
    expect(entries[0]).toMatchObject({ kind: 'EARN', points: 100, change: { available: 20, debt: -80 } });
    expect(await shop.points('ann')).toBe(20);
  });

  it('held points are not touched: the return makes a debt, a capture still works, and what is released pays', async () => {
    const shop = await Shop.open(app);
    await shop.enrol('ann');
    await shop.buy('ann', 'o1', '100.00');
    const { hold } = await shop.hold('ann', 100);
    await shop.giveBack('ann', 'r1', '100.00', { orderId: 'o1' });
    expect(await shop.balance('ann')).toEqual({ available: 0, pending: 0, held: 100, debt: 100 });
    const captured = await shop.capture(hold.id, 30);
    expect(captured.entries.map((entry: { kind: string }) => entry.kind)).toEqual(['CAPTURE', 'RELEASE']);
    expect(await shop.balance('ann')).toEqual({ available: 0, pending: 0, held: 0, debt: 30 });
  });

  it.each([
    ['WITHIN_BALANCE', 'takes the rest from other lots and owes nothing', 0, 0],
    ['PENDING_ONLY', 'takes nothing that has matured', 70, 0],
  ])('under %s a return %s; the shortfall is listed as not done', async (returnPolicy, _what, available, debt) => {
    const shop = await Shop.open(app, { returnPolicy });
    await shop.enrol('ann');
    await shop.buy('ann', 'o1', '100.00');
    const { hold } = await shop.hold('ann', 80);
    await shop.capture(hold.id);
    await shop.buy('ann', 'o2', '50.00');
    const { reversed } = await shop.giveBack('ann', 'r1', '100.00', { orderId: 'o1' });
    expect(reversed).toContainEqual(expect.objectContaining({ what: 'points', done: false, points: 100 - (70 - available) }));
    expect(await shop.balance('ann')).toMatchObject({ available, debt });
  });
});

describe('returns', () => {
  it('a shortfall is final: where nothing could be taken, the next return of the order does not ask for it again', async () => {
    const shop = await Shop.open(app, { returnPolicy: 'PENDING_ONLY' });
    await shop.enrol('ann');
    await shop.buy('ann', 'o1', '1.00');
    const first = await shop.giveBack('ann', 'r1', '0.50', { orderId: 'o1' });
    expect(first.reversed).toContainEqual(expect.objectContaining({ what: 'points', points: 1, done: false }));
    const second = await shop.giveBack('ann', 'r2', '0.50', { orderId: 'o1' });
    expect(second.reversed.filter(({ what }: { what: string }) => what === 'points')).toEqual([]);
  });

  it('without an order it is spread over the purchases, newest first, and says which', async () => {
    const shop = await Shop.open(app);
    await shop.enrol('ann');
    await shop.buy('ann', 'old', '50.00', { occurredAt: '2026-02-01T00:00:00Z' });
    await shop.buy('ann', 'new', '50.00', { occurredAt: '2026-02-10T00:00:00Z' });
    const made = await shop.giveBack('ann', 'r1', '70.00');
    expect(made.return.purchases.map((purchase: { orderId: string }) => purchase.orderId).sort()).toEqual(['new', 'old']);
    expect(await shop.points('ann')).toBe(30);
  });

  it('it never uses a purchase that occurred after it; money that finds none takes nothing and is listed as not done', async () => {
    const shop = await Shop.open(app);
    await shop.enrol('ann');
    await shop.buy('ann', 'late', '50.00', { occurredAt: '2026-02-10T00:00:00Z' });
    const { reversed, entries } = await shop.giveBack('ann', 'r1', '20.00', { occurredAt: '2026-02-09T00:00:00Z' });
    expect(entries).toEqual([]);
    expect(reversed).toEqual([{ what: 'amount', points: 0, done: false, reason: 'No purchase was found for 20.00 CNY' }]);
    expect(await shop.points('ann')).toBe(50);
  });

  it('a named return may take up to the order; what unnamed ones used up of it is spread on, and more is refused', async () => {
    const shop = await Shop.open(app);
    await shop.enrol('ann');
    await shop.buy('ann', 'first', '100.00', { occurredAt: '2026-02-01T00:00:00Z' });
    await shop.buy('ann', 'second', '100.00', { occurredAt: '2026-02-02T00:00:00Z' });
    await shop.giveBack('ann', 'r1', '30.00');
    expect(codes(await shop.giveBack('ann', 'r2', '100.01', { orderId: 'second' }))).toEqual(['INVALID']);
    const made = await shop.giveBack('ann', 'r3', '100.00', { orderId: 'second' });
    expect(made.return.purchases).toHaveLength(2);
    expect(await shop.points('ann')).toBe(70);
    expect(codes(await shop.giveBack('ann', 'r4', '0.01', { orderId: 'second' }))).toEqual(['INVALID']);
  });

  it('many partial returns never take back more than was earned, and rounding profits nobody', async () => {
    const shop = await Shop.open(app);
    await shop.enrol('ann');
    await shop.buy('ann', 'o1', '10.00');
    for (let n = 0; n < 10; n++) await shop.giveBack('ann', `r${n}`, '1.00', { orderId: 'o1' });
    expect(await shop.balance('ann')).toEqual({ available: 0, pending: 0, held: 0, debt: 0 });
    expect(codes(await shop.giveBack('ann', 'r10', '0.01', { orderId: 'o1' }))).toEqual(['INVALID']);
  });

  it('what of the order has expired counts as taken and is never owed', async () => {
    const shop = await Shop.open(app, { expiry: { kind: 'ROLLING', days: 30 } });
    await shop.enrol('ann');
    await shop.buy('ann', 'o1', '100.00');
    const { hold } = await shop.hold('ann', 40);
    await shop.capture(hold.id);
    app.clock.advance(31 * DAY);
    const { reversed } = await shop.giveBack('ann', 'r1', '100.00', { orderId: 'o1' });
    expect(reversed).toContainEqual(
      expect.objectContaining({ what: 'points', points: 60, done: true, reason: expect.stringContaining('had expired') }),
    );
    expect(await shop.balance('ann')).toEqual({ available: 0, pending: 0, held: 0, debt: 40 });
  });

  it('before maturity it takes from the pending points first', async () => {
    const shop = await Shop.open(app, { rule: { maturity: { kind: 'DELAY', days: 7 } } });
    await shop.enrol('ann');
    await shop.adjust('ann', 500);
    await shop.buy('ann', 'o1', '100.00');
    await shop.giveBack('ann', 'r1', '25.00', { orderId: 'o1' });
    expect(await shop.balance('ann')).toEqual({ available: 500, pending: 75, held: 0, debt: 0 });
  });

  it('a return id takes back once for ever: equal content gives the first result, other content ALREADY_EXISTS', async () => {
    const shop = await Shop.open(app);
    await shop.enrol('ann');
    await shop.buy('ann', 'o1', '100.00');
    const first = await shop.giveBack('ann', 'r1', '40.00', { orderId: 'o1' });
    const again = await shop.giveBack('ann', 'r1', '40.00', { orderId: 'o1' });
    expect(again.entries.map((entry: { sequence: number }) => entry.sequence)).toEqual(
      first.entries.map((entry: { sequence: number }) => entry.sequence),
    );
    expect(again.reversed).toEqual(first.reversed);
    expect(codes(await shop.giveBack('ann', 'r1', '41.00', { orderId: 'o1' }))).toEqual(['ALREADY_EXISTS']);
    expect(await shop.points('ann')).toBe(60);
  });

  it.each([
    [
      'a line that the order does not have',
      { lines: [{ lineId: 'x', quantity: '1', amount: '1.00' }] },
      ['lines', '0', 'lineId'],
    ],
    ['more than was paid for the line', { lines: [{ lineId: 'b', quantity: '1', amount: '31.00' }] }, ['lines', '0', 'amount']],
    ['lines above the amount', { lines: [{ lineId: 'a', quantity: '1', amount: '50.00' }] }, ['lines']],
    ['a quantity of 0', { lines: [{ lineId: 'a', quantity: '0', amount: '1.00' }] }, ['lines', '0', 'quantity']],
    ['another currency', { amount: { amount: '1.00', currency: 'USD' } }, ['amount', 'currency']],
    ['too many decimals', { amount: { amount: '1.001', currency: 'CNY' } }, ['amount', 'amount']],
  ])('%s is INVALID, names the path, and takes nothing', async (_what, more, field) => {
    const shop = await Shop.open(app);
    await shop.enrol('ann');
    await shop.buy('ann', 'o1', '90.00', { lines });
    const { userErrors } = await shop.giveBack('ann', 'r1', '40.00', { orderId: 'o1', ...more });
    expect(userErrors).toMatchObject([{ code: 'INVALID', field }]);
    expect(await shop.points('ann')).toBe(90);
  });

  it("another member's order is not found", async () => {
    const shop = await Shop.open(app);
    await shop.enrol('ann', 'bob');
    await shop.buy('ann', 'o1', '90.00');
    expect(codes(await shop.giveBack('bob', 'r1', '10.00', { orderId: 'o1' }))).toEqual(['NOT_FOUND']);
  });
});
