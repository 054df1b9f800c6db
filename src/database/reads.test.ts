import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, TEST_MASTER_KEY, type TestDatabase } from '../../test/support/database.js';
import { anonymous } from '../kernel/caller.js';
import { ManualClock } from '../kernel/clock.js';
import { RequestContext } from '../kernel/context.js';
import type { ProgramConfig } from '../kernel/program-config.js';
import { anyReader } from '../kernel/reader.js';
import { textArray } from '../kernel/sql/bulk.js';
import { type Database, inProgram, openDatabase, type Read, Reads } from './index.js';

const dataDir = mkdtempSync(join(tmpdir(), 'fealty-test-'));
let own: TestDatabase;
let database: Database;
let reads: Reads;

const programs = [21, 22].map((id) => ({ id }) as ProgramConfig) as [ProgramConfig, ProgramConfig];
const request = (program = programs[0]) => new RequestContext(anonymous, program, 'r', anyReader, new ManualClock(0));
const newAudit = (programId: number, id: number) =>
  inProgram(database.app, programId, (client) =>
    client.query("INSERT INTO audit VALUES ($1, $2, now(), 'a', 'x', 'y')", [programId, id]),
  );

/** How many keys each statement of the reads below had. */
const sent: number[] = [];

/** Fails for a key that is no number. */
const readNumbers: Read<string, number> = async (sql, _program, keys) => {
  sent.push(keys.length);
  const { rows } = await sql.query<{ number: number }>({
    text: 'SELECT n::bigint AS number FROM unnest($1::text[]) AS n',
    values: [textArray(keys)],
  });
  return rows.map(({ number }) => number);
};

const readAudits: Read<null, number[]> = async (sql, _program, keys) => {
  const { rows } = await sql.query<{ id: number }>({ text: 'SELECT id FROM audit ORDER BY id' });
  return keys.map(() => rows.map(({ id }) => id));
};

beforeAll(async () => {
  own = await createTestDatabase();
  const pools = { app: 6, batch: 1, orm: 1 };
  const urls = { databaseUrl: own.url, databaseAppUrl: undefined };
  database = await openDatabase({ dataDir, ...urls, masterKey: TEST_MASTER_KEY, pools }, { entities: [] });
  reads = new Reads(database.app);
  await newAudit(21, 1);
  await newAudit(22, 2);
});
afterAll(async () => {
  await database.close();
  await own.drop();
  rmSync(dataDir, { recursive: true });
});

test('what several requests ask for at once is one statement, and each gets its own answer', async () => {
  sent.length = 0;
  const answers = await Promise.all(['1', '2', '3'].map((key) => reads.ask(request(), readNumbers, key)));
  expect(answers).toEqual([1, 2, 3]);
  expect(sent).toEqual([3]);
});

test('a value that the database does not take fails for the request that gave it and for no other', async () => {
  const culprit = request();
  const other = request();
  const outcomes = await Promise.allSettled([
    reads.ask(other, readNumbers, '1'),
    reads.ask(culprit, readNumbers, 'x'),
    reads.ask(other, readNumbers, '3'),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(outcomes[2]).toMatchObject({ value: 3 });
});

test('programs that are read at once see their own rows only', async () => {
  const [first, second] = programs;
  const seen = await Promise.all([reads.ask(request(first), readAudits, null), reads.ask(request(second), readAudits, null)]);
  expect(seen).toEqual([[1], [2]]);
});

test('a read that waits behind others sees what was committed before it was asked for', async () => {
  const slow: Read<null, null> = async (sql, _program, keys) => {
    await sql.query({ text: 'SELECT pg_sleep(0.05)' });
    return keys.map(() => null);
  };
  const busy: Promise<null>[] = [];
  for (let lane = 0; lane < 4; lane += 1) {
    busy.push(reads.ask(request(), slow, null));
    await new Promise(setImmediate);
  }
  await newAudit(21, 3);
  expect(await reads.ask(request(), readAudits, null)).toEqual([1, 3]);
  await Promise.all(busy);
});
