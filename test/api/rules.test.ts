import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, TEST_NOW, type TestApp } from '../support/app.js';
import { bought, byRule, openRules } from './rules.fixture.js';

const DAY = 86_400_000;
const iso = (instant: number) => new Date(instant).toISOString();

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(() => app.clock.set(TEST_NOW));

const gift = (points: number, changes: Record<string, unknown> = {}) => ({
  code: 'gift',
  trigger: 'PURCHASE',
  effect: { fixed: points },
  ...changes,
});

describe('a rule', () => {
  it('that is a draft gives nothing until it is activated', async () => {
    const { shop, save, activate, find } = await openRules(app);
    await shop.enrol('ann');
    const drafted = await save(gift(5, { status: 'DRAFT' }));
    expect(drafted).toMatchObject({
      rule: { status: 'DRAFT', versions: [], draft: { definition: { name: 'gift' } } },
      userErrors: [],
    });
    expect(byRule(await bought(shop, 'ann', '10.00'))).toEqual({ default: 10 });
    app.clock.advance(1_000);
    const active = await activate('gift');
    expect(active.rule).toMatchObject({
      status: 'ACTIVE',
      draft: null,
      versions: [{ version: 1, validFrom: iso(TEST_NOW + 1_000), validUntil: null, definition: { effect: { fixed: 5 } } }],
    });
    expect((await find('gift')).data.rule).toEqual(active.rule);
    expect(byRule(await bought(shop, 'ann', '10.00'))).toEqual({ default: 10, gift: 5 });
  });

  it('that is changed gives by its next version from then on; what occurred before goes by the rules of then', async () => {
    const { shop, save } = await openRules(app);
    await shop.enrol('ann');
    await save(gift(5));
    app.clock.advance(DAY);
    const changed = await save(gift(7));
    expect(changed.rule.versions).toMatchObject([
      { version: 1, validFrom: iso(TEST_NOW), validUntil: iso(TEST_NOW + DAY) },
      { version: 2, validFrom: iso(TEST_NOW + DAY), validUntil: null },
    ]);
    const at = (instant: number) => bought(shop, 'ann', '10.00', { occurredAt: iso(instant) }).then(byRule);
    expect(await at(TEST_NOW + DAY)).toEqual({ default: 10, gift: 7 });
    expect(await at(TEST_NOW + DAY - 1)).toEqual({ default: 10, gift: 5 });
    expect(await at(TEST_NOW - 1)).toEqual({ default: 10 });
  });

  it('that is saved anew as it is makes no version', async () => {
    const { save } = await openRules(app);
    await save(gift(5));
    app.clock.advance(DAY);
    expect((await save(gift(5))).rule.versions).toHaveLength(1);
  });

  it('that is paused gives nothing, and goes on as it was when it is activated again', async () => {
    const { shop, save, pause, activate, list } = await openRules(app);
    await shop.enrol('ann');
    await save(gift(5));
    app.clock.advance(DAY);
    expect((await pause('gift')).rule).toMatchObject({ status: 'PAUSED', versions: [{ validUntil: iso(TEST_NOW + DAY) }] });
    expect((await list('PAUSED')).map(({ code }: { code: string }) => code)).toEqual(['gift']);
    expect(byRule(await bought(shop, 'ann', '10.00'))).toEqual({ default: 10 });
    app.clock.advance(DAY);
    expect((await activate('gift')).rule).toMatchObject({ status: 'ACTIVE', versions: [{ version: 1 }, { version: 2 }] });
    expect(byRule(await bought(shop, 'ann', '10.00'))).toEqual({ default: 10, gift: 5 });
    expect(byRule(await bought(shop, 'ann', '10.00', { occurredAt: iso(TEST_NOW + DAY) }))).toEqual({ default: 10 });
  });

  it('that was ended gives nothing and cannot be changed', async () => {
    const { shop, save, end, activate } = await openRules(app);
    await shop.enrol('ann');
    await save(gift(5));
    expect((await end('gift')).rule.status).toBe('ENDED');
    expect(byRule(await bought(shop, 'ann', '10.00'))).toEqual({ default: 10 });
    for (const refused of [await save(gift(6)), await activate('gift')])
      expect(refused).toMatchObject({ rule: null, userErrors: [{ code: 'INVALID_STATE', field: ['code'] }] });
  });

  it('begins and ends when it is said to', async () => {
    const { shop, save } = await openRules(app);
    await shop.enrol('ann');
    await save(gift(5, { validFrom: iso(TEST_NOW + DAY), validUntil: iso(TEST_NOW + 2 * DAY) }));
    const granted = [];
    for (let day = 0; day < 3; day += 1) {
      granted.push(byRule(await bought(shop, 'ann', '10.00'))['gift']);
      app.clock.advance(DAY);
    }
    expect(granted).toEqual([undefined, 5, undefined]);
  });
});

describe('a rule does what it says', () => {
  it('when a purchase meets its condition, on the lines that count, up to its cap, and says so', async () => {
    const { shop, save } = await openRules(app);
    await shop.enrol('ann', 'ben');
    await save({
      ...{ code: 'coffee', name: '2 x points on coffee', trigger: 'PURCHASE', effect: { multiplier: '2' } },
      lines: { categories: ['coffee'] },
      condition: { all: [{ weekdays: ['MONDAY'] }, { channels: ['app'] }] },
      caps: [{ scope: 'MEMBER', period: 'DAY', points: 10 }],
    });
    const lines = [
      { sku: 'A', category: 'coffee', quantity: '1', amount: '24.00' },
      { sku: 'B', category: 'tea', quantity: '1', amount: '26.00' },
    ];
    const first = await bought(shop, 'ann', '50.00', { orderId: 'a1', lines, channel: 'app' });
    expect(first.outcomes.filter(({ walletCode }) => walletCode === 'points')).toEqual([
      {
        rule: 'default',
        walletCode: 'points',
        wanted: 50,
        granted: 50,
        reason: 'default: 50 points (1 points per CNY, on 50.00)',
      },
      {
        ...{ rule: 'coffee', walletCode: 'points', wanted: 24, granted: 10 },
        reason: '2 x points on coffee: 24 points (2 x, on 24.00), cut to 10 by the daily cap',
      },
    ]);
    expect(first.entries.map(({ reason }) => reason)).toContain(
      'Order a1 over 50.00 CNY: 10 of 24 points by rule "coffee" (version 1); the rest was over a limit.',
    );
    expect(byRule(await bought(shop, 'ann', '50.00', { lines, channel: 'app' }))).toEqual({ default: 50 });
    expect(byRule(await bought(shop, 'ben', '50.00', { lines, channel: 'app' }))).toEqual({ default: 50, coffee: 10 });
    app.clock.advance(DAY);
    const tuesday = await bought(shop, 'ann', '50.00', { lines, channel: 'app' });
    expect(tuesday.outcomes.at(-1)).toMatchObject({
      rule: 'coffee',
      granted: 0,
      reason: '2 x points on coffee: nothing, because of its condition on the day of the week',
    });
  });
});
