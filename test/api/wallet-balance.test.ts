import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Shop } from './wallet.fixture.js';

const START = '2026-03-02T04:00:00.000Z';
const nothing = { available: 0, pending: 0, held: 0, debt: 0 };
const balance = 'balance { available pending held debt }';
const asOf = 'balance(asOf: $at, axis: $axis) { available pending held debt }';

type Axis = 'RECORDED' | 'OCCURRED';

async function now(shop: Shop, member: string) {
  return (await shop.wallet(member, balance)).balance;
}

async function then(shop: Shop, member: string, at: string, axis: Axis = 'RECORDED') {
  return (await shop.wallet(member, asOf, { at, axis }, ', $at: DateTime, $axis: TimeAxis!')).balance;
}

async function expiring(shop: Shop, member: string, first = 10) {
  return (await shop.wallet(member, 'expiring(first: $first) { points expiresAt }', { first }, ', $first: Int')).expiring;
}

describe('points that live ten days', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open({ wallets: [{ code: 'points', expiry: { kind: 'ROLLING', days: 10 } }] });
    for (const member of ['anna', 'bob', 'carl', 'dora', 'eve']) await shop.enroll(member);
  });
  beforeEach(() => shop.at(START));
  afterAll(() => shop.close());

  test('are good until the millisecond before they die, and gone at it, before anything is written', async () => {
    await shop.earn('anna', '100.00');
    shop.at('2026-03-12T03:59:59.999Z');
    expect(await now(shop, 'anna')).toEqual({ ...nothing, available: 100 });
    expect(await expiring(shop, 'anna')).toEqual([{ points: 100, expiresAt: '2026-03-12T04:00:00.000Z' }]);
    shop.at('2026-03-12T04:00:00Z');
    expect(await now(shop, 'anna')).toEqual(nothing);
    expect(await expiring(shop, 'anna')).toEqual([]);
    expect((await shop.wallet('anna', 'entries(first: 9) { nodes { kind } }')).entries.nodes).toEqual([{ kind: 'EARN' }]);
  });

  test('give the same past balance before and after their death is written late', async () => {
    await shop.earn('bob', '100.00');
    shop.at('2026-03-20T00:00:00Z');
    const instants = [
      '2026-03-02T03:59:59.999Z',
      START,
      '2026-03-12T03:59:59.999Z',
      '2026-03-12T04:00:00Z',
      '2026-03-19T00:00:00Z',
    ];
    const past = () => Promise.all(instants.flatMap((at) => [then(shop, 'bob', at), then(shop, 'bob', at, 'OCCURRED')]));
    const before = await past();
    expect(before.map((found) => found.available)).toEqual([0, 0, 100, 100, 100, 100, 0, 0, 0, 0]);
    await shop.earn('bob', '7.00');
    expect(await past()).toEqual(before);
    const written = await shop.wallet('bob', 'entries(first: 9) { nodes { kind effectiveAt occurredAt recordedAt } }');
    const [, expiry, earning] = written.entries.nodes;
    expect([expiry.kind, earning.kind]).toEqual(['EXPIRE', 'EARN']);
    expect(expiry).toMatchObject({
      effectiveAt: '2026-03-12T04:00:00.000Z',
      occurredAt: '2026-03-12T04:00:00.000Z',
      recordedAt: '2026-03-20T00:00:00.000Z',
    });
  });

  test('that were recorded late had occurred before: the two axes tell them apart', async () => {
    shop.at('2026-03-06T04:00:00Z');
    await shop.earn('carl', '40.00', { occurredAt: '2026-03-04T04:00:00Z' });
    expect(await then(shop, 'carl', '2026-03-05T00:00:00Z', 'RECORDED')).toEqual(nothing);
    expect(await then(shop, 'carl', '2026-03-05T00:00:00Z', 'OCCURRED')).toEqual({ ...nothing, available: 40 });
    expect(await then(shop, 'carl', '2026-03-06T04:00:00Z', 'RECORDED')).toEqual({ ...nothing, available: 40 });
    expect(await then(shop, 'carl', '2026-03-04T03:59:59.999Z', 'OCCURRED')).toEqual(nothing);
  });

  test('die together where they die at one instant, soonest first, held ones left out', async () => {
    await shop.earn('dora', '10.00');
    await shop.earn('dora', '5.00');
    shop.at('2026-03-03T04:00:00Z');
    await shop.earn('dora', '20.00');
    const both = [
      { points: 15, expiresAt: '2026-03-12T04:00:00.000Z' },
      { points: 20, expiresAt: '2026-03-13T04:00:00.000Z' },
    ];
    expect(await expiring(shop, 'dora')).toEqual(both);
    expect(await expiring(shop, 'dora', 1)).toEqual(both.slice(0, 1));
    expect(await expiring(shop, 'dora', 0)).toEqual([]);
    await shop.hold('dora', 6, 300);
    expect((await expiring(shop, 'dora'))[0]).toEqual({ points: 9, expiresAt: '2026-03-12T04:00:00.000Z' });
    expect(await now(shop, 'dora')).toEqual({ ...nothing, available: 29, held: 6 });
    shop.at('2026-03-03T04:04:59.999Z');
    expect(await now(shop, 'dora')).toEqual({ ...nothing, available: 29, held: 6 });
    shop.at('2026-03-03T04:05:00Z');
    expect(await now(shop, 'dora')).toEqual({ ...nothing, available: 35 });
    expect(await expiring(shop, 'dora')).toEqual(both);
  });

  test('are a debt when they were spent and their purchase came back', async () => {
    await shop.earn('eve', '30.00', { orderId: 'E1' });
    await shop.capture(await shop.hold('eve', 30, 60), 30);
    shop.at('2026-03-03T00:00:00Z');
    await shop.giveBack('eve', '20.00', { orderId: 'E1' });
    expect(await now(shop, 'eve')).toEqual({ ...nothing, debt: 20 });
    expect(await then(shop, 'eve', '2026-03-02T23:59:59Z')).toEqual(nothing);
    expect(await then(shop, 'eve', '2026-03-03T00:00:00Z', 'OCCURRED')).toEqual({ ...nothing, debt: 20 });
  });

  test('have no balance in the future, and none before the first entry', async () => {
    const document =
      'query ($ref: MemberRef!, $at: DateTime) { member(by: $ref) { wallet { balance(asOf: $at) { available } } } }';
    const error = await shop.refusal(document, { ref: { externalId: 'anna' }, at: '2026-03-02T04:00:00.001Z' });
    expect(error?.extensions.code).toBe('BAD_USER_INPUT');
    expect(error?.message).toContain('asOf');
    expect(await then(shop, 'anna', '2020-01-01T00:00:00Z')).toEqual(nothing);
    expect(await then(shop, 'anna', '2020-01-01T00:00:00Z', 'OCCURRED')).toEqual(nothing);
  });

  test('are shown at the instant that was asked for', async () => {
    const found = await shop.wallet('anna', 'now: balance { asOf } past: balance(asOf: "2026-03-01T00:00:00Z") { asOf }');
    expect(found).toEqual({ now: { asOf: START }, past: { asOf: '2026-03-01T00:00:00.000Z' } });
  });
});

