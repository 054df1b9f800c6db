import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, TEST_MASTER_KEY, type TestDatabase } from '../../../test/support/database.js';
import { type Database, inProgram, openDatabase } from '../../database/index.js';
import { anonymous, type Caller } from '../../kernel/caller.js';
import { ManualClock } from '../../kernel/clock.js';
import { refuse } from '../../kernel/refusal.js';
import { CachedProgramDirectory, CreateProgram, programEntities, SchemeStore } from './index.js';

const start = Date.parse('2026-03-01T00:00:00Z');
const HOUR = 3_600_000;
const anna: Caller = { ...anonymous, kind: 'staff', principal: 'staff:anna' };
const review = { name: 'Review', selfReported: false };
const renamed = { name: 'Product review', selfReported: false };
const active = { status: 'ACTIVE' } as const;

let own: TestDatabase;
let database: Database;
let clock: ManualClock;
let directory: CachedProgramDirectory;
let store: SchemeStore;
let programId: number;

beforeAll(async () => {
  own = await createTestDatabase();
  const config = {
    dataDir: mkdtempSync(join(tmpdir(), 'fealty-test-')),
    databaseUrl: own.url,
    databaseAppUrl: undefined,
    masterKey: TEST_MASTER_KEY,
    pools: { app: 2, batch: 2, orm: 4 },
  };
  database = await openDatabase(config, { entities: programEntities });
  clock = new ManualClock(start);
  directory = new CachedProgramDirectory(database.orm, clock);
  store = new SchemeStore(database.orm, directory, clock);
  programId = await made('brand');
});
afterAll(async () => {
  await database.close();
  await own.drop();
});

async function made(code: string): Promise<number> {
  const create = new CreateProgram(database.orm, directory, clock, false);
  const program = await create.run(anna, { code, name: 'Brand', timeZone: 'Asia/Shanghai', region: 'CN', currency: 'CNY' });
  if (Array.isArray(program)) throw new Error(JSON.stringify(program));
  return program.id;
}

const save = (code: string, definition: typeof review, how: Parameters<SchemeStore['save']>[5]) =>
  store.save(anna, programId, 'activities', code, () => definition, how);
const change = (code: string, to: 'ACTIVE' | 'PAUSED' | 'ENDED', at?: number) =>
  store.change(anna, programId, 'activities', code, to, at);
const inForce = async (code: string) =>
  (await directory.get(programId)).scheme.activities
    .filter((item) => item.code === code)
    .map(({ version, name, validFrom, validUntil }) => [version, name, validFrom, validUntil]);

describe('saving', () => {
  it('a draft puts nothing in force, and activating it does, from that moment', async () => {
    expect(await save('draft', review, { status: 'DRAFT' })).toMatchObject({ status: 'DRAFT', draft: review, versions: [] });
    expect(await inForce('draft')).toEqual([]);
    clock.advance(HOUR);
    expect(await change('draft', 'ACTIVE')).toMatchObject({ status: 'ACTIVE', draft: null });
    expect(await inForce('draft')).toEqual([[1, 'Review', clock.now(), null]]);
  });

  it('as active makes the next version and closes the one before at its start; a past start becomes now', async () => {
    await save('versions', review, active);
    const first = clock.now();
    clock.advance(HOUR);
    await save('versions', renamed, { ...active, from: start, until: clock.now() + HOUR });
    expect(await inForce('versions')).toEqual([
      [1, 'Review', first, clock.now()],
      [2, 'Product review', clock.now(), clock.now() + HOUR],
    ]);
  });

  it('what holds already makes no version and does not raise that of the program', async () => {
    await save('same', review, active);
    const { version } = await directory.get(programId);
    expect(await save('same', { ...review }, active)).toMatchObject({ versions: [{ version: 1 }] });
    expect((await directory.get(programId)).version).toBe(version);
  });

  it('for later leaves what is in force until then, and what is saved now takes the place of what was to come', async () => {
    await save('later', review, active);
    const first = clock.now();
    await save('later', renamed, { ...active, from: first + 2 * HOUR });
    expect(await inForce('later')).toEqual([
      [1, 'Review', first, first + 2 * HOUR],
      [2, 'Product review', first + 2 * HOUR, null],
    ]);
    clock.advance(HOUR);
    await save('later', { name: 'Third', selfReported: true }, active);
    expect(await inForce('later')).toEqual([
      [1, 'Review', first, clock.now()],
      [2, 'Product review', first + 2 * HOUR, first + 2 * HOUR],
      [3, 'Third', clock.now(), null],
    ]);
  });

  it.each<[string, string, Parameters<SchemeStore['save']>[5], string[]]>([
    ['a code with capitals', 'Review', active, ['code']],
    ['an end before the start', 'refused', { ...active, until: start }, ['validUntil']],
  ])('%s is refused', async (_title, code, how, field) => {
    expect(await save(code, review, how)).toMatchObject([{ code: 'INVALID', field }]);
    expect(await store.find(programId, 'activities', code)).toBeNull();
  });

  it('what its reader refuses writes nothing', async () => {
    const refusal = refuse('INVALID', ['name'], 'text-length');
    expect(await store.save(anna, programId, 'activities', 'unread', () => [refusal], active)).toEqual([refusal]);
    expect(await store.find(programId, 'activities', 'unread')).toBeNull();
  });

  it('at the same time makes one version each, one after the other', async () => {
    await Promise.all([1, 2, 3, 4].map((n) => save('race', { name: `Review ${n}`, selfReported: false }, active)));
    const item = await store.find(programId, 'activities', 'race');
    expect(item?.versions.map(({ version }) => version)).toEqual([1, 2, 3, 4]);
    expect(item?.versions.filter(({ validUntil }) => validUntil === null)).toHaveLength(1);
  });
});

