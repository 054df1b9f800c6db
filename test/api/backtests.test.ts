import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { Desk, LivelyShop } from './backtests.fixture.js';

vi.setConfig({ testTimeout: 120_000 });

describe('a backtest of what was in force', () => {
  const cut = new Set<string>();
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ crowded: true, env: { BUDGET_SERVER: '100000000/1000000' } });
  });
  afterAll(() => app.close());

  it.each([1, 2, 3, 4])('gives what was recorded, to the point (seed %i)', async (seed) => {
    const { shop } = await lived(app, seed, 100);
    const desk = new Desk(app, shop.staff);
    const { result, ...backtest } = await desk.run({ active: true });
    expect(backtest).toMatchObject({ status: 'DONE', active: true, done: backtest.total });
    for (const { recorded, simulated, liabilityChange } of result.wallets) {
      expect(simulated).toEqual(recorded);
      expect(liabilityChange).toBe(0);
    }
    for (const { recorded, simulated } of result.rules) expect(simulated).toBe(recorded);
    expect(result.members).toEqual([]);
    expect(result.tiers).toMatchObject({ up: 0, down: 0, moves: [] });
    expect(result.wallets[0].recorded.granted).toBeGreaterThan(0);
    expect(result.wallets[0].recorded.takenBack).toBeGreaterThan(0);
    const limited = result.rules.filter(({ cut }: { cut: number }) => cut > 0).map(({ rule }: { rule: string }) => rule);
    for (const rule of limited) cut.add(rule);
  });

  it('also where purchases and returns met at a budget at the same moment, in two processes', async () => {
    const second = await startApp({ crowded: true, clock: app.clock, databaseName: app.database.name });
    const { shop } = await LivelyShop.open(app, 5);
    const elsewhere = shop.through(second);
    for (const [round, member] of ['ann', 'ben', 'cat', 'dan', 'ann', 'ben'].entries()) {
      await Promise.all([0, 1, 2, 3].map((nth) => shop.buy(member, `first-${round}-${nth}`, '80.00')));
    }
    const bursts = ['ann', 'ben', 'cat', 'dan'].flatMap((member, place) => [
      ...Array.from({ length: 8 }, (_, nth) => elsewhere.buy(member, `late-${member}-${nth}`, '60.00')),
      ...Array.from({ length: 4 }, (_, nth) =>
        shop.giveBack(member, `back-${member}-${nth}`, '80.00', { orderId: `first-${place}-${nth}` }),
      ),
    ]);
    await Promise.all(bursts);
    await second.close();
    const { result } = await new Desk(app, shop.staff).run({ active: true });
    expect(result.members).toEqual([]);
    for (const { recorded, simulated } of result.wallets) expect(simulated).toEqual(recorded);
    expect(result.rules.find(({ rule }: { rule: string }) => rule === 'first').cut).toBeGreaterThan(0);
  });

  it('was tried where limits of all kinds had made awards smaller', () => {
    expect([...cut]).toEqual(expect.arrayContaining(['first', 'gold', 'percent', 'tea']));
  });
});

describe('a backtest', () => {
  let app: TestApp;
  let lively: LivelyShop;
  let desk: Desk;
  beforeAll(async () => {
    app = await startApp({ crowded: true, env: { BUDGET_SERVER: '100000000/1000000' } });
    lively = await lived(app, 7, 60);
    desk = new Desk(app, lively.shop.staff);
  });
  afterAll(() => app.close());

  const flat = { window: { kind: 'LIFETIME' }, tiers: [{ code: 'regular', name: 'Regular' }] };
  const simple = (code: string, more: Record<string, unknown> = {}) => ({
    code,
    trigger: 'PURCHASE',
    effect: { pointsPerMoney: '2' },
    ...more,
  });

  it('of other rules says what each would have given, and writes nothing but itself', async () => {
    const before = await rowsOf(app);
    const { result } = await desk.run({ rules: [simple('double')] });
    const [points, status] = result.wallets;
    const granted = result.rules.filter(({ walletCode }: { walletCode: string }) => walletCode === 'points');
    expect(granted.find(({ rule }: { rule: string }) => rule === 'double')).toMatchObject({ recorded: 0, cut: 0 });
    expect(granted.reduce((sum: number, rule: { simulated: number }) => sum + rule.simulated, 0)).toBe(points.simulated.granted);
    expect(points.liabilityChange).toBe(points.simulated.net - points.recorded.net);
    expect(status).toMatchObject({ walletCode: 'status', simulated: { granted: 0, takenBack: 0, net: 0 } });
    const [first, second] = result.members.map(({ wallets }: { wallets: { difference: number }[] }) => distance(wallets));
    expect(first).toBeGreaterThanOrEqual(second);
    expect(result.tiers.down).toBeGreaterThan(0);
    expect(await rowsOf(app)).toEqual(before);
  });

  it('of other tiers says who would go up and down', async () => {
    const { result } = await desk.run({ tiers: flat });
    expect(result.tiers.up).toBe(0);
    expect(result.tiers.moves.every(({ to }: { to: string }) => to === 'regular')).toBe(true);
    const multiplied = result.rules.filter(({ rule }: { rule: string }) => rule.startsWith('tier:'));
    expect(
      multiplied.every(({ simulated, awards }: { simulated: number; awards: number }) => simulated === 0 && awards === 0),
    ).toBe(true);
  });

  it('judges the purchases of its period only, and begins with the limits that were used up before', async () => {
    const cap = { scope: 'PROGRAM', period: 'TOTAL', points: 50 };
    const all = await desk.run({ tiers: flat, rules: [simple('first', { caps: [cap] })] });
    expect(all.result.wallets[0].simulated.net).toBe(50);
    const later = { from: new Date(app.clock.now() + 1).toISOString() };
    await lively.shop.buy('ann', 'after', '100.00', {});
    app.clock.set(app.clock.now() + 10);
    await lively.shop.buy('ann', 'after-2', '100.00');
    const { result } = await desk.run({ ...later, tiers: flat, rules: [simple('again')] });
    expect(result).toMatchObject({ purchases: 1, returns: 0 });
    expect(result.wallets[0].simulated.granted).toBe(200);
  });

  it.each([
    ['nothing to try', {}, ['rules']],
    ['what is in force and drafts', { active: true, rules: [] }, ['active']],
    ['a period that ends before it begins', { active: true, to: '1980-01-01T00:00:00Z' }, ['to']],
    [
      'a rule for something else',
      { rules: [simple('x', { trigger: 'CHECK_IN', effect: { fixed: 1 } })] },
      ['rules', '0', 'trigger'],
    ],
    ['two rules of one code', { rules: [simple('x'), simple('x')] }, ['rules', '1', 'code']],
    [
      'a rule with a wallet that there is not',
      { rules: [simple('x', { walletCodes: ['no'] })] },
      ['rules', '0', 'walletCodes', '0'],
    ],
    ['no tier at all', { tiers: { window: { kind: 'LIFETIME' }, tiers: [] } }, ['tiers', 'tiers']],
  ])('is refused with the place: %s', async (_, input, field) => {
    const { backtest, userErrors } = await desk.start(input);
    expect(backtest).toBeNull();
    expect(userErrors[0].field).toEqual(field);
  });
});

