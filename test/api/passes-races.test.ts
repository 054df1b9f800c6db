import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { Booth } from './passes.fixture.js';
import { Arcade, faults, refused } from './rewards.fixture.js';

interface Ended {
  userErrors: { code: string }[];
}

/** How many came to which end. */
function tally(payloads: Ended[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { userErrors } of payloads) {
    const end = userErrors[0]?.code ?? 'DONE';
    counts[end] = (counts[end] ?? 0) + 1;
  }
  return counts;
}

describe('many at one pass, on two servers', () => {
  const limits = { LIMIT_CONNECTIONS: '1000' };
  let app: TestApp;
  let second: TestApp;
  beforeAll(async () => {
    app = await startApp({ crowded: true, env: limits });
    second = await startApp({ crowded: true, clock: app.clock, databaseName: app.database.name, env: limits });
  });
  afterAll(async () => {
    expect(await faults(app)).toEqual([]);
    await second.close();
    await app.close();
  });
  const either = (index: number) => (index % 2 === 0 ? app : second);
  const times = <T>(count: number, work: (index: number) => Promise<T>) =>
    Promise.all(Array.from({ length: count }, (_, index) => work(index)));

  it('of 100 that use the last unit, one does', async () => {
    const booth = await Booth.open(app, ['amy']);
    await booth.type('beers', { units: 1 });
    const pass = await booth.pass('amy', 'beers');
    const done = await times(100, (index) => booth.use(pass.id, 1, either(index)));
    expect(tally(done)).toEqual({ DONE: 1, LIMIT_REACHED: 99 });
    expect(await booth.history(pass.id)).toEqual(['GRANT 1', 'USE -1']);
  });

  it('a use that is taken back by many at once comes back once', async () => {
    const booth = await Booth.open(app, ['amy']);
    await booth.type('beers', { units: 5 });
    const pass = await booth.pass('amy', 'beers');
    const { use } = await booth.use(pass.id, 3);
    const reverse = { passId: pass.id, useId: use.id };
    const done = await times(20, (index) => booth.act('reversePassUse', reverse, undefined, either(index)));
    expect(tally(done)).toEqual({ DONE: 1, INVALID_STATE: 19 });
    expect((await booth.look(pass.id)).remaining).toBe(5);
  });

  it('a pass that is given away while it is used: whoever uses it finds its units, and nobody finds them twice', async () => {
    const booth = await Booth.open(app, ['amy', 'bob', 'cat']);
    await booth.type('beers', { units: 30 });
    const pass = await booth.pass('amy', 'beers');
    const gifts = ['bob', 'cat', 'amy', 'bob'].map((externalId, index) =>
      booth.act('giftPass', { passId: pass.id, to: { externalId } }, undefined, either(index)),
    );
    const uses = times(60, (index) => booth.use(pass.id, 1, either(index)));
    await Promise.all(gifts);
    expect(tally(await uses)).toEqual({ DONE: 30, LIMIT_REACHED: 30 });
    expect((await booth.history(pass.id)).filter((line) => line.startsWith('USE'))).toHaveLength(30);
  });

  it('four expiry workers against uses at the very instant: each pass ends or renews once, and none is used after its end', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `m${index}`);
    const booth = await Booth.open(app, names);
    await booth.type('day', { units: 4, schedule: { period: 'DAY', periods: 2 } });
    await booth.type('short', { units: 4, validity: { days: 1 } });
    const [renewing, ending] = await Promise.all(
      ['day', 'short'].map((type) => Promise.all(names.map((name) => booth.pass(name, type)))),
    );
    app.clock.set(Date.parse(ending?.[0].endsAt));
    // the first day is over for both, the second for those that renew as well: they have ended too
    const jobs = [app, second, app, second].map(({ app: { jobs: worker } }) => worker.runNow('passes'));
    const uses = [...(renewing ?? []), ...(ending ?? [])].map((pass, index) => booth.use(pass.id, 1, either(index)));
    const outcomes = tally(await Promise.all(uses));
    await Promise.all(jobs);
    expect(outcomes).toEqual({ EXPIRED: 80 });
    expect(await booth.history(renewing?.[0].id)).toEqual(['GRANT 4', 'LAPSE -4', 'GRANT 4', 'EXPIRE -4']);
    expect(await booth.history(ending?.[39].id)).toEqual(['GRANT 4', 'EXPIRE -4']);
  });

  it('a refund against uses and another refund: what was used is not paid back, and nothing twice', async () => {
    const booth = await Booth.open(app, ['amy']);
    await booth.type('beers', { units: 10, priceMoney: '10.00' });
    for (let round = 0; round < 4; round++) {
      const pass = await booth.pass('amy', 'beers');
      const [first, other, ...uses] = await Promise.all([
        booth.act('refundPass', { passId: pass.id }, undefined, app),
        booth.act('refundPass', { passId: pass.id }, undefined, second),
        ...Array.from({ length: 10 }, (_, index) => booth.use(pass.id, 1, either(index))),
      ]);
      const used = tally(uses)['DONE'] ?? 0;
      const refunds = [first, other].filter(({ userErrors }) => userErrors.length === 0);
      expect(refunds.map(({ pass: { refundedMoney } }) => refundedMoney.amount)).toEqual(used === 10 ? [] : [`${10 - used}.00`]);
    }
  });

  it('a redemption that is called off while its pass is used: the points or the unit, never both', async () => {
    const arcade = await Arcade.open(app, ['amy']);
    const booth = Booth.of(app, arcade.shop);
    await booth.type('night', { units: 1 });
    const reward = await arcade.offer('night', { kind: 'PASS', passType: 'night', pricePoints: 10, stock: 100 });
    for (let round = 0; round < 4; round++) {
      const { redemption } = await arcade.redeem('amy', reward);
      const [pass] = (
        await booth.query('query ($id: ID!) { node(id: $id) { ... on Redemption { passes { id } } } }', { id: redemption.id })
      ).node.passes;
      const [called, use] = await Promise.all([arcade.cancel(redemption.id, undefined, app), booth.use(pass.id, 1, second)]);
      expect([tally([called]), tally([use])]).toEqual(
        called.userErrors.length === 0 ? [{ DONE: 1 }, { INVALID_STATE: 1 }] : [{ INVALID_STATE: 1 }, { DONE: 1 }],
      );
    }
  });

  it('stored value is spent once, and a top-up that comes by two servers under two keys is one', async () => {
    const booth = await Booth.open(app, ['amy']);
    await booth.keepsMoney();
    const tops = await times(20, (index) => booth.topUp('amy', 't-1', '10.00', null, {}, either(index)));
    expect(tops.filter(({ created }) => created)).toHaveLength(1);
    const pays = await times(50, (index) => booth.pay('amy', `o-${index}`, '1.00', either(index)));
    expect(tally(pays)).toEqual({ DONE: 10, INSUFFICIENT_POINTS: 40 });
    expect(await booth.cash('amy')).toBe('0.00 0.00');
    const [paid] = pays.filter(({ payment }) => payment);
    const refund = { paymentId: paid.payment.id };
    const back = await times(10, (index) => booth.act('refundStoredValuePayment', refund, undefined, either(index)));
    expect(tally(back)).toEqual({ DONE: 1, INVALID_STATE: 9 });
    expect(await booth.cash('amy')).toBe('1.00 0.00');
  });
});

