import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, TEST_MASTER_KEY, type TestDatabase } from '../../test/support/database.js';
import { openDatabase } from './index.js';
import { asRole } from './urls.js';

const suffix = randomBytes(4).toString('hex');
const dataDir = mkdtempSync(join(tmpdir(), 'fealty-roles-'));
const prepared = `prepared_${suffix}`;
const helpless = `helpless_${suffix}`;
let own: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  own = await createTestDatabase();
  owner = new pg.Client({ connectionString: own.url });
  await owner.connect();
  await owner.query(`CREATE ROLE ${prepared} LOGIN PASSWORD 'p'; CREATE ROLE ${helpless} LOGIN PASSWORD 'p'`);
});
afterAll(async () => {
  await owner.query(`DROP OWNED BY ${prepared}; DROP ROLE ${prepared}; DROP ROLE ${helpless}`);
  await owner.end();
  await own.drop();
  rmSync(dataDir, { recursive: true });
});

const open = (databaseUrl: string, databaseAppUrl: string | undefined) =>
  openDatabase(
    { dataDir, databaseUrl, databaseAppUrl, masterKey: TEST_MASTER_KEY, pools: { app: 1, batch: 1, orm: 1 } },
    { entities: [] },
  );

test('a role prepared by the operator is used as it is, with the rights of the application and no more', async () => {
  const database = await open(own.url, asRole(own.url, prepared, 'p'));
  const { rows } = await database.app.query(
    "SELECT current_user AS who, has_table_privilege('fealty.member', 'UPDATE') AS change, has_table_privilege('fealty.entry', 'UPDATE') AS rewrite",
  );
  await database.close();
  expect(rows).toEqual([{ who: prepared, change: true, rewrite: false }]);
});

test('a prepared role that row-level security does not confine is refused', async () => {
  await expect(open(own.url, own.url)).rejects.toThrow(/^The role in DATABASE_APP_URL must not be the owner, .+\.$/);
});

test('an owner that may not make the schema is told so', async () => {
  const { name } = await createTestDatabase();
  const bare = asRole(own.url.replace(own.name, name), helpless, 'p');
  const client = new pg.Client({ connectionString: own.url.replace(own.name, name) });
  await client.connect();
  await client.query('DROP SCHEMA fealty CASCADE');
  await client.end();
  await expect(open(bare, undefined)).rejects.toThrow(/^The role in DATABASE_URL may not make the schema fealty: .+\.$/);
  await owner.query(`DROP DATABASE ${name} WITH (FORCE)`);
});
