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

describe('a pass whose units come at once', () => {
  it('is used by its code or its id, down to nothing and no further; a use that is taken back is there again, once', async () => {
    const booth = await Booth.open(app, ['amy']);
    await booth.type('beers', { units: 3, priceMoney: '20.18' });
    const pass = await booth.pass('amy', 'beers');
    expect(pass).toMatchObject({ status: 'ACTIVE', remaining: 3, endsAt: null, renewsAt: null, priceMoney: { amount: '20.18' } });
    const spelt = `${pass.code.slice(0, 4)}-${pass.code.slice(4).toLowerCase()}`;
    const first = await booth.act('usePass', { code: spelt, units: 2, reference: 'till 7' });
    expect(first).toMatchObject({
      pass: { remaining: 1, used: 2 },
      use: { kind: 'USE', units: -2, remaining: 1, reference: 'till 7' },
    });
    expect(await booth.use(pass.id, 2)).toEqual(refused('LIMIT_REACHED', 'units'));
    expect((await booth.use(pass.id)).pass).toMatchObject({ remaining: 0, status: 'USED_UP' });
    expect(await booth.use(pass.id)).toEqual(refused('LIMIT_REACHED', 'units'));
    const back = await booth.act('reversePassUse', { passId: pass.id, useId: first.use.id });
    expect(back).toMatchObject({ pass: { remaining: 2, used: 1, status: 'ACTIVE' }, use: { kind: 'REVERSE_USE', units: 2 } });
    expect(await booth.act('reversePassUse', { passId: pass.id, useId: first.use.id })).toEqual(
      refused('INVALID_STATE', 'useId'),
    );
    expect(await booth.history(pass.id)).toEqual(['GRANT 3', 'USE -2', 'USE -1', 'REVERSE_USE 2']);
  });

  it('ends with the last day of its validity, at that instant, whether or not a job has run', async () => {
    const booth = await Booth.open(app, ['amy']);
    await booth.type('week', { validity: { days: 7 } });
    const pass = await booth.pass('amy', 'week');
    await booth.use(pass.id);
    app.clock.set(Date.parse(pass.endsAt) - 1);
    expect((await booth.use(pass.id)).pass.remaining).toBe(8);
    app.clock.advance(1);
    expect(await booth.look(pass.id)).toMatchObject({ status: 'EXPIRED', remaining: 0, lapsed: 8 });
    expect(await booth.use(pass.id)).toEqual(refused('EXPIRED', 'passId'));
    await app.app.jobs.runNow('passes');
    await app.app.jobs.runNow('passes');
    expect(await booth.history(pass.id)).toEqual(['GRANT 10', 'USE -1', 'USE -1', 'EXPIRE -8']);
    const { member } = await booth.query(
      'query ($by: MemberRef!) { member(by: $by) { ended: passes(statuses: [EXPIRED]) { nodes { id } } live: passes(statuses: [ACTIVE]) { nodes { id } } } }',
      { by: { externalId: 'amy' } },
    );
    expect(member).toEqual({ ended: { nodes: [{ id: pass.id }] }, live: { nodes: [] } });
  });

  it('may start later, and holds nothing before', async () => {
    const booth = await Booth.open(app, ['amy']);
    await booth.type('gift');
    const startsAt = new Date(app.clock.now() + DAY).toISOString();
    const pass = await booth.pass('amy', 'gift', { startsAt });
    expect(pass).toMatchObject({ remaining: 0, periodsLeft: 1, renewsAt: startsAt });
    expect(await booth.use(pass.id)).toEqual(refused('NOT_ELIGIBLE', 'passId'));
    app.clock.advance(DAY);
    expect((await booth.use(pass.id)).pass.remaining).toBe(9);
  });
});

describe('a pass with a schedule', () => {
  it('renews on the last day of shorter months; what is left of a period lapses with it and is not given back later', async () => {
    const booth = await Booth.open(app, ['amy']);
    app.clock.set(Date.parse('2027-01-31T10:00:00+08:00'));
    await booth.type('data', { units: 20, schedule: { period: 'MONTH', periods: 12 }, priceMoney: '48.00' });
    const pass = await booth.pass('amy', 'data');
    expect(pass).toMatchObject({
      remaining: 20,
      periodsLeft: 11,
      renewsAt: '2027-02-27T16:00:00.000Z',
      endsAt: '2028-01-30T16:00:00.000Z',
    });
    const { use } = await booth.use(pass.id, 5);
    app.clock.set(Date.parse('2027-02-28T00:00:00+08:00'));
    expect(await booth.look(pass.id)).toMatchObject({ remaining: 20, used: 5, lapsed: 15, periodsLeft: 10 });
    expect(await booth.act('reversePassUse', { passId: pass.id, useId: use.id })).toEqual(refused('EXPIRED', 'useId'));
    await booth.use(pass.id, 20);
    expect(await booth.look(pass.id)).toMatchObject({ remaining: 0, status: 'ACTIVE', renewsAt: '2027-03-30T16:00:00.000Z' });
    expect(await booth.history(pass.id)).toEqual(['GRANT 20', 'USE -5', 'LAPSE -15', 'GRANT 20', 'USE -20']);
  });

  it('carries what is left where its type says so', async () => {
    const booth = await Booth.open(app, ['amy']);
    await booth.type('rolling', { units: 5, schedule: { period: 'WEEK', periods: 3, carry: true } });
    const pass = await booth.pass('amy', 'rolling');
    const { use } = await booth.use(pass.id, 2);
    app.clock.advance(7 * DAY);
    expect((await booth.use(pass.id, 8)).pass.remaining).toBe(0);
    expect((await booth.act('reversePassUse', { passId: pass.id, useId: use.id })).pass.remaining).toBe(2);
  });
});

