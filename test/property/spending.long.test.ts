import { afterAll, beforeAll, expect, it } from 'vitest';
import { ManualClock } from '../../src/kernel/clock.js';
import { cart } from '../api/coupons.fixture.js';
import { nothing, points } from '../api/games.fixture.js';
import { Booth } from '../api/passes.fixture.js';
import { Arcade, faults } from '../api/rewards.fixture.js';
import { startApp, TEST_NOW, type TestApp } from '../support/app.js';
import { cny, DAY } from '../support/shop.js';
import { Crowd, seeded } from './spending-crowd.js';

const NAMES = Array.from({ length: 24 }, (_, index) => `m${index}`);
const AT_ONCE = 48;
const STEPS = 6_000;
const LEAVING = NAMES.slice(20);

let app: TestApp;
let other: TestApp;
beforeAll(async () => {
  const env = { LIMIT_CONNECTIONS: '1000' };
  app = await startApp({ crowded: true, env });
  // no two clocks are the same
  other = await startApp({ crowded: true, clock: new ManualClock(TEST_NOW + 1_500), databaseName: app.database.name, env });
});
afterAll(async () => {
  await other.close();
  await app.close();
});

const member = (externalId: string) => ({ member: { externalId } });

/** A shop with some of everything that points are spent on, little of each. */
async function furnish(crowd: Crowd, arcade: Arcade): Promise<string[]> {
  await Booth.of(app, arcade.shop).keepsMoney();
  await crowd.must('saveCouponType', { code: 'ten', name: 'Ten', effect: { amountOff: '10.00' } });
  const share = { effect: { percentOff: { percent: '12.5' } }, uses: 3, perMember: 5 };
  await crowd.must('saveCouponType', { code: 'share', name: 'Share', ...share });
  const pass = { giftable: true, refundable: true, priceMoney: '3.00' };
  await crowd.must('savePassType', { code: 'beers', name: 'Beers', units: 3, pricePoints: 3, ...pass });
  const schedule = { period: 'DAY', periods: 3, carry: true };
  await crowd.must('savePassType', { code: 'daily', name: 'Daily', units: 2, schedule, ...pass });
  const rewards = [
    await arcade.offer('mug', { stock: 60, reserveMinutes: 1, limits: [{ period: 'DAY', quantity: 4 }], pricePoints: 20 }),
    await arcade.offer('coupon', { kind: 'COUPON', couponType: 'ten', stock: 50, pricePoints: 20 }),
    await arcade.offer('night', { kind: 'PASS', passType: 'beers', stock: 50, pricePoints: 20 }),
    await arcade.offer('paid', { priceMoney: '1.00', stock: 50, reserveMinutes: 1, pricePoints: 20 }),
    await arcade.offer('right', { kind: 'PRIVILEGE', pricePoints: 20 }),
    await arcade.offer('film', { kind: 'VIRTUAL', pricePoints: 20 }),
  ];
  const csv = Array.from({ length: 40 }, (_, index) => `V${index}`).join('\n');
  await arcade.send('importRewardCodes', { rewardId: rewards[5], csv }, arcade.shop.staff);
  const prizes = [
    points('five', 5, 3, { stock: 60 }),
    { code: 'mug', name: 'A mug', kind: 'REWARD', reward: 'mug', weight: 2 },
    { code: 'coupon', name: 'A coupon', kind: 'COUPON', coupon: 'share', weight: 2 },
    { code: 'pass', name: 'Beers', kind: 'PASS', pass: 'beers', weight: 2, stock: 10 },
    { code: 'again', name: 'Again', kind: 'CHANCES', gameChances: 'wheel', weight: 1 },
    nothing(1),
  ];
  const wheel = { code: 'wheel', kind: 'WHEEL', name: 'Wheel', dailyChances: 50, cost: { points: 1 }, budget: 500, prizes };
  await crowd.must('saveGame', wheel);
  const gift = { effect: { gift: { coupon: 'share' } }, caps: [{ scope: 'MEMBER', period: 'DAY', times: 4 }] };
  await crowd.must('saveRule', { code: 'gift', trigger: 'PURCHASE', name: 'Gift', ...gift });
  // what was recorded before counts nowhere
  for (const { clock } of [app, other]) clock.advance(5_000);
  const race = { metric: 'POINTS', period: 'DAY', names: 'FULL', prizes: [{ fromRank: 1, toRank: 3, points: 7 }] };
  await crowd.must('saveLeaderboard', { code: 'day', name: 'Day', ...race });
  return rewards;
}

const jobs = ['redemptions', 'coupons', 'passes', 'sweep', 'leaderboards', 'draws'] as const;

