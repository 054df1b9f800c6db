import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestApp } from '../support/app.js';
import { startMembers } from './members.fixture.js';

type Members = Awaited<ReturnType<typeof startMembers>>;
let app: TestApp;
let enrol: Members['enrol'];
let change: Members['change'];
let admin: string;
let till: string;

beforeAll(async () => {
  ({ app, enrol, change, admin, till } = await startMembers());
});
afterAll(() => app.close());

describe('a membership', () => {
  it('changes where asked, and an identity of another member is refused', async () => {
    await enrol({ externalId: 'taken' });
    await enrol({ externalId: 'moves', displayName: 'Before', phone: '13400134000' });
    const ref = { member: { externalId: 'moves' } };
    expect(
      await change('updateMember', 'UpdateMemberInput', { ...ref, displayName: 'After', phone: '13400134001' }),
    ).toMatchObject({ member: { displayName: 'After', phone: '+8613400134001' }, userErrors: [] });
    expect(await change('updateMember', 'UpdateMemberInput', { ...ref, externalId: 'taken' })).toEqual({
      member: null,
      userErrors: [{ code: 'ALREADY_EXISTS', field: ['externalId'] }],
    });
    expect(await change('updateMember', 'UpdateMemberInput', { member: { externalId: 'nobody' }, displayName: 'x' })).toEqual({
      member: null,
      userErrors: [{ code: 'NOT_FOUND', field: ['member', 'externalId'] }],
    });
  });

  it('suspended may still be read with its own token; closed it may not, within five seconds', async () => {
    await enrol({ externalId: 'leaving' });
    const token = await app.token({ kind: 'member', program: 'demo', subject: 'leaving' });
    const ref = { member: { externalId: 'leaving' } };
    expect(await change('suspendMember', 'MemberStatusInput', { ...ref, reasonCode: 'fraud' })).toMatchObject({
      member: { status: 'SUSPENDED' },
    });
    expect((await app.gql('{ me { status } }', {}, token)).data.me).toEqual({ status: 'SUSPENDED' });
    expect(await change('closeMember', 'EndMembershipInput', { ...ref, idempotencyKey: 'close-1' })).toMatchObject({
      member: { status: 'CLOSED' },
    });
    app.clock.advance(5_001);
    const after = await app.gql('{ me { status } }', {}, token);
    expect(after.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await change('reinstateMember', 'MemberStatusInput', { ...ref, reasonCode: 'mistake' })).toMatchObject({
      member: null,
      userErrors: [{ code: 'INVALID_STATE' }],
    });
  });

  it('closed loses what it had to breakage, and its ledger stays', async () => {
    const { member: leaver } = await enrol({ externalId: 'breakage' });
    const purchase = {
      idempotencyKey: 'p-1',
      member: { externalId: 'breakage' },
      orderId: 'p-1',
      total: { amount: '100.00', currency: 'CNY' },
    };
    await app.gql(
      'mutation ($input: RecordPurchaseInput!) { recordPurchase(input: $input) { userErrors { code } } }',
      { input: purchase },
      till,
    );
    const balance = async () =>
      (
        await app.gql(
          'query ($id: ID!) { member(by: { id: $id }) { status wallet { balance { available } entries(last: 1) { nodes { kind points } } } } }',
          { id: leaver.id },
          admin,
        )
      ).data.member;
    expect(await balance()).toMatchObject({ wallet: { balance: { available: 100 } } });
    const ended = await change('eraseMember', 'EndMembershipInput', { member: { id: leaver.id }, idempotencyKey: 'erase-1' });
    expect(ended).toMatchObject({ member: { status: 'CLOSED', externalId: null, displayName: null }, userErrors: [] });
    expect(await balance()).toMatchObject({
      status: 'CLOSED',
      wallet: { balance: { available: 0 }, entries: { nodes: [{ kind: 'EXPIRE', points: -100 }] } },
    });
    expect(
      await change('eraseMember', 'EndMembershipInput', { member: { id: leaver.id }, idempotencyKey: 'erase-1' }),
    ).toMatchObject({ userErrors: [] });
  });
});
