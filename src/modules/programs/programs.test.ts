import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, TEST_MASTER_KEY, type TestDatabase } from '../../../test/support/database.js';
import { type Database, inProgram, openDatabase } from '../../database/index.js';
import { anonymous, type Caller } from '../../kernel/caller.js';
import { ManualClock } from '../../kernel/clock.js';
import { CachedProgramDirectory, CreateProgram, programEntities, UpdateProgram } from './index.js';

const now = Date.parse('2026-03-01T00:00:00Z');
const root: Caller = { ...anonymous, kind: 'admin', principal: 'admin:root' };
const brand = { name: 'Brand', timeZone: 'Asia/Shanghai', region: 'CN', currency: 'CNY' };

let own: TestDatabase;
let database: Database;
let clock: ManualClock;
let directory: CachedProgramDirectory;
let create: CreateProgram;
let update: UpdateProgram;

beforeAll(async () => {
  own = await createTestDatabase();
  database = await openDatabase(
    {
      dataDir: mkdtempSync(join(tmpdir(), 'fealty-test-')),
      databaseUrl: own.url,
      databaseAppUrl: undefined,
      masterKey: TEST_MASTER_KEY,
      pools: { app: 2, batch: 2, orm: 2 },
    },
    { entities: programEntities },
  );
  clock = new ManualClock(now);
  directory = new CachedProgramDirectory(database.orm, clock);
  create = new CreateProgram(database.orm, directory, clock, false);
  update = new UpdateProgram(database.orm, directory, clock, false);
});
afterAll(async () => {
  await database.close();
  await own.drop();
});

async function made(code: string) {
  const program = await create.run(root, { code, ...brand });
  if (Array.isArray(program)) throw new Error(JSON.stringify(program));
  return program;
}

describe('a new program', () => {
  it('has the two wallets, one rule from the beginning of time, and an audit row', async () => {
    const program = await made('fresh');
    expect(program.wallets.map(({ id, code, spendable, returnPolicy }) => [id, code, spendable, returnPolicy])).toEqual([
      [1, 'points', true, 'DEBT'],
      [2, 'status', false, 'WITHIN_BALANCE'],
    ]);
    expect(program.scheme.rules).toEqual([
      {
        code: 'default',
        version: 1,
        name: 'default',
        trigger: 'PURCHASE',
        of: null,
        referral: null,
        condition: null,
        lines: null,
        effect: { kind: 'POINTS_PER_MONEY', pointsPer: '1' },
        walletCodes: ['points', 'status'],
        rounding: 'FLOOR',
        basis: 'ORDER',
        includes: { paidWithPoints: false, paidWithCoupons: false },
        maturity: { kind: 'NONE' },
        expiry: null,
        caps: [],
        budget: null,
        priority: 0,
        group: null,
        campaign: null,
        validFrom: 0,
        validUntil: null,
      },
    ]);
    expect(await directory.idOf('fresh')).toBe(program.id);
    const audit = await inProgram(
      database.app,
      program.id,
      async (client) => (await client.query('SELECT actor, action, target FROM audit')).rows,
    );
    expect(audit).toEqual([{ actor: 'admin:root', action: 'program.created', target: `program:${program.id}` }]);
  });

  it('whose code is taken is refused and leaves nothing', async () => {
    await made('taken');
    const count = async () => (await database.app.query('SELECT FROM program_ids()')).rowCount;
    const before = await count();
    expect(await create.run(root, { code: 'taken', ...brand })).toMatchObject([{ code: 'ALREADY_EXISTS', field: ['code'] }]);
    expect(await count()).toBe(before);
  });
});

describe('a change', () => {
  it('makes a new rule version from now on, ends the one before, and raises the version', async () => {
    const program = await made('rules');
    const changed = await update.run(root, program.id, { rule: { pointsPer: '2' } });
    expect(changed).toMatchObject({
      version: 2,
      scheme: {
        rules: [
          { version: 1, effect: { pointsPer: '1' }, validUntil: now },
          { version: 2, effect: { pointsPer: '2' }, validFrom: now, validUntil: null },
        ],
      },
    });
    expect(await directory.get(program.id, 2)).toMatchObject({ version: 2 });
  });

  it('leaves what it does not name as it was', async () => {
    const program = await made('partial');
    await update.run(root, program.id, { transfers: { enabled: true, dailyLimit: 500 } });
    const changed = await update.run(root, program.id, { name: ' New name ', holds: { defaultTtlSeconds: 60 } });
    expect(changed).toMatchObject({
      name: 'New name',
      timeZone: 'Asia/Shanghai',
      transfers: { enabled: true, dailyLimit: 500 },
      holds: { defaultTtlSeconds: 60, maxTtlSeconds: 86_400 },
    });
    expect(await update.run(root, program.id, { transfers: { dailyLimit: null } })).toMatchObject({
      transfers: { enabled: true, dailyLimit: null },
    });
  });

  it('that adds a wallet gives every member an account of it', async () => {
    const program = await made('wallets');
    await inProgram(database.app, program.id, (client) =>
      client.query(
        "INSERT INTO member (program_id, id, status, card_number, referral_code, joined_at, created_at) VALUES ($1, 900, 'ACTIVE', 'c', 'r', $2, $2)",
        [program.id, new Date(now)],
      ),
    );
    const changed = await update.run(root, program.id, {
      wallets: [{ code: 'stars', name: 'Stars', returnPolicy: 'DEBT', spendable: true }],
    });
    expect(changed).toMatchObject({ wallets: [{ id: 1 }, { id: 2 }, { id: 3, code: 'stars', expiry: { kind: 'NEVER' } }] });
    const accounts = await inProgram(
      database.app,
      program.id,
      async (client) => (await client.query('SELECT member_id, wallet_id FROM account')).rows,
    );
    expect(accounts).toEqual([{ member_id: 900, wallet_id: 3 }]);
  });

  it('that is refused changes nothing, not even the version', async () => {
    const program = await made('refused');
    expect(await update.run(root, program.id, { name: 'Other', timeZone: 'Mars/Olympus' })).toMatchObject([
      { code: 'INVALID', field: ['timeZone'] },
    ]);
    expect(await directory.get(program.id)).toMatchObject({ name: 'Brand', version: 1 });
  });

  it('by another process is seen by reads after five seconds, and at once by who knows the version', async () => {
    const program = await made('elsewhere');
    const other = new UpdateProgram(database.orm, new CachedProgramDirectory(database.orm, clock), clock, false);
    await other.run(root, program.id, { name: 'Renamed' });
    expect((await directory.get(program.id)).name).toBe('Brand');
    expect((await directory.get(program.id, 2)).name).toBe('Renamed');
    await other.run(root, program.id, { name: 'Again' });
    clock.advance(5_001);
    expect((await directory.get(program.id)).name).toBe('Again');
  });
});
