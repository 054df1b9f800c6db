import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { isPostgres } from '../../src/database/embedded/postmaster.js';
import { ServerProcess } from './started-server.js';

// several starts in one test
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'fealty-boot-'));
const env = { DATA_DIR: join(folder, 'data'), PORT: '0' };
const servers: ServerProcess[] = [];
const start = () => {
  const server = new ServerProcess(env);
  servers.push(server);
  return server;
};
let first: ServerProcess;

beforeAll(async () => {
  first = start();
  await first.ready();
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.signal('SIGTERM')));
  const elsewhere = realpathSync(join(env.DATA_DIR, 'postgres'));
  rmSync(folder, { recursive: true, force: true });
  rmSync(elsewhere, { recursive: true, force: true });
});

const postmaster = () => Number(readFileSync(join(env.DATA_DIR, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);

test('says where it is, how to get a token and a request to paste, also where nobody watches', async () => {
  const { url, greeting } = await first.ready();
  expect(greeting).toContain(`${url}/graphql`);
  expect(greeting).toContain(`${url.replace('http', 'ws')}/graphql`);
  expect(greeting).toContain('npm run -s token -- --as server:shop --program demo');
  expect(greeting).toContain(`curl -s ${url}/graphql`);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
});

test('a second server joins the database of the first; what is left of the two keeps it, and the last one stops it', async () => {
  const second = start();
  const { url } = await second.ready();
  const pid = postmaster();
  expect(await first.signal('SIGTERM')).toMatchObject({ code: 0, stderr: '' });
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect(isPostgres(pid)).toBe(true);
  const { code, ms: drained } = await second.signal('SIGTERM');
  expect(code).toBe(0);
  expect(drained).toBeLessThan(15_000);
  expect(isPostgres(pid)).toBe(false);
});

test('killed in flight, it starts again at once and takes the database as it is', async () => {
  const killed = start();
  await killed.ready();
  const pid = postmaster();
  await killed.signal('SIGKILL');
  expect(isPostgres(pid)).toBe(true);
  const again = start();
  const { greeting } = await again.ready();
  expect(greeting).toContain('--program demo');
  expect(postmaster()).toBe(pid);
  expect((await again.signal('SIGINT')).code).toBe(0);
  expect(isPostgres(pid)).toBe(false);
});
