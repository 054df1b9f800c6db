import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import type { Statement } from './bulk.js';
import { inOneBundle } from './bundle.js';
import { together } from './together.js';

let own: TestDatabase;
let pool: pg.Pool;
let client: pg.PoolClient;

beforeAll(async () => {
  own = await createTestDatabase();
  const config: pg.PoolConfig & { pipeline: boolean } = { connectionString: own.url, max: 1, pipeline: true };
  pool = new pg.Pool(config);
  client = await pool.connect();
  await client.query('CREATE TEMPORARY TABLE number (n int PRIMARY KEY)');
});
afterAll(async () => {
  client.release();
  await pool.end();
  await own.drop();
});

const send = (...statements: Statement[]) => inOneBundle(client, (sql) => statements.map((statement) => sql.query(statement)));
const insert = (n: number): Statement => ({ name: 'insert', text: 'INSERT INTO number VALUES ($1)', values: [n] });
const all: Statement = { name: 'all', text: 'SELECT n FROM number ORDER BY n' };
const rowsOf = async () => (await client.query('SELECT n FROM number ORDER BY n')).rows.map(({ n }) => n);

test('statements see what those before them did, and each gets its own answer', async () => {
  const answers = await together(send({ text: 'BEGIN' }, insert(1), all, insert(2), all, { text: 'ROLLBACK' }));
  expect(answers).toEqual([
    { rows: [], rowCount: null, command: 'BEGIN' },
    { rows: [], rowCount: 1, command: 'INSERT' },
    { rows: [{ n: 1 }], rowCount: 1, command: 'SELECT' },
    { rows: [], rowCount: 1, command: 'INSERT' },
    { rows: [{ n: 1 }, { n: 2 }], rowCount: 2, command: 'SELECT' },
    { rows: [], rowCount: null, command: 'ROLLBACK' },
  ]);
});

test('a prepared statement answers with its columns again, also where it gave no row before', async () => {
  const known = { name: 'known', text: 'SELECT $1::bigint AS id, $2::text AS name WHERE $3::boolean', values: [1, null, false] };
  const [none] = await together(send(known));
  expect(none?.rows).toEqual([]);
  const [one] = await together(send({ ...known, values: [1, 'x', true] }));
  expect(one?.rows).toEqual([{ id: '1', name: 'x' }]);
});

test('the driver may prepare a statement of the same name on the same connection, before and after', async () => {
  const shared = { name: 'shared', text: 'SELECT $1::int AS n', values: [1] };
  for (const _ of [1, 2, 3]) {
    const [bundled] = await together(send(shared));
    const { rows } = await client.query({ ...shared });
    expect([bundled?.rows, rows]).toEqual([[{ n: 1 }], [{ n: 1 }]]);
  }
});

test('values of every kind arrive as they were', async () => {
  const values = [1.5, 'é"\\', null, true, Buffer.from([0, 255]), new Date(0)];
  const text = 'SELECT $1::float8 AS a, $2::text AS b, $3::int AS c, $4::boolean AS d, $5::bytea AS e, $6::timestamptz AS f';
  const [answer] = await together(send({ text, values }));
  expect(Object.values(answer?.rows[0] ?? {})).toEqual(values);
});

test('after a failure nothing that follows is done, COMMIT neither, and all of it rejects with that failure', async () => {
  const sent = send({ text: 'BEGIN' }, insert(1), insert(1), insert(2), { text: 'COMMIT' });
  const outcomes = await Promise.allSettled(sent);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected', 'rejected']);
  const codes = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.code] : []));
  expect(codes).toEqual(['23505', '23505', '23505']);
  await client.query('ROLLBACK');
  expect(await rowsOf()).toEqual([]);
});

test('a text that failed or was skipped can be sent again', async () => {
  const late = { name: 'late', text: 'SELECT 1 AS one' };
  const broken = { name: 'broken', text: 'SELECT n FROM missing' };
  const first = await Promise.allSettled(send(broken, late));
  expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await client.query('CREATE TEMPORARY TABLE missing (n int)');
  const answers = await together(send(broken, late));
  expect(answers.map(({ rows }) => rows)).toEqual([[], [{ one: 1 }]]);
});

test('what cannot be a parameter keeps all the others from being sent, and the connection goes on', async () => {
  const sent = await Promise.allSettled(send(insert(3), { text: 'SELECT $1::text', values: [{}] }, insert(4)));
  expect(sent.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(await rowsOf()).toEqual([]);
  expect((await together(send({ text: 'SELECT 1 AS one' })))[0]?.rows).toEqual([{ one: 1 }]);
});

test('a plan is kept for more and more uses, and never for good', async () => {
  const statement = { name: 'planned', text: 'SELECT count(*) AS uses FROM number WHERE n = $1', values: [1] };
  const plans = new Set<string>();
  const madeAfter: number[] = [];
  for (let use = 0; use < 600; use++) {
    const made = { text: "SELECT prepare_time::text AS at FROM pg_prepared_statements WHERE name = 'bundled planned'" };
    const [, answer] = await together(send(statement, made));
    const at = String(Object.values(answer?.rows[0] ?? {})[0]);
    if (!plans.has(at)) madeAfter.push(use);
    plans.add(at);
  }
  expect(madeAfter).toEqual([0, 2, 6, 14, 30, 62, 126, 254, 510]);
});

test('bundles may wait for one another', async () => {
  const both = [...send({ text: 'SELECT 1 AS n' }), ...send({ text: 'SELECT 2 AS n' })];
  expect((await together(both)).map(({ rows }) => rows)).toEqual([[{ n: 1 }], [{ n: 2 }]]);
});

test('a lost connection rejects what was under way', async () => {
  const lost = await new pg.Pool({ connectionString: own.url, max: 1 }).connect();
  lost.on('error', () => undefined);
  const sent = inOneBundle(lost, (sql) => [sql.query({ text: 'SELECT pg_terminate_backend(pg_backend_pid())' })]);
  await expect(together(sent)).rejects.toThrow();
  lost.release(true);
});
