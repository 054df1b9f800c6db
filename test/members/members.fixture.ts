import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProgram, openDatabase, Reads } from '../../src/database/index.js';
import { anonymous, type Caller } from '../../src/kernel/caller.js';
import { ManualClock } from '../../src/kernel/clock.js';
import { RequestContext } from '../../src/kernel/context.js';
import { parseMasterKey } from '../../src/kernel/crypto/keys.js';
import type { MemberRef } from '../../src/kernel/member-ref.js';
import { anyReader } from '../../src/kernel/reader.js';
import {
  ChangeStatus,
  CloseMember,
  EnrollMember,
  type EnrolmentDraft,
  MemberReader,
  MemberVault,
  memberRefReader,
  UpdateMember,
  type Welcomes,
} from '../../src/modules/members/index.js';
import { CachedProgramDirectory, CreateProgram, programEntities, UpdateProgram } from '../../src/modules/programs/index.js';
import { createTestDatabase, TEST_MASTER_KEY } from '../support/database.js';

export const now = Date.parse('2026-03-01T00:00:00Z');
export const root: Caller = { ...anonymous, kind: 'admin', principal: 'admin:root' };

/** The use cases of members on a database of their own with one program, without a server. */
export async function openMembers() {
  const own = await createTestDatabase();
  const database = await openDatabase(
    {
      dataDir: mkdtempSync(join(tmpdir(), 'fealty-test-')),
      databaseUrl: own.url,
      databaseAppUrl: undefined,
      masterKey: TEST_MASTER_KEY,
      pools: { app: 8, batch: 2, orm: 2 },
    },
    { entities: programEntities },
  );
  const clock = new ManualClock(now);
  const directory = new CachedProgramDirectory(database.orm, clock);
  const brand = { code: 'demo', name: 'Demo', timeZone: 'Asia/Shanghai', region: 'CN', currency: 'CNY' };
  const program = await new CreateProgram(database.orm, directory, clock, false).run(root, brand);
  if (Array.isArray(program)) throw new Error('the program was refused');
  const vault = new MemberVault(parseMasterKey(TEST_MASTER_KEY, 'the test key'));
  const till: Caller = { ...anonymous, kind: 'server', programId: program.id, principal: 'server:till' };
  const rows = (text: string, values: unknown[] = []) =>
    inProgram(database.app, program.id, async (client) => (await client.query(text, values)).rows);
  const told: Promise<object[]>[] = [];
  const onEvents = () => void told.push(rows('SELECT count(*)::int AS events FROM outbox'));
  const welcomes: Welcomes = {
    prepare: async () => false,
    joined: async () => null,
    cameAgain: async () => undefined,
    finish: async () => undefined,
  };
  const enroll = new EnrollMember({
    ...{ pool: database.app, vault, clock, random: randomBytes },
    programs: directory,
    welcomes,
    onEvents,
  });
  const readRef = memberRefReader(vault);
  const closed: number[] = [];
  const ledger = { closeAccounts: async ({ memberId }: { memberId: number }) => void closed.push(memberId) };
  const changeOf = (ref: MemberRef) => ({ caller: till, program, ref });
  const enrol = (key: string, draft: EnrolmentDraft, caller = till) => enroll.run(caller, program, key, draft);
  return {
    till,
    vault,
    /** What could be seen of the outbox each time that the stream was told of news. */
    told,
    /** The members whose accounts the ledger was told to close. */
    closed,
    reader: new MemberReader(new Reads(database.app)),
    updateProgram: new UpdateProgram(database.orm, directory, clock, false),
    programId: program.id,
    context: (caller = till) => new RequestContext(caller, program, 'r', anyReader, clock),
    readRef: (ref: MemberRef) => readRef(ref, program),
    enrol,
    async idOf(key: string, draft: EnrolmentDraft): Promise<number> {
      const outcome = await enrol(key, draft);
      if (Array.isArray(outcome)) throw new Error(JSON.stringify(outcome));
      return outcome.memberId;
    },
    rows,
    update: (ref: MemberRef, draft: EnrolmentDraft) =>
      new UpdateMember(database.app, vault, readRef, clock).run(changeOf(ref), draft),
    status: (what: 'suspend' | 'reinstate', ref: MemberRef) =>
      new ChangeStatus(database.app, readRef, clock).run(what, changeOf(ref), 'fraud'),
    end: (how: 'close' | 'erase', ref: MemberRef, key: string) =>
      new CloseMember(database.app, vault, readRef, { ledger, erasures: [] }, clock).run(how, changeOf(ref), key),
    async close() {
      await database.close();
      await own.drop();
    },
  };
}

export type Members = Awaited<ReturnType<typeof openMembers>>;
