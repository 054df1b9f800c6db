import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { plant, rule } from '../support/rules.js';
import { DAY, Shop } from '../support/shop.js';

const cap = (
  scope: 'MEMBER' | 'PROGRAM',
  period: 'DAY' | 'MONTH' | 'TOTAL',
  points: number | null,
  times: number | null = null,
) => ({
  scope,
  period,
  points,
  times,
});

describe('caps and budgets', () => {
  let app: TestApp;
  let owner: pg.Client;
  beforeAll(async () => {
    app = await startApp();
    owner = new pg.Client({ connectionString: app.database.url, options: '-c search_path=fealty' });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await app.close();
  });

  async function shop(rules: Parameters<typeof plant>[2]['rules'], ...members: string[]): Promise<Shop> {
    const made = await Shop.open(app);
    await plant(app.database.url, made.code, { rules });
    await made.enrol(...members);
    return made;
  }

  /** Every counter of a program, zeros left out. */
  async function counters(code: string): Promise<Record<string, string>> {
    const { rows } = await owner.query<{ key: string; used: string }>(
      `SELECT key, points || '/' || times AS used FROM rule_counter c JOIN program p ON p.id = c.program_id WHERE p.code = $1 AND points + times > 0`,
      [code],
    );
    return Object.fromEntries(rows.map(({ key, used }) => [key.replace(/m\d+$/, 'm'), used]));
  }

  it('cut what one member earns in a day, say so, and begin anew with the next day of the program', async () => {
    const till = await shop({ default: rule({ caps: [cap('MEMBER', 'DAY', 100)] }) }, 'amy');
    const at = (occurredAt: string) => ({ occurredAt });
    // 23:00 and 00:30 in Shanghai
    await till.buy('amy', 'one', '70', at('2026-02-20T15:00:00Z'));
    const cut = await till.buy('amy', 'two', '50', at('2026-02-20T15:30:00Z'));
    const next = await till.buy('amy', 'three', '50', at('2026-02-20T16:30:00Z'));
    expect(cut.outcomes).toEqual([{ rule: 'default', wanted: 50, granted: 30 }]);
    expect(cut.entries[0].reason).toContain('30 of 50');
    expect(next.outcomes).toEqual([{ rule: 'default', wanted: 50, granted: 50 }]);
    expect(await counters(till.code)).toEqual({
      'rule:default:MEMBER:D2026-02-20:points:m': '100/2',
      'rule:default:MEMBER:D2026-02-21:points:m': '50/1',
    });
  });

  it('a return gives the cap back to the day it was used on, and not to the day of the return', async () => {
    const till = await shop({ default: rule({ caps: [cap('MEMBER', 'DAY', 100)] }) }, 'bob');
    await till.buy('bob', 'old', '100', { occurredAt: '2026-02-20T04:00:00Z' });
    await till.buy('bob', 'today', '100');
    const { reversed } = await till.giveBack('bob', 'r', '40', { orderId: 'old' });
    expect(reversed).toContainEqual({ what: 'caps', points: 40, done: true, reason: expect.stringContaining('default') });
    const late = await till.buy('bob', 'late', '100', { occurredAt: '2026-02-20T09:00:00Z' });
    const now = await till.buy('bob', 'now', '100');
    expect(late.outcomes[0].granted).toBe(40);
    expect(now.outcomes[0].granted).toBe(0);
    expect(await till.points('bob')).toBe(200);
  });

  it('times come back when nothing of the award is kept, and not before', async () => {
    const till = await shop({ default: rule({ caps: [cap('MEMBER', 'TOTAL', null, 1)] }) }, 'cat');
    await till.buy('cat', 'first', '10');
    await till.giveBack('cat', 'part', '9', { orderId: 'first' });
    expect((await till.buy('cat', 'second', '10')).outcomes[0].granted).toBe(0);
    await till.giveBack('cat', 'rest', '1', { orderId: 'first' });
    expect((await till.buy('cat', 'third', '10')).outcomes[0].granted).toBe(10);
    expect((await till.buy('cat', 'fourth', '10')).outcomes[0].granted).toBe(0);
  });

  it('what could not be taken back stays used, and so do points that had expired', async () => {
    const rules = { default: rule({ caps: [cap('MEMBER', 'TOTAL', 100, 2)], expiry: { kind: 'ROLLING', days: 2 } }) };
    const till = await shop(rules, 'dan');
    await till.buy('dan', 'dead', '60', { occurredAt: '2026-02-20T04:00:00Z' });
    await till.buy('dan', 'alive', '40');
    await till.giveBack('dan', 'r1', '60', { orderId: 'dead' });
    expect(await counters(till.code)).toEqual({ 'rule:default:MEMBER:T:points:m': '100/1' });
    await till.giveBack('dan', 'r2', '40', { orderId: 'alive' });
    expect(await counters(till.code)).toEqual({ 'rule:default:MEMBER:T:points:m': '60/0' });
  });

  it('a wallet that returns may not overdraw keeps its cap used by what they could not take', async () => {
    const made = await Shop.open(app, { returnPolicy: 'WITHIN_BALANCE' });
    await plant(app.database.url, made.code, { rules: { default: rule({ budget: 100 }) } });
    await made.enrol('eve');
    await made.buy('eve', 'o', '100');
    await made.adjust('eve', -70);
    await made.giveBack('eve', 'r', '100', { orderId: 'o' });
    expect(await counters(made.code)).toEqual({ 'budget:default': '70/1' });
    expect((await made.buy('eve', 'again', '100')).outcomes[0].granted).toBe(30);
  });

  it('a budget is shared by all members, a campaign budget by all rules and wallets of the campaign', async () => {
    const made = await Shop.open(app);
    const campaign = { name: 'Spring', from: Date.parse('2026-01-01'), until: null, audience: null, budget: 150 };
    await plant(app.database.url, made.code, {
      campaigns: { spring: campaign },
      rules: {
        default: rule({ campaign: 'spring', walletCodes: ['points', 'status'] }),
        extra: rule({ campaign: 'spring', budget: 30, effect: { kind: 'PERCENT_BONUS', percent: '50' } }),
      },
    });
    await made.enrol('fay', 'gus');
    const fay = await made.buy('fay', 'f', '40');
    expect(fay.outcomes.map((one: { granted: number }) => one.granted)).toEqual([40, 40, 20]);
    const gus = await made.buy('gus', 'g', '40');
    expect(gus.outcomes.map((one: { granted: number }) => one.granted)).toEqual([40, 10, 0]);
    expect(await counters(made.code)).toEqual({ 'campaign:spring': '150/5', 'budget:extra': '20/1' });
  });

  it('of an exclusive group only the rule with the highest priority gives, and only its limits are used', async () => {
    const till = await shop(
      {
        default: rule({ group: 'g', budget: 1000 }),
        better: rule({ group: 'g', priority: 5, budget: 1000, effect: { kind: 'POINTS_PER_MONEY', pointsPer: '3' } }),
      },
      'hal',
    );
    const { outcomes } = await till.buy('hal', 'h', '10');
    expect(outcomes).toContainEqual({ rule: 'better', wanted: 30, granted: 30 });
    expect(outcomes).toContainEqual({ rule: 'default', wanted: 0, granted: 0 });
    expect(await counters(till.code)).toEqual({ 'budget:better': '30/1' });
  });

  it('a refused or repeated purchase uses nothing up', async () => {
    const till = await shop({ default: rule({ budget: 1000 }) }, 'ida', 'joe');
    await till.buy('ida', 'i', '10');
    await till.buy('ida', 'i', '10');
    expect((await till.buy('joe', 'i', '10')).userErrors).toHaveLength(1);
    expect(await counters(till.code)).toEqual({ 'budget:default': '10/1' });
  });

  it('the same order by two channels with two keys earns once and uses limits once', async () => {
    const till = await shop({ default: rule({ budget: 1000 }) }, 'oli');
    const [web, store] = await Promise.all([
      till.buy('oli', 'same', '10', { channel: 'web' }),
      till.buy('oli', 'same', '10', { channel: 'store', store: 'Bund' }),
    ]);
    expect([web.created, store.created].sort()).toEqual([false, true]);
    expect([web.outcomes, store.outcomes]).toEqual([store.outcomes, web.outcomes]);
    expect(await counters(till.code)).toEqual({ 'budget:default': '10/1' });
  });

  it('a cap counts each wallet by itself, and a rule for status points leaves the others alone', async () => {
    const caps = [cap('MEMBER', 'TOTAL', 15)];
    const till = await shop(
      { default: rule({ caps, walletCodes: ['points', 'status'] }), more: rule({ walletCodes: ['status'] }) },
      'pia',
    );
    await till.buy('pia', 'p', '20');
    expect(await till.balance('pia')).toMatchObject({ available: 15 });
    expect(await till.balance('pia', 'status')).toMatchObject({ available: 35 });
    await till.giveBack('pia', 'r', '20', { orderId: 'p' });
    expect([await till.points('pia'), await till.balance('pia', 'status')]).toMatchObject([0, { available: 0, debt: 0 }]);
    expect(await counters(till.code)).toEqual({});
  });

  it('an award with its own maturity and validity keeps both, and lines come back one by one', async () => {
    const lines = { skus: [], categories: ['tea'], exceptSkus: [], exceptCategories: [] };
    const extra = { lines, effect: { kind: 'PERCENT_BONUS', percent: '50' }, maturity: { kind: 'EVENT' } } as const;
    const till = await shop({ default: rule(), extra: rule({ ...extra, expiry: { kind: 'ROLLING', days: 3 } }) }, 'quy');
    const line = (lineId: string, category: string, amount: string) => ({ lineId, sku: lineId, category, quantity: '1', amount });
    const cart = [line('a', 'tea', '10.50'), line('b', 'cup', '20.00'), line('c', 'tea', '9.50')];
    await till.buy('quy', 'q', '40', { lines: cart });
    expect(await till.balance('quy')).toMatchObject({ available: 40, pending: 10 });
    await till.giveBack('quy', 'r1', '9.50', { orderId: 'q', lines: [{ lineId: 'c', quantity: '1', amount: '9.50' }] });
    expect(await till.balance('quy')).toMatchObject({ available: 30, pending: 5 });
    await till.giveBack('quy', 'r2', '20.00', { orderId: 'q', lines: [{ lineId: 'b', quantity: '1', amount: '20.00' }] });
    expect(await till.balance('quy')).toMatchObject({ available: 10, pending: 5 });
    await till.confirm('q');
    expect(await till.points('quy')).toBe(15);
    app.clock.advance(3 * DAY);
    expect(await till.points('quy')).toBe(10);
  });

  it('suspended members earn within limits, closed ones do not and use nothing up', async () => {
    const till = await shop({ default: rule({ budget: 1000 }) }, 'kim', 'leo');
    const suspended = await till.send('suspendMember', { member: { externalId: 'kim' }, reasonCode: 'TEST' }, till.staff);
    const closed = await till.send('closeMember', { member: { externalId: 'leo' }, idempotencyKey: 'end-leo' }, till.staff);
    expect([suspended.userErrors, closed.userErrors]).toEqual([[], []]);
    expect((await till.buy('kim', 'k', '10')).outcomes[0].granted).toBe(10);
    expect((await till.buy('leo', 'l', '10')).userErrors[0].code).toBe('NOT_ELIGIBLE');
    expect(await counters(till.code)).toEqual({ 'budget:default': '10/1' });
  });

  it('the n-th purchase goes by the order of recording, also after the rule looked away for a while', async () => {
    const third = rule({
      effect: { kind: 'FIXED', points: 100 },
      condition: { kind: 'PURCHASE_NUMBER', oneOf: [3], every: null },
    });
    const till = await shop({ third }, 'mia', 'ned');
    for (const n of [1, 2]) await till.buy('mia', `m${n}`, '10');
    const fixed = (payload: { outcomes: { rule: string; granted: number }[] }) =>
      payload.outcomes.find((one) => one.rule === 'third')?.granted;
    expect(fixed(await till.buy('mia', 'm3', '10', { occurredAt: '2026-01-01T00:00:00Z' }))).toBe(100);
    expect(fixed(await till.buy('mia', 'm4', '10'))).toBe(0);
    await till.buy('ned', 'n1', '10');
    await plant(app.database.url, till.code, { rules: { third: rule({ effect: { kind: 'FIXED', points: 1 } }) } });
    await till.buy('ned', 'n2', '10');
    await plant(app.database.url, till.code, { rules: { third } });
    expect(fixed(await till.buy('ned', 'n3', '10'))).toBe(100);
  });
});