describe('a backtest under way', () => {
  let app: TestApp;
  let second: TestApp;
  let desk: Desk;
  let lock: pg.Client;
  beforeAll(async () => {
    app = await startApp({ crowded: true, env: { BUDGET_SERVER: '100000000/1000000' } });
    second = await startApp({ crowded: true, clock: app.clock, databaseName: app.database.name });
    const { shop } = await lived(app, 8, 20);
    desk = new Desk(app, shop.staff);
    lock = new pg.Client({ connectionString: app.database.url, options: '-c search_path=fealty' });
    await lock.connect();
  });
  afterAll(async () => {
    await lock.end();
    await second.close();
    await app.close();
  });

  /** Keeps whoever reads the history waiting while `work` goes on. */
  async function held<T>(work: () => Promise<T>): Promise<T> {
    await lock.query('BEGIN; LOCK TABLE purchase_line IN ACCESS EXCLUSIVE MODE');
    return work().finally(() => lock.query('ROLLBACK'));
  }

  /** Until it reads the history. */
  async function running(id: string) {
    for (;;) {
      const { status, total } = await desk.ask('read', { id });
      if (status === 'RUNNING' && total !== null) return;
    }
  }

  const attempts = async () => (await lock.query('SELECT attempt FROM backtest ORDER BY id DESC LIMIT 1')).rows[0].attempt;

  it('is cancelled at once and for good; the next one is not held up by it', async () => {
    const id = await held(async () => {
      const { backtest } = await desk.start({ active: true });
      await running(backtest.id);
      expect(await desk.cancel(backtest.id)).toMatchObject({ backtest: { status: 'CANCELLED' }, userErrors: [] });
      return backtest.id;
    });
    expect(await desk.run({ active: true })).toMatchObject({ status: 'DONE' });
    expect(await desk.ask('read', { id })).toMatchObject({ status: 'CANCELLED', result: null });
    expect(await desk.cancel(id)).toMatchObject({ backtest: { status: 'CANCELLED' } });
  });

  it('is done by one of several processes', async () => {
    const id = await held(async () => {
      const { backtest } = await desk.start({ active: true });
      await running(backtest.id);
      await Promise.all([second.app.jobs.runNow('backtests'), app.app.jobs.runNow('backtests')]);
      return backtest.id;
    });
    expect(await desk.ended(id)).toMatchObject({ status: 'DONE' });
    expect(await attempts()).toBe(1);
  });

  it('is begun anew by another process when the first one falls silent, and what that one still finds is dropped', async () => {
    const id = await held(async () => {
      const { backtest } = await desk.start({ active: true });
      await running(backtest.id);
      app.clock.set(app.clock.now() + 60_000);
      await second.app.jobs.runNow('backtests');
      await vi.waitUntil(async () => (await attempts()) === 2, { timeout: 30_000 });
      return backtest.id;
    });
    expect(await desk.ended(id)).toMatchObject({ status: 'DONE', result: { members: [] } });
    expect(await attempts()).toBe(2);
  });
});

const distance = (wallets: { difference: number }[]): number =>
  wallets.reduce((sum, { difference }) => sum + Math.abs(difference), 0);

async function rowsOf(app: TestApp): Promise<unknown> {
  const client = new pg.Client({ connectionString: app.database.url, options: '-c search_path=fealty' });
  await client.connect();
  const tables = [
    'entry',
    'lot',
    'rule_counter',
    'buyer',
    'member_tier',
    'tier_metric',
    'tier_change',
    'occurrence',
    'outbox',
    'follow_up',
  ];
  const counts = tables.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`);
  const { rows } = await client
    .query(`SELECT ${counts.join(', ')}, (SELECT sum(points) FROM rule_counter) AS used`)
    .finally(() => client.end());
  return rows[0];
}

async function lived(app: TestApp, seed: number, steps: number): Promise<LivelyShop> {
  const lively = await LivelyShop.open(app, seed);
  await lively.live(steps);
  return lively;
}
