import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editorOf, verifyAfter } from '../integrity/verify-after.js';
import { startApp, type TestApp } from '../support/app.js';
import { DAY } from '../support/shop.js';
import { Giver, type Input } from './gifts.fixture.js';
import { faults, refused } from './rewards.fixture.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ crowded: true });
});
afterAll(async () => {
  expect(await faults(app)).toEqual([]);
  await app.close();
});

describe('a rule that gives coupons', () => {
  it('welcomes a member with one, once, however often the enrolment is sent', async () => {
    const giver = await Giver.open(app);
    await giver.rule('welcome', { trigger: 'ENROLMENT', effect: { gift: { coupon: 'ten' } } });
    await giver.enrols('zoe');
    await giver.enrols('zoe');
    expect(await giver.shop.held('zoe')).toEqual(['ACTIVE The ten']);
    expect(await giver.shop.held('amy')).toEqual([]);
  });

  it('says what it gave for an order; a return of all of it takes back what was not used, one of a part takes nothing', async () => {
    const giver = await Giver.open(app);
    await giver.rule('pair', { effect: { gift: { coupon: 'ten', quantity: 2 } }, budget: 2 });
    const pair = { rule: 'pair', kind: 'COUPON', code: 'ten', wanted: 2, given: 2, takenBack: 0, reason: 'The pair: 2' };
    expect(await giver.buys('o-1')).toEqual([pair]);
    expect(await giver.buys('o-1')).toEqual([pair]);
    expect(await giver.buys('o-2')).toMatchObject([{ given: 0, reason: "The pair: 2, cut to 0 by the rule's budget" }]);
    expect(await giver.returns('o-1', '20.00')).toEqual([]);
    expect(await giver.shop.held('amy')).toEqual(['ACTIVE The ten', 'ACTIVE The ten']);
    expect(await giver.returns('o-1', '30.00')).toEqual(['true 2 unused coupons (ten) were taken back']);
    expect(await giver.shop.held('amy')).toEqual(['REVOKED The ten', 'REVOKED The ten']);
    // what came back may be given again
    expect(await giver.buys('o-3')).toMatchObject([{ given: 2 }]);
  });

  it('leaves a coupon that was used, and counts it as given', async () => {
    const giver = await Giver.open(app);
    await giver.rule('one', {
      effect: { gift: { coupon: 'ten', quantity: 2 } },
      caps: [{ scope: 'MEMBER', period: 'TOTAL', points: 2 }],
    });
    await giver.buys('o-1');
    const { coupons } = await giver.member('coupons(first: 9) { nodes { code } }');
    expect((await giver.shop.redeem(coupons.nodes[0].code, 'with-it')).userErrors).toEqual([]);
    expect(await giver.returns('o-1')).toEqual([
      'true 1 unused coupons (ten) were taken back',
      'false 1 coupons (ten) were used already',
    ]);
    expect(await giver.buys('o-2')).toMatchObject([{ wanted: 2, given: 1, reason: 'The one: 2, cut to 1 by the total cap' }]);
  });

  it('records the order also where there is nothing to give, and gives nothing for an order that cost nothing', async () => {
    const giver = await Giver.open(app);
    await giver.shop.type('few', { amountOff: '1.00' }, { pool: true });
    const input = { type: 'few', csv: 'ONLY-ONE-CODE\n' };
    expect(await giver.shop.send('importCouponCodes', input, giver.shop.shop.staff)).toMatchObject({ imported: 1 });
    await giver.rule('few', { effect: { gift: { coupon: 'few' } } });
    expect(await giver.buys('free', '0.00')).toEqual([]);
    expect(await giver.buys('o-1')).toMatchObject([{ given: 1 }]);
    expect(await giver.buys('o-2')).toMatchObject([{ given: 0, reason: 'The few: 1, cut to 0 by what is left of it' }]);
    expect(await giver.shop.arcade.shop.points('amy')).toBe(1100);
  });

  it('gives exactly its budget when thirty join at once', async () => {
    const giver = await Giver.open(app);
    await giver.rule('first-five', { trigger: 'ENROLMENT', effect: { gift: { coupon: 'ten' } }, budget: 5 });
    const names = Array.from({ length: 30 }, (_, n) => `new-${n}`);
    await Promise.all(names.map((name) => giver.enrols(name)));
    const held = await Promise.all(names.map((name) => giver.shop.held(name)));
    expect(held.flat()).toHaveLength(5);
  });

  it('gives one on each birthday', async () => {
    const giver = await Giver.open(app);
    await giver.rule('birthday', { trigger: 'BIRTHDAY', effect: { gift: { coupon: 'ten' } } });
    const tomorrow = new Date(app.clock.now() + DAY).toISOString().slice(5, 10);
    await giver.enrols('ida', { birthday: `1990-${tomorrow}` });
    app.clock.advance(1.5 * DAY);
    await app.app.jobs.runNow('birthdays');
    expect(await giver.shop.held('ida')).toEqual(['ACTIVE The ten']);
  });
});

