import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { cny, DAY } from '../support/shop.js';
import { Giver, type Input } from './gifts.fixture.js';
import { faults } from './rewards.fixture.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  expect(await faults(app)).toEqual([]);
  await app.close();
});

const iso = (at: number) => new Date(at).toISOString();
const GIFTS = 'gifts { rule kind code wanted given reason }';

/** What a cart would give. */
async function previewOf(giver: Giver, input: Input = { member: { externalId: 'amy' } }) {
  const document = `query ($input: PreviewPurchaseInput!) { previewPurchase(input: $input) { ${GIFTS} } }`;
  const { previewPurchase } = await giver.shop.arcade.query(document, { input: { total: cny('50.00'), ...input } });
  return previewPurchase.gifts;
}

describe('what rules give beside points is shown', () => {
  it('before the purchase, as far as it is there, and nothing is given by looking', async () => {
    const giver = await Giver.open(app, ['amy', 'bob']);
    await giver.shop.type('few', { amountOff: '1.00' }, { pool: true });
    await giver.shop.send('importCouponCodes', { type: 'few', csv: 'THE-ONLY-CODE' }, giver.shop.shop.staff);
    await giver.rule('a', { effect: { gift: { coupon: 'few' } } });
    await giver.rule('b', { effect: { gift: { coupon: 'few' } } });
    await giver.rule('c', { effect: { gift: { pass: 'beers' } }, budget: 1 });
    await giver.rule('d', { effect: { gift: { gameChances: 'wheel', quantity: 3 } } });
    const few = { kind: 'COUPON', code: 'few', wanted: 1 };
    const expected = [
      { rule: 'a', ...few, given: 1, reason: 'The a: 1' },
      { rule: 'b', ...few, given: 0, reason: 'The b: 1, cut to 0 by what is left of it' },
      { rule: 'c', kind: 'PASS', code: 'beers', wanted: 1, given: 1, reason: 'The c: 1' },
      { rule: 'd', kind: 'CHANCES', code: 'wheel', wanted: 3, given: 3, reason: 'The d: 3' },
    ];
    expect(await previewOf(giver)).toEqual(expected);
    expect(await previewOf(giver)).toEqual(expected);
    expect((await giver.buys('o-1')).map(({ takenBack: _, ...gift }: Input) => gift)).toEqual(expected);
    expect((await previewOf(giver, { member: { externalId: 'bob' } })).map(({ given }: { given: number }) => given)).toEqual([
      ...[0, 0, 0, 3],
    ]);
    // to a visitor, whatever is left
    expect((await previewOf(giver, {})).map(({ given }: { given: number }) => given)).toEqual([1, 1, 0, 3]);
  });

  it('in the calendar before the check-in and after it, and in the answers to check-ins and activities', async () => {
    const giver = await Giver.open(app);
    await giver.ask('saveActivity', 'SaveActivityInput', { code: 'review', name: 'Review' }, '');
    await giver.rule('daily', { trigger: 'CHECK_IN', effect: { gift: { gameChances: 'wheel' } } });
    await giver.rule('thanks', { trigger: 'ACTIVITY', of: 'review', effect: { gift: { coupon: 'ten' } } });
    const spin = { rule: 'daily', kind: 'CHANCES', code: 'wheel', wanted: 1, given: 1, reason: 'The daily: 1' };
    const day = async () => {
      const today = iso(app.clock.now() + 8 * 3_600_000).slice(0, 10);
      const { checkInCalendar } = await giver.member(`checkInCalendar(month: "${today.slice(0, 7)}") { days { date ${GIFTS} } }`);
      return checkInCalendar.days.find(({ date }: { date: string }) => date === today).gifts;
    };
    expect(await day()).toEqual([spin]);
    const member = { externalId: 'amy' };
    for (const created of [true, false])
      expect(await giver.ask('checkIn', 'CheckInInput', { member }, `created ${GIFTS}`)).toEqual({
        ...{ created, gifts: [spin], userErrors: [] },
      });
    expect(await day()).toEqual([spin]);
    expect((await giver.member('gameChances(game: "wheel") { extra }')).gameChances).toEqual({ extra: 1 });
    const input = { idempotencyKey: 'r-1', member, activity: 'review' };
    const ten = { rule: 'thanks', kind: 'COUPON', code: 'ten', wanted: 1, given: 1, reason: 'The thanks: 1' };
    for (let time = 0; time < 2; time++)
      expect((await giver.ask('recordActivity', 'RecordActivityInput', input, GIFTS)).gifts).toEqual([ten]);
    const { activities } = await giver.member(`activities(first: 9) { nodes { ${GIFTS} } }`);
    expect(activities.nodes).toEqual([{ gifts: [ten] }]);
  });

  it('in the report of its campaign, whose members it reached, and in a backtest', async () => {
    const giver = await Giver.open(app, ['amy', 'bob', 'cat']);
    app.clock.advance(1_000);
    const campaign = { code: 'spring', name: 'Spring', from: iso(app.clock.now() - 1_000) };
    await giver.ask('saveCampaign', 'SaveCampaignInput', campaign, '');
    await giver.rule('pair', { effect: { gift: { coupon: 'ten', quantity: 2 } }, campaign: 'spring', budget: 6 });
    await giver.rule('other', { effect: { gift: { coupon: 'ten' } } });
    await giver.buys('o-1');
    await giver.buys('o-2', '50.00', 'bob');
    await giver.returns('o-2', '50.00', 'bob');
    app.clock.advance(1_000);
    const document = `{ campaign(code: "spring") { report { gifts { kind code given takenBack members } membersReached awards
      reached { members } notReached { members } } } }`;
    const { report } = (await giver.shop.arcade.query(document, {}, giver.shop.shop.staff)).campaign;
    expect(report).toMatchObject({
      gifts: [{ kind: 'COUPON', code: 'ten', given: 4, takenBack: 2, members: 2 }],
      ...{ membersReached: 2, awards: 0, reached: { members: 2 }, notReached: { members: 1 } },
    });
    await giver.buys('o-3', '50.00', 'cat');
    const input = { from: iso(app.clock.now() - DAY), to: iso(app.clock.now() + DAY), active: true };
    const started = await giver.ask('startBacktest', 'StartBacktestInput', input, 'backtest { id }');
    const backtest = `query ($id: ID!) { backtest(id: $id) { status result { gifts { rule kind code recorded wanted simulated } } } }`;
    const ended = async () =>
      (await giver.shop.arcade.query(backtest, { id: started.backtest.id }, giver.shop.shop.staff)).backtest;
    await expect.poll(async () => (await ended()).status, { timeout: 30_000 }).toBe('DONE');
    // a simulation does not know what was unused when it came back: the budget of six is used up by the third order
    expect((await ended()).result.gifts).toEqual([
      { rule: 'other', kind: 'COUPON', code: 'ten', recorded: 3, wanted: 3, simulated: 3 },
      { rule: 'pair', kind: 'COUPON', code: 'ten', recorded: 6, wanted: 6, simulated: 6 },
    ]);
  });
});
