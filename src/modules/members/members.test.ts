import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, TEST_MASTER_KEY, type TestDatabase } from '../../../test/support/database.js';
import { type Database, inProgram, openDatabase } from '../../database/index.js';
import { anonymous, type Caller } from '../../kernel/caller.js';
import { ManualClock } from '../../kernel/clock.js';
import { RequestContext } from '../../kernel/context.js';
import { parseMasterKey } from '../../kernel/crypto/keys.js';
import { toGlobalId } from '../../kernel/global-id.js';
import type { MemberRef } from '../../kernel/member-ref.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { CachedProgramDirectory, CreateProgram, programEntities, UpdateProgram } from '../programs/index.js';
import { ChangeStatus, CloseMember, EnrollMember, type EnrolmentDraft, MemberReader, MemberVault, memberRefReader, UpdateMember } from './index.js';

const now = Date.parse('2026-03-01T00:00:00Z');
const root: Caller = { ...anonymous, kind: 'admin', principal: 'admin:root' };

let own: TestDatabase;
let database: Database;
let program: ProgramConfig;
let till: Caller;
let vault: MemberVault;
let enroll: EnrollMember;
let reader: MemberReader;
const clock = new ManualClock(now);
const closed: number[] = [];

beforeAll(async () => {
  own = await createTestDatabase();
  database = await openDatabase(
    {
      dataDir: mkdtempSync(join(tmpdir(), 'fealty-test-')),
      databaseUrl: own.url,
      databaseAppUrl: undefined,
      masterKey: TEST_MASTER_KEY,
      pools: { app: 8, batch: 2, orm: 2 },
    },
    { entities: programEntities },
  );
  const directory = new CachedProgramDirectory(database.orm, clock);
  const made = await new CreateProgram(database.orm, directory, clock, false).run(root, {
    code: 'demo',
    name: 'Demo',
    timeZone: 'Asia/Shanghai',
    region: 'CN',
    currency: 'CNY',
  });
  if (Array.isArray(made)) throw new Error('no program');
  program = made;
  till = { ...anonymous, kind: 'server', programId: program.id, principal: 'server:till' };
  vault = new MemberVault(parseMasterKey(TEST_MASTER_KEY, 'test'));
  enroll = new EnrollMember(database.app, vault, clock, randomBytes);
  reader = new MemberReader(database.app);
});
afterAll(async () => {
  await database.close();
  await own.drop();
});