describe('changing', () => {
  it('a pause closes what is in force; a resumption is a version of its own and ends when the item was to end', async () => {
    const until = clock.now() + 10 * HOUR;
    await save('pause', review, { ...active, until });
    const first = clock.now();
    clock.advance(HOUR);
    expect(await change('pause', 'PAUSED')).toMatchObject({ status: 'PAUSED' });
    const paused = clock.now();
    clock.advance(HOUR);
    expect(await change('pause', 'ACTIVE')).toMatchObject({ status: 'ACTIVE' });
    expect(await inForce('pause')).toEqual([
      [1, 'Review', first, paused],
      [2, 'Review', clock.now(), until],
    ]);
    await change('pause', 'PAUSED');
    clock.advance(10 * HOUR);
    expect(await change('pause', 'ACTIVE')).toMatchObject([{ code: 'INVALID_STATE', message: 'scheme-over' }]);
  });

  it('an end is for good: nothing is saved or activated after it', async () => {
    await save('end', review, active);
    expect(await change('end', 'ENDED')).toMatchObject({ status: 'ENDED' });
    expect(await save('end', renamed, active)).toMatchObject([{ code: 'INVALID_STATE', field: ['code'] }]);
    expect(await change('end', 'ACTIVE')).toMatchObject([{ code: 'INVALID_STATE' }]);
  });

  it('an end at a later instant leaves it active until then', async () => {
    await save('soon', review, active);
    expect(await change('soon', 'ENDED', clock.now() + HOUR)).toMatchObject({ status: 'ACTIVE' });
    clock.advance(HOUR);
    expect(await store.find(programId, 'activities', 'soon')).toMatchObject({ status: 'ENDED' });
  });

  it('what ran out by itself reads as ended and may have a next version', async () => {
    await save('lapse', review, { ...active, until: clock.now() + HOUR });
    clock.advance(HOUR);
    expect(await store.find(programId, 'activities', 'lapse')).toMatchObject({ status: 'ENDED' });
    expect(await save('lapse', review, active)).toMatchObject({ status: 'ACTIVE', versions: [{ version: 1 }, { version: 2 }] });
  });

  it('twice to the same changes nothing the second time', async () => {
    await save('twice', review, active);
    await change('twice', 'PAUSED');
    const { version } = await directory.get(programId);
    expect(await change('twice', 'PAUSED')).toMatchObject({ status: 'PAUSED' });
    expect((await directory.get(programId)).version).toBe(version);
  });

  it('refuses to pause a draft, and what is not there', async () => {
    await save('only-draft', review, { status: 'DRAFT' });
    expect(await change('only-draft', 'PAUSED')).toMatchObject([{ code: 'INVALID_STATE', message: 'scheme-draft' }]);
    expect(await change('nothing', 'ENDED')).toMatchObject([{ code: 'NOT_FOUND', field: ['code'] }]);
  });

  it('a draft that its program does not allow any more is refused by its recheck', async () => {
    await save('recheck', review, { status: 'DRAFT' });
    const refusal = refuse('NOT_FOUND', ['name'], 'scheme-not-found');
    expect(await store.change(anna, programId, 'activities', 'recheck', 'ACTIVE', null, () => [refusal])).toEqual([refusal]);
    expect(await store.find(programId, 'activities', 'recheck')).toMatchObject({ status: 'DRAFT' });
  });
});

describe('under it', () => {
  it('every change is in the audit trail, with its author', async () => {
    await save('audited', review, { status: 'DRAFT' });
    await change('audited', 'ACTIVE');
    const notes = await inProgram(
      database.app,
      programId,
      async (client) =>
        (await client.query("SELECT actor, action FROM audit WHERE target = 'activities:audited' ORDER BY id")).rows,
    );
    expect(notes).toEqual([
      { actor: 'staff:anna', action: 'scheme.drafted' },
      { actor: 'staff:anna', action: 'scheme.activated' },
    ]);
  });

  it('no program sees the items of another', async () => {
    await save('mine', review, active);
    const other = await made('other');
    expect(await store.list(other, 'activities')).toEqual([]);
    expect((await directory.get(other)).scheme.activities).toEqual([]);
  });
});
