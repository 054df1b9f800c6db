import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, TEST_MASTER_KEY, type TestDatabase } from '../../test/support/database.js';
import { type Database, inProgram, openDatabase } from './index.js';

const dataDir = mkdtempSync(join(tmpdir(), 'fealty-test-'));
let own: TestDatabase;
let database: Database;

const open = ({ url }: TestDatabase) =>
  openDatabase(
    {
      dataDir,
      databaseUrl: url,
      databaseAppUrl: undefined,
      masterKey: TEST_MASTER_KEY,
      pools: { app: 2, batch: 2, orm: 2 },
    },
    { entities: [] },
  );

beforeAll(async () => {
  own = await createTestDatabase();
  database = await open(own);
});
afterAll(async () => {
  await database.close();
  await own.drop();
  rmSync(dataDir, { recursive: true });
});

const newProgram = (id: number) =>
  inProgram(database.app, id, (client) =>
    client.query(
      "INSERT INTO program (id, code, name, time_zone, region, currency, created_at) VALUES ($1, $2, 'x', 'UTC', 'CN', 'CNY', $3)",
      [id, `p${id}`, new Date(0)],
    ),
  );

test('a transaction sees its own program and not another', async () => {
  await newProgram(11);
  await newProgram(12);
  const seen = await inProgram(database.app, 11, async (client) => (await client.query('SELECT id FROM program')).rows);
  expect(seen).toEqual([{ id: 11 }]);
});

test('without a program no row is readable, and it is an error, not an empty answer', async () => {
  await expect(database.app.query('SELECT * FROM program')).rejects.toThrow(/app\.program|invalid input syntax/);
});

test('a row of another program cannot be written', async () => {
  const write = inProgram(database.app, 11, (client) => client.query("UPDATE program SET id = 99 WHERE code = 'p11'"));
  await expect(write).rejects.toThrow(/row-level security/);
});

test('connections that are lost in the middle of a transaction leave room for others', async () => {
  const losing = () =>
    database.orm.em.fork().transactional((em) => em.execute('SELECT pg_terminate_backend(pg_backend_pid()), pg_sleep(1)'));
  for (let count = 0; count < 3; count += 1) await expect(losing()).rejects.toThrow(/terminat/);
  expect(await database.orm.em.fork().execute('SELECT 1 AS one')).toEqual([{ one: 1 }]);
}, 10_000);

test('an append-only table takes rows and refuses to change or lose them', async () => {
  const audit = (statement: string) => inProgram(database.app, 11, (client) => client.query(statement));
  await audit("INSERT INTO audit VALUES (11, 1, now(), 'staff:a', 'x', 'y')");
  await expect(audit("UPDATE audit SET actor = 'staff:b'")).rejects.toThrow(/permission denied/);
  await expect(audit('DELETE FROM audit')).rejects.toThrow(/permission denied/);
});

test('what throws is rolled back, and the client is usable again', async () => {
  const failing = inProgram(database.app, 13, async (client) => {
    await client.query("INSERT INTO audit VALUES (13, 1, now(), 'a', 'x', 'y')");
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  const rows = await inProgram(database.app, 13, async (client) => (await client.query('SELECT * FROM audit')).rows);
  expect(rows).toEqual([]);
});

test('whole numbers of 64 bits arrive as numbers, alone and in arrays', async () => {
  const { rows } = await database.app.query("SELECT 9007199254740991::bigint AS one, '{1,NULL,3}'::bigint[] AS several");
  expect(rows).toEqual([{ one: Number.MAX_SAFE_INTEGER, several: [1, null, 3] }]);
});

test('the batch pool keeps plans; no pool waits for ever inside a transaction', async () => {
  const { rows } = await database.batch.query(
    "SELECT current_setting('plan_cache_mode') AS plans, current_setting('idle_in_transaction_session_timeout') AS idle, current_user AS who",
  );
  expect(rows).toEqual([{ plans: 'force_generic_plan', idle: '30s', who: 'fealty_app' }]);
});

test('three servers that start at once on an empty database: one migrates it, and none of them fails', async () => {
  const empty = await createTestDatabase();
  const started = await Promise.allSettled([1, 2, 3].map(() => open(empty)));
  await Promise.all(started.map((one) => (one.status === 'fulfilled' ? one.value.close() : null)));
  await empty.drop();
  expect(started.filter(({ status }) => status === 'rejected')).toEqual([]);
});
