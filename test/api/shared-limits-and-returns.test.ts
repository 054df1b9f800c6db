import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { plant, rule } from '../support/rules.js';
import { Shop } from '../support/shop.js';
import { achievement, faults } from './achievements.fixture.js';

let servers: [TestApp, TestApp];
let owner: pg.Client;
beforeAll(async () => {
  const first = await startApp({ crowded: true });
  servers = [first, await startApp({ crowded: true, databaseName: first.database.name, clock: first.clock })];
  owner = new pg.Client({ connectionString: first.database.url, options: '-c search_path=fealty' });
  await owner.connect();
});
afterAll(async () => {
  expect(await faults(servers[0])).toEqual([]);
  await owner.end();
  for (const server of [...servers].reverse()) await server.close();
});

it('members who buy and return on two servers at once never get more than a campaign has, and what comes back can be given again', async () => {
  const shop = await Shop.open(servers[0]);
  const shops = [shop, Object.assign(Object.create(Shop.prototype) as Shop, shop, { app: servers[1] })] as const;
  const few = { scope: 'PROGRAM', period: 'TOTAL', points: 200, times: 13 } as const;
  const inCampaign = { campaign: 'autumn' };
  await plant(servers[0].database.url, shop.code, {
    campaigns: { autumn: { name: 'Autumn', from: 0, until: null, audience: null, budget: 1000 } },
    achievements: { regular: achievement({ goal: { target: 2 } }) },
    rules: {
      default: rule({ ...inCampaign, walletCodes: ['points', 'status'] }),
      bonus: rule({ ...inCampaign, effect: { kind: 'PERCENT_BONUS', percent: '50' }, caps: [few] }),
      reward: rule({ ...inCampaign, trigger: 'ACHIEVEMENT', effect: { kind: 'FIXED', points: 5 } }),
    },
  });
  const members = Array.from({ length: 12 }, (_, n) => `m${n}`);
  await shop.enrol(...members);
  for (const round of [1, 2, 3]) {
    const orders = Array.from({ length: 48 }, (_, n) => ({ n, member: members[n % 12] as string, order: `${round}-${n}` }));
    const one = (n: number) => shops[n % 2] as Shop;
    await Promise.all(orders.map(({ n, member, order }) => one(n).buy(member, order, '30')));
    await Promise.all(
      orders.flatMap(({ n, member, order }) => [
        one(n + 1).giveBack(member, `r-${order}`, n % 3 === 0 ? '12.34' : '30', n % 2 === 0 ? { orderId: order } : {}),
        ...(n % 5 === 0 ? [one(n).buy(member, `more-${order}`, '17')] : []),
      ]),
    );
  }
  const used = await owner.query(
    `SELECT c.points FROM rule_counter c JOIN program p ON p.id = c.program_id WHERE p.code = $1 AND key = 'campaign:autumn'`,
    [shop.code],
  );
  const kept = await owner.query(
    `SELECT l.rule_code AS rule, sum(l.amount - l.returned)::int AS points, sum(l.returned)::int > 0 AS "cameBack"
       FROM lot l JOIN program p ON p.id = l.program_id WHERE p.code = $1 AND l.rule_code IS NOT NULL GROUP BY 1 ORDER BY 1`,
    [shop.code],
  );
  const sum = kept.rows.reduce((total: number, { points }) => total + points, 0);
  expect(Number(used.rows[0].points)).toBe(sum);
  expect(sum).toBeLessThanOrEqual(1000);
  expect(kept.rows.find((row) => row.rule === 'bonus').points).toBeLessThanOrEqual(200);
  expect(kept.rows.find((row) => row.rule === 'default').cameBack).toBe(true);
});
