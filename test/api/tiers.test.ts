import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, TEST_NOW, type TestApp } from '../support/app.js';
import { cny } from '../support/shop.js';
import { Club, instant, YEARLY } from './tiers.fixture.js';

describe('tiers of members', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());
  beforeEach(() => app.clock.set(TEST_NOW));

  it('a program without tiers has none, and no member has one', async () => {
    const { shop } = await Club.open(app, null);
    await shop.enrol('ann');
    await shop.buy('ann', 'A-1', '5000.00');
    const { data } = await app.gql(
      '{ me { tier { code } tierProgress { current { code } } tierHistory { nodes { cause } } } program { tiers { code } } }',
      {},
      await shop.member('ann'),
    );
    expect(data).toEqual({
      me: { tier: null, tierProgress: null, tierHistory: { nodes: [] } },
      program: { tiers: [] },
    });
  });

  it('everybody reads which tiers there are and what they give', async () => {
    const club = await Club.open(app);
    await club.shop.enrol('ann');
    const { program } = await club.ask(
      '{ program { tiers { id code name rank benefits { code name value } } } }',
      {},
      await club.shop.member('ann'),
    );
    expect(program.tiers.map(({ code, rank }: { code: string; rank: number }) => [code, rank])).toEqual([
      ['regular', 1],
      ['silver', 2],
      ['gold', 3],
    ]);
    expect(program.tiers[2].benefits).toEqual([
      { code: 'EARNING_MULTIPLIER', name: 'Double points', value: '2' },
      { code: 'free-shipping', name: 'Free shipping', value: { above: 0 } },
    ]);
    const { node } = await club.ask('query ($id: ID!) { node(id: $id) { ... on Tier { code name } } }', {
      id: program.tiers[1].id,
    });
    expect(node).toEqual({ code: 'silver', name: 'Silver' });
  });

  it('the purchase that reaches a tier gives it at once and earns by the tier of before; the next one earns by the new one', async () => {
    const club = await Club.open(app);
    const { shop } = club;
    await shop.enrol('ann');
    const first = await shop.buy('ann', 'A-1', '5000.00');
    expect(first.outcomes.map(({ rule }: { rule: string }) => rule)).not.toContain('tier:gold');
    expect(await club.tier('ann')).toBe('gold');
    expect(await shop.points('ann')).toBe(5000);
    const second = await shop.buy('ann', 'A-2', '100.00');
    expect(second.outcomes).toContainEqual({ rule: 'tier:gold', wanted: 100, granted: 100 });
    expect(await shop.points('ann')).toBe(5200);
    expect(await club.history('ann')).toEqual(['2026-03-02T12:00 regular>gold REACHED']);
  });

  it('what occurred before a tier was reached earns without its multiplier, although it is recorded after', async () => {
    const club = await Club.open(app);
    const { shop } = club;
    await shop.enrol('ann');
    await shop.buy('ann', 'A-1', '5000.00');
    const late = await shop.buy('ann', 'A-2', '100.00', { occurredAt: '2026-03-01T04:00:00Z' });
    expect(late.outcomes.map(({ rule }: { rule: string }) => rule)).not.toContain('tier:gold');
  });

  it('spending, holding and giving points away never costs a tier', async () => {
    const club = await Club.open(app);
    const { shop } = club;
    await shop.enrol('ann', 'bob');
    await shop.buy('ann', 'A-1', '1000.00');
    const { hold } = await shop.hold('ann', 900);
    await shop.capture(hold.id);
    await shop.transfer('ann', 'bob', 100);
    expect(await shop.points('ann')).toBe(0);
    expect(await club.tier('ann')).toBe('silver');
    expect((await club.own('ann', 'tierProgress { missing { have } }')).tierProgress.missing).toEqual([{ have: '1000' }]);
    expect(await club.tier('bob')).toBe('regular');
  });

  it('progress tells what is missing, by when, and what will be', async () => {
    const club = await Club.open(app, { ...YEARLY, downgrade: { graceDays: 30 } });
    const { shop } = club;
    await shop.enrol('ann');
    await shop.buy('ann', 'A-1', '1500.00');
    const fields = `tierProgress { current { code } next { code } missing { metric have need } missingMatch periodEndsAt graceEndsAt projected { code }
      toStay { metric have need } }`;
    expect((await club.own('ann', fields)).tierProgress).toEqual({
      current: { code: 'silver' },
      next: { code: 'gold' },
      missing: [{ metric: 'STATUS_POINTS', have: '1500', need: '5000' }],
      missingMatch: 'ALL',
      periodEndsAt: '2026-12-31T16:00:00.000Z',
      graceEndsAt: null,
      projected: { code: 'silver' },
      toStay: [],
    });
    app.clock.set(instant('2027-06-01'));
    expect((await club.own('ann', fields)).tierProgress).toMatchObject({
      current: { code: 'silver' },
      missing: [{ have: '0', need: '5000' }],
      periodEndsAt: '2027-12-31T16:00:00.000Z',
      projected: { code: 'regular' },
      toStay: [{ metric: 'STATUS_POINTS', have: '0', need: '800' }],
    });
    app.clock.set(instant('2028-01-05'));
    expect((await club.own('ann', fields)).tierProgress).toMatchObject({
      current: { code: 'silver' },
      graceEndsAt: '2028-01-30T16:00:00.000Z',
      projected: { code: 'regular' },
      toStay: [{ have: '0', need: '800' }],
    });
    await shop.buy('ann', 'A-2', '800.00');
    expect((await club.own('ann', fields)).tierProgress).toMatchObject({
      graceEndsAt: null,
      projected: { code: 'silver' },
      toStay: [],
    });
  });

  it('money and orders count too, all of them or any', async () => {
    const more = {
      thresholds: [
        { metric: 'SPEND', atLeast: '199.90' },
        { metric: 'ORDERS', atLeast: '3' },
      ],
    };
    const tiers = [
      { code: 'regular', name: 'Regular' },
      { code: 'plus', name: 'Plus', entry: { ...more, match: 'ANY' } },
      { code: 'prime', name: 'Prime', entry: more },
    ];
    const club = await Club.open(app, { window: { kind: 'LIFETIME' }, tiers });
    const { shop } = club;
    await shop.enrol('ann');
    for (const order of ['A-1', 'A-2']) await shop.buy('ann', order, '50.00');
    const fields = 'tier { code } tierProgress { periodEndsAt missingMatch missing { metric have need } }';
    expect(await club.own('ann', fields)).toEqual({
      tier: { code: 'regular' },
      tierProgress: {
        periodEndsAt: null,
        missingMatch: 'ANY',
        missing: [
          { metric: 'SPEND', have: '100.00', need: '199.90' },
          { metric: 'ORDERS', have: '2', need: '3' },
        ],
      },
    });
    await shop.buy('ann', 'A-3', '0.00');
    expect((await club.own('ann', fields)).tier.code).toBe('plus');
    await shop.buy('ann', 'A-4', '99.90');
    expect((await club.own('ann', fields)).tier.code).toBe('prime');
  });

  it('what staff adjust in the wallet `status` counts, up at once and down never at once', async () => {
    const club = await Club.open(app);
    const { shop } = club;
    await shop.enrol('ann');
    await shop.adjust('ann', 1000, { walletCode: 'status' });
    expect(await club.tier('ann')).toBe('silver');
    await shop.adjust('ann', -500, { walletCode: 'status' });
    expect(await club.tier('ann')).toBe('silver');
    app.clock.set(instant('2027-01-01'));
    expect(await club.tier('ann')).toBe('regular');
  });

  it('a repeated purchase counts once, and a refused one not at all', async () => {
    const club = await Club.open(app);
    const { shop } = club;
    await shop.enrol('ann');
    const once = { idempotencyKey: 'once' };
    await shop.buy('ann', 'A-1', '600.00', once);
    await shop.buy('ann', 'A-1', '600.00', once);
    await shop.buy('ann', 'A-1', '600.00');
    const refused = await shop.buy('ann', 'A-2', '600.00', { total: { ...cny('600.00'), currency: 'USD' } });
    expect(refused.userErrors).toHaveLength(1);
    expect(await club.tier('ann')).toBe('regular');
    expect((await club.own('ann', 'tierProgress { missing { have } }')).tierProgress.missing).toEqual([{ have: '600' }]);
  });
});