/** All that anybody may do next. */
function deeds(crowd: Crowd, rewards: readonly string[]): (() => Promise<unknown>)[] {
  const { random } = crowd;
  const anyone = () => member(crowd.pick(NAMES));
  const order = () => `c${Math.floor(random() * 12)}`;
  const half = (more: object) => (random() < 0.5 ? more : {});
  const on = (kind: string, mutation: string, input: (id: string) => Record<string, unknown>) => () =>
    crowd.withOne(kind, (id) => crowd.act(mutation, input(id)));
  return [
    async () => {
      const [orderId, who] = [`o${crowd.next()}`, anyone()];
      await crowd.act('recordPurchase', { ...who, orderId, total: cny(`${5 + Math.floor(random() * 40)}.00`) });
      crowd.note('order', `${who.member.externalId} ${orderId}`);
    },
    on('order', 'recordReturn', (of) => {
      const [externalId = '', orderId] = of.split(' ');
      return { ...member(externalId), orderId, returnId: `r${crowd.next()}`, amount: cny('2.00') };
    }),
    () => crowd.make('hold', 'holdPoints', { ...anyone(), points: 1 + Math.floor(random() * 30), ttlSeconds: 2 }),
    () => crowd.make('hold', 'holdPoints', { ...anyone(), walletCode: 'cash', amount: cny('0.50'), ttlSeconds: 2 }),
    on('hold', 'captureHold', (holdId) => ({ holdId, ...half({ points: 1 }) })),
    on('hold', 'releaseHold', (holdId) => ({ holdId })),
    () => crowd.make('redemption', 'redeemReward', { ...anyone(), rewardId: crowd.pick(rewards), ...half({ quantity: 2 }) }),
    () => crowd.make('redemption', 'redeemReward', { ...anyone(), rewardId: crowd.pick(rewards) }),
    on('redemption', 'cancelRedemption', (redemptionId) => ({ redemptionId })),
    on('redemption', 'updateRedemption', (redemptionId) => ({
      ...{ redemptionId, status: crowd.pick(['CONFIRMED', 'FULFILLED', 'CANCELLED', 'SHIPPED']) },
    })),
    () => crowd.make('coupon', 'issueCoupon', { type: crowd.pick(['ten', 'share']), ...half(anyone()) }),
    on('coupon', 'reserveCoupon', (code) => ({ code, orderId: order(), cart, ttlSeconds: 2 })),
    on('coupon', 'redeemCoupon', (code) => ({ code, orderId: order(), cart })),
    on('coupon', 'rollbackCoupon', (code) => ({
      code,
      orderId: order(),
      ...half({ lines: [{ lineId: 'tea', amount: '10.00' }] }),
    })),
    () => crowd.make('pass', 'issuePass', { ...anyone(), passType: crowd.pick(['beers', 'daily']) }),
    () =>
      crowd.withOne('pass', async (passId) => {
        const made = await crowd.act('usePass', { passId }, 'use { id }');
        const use = made?.['use'] as { id: string } | null | undefined;
        if (use) crowd.note('use', `${passId} ${use.id}`);
      }),
    on('use', 'reversePassUse', (of) => ({ passId: of.split(' ')[0], useId: of.split(' ')[1] })),
    on('pass', 'giftPass', (passId) => ({ passId, to: anyone().member })),
    on('pass', 'refundPass', (passId) => ({ passId })),
    () =>
      crowd.make('topUp', 'topUpStoredValue', {
        ...anyone(),
        topUpId: `t${crowd.next()}`,
        amount: cny('3.00'),
        bonus: cny('1.00'),
      }),
    () => crowd.make('payment', 'payWithStoredValue', { ...anyone(), orderId: `p${crowd.next()}`, amount: cny('0.70') }),
    on('payment', 'refundStoredValuePayment', (paymentId) => ({ paymentId, ...half({ amount: cny('0.30') }) })),
    on('topUp', 'refundStoredValueTopUp', (topUpId) => ({ topUpId, ...half({ amount: cny('1.00') }) })),
    () => crowd.act('playGame', { ...anyone(), game: 'wheel', clientSeed: `s${crowd.next()}` }),
    () => crowd.act('grantGameChances', { ...anyone(), game: 'wheel', chances: 1, reason: 'more' }),
    () => crowd.act('transferPoints', { from: anyone().member, to: anyone().member, points: 3 }),
    () => crowd.act('adjustPoints', { ...anyone(), points: crowd.pick([-5, 9]), reasonCode: 'MORE' }, '', 'staff'),
    () => crowd.act('adjustRewardStock', { rewardId: rewards[0], change: crowd.pick([-2, 3]), reason: 'more' }, '', 'staff'),
    async () => void (random() < 0.05 && (await crowd.act('closeMember', member(crowd.pick(LEAVING))))),
    async () => void (random() < 0.3 && (await crowd.pick([app, other]).app.jobs.runNow(crowd.pick(jobs)))),
    async () => {
      const later = random() < 0.02 ? DAY / 2 : Math.floor(random() * 400);
      for (const { clock } of [app, other]) clock.advance(later);
    },
  ];
}

it.each([7, 11])(
  `${STEPS} things at once on two servers whose clocks differ, of all that is spent: nothing breaks, all adds up (seed %i)`,
  {
    timeout: 600_000,
  },
  async (seed) => {
    const arcade = await Arcade.open(app, NAMES);
    const crowd = new Crowd([app, other], arcade.shop, seeded(seed));
    const all = deeds(crowd, await furnish(crowd, arcade));
    let begun = 0;
    const one = async () => {
      while (begun++ < STEPS) await crowd.pick(all)();
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
    for (const { clock } of [app, other]) clock.advance(2 * DAY);
    for (const job of jobs) await app.app.jobs.runNow(job);
    expect(crowd.broken).toEqual([]);
    expect(await faults(app)).toEqual([]);
    // each of them was done, and not only refused
    const done = Object.keys(crowd.ends).filter((end) => end.endsWith(' DONE'));
    expect(done.length).toBeGreaterThan(25);
  },
);