describe('a reward of passes', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ crowded: true });
  });
  afterAll(async () => {
    expect(await faults(app)).toEqual([]);
    await app.close();
  });

  const passesOf = (booth: Booth, id: string) =>
    booth
      .query('query ($id: ID!) { node(id: $id) { ... on Redemption { passes { id status remaining } } } }', { id })
      .then(({ node }) => node.passes);

  it('gives them when it is redeemed, or paid; calling off takes back what was not used, and gives the points back', async () => {
    const arcade = await Arcade.open(app, ['amy', 'bob']);
    const booth = Booth.of(app, arcade.shop);
    await booth.type('night', { units: 2 });
    const free = await arcade.offer('night', { kind: 'PASS', passType: 'night', stock: 5 });
    const { redemption } = await arcade.redeem('amy', free, { quantity: 2 });
    expect(redemption.status).toBe('FULFILLED');
    const [one, two] = await passesOf(booth, redemption.id);
    expect([one, two]).toMatchObject([{ remaining: 2 }, { remaining: 2 }]);
    const { use } = await booth.use(two.id);
    expect(await arcade.cancel(redemption.id)).toEqual(refused('INVALID_STATE', 'redemptionId'));
    await booth.act('reversePassUse', { passId: two.id, useId: use.id });
    expect(await booth.act('refundPass', { passId: one.id })).toEqual(refused('INVALID_STATE', 'passId'));
    expect((await arcade.cancel(redemption.id)).redemption).toMatchObject({ status: 'CANCELLED', pointsReturned: 200 });
    expect(await passesOf(booth, redemption.id)).toMatchObject([{ status: 'CANCELLED' }, { status: 'CANCELLED', remaining: 0 }]);
    expect([await arcade.stock('night'), await arcade.shop.points('amy')]).toEqual([5, 1000]);

    const paid = await arcade.offer('weekend', { kind: 'PASS', passType: 'night', priceMoney: '5.00' });
    const reserved = (await arcade.redeem('amy', paid)).redemption;
    expect([reserved.status, await passesOf(booth, reserved.id)]).toEqual(['RESERVED', []]);
    await arcade.update(reserved.id, { status: 'FULFILLED' });
    const [third] = await passesOf(booth, reserved.id);
    await booth.act('giftPass', { passId: third.id, to: { externalId: 'bob' } });
    expect(await arcade.update(reserved.id, { status: 'CANCELLED' })).toEqual(refused('INVALID_STATE', 'redemptionId'));
  });

  it('says which pass it gives, and is not redeemed once that is not issued any more', async () => {
    const arcade = await Arcade.open(app, ['amy']);
    const booth = Booth.of(app, arcade.shop);
    const save = (more: object) =>
      arcade.send('saveReward', { code: 'x', kind: 'PASS', name: 'X', pricePoints: 1, ...more }, arcade.shop.staff);
    expect(await save({})).toEqual(refused('INVALID', 'passType'));
    expect(await save({ kind: 'GOODS', passType: 'night' })).toEqual(refused('INVALID', 'passType'));
    expect(await save({ passType: 'night' })).toEqual(refused('NOT_FOUND', 'passType'));
    await booth.type('night');
    const { reward } = await save({ passType: 'night' });
    await booth.send('endPassType', { code: 'night' }, arcade.shop.staff);
    expect(await arcade.redeem('amy', reward.id, { idempotencyKey: randomUUID() })).toEqual(refused('NOT_ELIGIBLE', 'rewardId'));
  });
});
