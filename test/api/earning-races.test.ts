import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { plant, rule } from '../support/rules.js';
import { Shop } from '../support/shop.js';

const MEMBERS = 40;
const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));
const crowd = times(MEMBERS, (n) => `crowd-${n}`);

type Bought = { outcomes: { rule: string; granted: number }[]; userErrors: { code: string }[] };

describe('limits that all members share, with many buying at once on two servers', () => {
  let servers: TestApp[];
  let owner: pg.Client;
  beforeAll(async () => {
    const first = await startApp({ crowded: true });
    servers = [first, await startApp({ crowded: true, databaseName: first.database.name, clock: first.clock })];
    owner = new pg.Client({ connectionString: first.database.url, options: '-c search_path=fealty' });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    for (const server of servers.reverse()) await server.close();
  });

  /** The same shop, seen from both servers. */
  async function open(
    rules: Parameters<typeof plant>[2]['rules'],
    more: Omit<Parameters<typeof plant>[2], 'rules'> = {},
  ): Promise<Shop[]> {
    const [first, second] = servers as [TestApp, TestApp];
    const shop = await Shop.open(first);
    await plant(first.database.url, shop.code, { rules, ...more });
    await Promise.all(crowd.map((member) => shop.enrol(member)));
    return [shop, Object.assign(Object.create(Shop.prototype) as Shop, shop, { app: second })];
  }

  const buyAll = (shops: Shop[], count: number, amount: string, name = 'o'): Promise<Bought[]> =>
    Promise.all(times(count, (n) => (shops[n % 2] as Shop).buy(crowd[n % MEMBERS] as string, `${name}-${n}`, amount)));

  const granted = (bought: Bought[], code = 'default'): number[] =>
    bought.flatMap(({ outcomes }) => outcomes.filter((one) => one.rule === code).map((one) => one.granted));
  const sum = (points: number[]): number => points.reduce((total, one) => total + one, 0);

  async function counter(shop: Shop, key: string): Promise<string> {
    const { rows } = await owner.query(
      `SELECT points || '/' || times AS used FROM rule_counter c JOIN program p ON p.id = c.program_id WHERE p.code = $1 AND key = $2`,
      [shop.code, key],
    );
    return rows[0]?.used;
  }

  it('200 purchases at a cap of 50 times give exactly 50 awards', async () => {
    const caps = [{ scope: 'PROGRAM', period: 'DAY', points: null, times: 50 } as const];
    const shops = await open({ default: rule({ caps }) });
    const bought = await buyAll(shops, 200, '7');
    expect(bought.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(granted(bought).filter((points) => points > 0)).toEqual(times(50, () => 7));
    expect(await counter(shops[0] as Shop, 'rule:default:PROGRAM:D2026-03-02:points')).toBe('350/50');
  });

  it('a cap of one member is exact, however many of its purchases come at once', async () => {
    const caps = [{ scope: 'MEMBER', period: 'DAY', points: 50, times: null } as const];
    const shops = await open({ default: rule({ caps }) });
    const one = await Promise.all(times(200, (n) => (shops[n % 2] as Shop).buy('crowd-0', `m-${n}`, '3')));
    expect(sum(granted(one))).toBe(50);
    expect(await (shops[0] as Shop).points('crowd-0')).toBe(50);
  });

  it('a budget is used up to the point and never passed, also by several rules of a campaign and while others return', async () => {
    const campaign = { name: 'Sale', from: 0, until: null, audience: null, budget: 900 };
    const shops = await open(
      {
        default: rule({ campaign: 'sale' }),
        extra: rule({ campaign: 'sale', budget: 300, effect: { kind: 'FIXED', points: 9 } }),
      },
      { campaigns: { sale: campaign } },
    );
    const [shop] = shops as [Shop, Shop];
    const first = await buyAll(shops, 60, '11', 'first');
    expect(sum(granted(first)) + sum(granted(first, 'extra'))).toBe(900);
    const returning = times(20, (n) =>
      (shops[n % 2] as Shop).giveBack(crowd[n] as string, `r-${n}`, '11', { orderId: `first-${n}` }),
    );
    const [second, returned] = await Promise.all([buyAll(shops, 100, '11', 'second'), Promise.all(returning)]);
    expect(returned.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    await buyAll(shops, 40, '11', 'third');
    const balances = await Promise.all(crowd.map((member) => shop.points(member)));
    expect(sum(balances)).toBe(900);
    expect(second.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect((await counter(shop, 'campaign:sale')).split('/')[0]).toBe('900');
    expect(Number((await counter(shop, 'budget:extra')).split('/')[0])).toBeLessThanOrEqual(300);
  });

  it('shared limits are locked in the order of their keys: whoever waits for one holds those before it and none after it', async () => {
    const caps = (['DAY', 'WEEK', 'MONTH', 'YEAR', 'TOTAL'] as const).map((period) => ({
      ...({ scope: 'PROGRAM', period, points: 1_000_000, times: null } as const),
    }));
    const [shop] = (await open({ default: rule({ caps }) })) as [Shop, Shop];
    await shop.buy('crowd-0', 'makes the rows', '5');
    const { rows } = await owner.query<{ id: number; key: string }>(
      `SELECT c.program_id AS id, key FROM rule_counter c JOIN program p ON p.id = c.program_id WHERE p.code = $1 ORDER BY key COLLATE "C"`,
      [shop.code],
    );
    const keys = rows.map(({ key }) => key);
    const middle = keys[2] as string;
    await owner.query('BEGIN');
    await owner.query('SELECT FROM rule_counter WHERE program_id = $1 AND key = $2 FOR UPDATE', [rows[0]?.id, middle]);
    const waiting = shop.buy('crowd-0', 'waits', '5');
    await expect
      .poll(
        async () =>
          (await owner.query(`SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`))
            .rowCount,
      )
      .toBe(1);
    const free = await owner.query<{ key: string }>(
      'SELECT key FROM rule_counter WHERE program_id = $1 AND key <> $2 FOR UPDATE SKIP LOCKED',
      [rows[0]?.id, middle],
    );
    await owner.query('ROLLBACK');
    expect(free.rows.map(({ key }) => key).sort()).toEqual(keys.slice(3));
    expect((await waiting).userErrors).toEqual([]);
  });

  it('purchases and returns under many shared limits wait for each other in no circle', async () => {
    const caps = (['DAY', 'WEEK', 'MONTH', 'YEAR', 'TOTAL'] as const).map((period) => ({
      ...({ scope: 'PROGRAM', period, points: 1_000_000, times: null } as const),
    }));
    const shops = await open({ default: rule({ caps }), other: rule({ caps: [...caps].reverse(), budget: 1_000_000 }) });
    await buyAll(shops, 40, '5', 'before');
    const deadlocks = async () =>
      Number((await owner.query('SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()')).rows[0].deadlocks);
    const before = await deadlocks();
    const backdated = times(100, (n) =>
      (shops[n % 2] as Shop).buy(crowd[n % MEMBERS] as string, `late-${n}`, '5', {
        occurredAt: new Date(Date.parse('2026-01-01T12:00:00Z') + (n % 50) * 86_400_000).toISOString(),
      }),
    );
    const returns = times(40, (n) =>
      (shops[(n + 1) % 2] as Shop).giveBack(crowd[n] as string, `c-${n}`, '5', { orderId: `before-${n}` }),
    );
    const done = await Promise.all([...backdated, ...returns]);
    expect(done.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(await deadlocks()).toBe(before);
    expect(await counter(shops[0] as Shop, 'budget:other')).toBe('500/100');
  });
});
