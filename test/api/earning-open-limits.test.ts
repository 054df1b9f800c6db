import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { plant, rule } from '../support/rules.js';
import { Shop } from '../support/shop.js';

const crowd = Array.from({ length: 60 }, (_, nth) => `crowd-${nth}`);

let servers: [TestApp, TestApp];
let owner: pg.Client;
beforeAll(async () => {
  const first = await startApp({ crowded: true });
  servers = [first, await startApp({ crowded: true, databaseName: first.database.name, clock: first.clock })];
  owner = new pg.Client({ connectionString: first.database.url, options: '-c search_path=fealty' });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await servers[1].close();
  await servers[0].close();
});

/** Lets all of a crowd buy, on two servers, while what they have in common can be read and not be written. */
async function rush(shop: Shop, amount: string): Promise<number[]> {
  await owner.query('BEGIN');
  await owner.query('SELECT FROM rule_counter FOR UPDATE');
  const shops = [shop, shop.through(servers[1])] as const;
  const under = crowd.map((member, nth) => (shops[nth % 2] as Shop).buy(member, `rush-${nth}`, amount));
  await pause(300);
  await owner.query('COMMIT');
  const bought = await Promise.all(under);
  expect(bought.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  return bought
    .flatMap(({ outcomes }) => outcomes.filter((one: { rule: string }) => one.rule === 'default'))
    .map(({ granted }: { granted: number }) => granted)
    .filter((points) => points > 0);
}

async function used(shop: Shop, key: string): Promise<string> {
  const { rows } = await owner.query(
    `SELECT points || '/' || times AS used FROM rule_counter c JOIN program p ON p.id = c.program_id WHERE p.code = $1 AND key = $2`,
    [shop.code, key],
  );
  return rows[0]?.used;
}

async function open(limits: Parameters<typeof rule>[0]): Promise<Shop> {
  const shop = await Shop.open(servers[0]);
  await plant(servers[0].database.url, shop.code, { rules: { default: rule(limits) } });
  await shop.enrol('early', ...crowd);
  await shop.buy('early', 'early', '1');
  return shop;
}

it('batches that all saw a cap far from used up give no award too many, and none too few', async () => {
  const shop = await open({ caps: [{ scope: 'PROGRAM', period: 'TOTAL', points: null, times: 10 }] });
  expect(await rush(shop, '5')).toEqual(Array.from({ length: 9 }, () => 5));
  expect(await used(shop, 'rule:default:PROGRAM:T:points')).toBe('46/10');
});

it('a budget that they all saw nearly whole is used up to the last point and not passed', async () => {
  const shop = await open({ budget: 100 });
  const granted = await rush(shop, '7');
  expect(granted.reduce((sum, points) => sum + points, 0)).toBe(99);
  expect(await used(shop, 'budget:default')).toBe('100/16');
});

it('far from its limit a budget holds nobody up: others go on while one is about to write', async () => {
  const shop = await open({ budget: 1_000_000 });
  expect(await rush(shop, '7')).toHaveLength(crowd.length);
  expect(await used(shop, 'budget:default')).toBe('421/61');
});
