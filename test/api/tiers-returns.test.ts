import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, TEST_NOW, type TestApp } from '../support/app.js';
import { Club, instant, YEARLY } from './tiers.fixture.js';

describe('returns and tiers', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());
  beforeEach(() => app.clock.set(TEST_NOW));

  const atOnce = { ...YEARLY, downgrade: { onReturn: 'AT_ONCE' } };
  const ofTier = (reversed: { what: string; reason: string; done: boolean }[]) => reversed.filter(({ what }) => what === 'tier');

  async function silver(scheme: object): Promise<Club> {
    const club = await Club.open(app, scheme);
    await club.shop.enrol('ann');
    await club.shop.buy('ann', 'A-1', '900.00');
    await club.shop.buy('ann', 'A-2', '100.00');
    return club;
  }

  it('at once: the tier that rested on the order is gone, and the answer says so', async () => {
    const club = await silver(atOnce);
    const { reversed } = await club.shop.giveBack('ann', 'R-1', '1.00', { orderId: 'A-2' });
    expect(ofTier(reversed)).toEqual([
      { what: 'tier', points: 1, done: true, reason: 'Order A-2 counts 1.00 CNY less towards the tier' },
      { what: 'tier', points: 0, done: true, reason: 'The tier "silver" was lost: now "regular"' },
    ]);
    expect(await club.tier('ann')).toBe('regular');
    expect((await club.history('ann')).at(-1)).toBe('2026-03-02T12:00 silver>regular RETURN');
  });

  it('at the period end: the tier is kept until then, and the answer says that too', async () => {
    const club = await silver(YEARLY);
    const { reversed } = await club.shop.giveBack('ann', 'R-1', '500.00', { orderId: 'A-1' });
    expect(ofTier(reversed).map(({ reason, done }) => [reason, done])).toEqual([
      ['Order A-1 counts 500.00 CNY less towards the tier', true],
      ['The tier "silver" is kept until its period ends', false],
    ]);
    expect(await club.tier('ann')).toBe('silver');
    app.clock.set(instant('2027-01-01'));
    expect(await club.tier('ann')).toBe('regular');
  });

  it('a return is taken off the day of the purchase: one of last year changes nothing of this year', async () => {
    const club = await silver(YEARLY);
    app.clock.set(instant('2027-03-01'));
    await club.shop.buy('ann', 'A-3', '300.00');
    await club.shop.giveBack('ann', 'R-1', '900.00', { orderId: 'A-1' });
    const { tierProgress } = await club.own('ann', 'tierProgress { toStay { have need } }');
    expect(tierProgress.toStay).toEqual([{ have: '300', need: '800' }]);
  });

  it('a return that names no order, over several orders, counts as much as one that does', async () => {
    const club = await silver(atOnce);
    await club.shop.giveBack('ann', 'R-1', '150.00');
    expect(await club.tier('ann')).toBe('regular');
    const { tierProgress } = await club.own('ann', 'tierProgress { missing { have } }');
    expect(tierProgress.missing).toEqual([{ have: '850' }]);
  });

  it('of the same return twice the second counts nothing, and reaching the tier again is told again', async () => {
    const club = await silver(atOnce);
    for (const idempotencyKey of ['k', 'k', randomUUID()])
      await club.shop.giveBack('ann', 'R-1', '100.00', { orderId: 'A-2', idempotencyKey });
    await club.shop.buy('ann', 'A-3', '100.00');
    expect(await club.history('ann')).toEqual([
      '2026-03-02T12:00 regular>silver REACHED',
      '2026-03-02T12:00 silver>regular RETURN',
      '2026-03-02T12:00 regular>silver REACHED',
    ]);
  });

  it('an order counts until it is wholly returned', async () => {
    const orders = { thresholds: [{ metric: 'ORDERS', atLeast: '2' }] };
    const tiers = [
      { code: 'regular', name: 'Regular' },
      { code: 'loyal', name: 'Loyal', entry: orders },
    ];
    const club = await silver({ ...atOnce, tiers });
    expect(await club.tier('ann')).toBe('loyal');
    await club.shop.giveBack('ann', 'R-1', '99.99', { orderId: 'A-2' });
    expect(await club.tier('ann')).toBe('loyal');
    await club.shop.giveBack('ann', 'R-2', '0.01', { orderId: 'A-2' });
    expect(await club.tier('ann')).toBe('regular');
  });
});
