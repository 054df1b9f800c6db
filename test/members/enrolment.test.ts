import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EnrolmentDraft } from '../../src/modules/members/index.js';
import { type Members, now, openMembers, root } from './members.fixture.js';

let members: Members;
let enrol: Members['enrol'];
let idOf: Members['idOf'];
let rows: Members['rows'];
let reader: Members['reader'];
let context: Members['context'];
let vault: Members['vault'];
let till: Members['till'];
let updateProgram: Members['updateProgram'];
let programId: Members['programId'];

beforeAll(async () => {
  members = await openMembers();
  ({ enrol, idOf, rows, reader, context, vault, till, updateProgram, programId } = members);
});
afterAll(() => members.close());

describe('enrolment', () => {
  it('makes a member with a key, an account for each wallet, an event and an audit row that names nobody', async () => {
    const memberId = await idOf('full', {
      externalId: 'full',
      phone: '139 0000 0001',
      email: 'Full@Example.com',
      displayName: ' Wang ',
      birthday: '1990-02-28',
    });
    const member = await reader.byId(context(), memberId);
    expect(member && vault.open(member)).toEqual({
      phone: '+8613900000001',
      email: 'full@example.com',
      displayName: 'Wang',
      birthday: '1990-02-28',
    });
    expect(await rows('SELECT wallet_id FROM account WHERE member_id = $1 ORDER BY 1', [memberId])).toEqual([
      { wallet_id: 1 },
      { wallet_id: 2 },
    ]);
    expect(await rows('SELECT type FROM outbox WHERE member_id = $1', [memberId])).toEqual([{ type: 'MEMBER_ENROLLED' }]);
    const stored = JSON.stringify(
      await rows('SELECT m.*, a.* FROM member m JOIN audit a ON a.target = $2 WHERE m.id = $1', [memberId, `member:${memberId}`]),
    );
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
    const identities = [
      { phone: '13600000001' },
      { phone: '+86 136 0000 0001', externalId: 'race' },
      { externalId: 'race', phone: '13600000001', email: 'r@example.com' },
    ];
    const outcomes = await Promise.all(Array.from({ length: 24 }, (_, n) => enrol(`race-${n}`, identities[n % 3] ?? {})));
    const found = outcomes.map((outcome) => (Array.isArray(outcome) ? null : outcome));
    expect(new Set(found.map((outcome) => outcome?.memberId)).size).toBe(1);
    expect(found.filter((outcome) => outcome?.created)).toHaveLength(1);
    expect(await rows("SELECT count(*) AS n FROM member WHERE external_id = 'race'")).toEqual([{ n: 1 }]);
  });

  it('with one key at the same time has one effect, and every caller reads the first result', async () => {
    const outcomes = await Promise.all(Array.from({ length: 24 }, () => enrol('same-key', { externalId: 'same-key' })));
    expect(outcomes).toEqual(Array.from({ length: 24 }, () => ({ memberId: expect.any(Number), created: true, left: null })));
    expect(new Set(outcomes.map((outcome) => !Array.isArray(outcome) && outcome.memberId)).size).toBe(1);
  });

  it('again with a key and other input is refused; another actor may use the same key', async () => {
    await idOf('reused', { externalId: 'reused-1' });
    expect(await enrol('reused', { externalId: 'reused-2' })).toMatchObject([
      { code: 'IDEMPOTENCY_KEY_MISMATCH', field: ['idempotencyKey'] },
    ]);
    expect(await enrol('reused', { externalId: 'reused-2' }, { ...till, principal: 'server:web' })).toMatchObject({
      created: true,
    });
  });

  it('gives a known member the identities it had not, and leaves those it has', async () => {
    const memberId = await idOf('known-1', { phone: '13500000001' });
    expect(await enrol('known-2', { phone: '13500000001', externalId: 'known', email: 'known@example.com' })).toEqual({
      memberId,
      created: false,
      left: null,
    });
    expect(await enrol('known-3', { externalId: 'known', phone: '13500000002' })).toEqual({
      memberId,
      created: false,
      left: null,
    });
    const member = await reader.byId(context(), memberId);
    expect(member && vault.open(member)).toMatchObject({ phone: '+8613500000001', email: 'known@example.com' });
    expect(member?.externalId).toBe('known');
  });

  it('with identities of two members is refused and joins nobody', async () => {
    await idOf('two-1', { externalId: 'two' });
    await idOf('two-2', { phone: '13400000001' });
    expect(await enrol('two-3', { externalId: 'two', phone: '13400000001' })).toMatchObject([
      { code: 'ALREADY_EXISTS', field: ['phone'] },
    ]);
  });

  it('names the member whose code was given, and refuses a code of nobody without keeping the key', async () => {
    const friend = await idOf('friend', { externalId: 'friend' });
    const code = (await reader.byId(context(), friend))?.referralCode ?? '';
    const typed = `${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase();
    expect(await enrol('referred', { externalId: 'referred', referralCode: 'NOSUCHCODE' })).toMatchObject([
      { code: 'NOT_FOUND', field: ['referralCode'] },
    ]);
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

  it('tells the stream of its event when it can be seen, and of nothing where there is none', async () => {
    const { told } = members;
    const before = told.length;
    const [{ events }] = (await rows('SELECT count(*)::int AS events FROM outbox')) as [{ events: number }];
    await idOf('news', { externalId: 'news' });
    await enrol('no news', { externalId: 'news' });
    await enrol('refused', {});
    expect(await Promise.all(told.slice(before))).toEqual([[{ events: events + 1 }]]);
  });

  it('with an unusable key is refused', async () => {
    for (const key of ['', 'x'.repeat(201), 'a\0b'])
      expect(await enrol(key, { externalId: 'k' })).toMatchObject([{ field: ['idempotencyKey'] }]);
  });

  it('while a wallet is being added leaves no member without its account', async () => {
    const adding = Array.from({ length: 3 }, (_, n) =>
      updateProgram.run(root, programId, {
        wallets: [{ code: `extra${n}`, name: 'Extra', returnPolicy: 'DEBT', spendable: true }],
      }),
    );
    const enrolling = Array.from({ length: 30 }, (_, n) => enrol(`during-${n}`, { externalId: `during-${n}` }));
    await Promise.all([...adding, ...enrolling]);
    const missing = await rows(
      'SELECT m.id, w.id FROM member m CROSS JOIN wallet w LEFT JOIN account a ON a.member_id = m.id AND a.wallet_id = w.id WHERE a.member_id IS NULL',
    );
    expect(missing).toEqual([]);
  });
});