it('gives passes and chances; what is unused of them goes with the order', async () => {
  const giver = await Giver.open(app);
  await giver.rule('beer', { effect: { gift: { pass: 'beers' } } });
  await giver.rule('spin', { effect: { gift: { gameChances: 'wheel', quantity: 3 } } });
  expect(await giver.buys('o-1')).toMatchObject([
    { kind: 'PASS', given: 1 },
    { kind: 'CHANCES', given: 3 },
  ]);
  const passes = 'passes(first: 9) { nodes { id status remaining } } gameChances(game: "wheel") { extra }';
  const first = await giver.member(passes);
  expect(first).toMatchObject({ passes: { nodes: [{ status: 'ACTIVE', remaining: 3 }] }, gameChances: { extra: 3 } });
  for (let count = 0; count < 2; count++) {
    const play = { idempotencyKey: randomUUID(), clientSeed: randomUUID(), member: { externalId: 'amy' }, game: 'wheel' };
    expect((await giver.ask('playGame', 'PlayGameInput', play, 'chances { extra }')).chances.extra).toBe(3 - count);
  }
  expect(await giver.returns('o-1')).toEqual([
    'true 1 unused passes (beers) were taken back',
    'true 2 unused chances (wheel) were taken back',
    'false 1 chances (wheel) were used already',
  ]);
  expect(await giver.member(passes)).toMatchObject({ passes: { nodes: [{ status: 'CANCELLED' }] }, gameChances: { extra: 0 } });
  await giver.buys('o-2');
  const { passes: held } = await giver.member(passes);
  const used = held.nodes.find(({ status }: { status: string }) => status === 'ACTIVE');
  await giver.ask('usePass', 'UsePassInput', { idempotencyKey: randomUUID(), passId: used.id }, '');
  expect((await giver.returns('o-2'))[0]).toBe('false 1 passes (beers) were used or given away already');
});

it.each([
  ['a gift of nothing', `UPDATE purchase SET gifts = jsonb_set(gifts, '{0,refs}', '[1]') WHERE order_id = 'edited'`, 'gifts'],
  [
    'a gift without its count',
    `UPDATE purchase SET gifts = jsonb_set(gifts, '{0,given}', '5') WHERE order_id = 'edited'`,
    'gifts',
  ],
  [
    'a limit that was freed',
    `UPDATE purchase SET gifts = jsonb_set(gifts, '{0,takenBack}', '1') WHERE order_id = 'edited'`,
    'counters',
  ],
])('verify finds %s', async (_, statement, check) => {
  const giver = await Giver.open(app);
  await giver.rule('one', { effect: { gift: { coupon: 'ten' } }, budget: 9 });
  await giver.buys('edited');
  const editor = editorOf(app);
  const { checks } = await verifyAfter(editor, app.clock.now(), [statement]);
  await editor.end();
  expect(checks.filter(({ examples }) => examples.length > 0).map(({ name }) => name)).toContain(check);
});

it('refuses a gift that is not there, is two things, or has what is for points', async () => {
  const giver = await Giver.open(app);
  const effect = (gift: Input, more: Input = {}) => giver.rule('gift', { effect: { gift }, ...more });
  expect(await effect({ coupon: 'none' })).toEqual(refused('NOT_FOUND', 'effect', 'gift', 'coupon'));
  expect(await effect({ pass: 'none' })).toEqual(refused('NOT_FOUND', 'effect', 'gift', 'pass'));
  expect(await effect({ coupon: 'ten', pass: 'beers' })).toEqual(refused('INVALID', 'effect', 'gift'));
  expect(await effect({ quantity: 2 })).toEqual(refused('INVALID', 'effect', 'gift'));
  expect(await effect({ coupon: 'ten', quantity: 0 })).toEqual(refused('INVALID', 'effect', 'gift', 'quantity'));
  expect(await effect({ coupon: 'ten' }, { walletCodes: ['points'] })).toEqual(refused('INVALID', 'walletCodes'));
  expect(await effect({ coupon: 'ten' }, { maturity: { kind: 'DELAY', days: 3 } })).toEqual(refused('INVALID', 'maturity'));
});
