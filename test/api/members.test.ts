import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestApp } from '../support/app.js';
import { enrolDocument, startMembers } from './members.fixture.js';

type Members = Awaited<ReturnType<typeof startMembers>>;
let app: TestApp;
let enrol: Members['enrol'];
let find: Members['find'];
let till: string;

beforeAll(async () => {
  ({ app, enrol, find, till } = await startMembers());
});
afterAll(() => app.close());

describe('enrollMember', () => {
  it('returns the member with what was given, and again the same member for another spelling of its phone', async () => {
    const first = await enrol({
      externalId: 'a-1',
      phone: '138 0013 8000',
      email: 'A@Example.com',
      displayName: 'Anna',
      birthday: '1990-12-31',
    });
    expect(first).toMatchObject({
      created: true,
      userErrors: [],
      member: {
        externalId: 'a-1',
        status: 'ACTIVE',
        displayName: 'Anna',
        phone: '+8613800138000',
        email: 'a@example.com',
        birthday: '1990-12-31',
        joinedAt: '2026-03-02T04:00:00.000Z',
      },
    });
    for (const phone of ['+8613800138000', '0086-138-0013-8000', '(+86) 138 0013 8000']) {
      expect(await enrol({ phone })).toMatchObject({ created: false, member: { id: first.member.id } });
    }
    expect(await enrol({ externalId: 'a-1' })).toMatchObject({ created: false, member: { id: first.member.id } });
    expect(await enrol({ email: 'a@EXAMPLE.com' })).toMatchObject({ created: false, member: { id: first.member.id } });
  });

  it('repeats its first answer for the same key, and refuses the key with other input', async () => {
    const input = { idempotencyKey: 'k-1', externalId: 'b-1' };
    const first = await enrol(input);
    expect(await enrol(input)).toEqual(first);
    expect(first.created).toBe(true);
    expect(await enrol({ ...input, externalId: 'b-2' })).toMatchObject({
      member: null,
      created: false,
      userErrors: [{ code: 'IDEMPOTENCY_KEY_MISMATCH', field: ['idempotencyKey'], retryable: false }],
    });
  });

  it('says in the language of the caller what is wrong, at its place', async () => {
    expect(await enrol({ phone: 'nonsense' })).toMatchObject({
      member: null,
      userErrors: [{ code: 'INVALID', field: ['phone'], message: 'This is not a phone number.' }],
    });
    const answer = await fetch(app.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${till}`, 'accept-language': 'zh-CN' },
      body: JSON.stringify({ query: enrolDocument, variables: { input: { idempotencyKey: 'zh', phone: 'nonsense' } } }),
    });
    expect(await answer.json()).toMatchObject({
      data: { enrollMember: { userErrors: [{ message: '这不是有效的电话号码。' }] } },
    });
  });

  it('enrols the same person in another program as somebody else', async () => {
    const here = await enrol({ phone: '13900139000' });
    const there = await enrol({ phone: '13900139000' }, await app.token({ kind: 'server', program: 'other' }));
    expect(there).toMatchObject({ created: true });
    expect(there.member.id).not.toBe(here.member.id);
    expect(await find({ id: there.member.id })).toBeNull();
  });

  it('is not for members', async () => {
    await enrol({ externalId: 'self' });
    const answer = await app.gql(
      enrolDocument,
      { input: { idempotencyKey: 'x', externalId: 'x' } },
      await app.token({ kind: 'member', program: 'demo', subject: 'self' }),
    );
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('reading members', () => {
  it('finds one by each of its names, by node, and gives null for nobody', async () => {
    const { member: known } = await enrol({ externalId: 'names', phone: '13700137000' });
    for (const by of [
      { id: known.id },
      { externalId: 'names' },
      { phone: '+86 137 0013 7000' },
      { cardNumber: known.cardNumber },
    ]) {
      expect(await find(by)).toMatchObject({ id: known.id });
    }
    const node = await app.gql(
      `query ($id: ID!) { node(id: $id) { __typename id ... on Member { externalId } } }`,
      { id: known.id },
      till,
    );
    expect(node.data.node).toEqual({ __typename: 'Member', id: known.id, externalId: 'names' });
    expect(await find({ externalId: 'nobody' })).toBeNull();
  });

  it('refuses a reference that names nothing, or two things', async () => {
    for (const by of [{}, { externalId: 'names', phone: '13700137000' }]) {
      const answer = await app.gql('query ($by: MemberRef!) { member(by: $by) { id } }', { by }, till);
      expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  it('gives a member itself, and no other: neither by name, nor by node, nor as a list', async () => {
    const { member: own } = await enrol({ externalId: 'own', phone: '13600136000' });
    const { member: other } = await enrol({ externalId: 'stranger' });
    const token = await app.token({ kind: 'member', program: 'demo', subject: 'own' });
    expect((await app.gql('{ me { externalId phone } }', {}, token)).data.me).toEqual({
      externalId: 'own',
      phone: '+8613600136000',
    });
    expect(await find({ id: own.id }, token)).toMatchObject({ externalId: 'own' });
    for (const by of [{ id: other.id }, { externalId: 'stranger' }, { cardNumber: other.cardNumber }])
      expect(await find(by, token)).toBeNull();
    expect((await app.gql('query ($id: ID!) { node(id: $id) { id } }', { id: other.id }, token)).data.node).toBeNull();
    expect((await app.gql('{ members { nodes { id } } }', {}, token)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await app.gql('{ me { id } }', {}, till)).data.me).toBeNull();
  });

  it('gives contacts only to those who may read them', async () => {
    await enrol({ externalId: 'pii', phone: '13500135000' });
    const plain = await app.token({ kind: 'staff', program: 'demo', scopes: ['members:read'] });
    expect((await app.gql('{ member(by: { externalId: "pii" }) { displayName cardNumber } }', {}, plain)).errors).toBeUndefined();
    for (const field of ['phone', 'email', 'birthday']) {
      const answer = await app.gql(`{ member(by: { externalId: "pii" }) { ${field} } }`, {}, plain);
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('lists in the order of enrolment, forwards and backwards, each once', async () => {
    const page = async (args: string) =>
      (
        await app.gql(
          `{ members(${args}) { nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
          {},
          till,
        )
      ).data.members;
    const whole = await page('first: 100');
    const ids = whole.nodes.map(({ id }: { id: string }) => id);
    const head = await page('first: 2');
    expect(head.nodes.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 2));
    expect(head.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const next = await page(`first: 2, after: "${head.pageInfo.endCursor}"`);
    expect(next.nodes.map(({ id }: { id: string }) => id)).toEqual(ids.slice(2, 4));
    const tail = await page('last: 2');
    expect(tail.nodes.map(({ id }: { id: string }) => id)).toEqual(ids.slice(-2));
    expect(tail.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const before = await page(`last: 2, before: "${tail.pageInfo.startCursor}"`);
    expect(before.nodes.map(({ id }: { id: string }) => id)).toEqual(ids.slice(-4, -2));
  });

  it.each(['first: 101', 'first: -1', 'first: 1, last: 1', 'after: "nonsense"'])('refuses the page %s', async (args) => {
    const answer = await app.gql(`{ members(${args}) { nodes { id } } }`, {}, till);
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
