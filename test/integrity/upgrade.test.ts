import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { withDatabase } from '../../src/database/index.js';
import { migrate, SCHEMA } from '../../src/database/migrator.js';
import { dropDatabase } from '../support/template.js';

const { url: serverUrl } = inject('postgres');
let name: string;
let url: string;
let owner: pg.Client;

beforeEach(async () => {
  name = `fealty_test_${randomBytes(6).toString('hex')}`;
  url = withDatabase(serverUrl, name);
  owner = new pg.Client({ connectionString: url, options: `-c search_path=${SCHEMA}` });
  const server = new pg.Client({ connectionString: serverUrl });
  await server.connect();
  await server.query(`CREATE DATABASE ${name}`);
  await server.end();
  await owner.connect();
  await owner.query(`CREATE SCHEMA ${SCHEMA}`);
});
afterEach(async () => {
  await owner.end();
  await dropDatabase(serverUrl, name);
});

const lot = (id: number, wallet: number, settled: number) =>
  `(1, ${id}, 7, ${wallet}, ${id}, 100, 100, now(), now(), ${settled})`;

/** An entry that a return made in a wallet: what it took of available points, and what it left owed. */
const reversal = (wallet: number, sequence: number, taken: number, debt: number, kind = 'REVERSE') =>
  `(1, 7, ${wallet}, ${sequence}, 1, '${kind}', 'returned', ${-taken}, 0, 0, ${debt}, 0, 0, 0, 0, now(), now(), now(), 'a', NULL, '{}')`;
const use = (wallet: number, sequence: number, lotId: number, taken: number) =>
  `(1, 7, ${wallet}, ${sequence}, ${lotId}, ${-taken}, 0, 0)`;

test('what returns took before it was kept is found again: of its own lot first, and in all no more than the entries took', async () => {
  await migrate(owner, url, 'Migration20261122000006_schemes');
  await owner.query(`
    INSERT INTO lot (program_id, id, member_id, wallet_id, sequence, amount, remaining, occurred_at, recorded_at, settled)
    VALUES ${[lot(1, 1, 40), lot(2, 1, 30), lot(3, 1, 0), lot(4, 2, 50), lot(5, 2, 20), lot(6, 3, 10)].join(', ')};
    INSERT INTO entry VALUES ${[reversal(1, 8, 50, 20), reversal(1, 9, 5, 0, 'EXPIRE'), reversal(2, 8, 25, 0), reversal(2, 9, 15, 0)].join(', ')};
    INSERT INTO lot_use VALUES ${[use(1, 8, 1, 40), use(1, 8, 3, 10), use(1, 9, 2, 5), use(2, 8, 5, 25), use(2, 9, 4, 15)].join(', ')};
  `);
  await migrate(owner, url);
  const { rows } = await owner.query<{ id: string; returned: string }>('SELECT id, returned FROM lot ORDER BY id');
  expect(rows.map(({ id, returned }) => [Number(id), Number(returned)])).toEqual([
    // all of it, with the debt; the expiry does not count
    [1, 40],
    [2, 30],
    [3, 0],
    // 40 of 70: 20 of 5's own and 15 of 4's own; the other 5 that went from lot 5 were on account of 4
    [4, 20],
    [5, 20],
    // a return that found nothing
    [6, 0],
  ]);
});

test('what rewards are searched by is folded as it is for those to come', async () => {
  await migrate(owner, url, 'Migration20261129000031_stock_keys');
  const searches = ['ａｂｃ１２３\nﾏｸﾞ', '陶瓷马克杯', 'mug'];
  // of no program: only the texts are looked at
  await owner.query('SET session_replication_role = replica');
  await owner.query(
    `INSERT INTO reward (program_id, id, code, kind, status, version, name, wallet_id, price_points, position, definition, search, created_at, updated_at, updated_by)
     SELECT 1, n, 'r' || n, 'GOODS', 'ACTIVE', 1, 'R', 1, 1, 1, '{}', s, now(), now(), 'a' FROM unnest($1::text[]) WITH ORDINALITY AS w (s, n)`,
    [searches],
  );
  await migrate(owner, url);
  const { rows } = await owner.query<{ search: string }>('SELECT search FROM reward ORDER BY id');
  expect(rows.map(({ search }) => search)).toEqual(['abc123\nマグ', '陶瓷马克杯', 'mug']);
});