const context = (caller = till) => new RequestContext(caller, program, 'r', 'en', clock);
const enrol = (key: string, draft: EnrolmentDraft, caller = till) => enroll.run(caller, program, key, draft);
async function idOf(key: string, draft: EnrolmentDraft): Promise<number> {
  const outcome = await enrol(key, draft);
  if (Array.isArray(outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.memberId;
}
const rows = (text: string, values: unknown[] = []) => inProgram(database.app, program.id, async (client) => (await client.query(text, values)).rows);
const readRef = (ref: MemberRef) => memberRefReader(new MemberVault(parseMasterKey(TEST_MASTER_KEY, 'test')))(ref, program);

describe('enrolment', () => {
  it('makes a member with a key, an account for each wallet, an event and an audit row that names nobody', async () => {
    const memberId = await idOf('full', { externalId: 'full', phone: '139 0000 0001', email: 'Full@Example.com', displayName: ' Wang ', birthday: '1990-02-28' });
    const member = await reader.byId(context(), memberId);
    expect(member && vault.open(member)).toEqual({ phone: '+8613900000001', email: 'full@example.com', displayName: 'Wang', birthday: '1990-02-28' });
    expect(await rows('SELECT wallet_id FROM account WHERE member_id = $1 ORDER BY 1', [memberId])).toEqual([{ wallet_id: 1 }, { wallet_id: 2 }]);
    expect(await rows('SELECT type FROM outbox WHERE member_id = $1', [memberId])).toEqual([{ type: 'MEMBER_ENROLLED' }]);
    const stored = JSON.stringify(await rows('SELECT m.*, a.* FROM member m JOIN audit a ON a.target = $2 WHERE m.id = $1', [memberId, `member:${memberId}`]));
    expect(stored).not.toMatch(/Wang|13900000001|example\.com|1990-02-28/i);
  });

  it('with the same phone in other spellings is one member', async () => {
    const spellings = ['+86 137 0000 0001', '008613700000001', '137-0000-0001', '13700000001', '+8613700000001'];
    const outcomes = [];
    for (const [n, phone] of spellings.entries()) outcomes.push(await enrol(`spelling-${n}`, { phone }));
    expect(new Set(outcomes.map((outcome) => !Array.isArray(outcome) && outcome.memberId)).size).toBe(1);
    expect(outcomes.map((outcome) => !Array.isArray(outcome) && outcome.created)).toEqual([true, false, false, false, false]);
  });

  it('of one person at the same time makes one member, whichever identity each names', async () => {
    const identities = [{ phone: '13600000001' }, { phone: '+86 136 0000 0001', externalId: 'race' }, { externalId: 'race', phone: '13600000001', email: 'r@example.com' }];
    const outcomes = await Promise.all(Array.from({ length: 24 }, (_, n) => enrol(`race-${n}`, identities[n % 3] ?? {})));
    const found = outcomes.map((outcome) => (Array.isArray(outcome) ? null : outcome));
    expect(new Set(found.map((outcome) => outcome?.memberId)).size).toBe(1);
    expect(found.filter((outcome) => outcome?.created)).toHaveLength(1);
    expect(await rows("SELECT count(*) AS n FROM member WHERE external_id = 'race'")).toEqual([{ n: 1 }]);
  });

  it('with one key at the same time has one effect, and every caller reads the first result', async () => {
    const outcomes = await Promise.all(Array.from({ length: 24 }, () => enrol('same-key', { externalId: 'same-key' })));
    expect(outcomes).toEqual(Array.from({ length: 24 }, () => ({ memberId: expect.any(Number), created: true })));
    expect(new Set(outcomes.map((outcome) => !Array.isArray(outcome) && outcome.memberId)).size).toBe(1);
  });

  it('again with a key and other input is refused; another actor may use the same key', async () => {
    await idOf('reused', { externalId: 'reused-1' });
    expect(await enrol('reused', { externalId: 'reused-2' })).toMatchObject([{ code: 'IDEMPOTENCY_KEY_MISMATCH', field: ['idempotencyKey'] }]);
    expect(await enrol('reused', { externalId: 'reused-2' }, { ...till, principal: 'server:web' })).toMatchObject({ created: true });
  });

  it('gives a known member the identities it had not, and leaves those it has', async () => {
    const memberId = await idOf('known-1', { phone: '13500000001' });
    expect(await enrol('known-2', { phone: '13500000001', externalId: 'known', email: 'known@example.com' })).toEqual({ memberId, created: false });
    expect(await enrol('known-3', { externalId: 'known', phone: '13500000002' })).toEqual({ memberId, created: false });
    const member = await reader.byId(context(), memberId);
    expect(member && vault.open(member)).toMatchObject({ phone: '+8613500000001', email: 'known@example.com' });
    expect(member?.externalId).toBe('known');
  });

  it('with identities of two members is refused and joins nobody', async () => {
    await idOf('two-1', { externalId: 'two' });
    await idOf('two-2', { phone: '13400000001' });
    expect(await enrol('two-3', { externalId: 'two', phone: '13400000001' })).toMatchObject([{ code: 'ALREADY_EXISTS', field: ['phone'] }]);
  });

  it('names the member whose code was given, and refuses a code of nobody without keeping the key', async () => {
    const friend = await idOf('friend', { externalId: 'friend' });
    const code = (await reader.byId(context(), friend))?.referralCode ?? '';
    const typed = `${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase();
    expect(await enrol('referred', { externalId: 'referred', referralCode: 'NOSUCHCODE' })).toMatchObject([{ code: 'NOT_FOUND', field: ['referralCode'] }]);
    const referred = await idOf('referred', { externalId: 'referred', referralCode: typed });
    expect(await rows('SELECT referred_by FROM member WHERE id = $1', [referred])).toEqual([{ referred_by: friend }]);
  });

  it.each<[string, EnrolmentDraft, string[] | null]>([
    ['nobody', {}, null],
    ['only a name', { displayName: 'Anna' }, null],
    ['a phone that is none', { phone: '12' }, ['phone']],
    ['an e-mail that is none', { email: 'a@b' }, ['email']],
    ['an empty external id', { externalId: '  ' }, ['externalId']],
    ['an external id with a zero byte', { externalId: 'a\0b' }, ['externalId']],
    ['a birthday in the future', { externalId: 'f', birthday: '2026-03-02' }, ['birthday']],
    ['a joining in the future', { externalId: 'f', joinedAt: new Date(now + 1) }, ['joinedAt']],
  ])('of %s is refused as INVALID', async (_name, draft, field) => {
    expect(await enrol('invalid', draft)).toMatchObject([{ code: 'INVALID', field }]);
  });

  it('with an unusable key is refused', async () => {
    for (const key of ['', 'x'.repeat(201), 'a\0b']) expect(await enrol(key, { externalId: 'k' })).toMatchObject([{ field: ['idempotencyKey'] }]);
  });

  it('while a wallet is being added leaves no member without its account', async () => {
    const directory = new CachedProgramDirectory(database.orm, clock);
    const update = new UpdateProgram(database.orm, directory, clock, false);
    const adding = Array.from({ length: 3 }, (_, n) =>
      update.run(root, program.id, { wallets: [{ code: `extra${n}`, name: 'Extra', returnPolicy: 'DEBT', spendable: true }] }),
    );
    const enrolling = Array.from({ length: 30 }, (_, n) => enrol(`during-${n}`, { externalId: `during-${n}` }));
    await Promise.all([...adding, ...enrolling]);
    const missing = await rows('SELECT m.id, w.id FROM member m CROSS JOIN wallet w LEFT JOIN account a ON a.member_id = m.id AND a.wallet_id = w.id WHERE a.member_id IS NULL');
    expect(missing).toEqual([]);
  });
});

describe('a member', () => {
  const update = (ref: MemberRef, draft: EnrolmentDraft) => new UpdateMember(database.app, vault, memberRefReader(vault), clock).run({ caller: till, program, ref }, draft);
  const status = (what: 'suspend' | 'reinstate', ref: MemberRef) => new ChangeStatus(database.app, memberRefReader(vault), clock).run(what, { caller: till, program, ref }, 'fraud');
  const end = (how: 'close' | 'erase', ref: MemberRef, key: string) =>
    new CloseMember(database.app, vault, memberRefReader(vault), { closeAccounts: async ({ memberId }) => void closed.push(memberId) }, clock).run(how, { caller: till, program, ref }, key);

  it('is found by each of its names, and by a phone in any spelling', async () => {
    const memberId = await idOf('names', { externalId: 'names', phone: '13300000001' });
    const member = await reader.byId(context(), memberId);
    const refs = [{ id: toGlobalId('Member', memberId) }, { externalId: ' names ' }, { phone: '0086 133 0000 0001' }, { cardNumber: member?.cardNumber.replace(/(....)/g, '$1 ') ?? '' }];
    for (const ref of refs) {
      const lookup = readRef(ref);
      expect('by' in lookup ? (await reader.find(context(), lookup))?.id : lookup).toBe(memberId);
    }
  });

  it.each([
    [{}, 'INVALID', []],
    [{ externalId: 'a', phone: '13300000001' }, 'INVALID', []],
    [{ phone: 'x' }, 'INVALID', ['phone']],
    [{ id: toGlobalId('Program', 1) }, 'NOT_FOUND', ['id']],
    [{ id: 'nonsense' }, 'NOT_FOUND', ['id']],
  ])('is not found by %o', (ref, code, field) => {
    expect(readRef(ref)).toMatchObject({ code, field });
  });

  it('does not exist for the token of another member', async () => {
    const memberId = await idOf('hidden', { externalId: 'hidden' });
    const other: Caller = { ...till, kind: 'member', memberId: memberId + 1 };
    expect(await reader.byId(context(other), memberId)).toBeNull();
    expect(await reader.find(context(other), { by: 'externalId', value: 'hidden' })).toBeNull();
    expect(await reader.byId(context({ ...other, memberId }), memberId)).toMatchObject({ id: memberId });
  });

  it('is changed where asked and nowhere else', async () => {
    const memberId = await idOf('change', { externalId: 'change', phone: '13200000001', displayName: 'Old', birthday: '1980-01-01' });
    expect(await update({ externalId: 'change' }, { displayName: 'New', birthday: null })).toBe(memberId);
    const member = await reader.byId(context(), memberId);
    expect(member && vault.open(member)).toEqual({ phone: '+8613200000001', email: null, displayName: 'New', birthday: null });
    expect(await update({ phone: '13200000001' }, { phone: '13200000002' })).toBe(memberId);
    expect(await update({ phone: '13200000001' }, { phone: '13200000003' })).toMatchObject([{ code: 'NOT_FOUND', field: ['member', 'phone'] }]);
  });

  it("cannot take another's identity, nor lose its last one", async () => {
    await idOf('mine', { externalId: 'mine' });
    await idOf('theirs', { phone: '13100000001', email: 'theirs@example.com' });
    expect(await update({ externalId: 'mine' }, { phone: '+86 131 0000 0001' })).toMatchObject([{ code: 'ALREADY_EXISTS', field: ['phone'] }]);
    expect(await update({ externalId: 'mine' }, { email: 'Theirs@example.com' })).toMatchObject([{ code: 'ALREADY_EXISTS', field: ['email'] }]);
    expect(await update({ externalId: 'mine' }, { externalId: null })).toMatchObject([{ code: 'INVALID' }]);
  });

  it('is suspended and reinstated, twice without harm', async () => {
    const memberId = await idOf('suspend', { externalId: 'suspend' });
    for (const [what, expected] of [['suspend', 'SUSPENDED'], ['suspend', 'SUSPENDED'], ['reinstate', 'ACTIVE'], ['reinstate', 'ACTIVE']] as const) {
      expect(await status(what, { externalId: 'suspend' })).toBe(memberId);
      expect(await reader.byId(context(), memberId)).toMatchObject({ status: expected });
    }
    expect(await rows('SELECT action FROM audit WHERE target = $1 ORDER BY id', [`member:${memberId}`])).toEqual(
      ['member.enrolled', 'member.suspended', 'member.reinstated'].map((action) => ({ action })),
    );
  });

  it('closed is not enrolled, changed or reinstated again, and its points are moved each time it is asked', async () => {
    const memberId = await idOf('close', { externalId: 'close' });
    expect(await end('close', { externalId: 'close' }, 'end')).toBe(memberId);
    expect(await end('close', { externalId: 'close' }, 'end')).toBe(memberId);
    expect(closed.filter((id) => id === memberId)).toHaveLength(2);
    expect(await enrol('close-again', { externalId: 'close' })).toMatchObject([{ code: 'NOT_ELIGIBLE', field: ['externalId'] }]);
    expect(await update({ externalId: 'close' }, { displayName: 'x' })).toMatchObject([{ code: 'NOT_ELIGIBLE' }]);
    expect(await status('reinstate', { externalId: 'close' })).toMatchObject([{ code: 'INVALID_STATE' }]);
  });

  it('erased has neither key nor name, cannot be found but by id, and may enrol as somebody new', async () => {
    const memberId = await idOf('erase', { externalId: 'erase', phone: '13000000001', email: 'erase@example.com', displayName: 'Gone' });
    const card = (await reader.byId(context(), memberId))?.cardNumber;
    expect(await end('erase', { phone: '13000000001' }, 'gdpr')).toBe(memberId);
    expect(await end('erase', { phone: '13000000001' }, 'gdpr')).toBe(memberId);
    const member = await reader.byId(context(), memberId);
    expect(member && vault.open(member)).toEqual({ phone: null, email: null, displayName: null, birthday: null });
    expect(member).toMatchObject({ status: 'CLOSED', externalId: null, erasedAt: now });
    expect(await rows('SELECT external_id, phone_hash, email_hash, profile FROM member WHERE id = $1', [memberId])).toEqual([
      { external_id: null, phone_hash: null, email_hash: null, profile: null },
    ]);
    expect(await rows('SELECT FROM member_key WHERE member_id = $1', [memberId])).toEqual([]);
    for (const ref of [{ externalId: 'erase' }, { phone: '13000000001' }, { cardNumber: card ?? '' }]) {
      const lookup = readRef(ref);
      expect('by' in lookup && (await reader.find(context(), lookup))).toBeNull();
    }
    expect(await enrol('reborn', { phone: '13000000001' })).toMatchObject({ created: true });
  });
});

describe('the list', () => {
  it('is walked in both directions, each member once', async () => {
    const walk = async (direction: 'first' | 'last') => {
      const seen: number[] = [];
      let cursor: string | null = null;
      for (;;) {
        const request = { limit: 7, backward: direction === 'last', after: direction === 'first' ? cursor : null, before: direction === 'last' ? cursor : null };
        const page = await reader.page(context(), request);
        const ids = page.nodes.map((member) => member.id);
        seen.push(...(direction === 'first' ? ids : ids.reverse()));
        const more = direction === 'first' ? page.pageInfo.hasNextPage : page.pageInfo.hasPreviousPage;
        if (!more) return seen;
        cursor = String(direction === 'first' ? page.nodes.at(-1)?.id : page.nodes[0]?.id);
      }
    };
    const forward = await walk('first');
    const backward = await walk('last');
    expect(forward).toEqual([...backward].reverse());
    expect(new Set(forward).size).toBe(forward.length);
    expect(forward.length).toBeGreaterThan(20);
  });
});
