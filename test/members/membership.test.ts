import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../src/kernel/caller.js';
import { toGlobalId } from '../../src/kernel/global-id.js';
import { type Members, now, openMembers } from './members.fixture.js';

let members: Members;
let enrol: Members['enrol'];
let idOf: Members['idOf'];
let rows: Members['rows'];
let reader: Members['reader'];
let context: Members['context'];
let vault: Members['vault'];
let till: Members['till'];
let readRef: Members['readRef'];
let update: Members['update'];
let status: Members['status'];
let end: Members['end'];
let closed: Members['closed'];

beforeAll(async () => {
  members = await openMembers();
  ({ enrol, idOf, rows, reader, context, vault, till, readRef, update, status, end, closed } = members);
});
afterAll(() => members.close());

describe('a member', () => {
  it('is found by each of its names, and by a phone in any spelling', async () => {
    const memberId = await idOf('names', { externalId: 'names', phone: '13300000001' });
    const member = await reader.byId(context(), memberId);
    const refs = [
      { id: toGlobalId('Member', memberId) },
      { externalId: ' names ' },
      { phone: '0086 133 0000 0001' },
      { cardNumber: member?.cardNumber.replace(/(....)/g, '$1 ') ?? '' },
    ];
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
    const memberId = await idOf('change', {
      externalId: 'change',
      phone: '13200000001',
      displayName: 'Old',
      birthday: '1980-01-01',
    });
    expect(await update({ externalId: 'change' }, { displayName: 'New', birthday: null })).toBe(memberId);
    const member = await reader.byId(context(), memberId);
    expect(member && vault.open(member)).toEqual({ phone: '+8613200000001', email: null, displayName: 'New', birthday: null });
    expect(await update({ phone: '13200000001' }, { phone: '13200000002' })).toBe(memberId);
    expect(await update({ phone: '13200000001' }, { phone: '13200000003' })).toMatchObject([
      { code: 'NOT_FOUND', field: ['member', 'phone'] },
    ]);
  });

  it("cannot take another's identity, nor lose its last one", async () => {
    await idOf('mine', { externalId: 'mine' });
    await idOf('theirs', { phone: '13100000001', email: 'theirs@example.com' });
    expect(await update({ externalId: 'mine' }, { phone: '+86 131 0000 0001' })).toMatchObject([
      { code: 'ALREADY_EXISTS', field: ['phone'] },
    ]);
    expect(await update({ externalId: 'mine' }, { email: 'Theirs@example.com' })).toMatchObject([
      { code: 'ALREADY_EXISTS', field: ['email'] },
    ]);
    expect(await update({ externalId: 'mine' }, { externalId: null })).toMatchObject([{ code: 'INVALID' }]);
  });

  it('is suspended and reinstated, twice without harm', async () => {
    const memberId = await idOf('suspend', { externalId: 'suspend' });
    for (const [what, expected] of [
      ['suspend', 'SUSPENDED'],
      ['suspend', 'SUSPENDED'],
      ['reinstate', 'ACTIVE'],
      ['reinstate', 'ACTIVE'],
    ] as const) {
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
    const memberId = await idOf('erase', {
      externalId: 'erase',
      phone: '13000000001',
      email: 'erase@example.com',
      displayName: 'Gone',
    });
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
    for (let n = 0; n < 20; n += 1) await idOf(`listed-${n}`, { externalId: `listed-${n}` });
    const walk = async (direction: 'first' | 'last') => {
      const seen: number[] = [];
      let cursor: string | null = null;
      for (;;) {
        const request = {
          limit: 7,
          backward: direction === 'last',
          after: direction === 'first' ? cursor : null,
          before: direction === 'last' ? cursor : null,
        };
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
