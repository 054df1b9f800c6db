import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { DAY } from '../support/shop.js';
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