describe('points that mature after three days and live ten', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open({
      wallets: [{ code: 'points', expiry: { kind: 'ROLLING', days: 10 } }],
      rule: { maturity: { kind: 'DELAY', days: 3 } },
    });
    await shop.enroll('anna');
  });
  afterAll(() => shop.close());

  test('are pending until their instant, live from then, and are seen so afterwards', async () => {
    await shop.earn('anna', '100.00');
    expect(await now(shop, 'anna')).toEqual({ ...nothing, pending: 100 });
    expect(await expiring(shop, 'anna')).toEqual([]);
    shop.at('2026-03-05T03:59:59.999Z');
    expect(await now(shop, 'anna')).toEqual({ ...nothing, pending: 100 });
    shop.at('2026-03-05T04:00:00Z');
    expect(await now(shop, 'anna')).toEqual({ ...nothing, available: 100 });
    expect(await expiring(shop, 'anna')).toEqual([{ points: 100, expiresAt: '2026-03-15T04:00:00.000Z' }]);
    shop.at('2026-03-15T04:00:00Z');
    expect(await now(shop, 'anna')).toEqual(nothing);
    for (const axis of ['RECORDED', 'OCCURRED'] as const) {
      expect(await then(shop, 'anna', '2026-03-05T03:59:59.999Z', axis)).toEqual({ ...nothing, pending: 100 });
      expect(await then(shop, 'anna', '2026-03-15T03:59:59.999Z', axis)).toEqual({ ...nothing, available: 100 });
    }
  });
});

describe('points that die after a month without activity', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open({ wallets: [{ code: 'points', expiry: { kind: 'INACTIVITY', months: 1 } }] });
    await shop.enroll('anna');
  });
  afterAll(() => shop.close());

  test('all die a month after the last activity, and one activity moves them all', async () => {
    shop.at('2026-03-10T00:00:00Z');
    await shop.earn('anna', '10.00');
    expect(await expiring(shop, 'anna')).toEqual([{ points: 10, expiresAt: '2026-04-10T00:00:00.000Z' }]);
    shop.at('2026-03-20T00:00:00Z');
    await shop.earn('anna', '5.00');
    expect(await expiring(shop, 'anna')).toEqual([{ points: 15, expiresAt: '2026-04-20T00:00:00.000Z' }]);
    shop.at('2026-04-19T23:59:59.999Z');
    expect(await now(shop, 'anna')).toEqual({ ...nothing, available: 15 });
    shop.at('2026-04-20T00:00:00Z');
    expect(await now(shop, 'anna')).toEqual(nothing);
  });
});