describe('a gift', () => {
  it('moves what is left to another member under another code; the giver has nothing to use any more', async () => {
    const booth = await Booth.open(app, ['amy', 'bob']);
    await booth.type('beers');
    const pass = await booth.pass('amy', 'beers');
    const [amy, bob] = await Promise.all(['amy', 'bob'].map((name) => booth.shop.member(name)));
    const to = { externalId: 'bob' };
    expect(await booth.act('giftPass', { passId: pass.id, to }, bob)).toEqual(refused('NOT_FOUND', 'passId'));
    const given = await booth.act('giftPass', { passId: pass.id, to }, amy);
    expect(given).toMatchObject({ pass: { code: null, remaining: 10 }, userErrors: [] });
    expect(await booth.act('giftPass', { passId: pass.id, to }, amy)).toEqual(refused('NOT_FOUND', 'passId'));
    expect(await booth.act('usePass', { code: pass.code })).toEqual(refused('NOT_FOUND', 'code'));
    expect(await booth.look(pass.id, amy)).toBeNull();
    expect((await booth.act('usePass', { code: (await booth.look(pass.id, bob)).code })).pass.remaining).toBe(9);
    await booth.type('own', { giftable: false });
    const { id: passId } = await booth.pass('amy', 'own');
    expect(await booth.act('giftPass', { passId, to }, amy)).toEqual(refused('NOT_ELIGIBLE', 'passId'));
  });
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

  it('counts what is still to come as unused; what lapsed is not; an order that was never recorded earned nothing', async () => {
    const booth = await Booth.open(app, ['amy']);
    await booth.type('data', { units: 10, schedule: { period: 'MONTH', periods: 4 }, priceMoney: '40.00' });
    const { id: passId } = await booth.pass('amy', 'data', { orderId: 'elsewhere' });
    app.clock.advance(31 * DAY);
    await booth.use(passId, 4);
    expect(await booth.act('refundPass', { passId })).toMatchObject({
      pass: { refundedMoney: { amount: '26.00' } },
      entries: [],
      reversed: [],
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
});

describe('who may do what', () => {
  it('a member sees and gives its own, and makes nothing', async () => {
    const booth = await Booth.open(app, ['amy', 'bob']);
    await booth.type('beers');
    const pass = await booth.pass('amy', 'beers');
    const [amy, bob] = await Promise.all(['amy', 'bob'].map((name) => booth.shop.member(name)));
    expect(await booth.look(pass.id, amy)).toMatchObject({ code: pass.code });
    expect(await booth.look(pass.id, bob)).toBeNull();
    await expect(booth.act('issuePass', { member: { externalId: 'amy' }, passType: 'beers' }, amy)).rejects.toThrow('FORBIDDEN');
    await expect(booth.act('usePass', { passId: pass.id }, amy)).rejects.toThrow('FORBIDDEN');
    await booth.shop.send('suspendMember', { member: { externalId: 'amy' }, reasonCode: 'TEST' });
    expect(await booth.use(pass.id)).toEqual(refused('NOT_ELIGIBLE', 'passId'));
  });

  it('a repeat gives the first answer; what is not issued any more is refused, and what was stays', async () => {
    const booth = await Booth.open(app, ['amy']);
    await booth.type('beers');
    const input = { idempotencyKey: 'once', member: { externalId: 'amy' }, passType: 'beers' };
    const [one, two] = await Promise.all([booth.send('issuePass', input), booth.send('issuePass', input)]);
    expect(two).toEqual(one);
    const use = { idempotencyKey: 'use', passId: one.pass.id, units: 4 };
    await booth.send('usePass', use);
    expect((await booth.send('usePass', use)).pass.remaining).toBe(6);
    expect(await booth.send('usePass', { ...use, units: 5 })).toEqual(refused('IDEMPOTENCY_KEY_MISMATCH', 'idempotencyKey'));
    await booth.send('endPassType', { code: 'beers' }, booth.shop.staff);
    expect(await booth.send('issuePass', { ...input, idempotencyKey: 'later' })).toEqual(refused('NOT_ELIGIBLE', 'passType'));
    expect(await booth.act('issuePass', { ...input, idempotencyKey: 'x', passType: 'none' })).toEqual(
      refused('NOT_FOUND', 'passType'),
    );
    expect((await booth.use(one.pass.id)).pass.remaining).toBe(5);
  });

  it('listeners hear of each change', async () => {
    const booth = await Booth.open(app, ['amy']);
    const { streamHead } = await booth.query('{ streamHead }');
    await booth.type('beers');
    const pass = await booth.pass('amy', 'beers');
    await booth.use(pass.id, 3);
    const document =
      'query ($after: Cursor) { events(after: $after, types: [PASS_UPDATED]) { nodes { type ... on PassUpdate { status remaining pass { id } } } } }';
    const read = async () => (await booth.query(document, { after: streamHead })).events.nodes;
    await expect
      .poll(read)
      .toEqual([10, 7].map((remaining) => ({ type: 'PASS_UPDATED', status: 'ACTIVE', remaining, pass: { id: pass.id } })));
  });
});
