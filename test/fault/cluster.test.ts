import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { attachCluster, type Cluster } from '../../src/database/embedded/cluster.js';
import { isPostgres } from '../../src/database/embedded/postmaster.js';

const clusters: Cluster[] = [];
const folders: string[] = [];

const newFolder = (mode = 0o711) => {
  const folder = mkdtempSync(join(tmpdir(), 'fealty-cluster-'));
  chmodSync(folder, mode);
  folders.push(folder);
  return folder;
};
const attach = async (folder: string, onEvent?: (message: string) => void) => {
  const cluster = await attachCluster(folder, { disposable: true, ...(onEvent && { onEvent }) });
  clusters.push(cluster);
  return cluster;
};
const ask = async (cluster: Cluster, statement: string) => {
  const client = new pg.Client({ connectionString: cluster.url('postgres') });
  await client.connect();
  try {
    return (await client.query(statement)).rows[0];
  } finally {
    await client.end();
  }
};
const pidFile = (folder: string) => join(folder, 'postgres', 'data', 'postmaster.pid');
const pidOf = (folder: string) => Number(readFileSync(pidFile(folder), 'utf8').split('\n')[0]);
const until = async (holds: () => Promise<boolean> | boolean) => {
  while (!(await holds())) await sleep(25);
};

afterEach(async () => {
  for (const cluster of clusters.splice(0)) await cluster.detach();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

test('two that attach at once share one PostgreSQL, and the last one to leave stops it', async () => {
  const folder = newFolder();
  const [first, second] = await Promise.all([attach(folder), attach(folder)]);
  const pid = pidOf(folder);
  await first.detach();
  expect(isPostgres(pid)).toBe(true);
  expect(await ask(second, 'SELECT 1 AS one')).toEqual({ one: 1 });
  await second.detach();
  expect(isPostgres(pid)).toBe(false);
});

test('PostgreSQL killed while in use is started again, and what was committed is there', async () => {
  const folder = newFolder();
  const events: string[] = [];
  const cluster = await attach(folder, (message) => events.push(message));
  await ask(cluster, 'CREATE TABLE kept AS SELECT 7 AS value');
  await ask(cluster, 'CHECKPOINT');
  const pid = pidOf(folder);
  process.kill(pid, 'SIGKILL');
  await until(() => events.includes('PostgreSQL is back'));
  expect(pidOf(folder)).not.toBe(pid);
  expect(await ask(cluster, 'SELECT value FROM kept')).toEqual({ value: 7 });
});

test('a pid file that a power cut left behind, its pid taken by another program, does not stop a start', async () => {
  const folder = newFolder();
  const before = await attach(folder);
  const lines = readFileSync(pidFile(folder), 'utf8').split('\n');
  await before.detach();
  writeFileSync(pidFile(folder), [process.pid, ...lines.slice(1)].join('\n'));
  const after = await attach(folder);
  expect(await ask(after, 'SELECT 1 AS one')).toEqual({ one: 1 });
});

test('a data folder with a path too long for a socket works', async () => {
  const folder = join(newFolder(), 'a'.repeat(60), 'b'.repeat(60));
  mkdirSync(folder, { recursive: true });
  const cluster = await attach(folder);
  expect(await ask(cluster, 'SELECT 1 AS one')).toEqual({ one: 1 });
});

test.runIf(process.getuid?.() === 0)(
  'as root under a folder of mode 0700 the cluster lives where its user reaches it',
  async () => {
    const folder = newFolder(0o700);
    const cluster = await attach(folder);
    const elsewhere = readlinkSync(join(folder, 'postgres'));
    folders.push(elsewhere);
    expect(statSync(elsewhere).mode & 0o777).toBe(0o700);
    expect(statSync(elsewhere).uid).not.toBe(0);
    expect(await ask(cluster, 'SELECT 1 AS one')).toEqual({ one: 1 });
  },
);

test('a cluster of another PostgreSQL is refused with a sentence', async () => {
  const folder = newFolder();
  const cluster = await attach(folder);
  await cluster.detach();
  writeFileSync(join(folder, 'postgres', 'data', 'PG_VERSION'), '17\n');
  await expect(attach(folder)).rejects.toThrow(/written by PostgreSQL 17, and this is 18/);
});
