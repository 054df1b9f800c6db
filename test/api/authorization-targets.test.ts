import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';

/**
 * What may be used at all is in authorization.test.ts; this is about whom it may be used on: a member's token on another member, and any credential on
 * another program. What is not the caller's to see is answered like what does not exist.
 */
let app: TestApp;
let mine: string;
let foreign: { server: string; staff: string; admin: string };
/** Ids of what belongs to the member `n` of the program `demo`. */
const ids: Record<string, string> = {};

const money = (amount: string) => ({ amount, currency: 'CNY' });

beforeAll(async () => {
  app = await startApp();
  const platform = await app.token({ kind: 'admin' });
  for (const code of ['demo', 'other']) {
    const input = {
      code,
      name: code,
      timeZone: 'Asia/Shanghai',
      region: 'CN',
      currency: 'CNY',
      transfers: { enabled: true },
      adjustments: { approvalAbove: 10 },
    };
    await app.gql(
      'mutation ($input: CreateProgramInput!) { createProgram(input: $input) { userErrors { code } } }',
      { input },
      platform,
    );
  }
  const till = await app.token({ kind: 'server', program: 'demo' });
  const staff = await app.token({ kind: 'staff', program: 'demo' });
  const run = async (document: string, variables: object, token = till) => {
    const answer = await app.gql(document, variables as Record<string, unknown>, token);
    expect(answer.errors).toBeUndefined();
    return answer.data;
  };
  for (const externalId of ['m', 'n']) {
    const { enrollMember } = await run(
      'mutation ($x: String!) { enrollMember(input: { idempotencyKey: $x, externalId: $x }) { member { id cardNumber } } }',
      { x: externalId },
    );
    ids[`member ${externalId}`] = enrollMember.member.id;
    ids[`card ${externalId}`] = enrollMember.member.cardNumber;
  }
  await run(
    'mutation { updateMember(input: { member: { externalId: "n" }, phone: "13800138000" }) { userErrors { code } } }',
    {},
  );
  const purchase = { idempotencyKey: 'o-1', orderId: 'o-1', member: { externalId: 'n' }, total: money('100.00') };
  const recorded = await run(
    'mutation ($input: RecordPurchaseInput!) { recordPurchase(input: $input) { purchase { id } entries { id wallet { id } } } }',
    { input: purchase },
  );
  ids['purchase'] = recorded.recordPurchase.purchase.id;
  ids['entry'] = recorded.recordPurchase.entries[0].id;
  ids['wallet'] = recorded.recordPurchase.entries[0].wallet.id;
  const held = await run(
    'mutation { holdPoints(input: { idempotencyKey: "h", member: { externalId: "n" }, points: 10 }) { hold { id } } }',
    {},
  );
  ids['hold'] = held.holdPoints.hold.id;
  const adjusted = await run(
    'mutation { adjustPoints(input: { idempotencyKey: "a", member: { externalId: "n" }, points: 50, reasonCode: "x" }) { adjustment { id } } }',
    {},
    staff,
  );
  ids['adjustment'] = adjusted.adjustPoints.adjustment.id;
  const returned = await run('mutation ($input: RecordReturnInput!) { recordReturn(input: $input) { return { id } } }', {
    input: { idempotencyKey: 'r', returnId: 'r', orderId: 'o-1', member: { externalId: 'n' }, amount: money('1.00') },
  });
  ids['return'] = returned.recordReturn.return.id;
  const key = await run('mutation { createApiKey(input: { name: "k", kind: SERVER, scopes: [] }) { apiKey { id } } }', {}, staff);
  ids['key'] = key.createApiKey.apiKey.id;
  mine = await app.token({ kind: 'member', program: 'demo', subject: 'm' });
  foreign = {
    server: await app.token({ kind: 'server', program: 'other' }),
    staff: await app.token({ kind: 'staff', program: 'other' }),
    admin: await app.token({ kind: 'admin', program: 'other' }),
  };
});
afterAll(() => app.close());

const fill = (document: string) => document.replace(/\{\{(.+?)\}\}/g, (_, name: string) => JSON.stringify(ids[name]));
const query = async (document: string, token: string) => (await app.gql(fill(document), {}, token)).data;
const errorsOf = async (document: string, token: string) => {
  const answer = await app.gql(fill(document), {}, token);
  expect(answer.errors).toBeUndefined();
  return Object.values(answer.data as Record<string, { userErrors: { code: string; field: string[] }[] }>)[0]?.userErrors;
};

const references = ['{ id: {{member n}} }', '{ externalId: "n" }', '{ phone: "13800138000" }', '{ cardNumber: {{card n}} }'];
const belongings = ['member n', 'purchase', 'entry', 'wallet', 'hold', 'adjustment', 'return', 'key'];

describe("a member's token", () => {
  it.each(references)('finds no other member by %s', async (reference) => {
    expect(await query(`{ member(by: ${reference}) { id } }`, mine)).toEqual({ member: null });
  });

  it.each(belongings)('finds nothing of another member as a node: %s', async (name) => {
    expect(await query(`{ node(id: {{${name}}}) { __typename } }`, mine)).toEqual({ node: null });
    expect(await query(`{ nodes(ids: [{{${name}}}]) { id } }`, mine)).toEqual({ nodes: [null] });
  });

  it("does not find another member's order", async () => {
    expect(await query('{ purchase(orderId: "o-1") { id } }', mine)).toEqual({ purchase: null });
  });

  it('reads no events of other members', async () => {
    const read = await query('{ events(first: 100) { nodes { member { externalId } } } }', mine);
    const heard = read.events.nodes.map(({ member }: { member: { externalId: string } | null }) => member?.externalId);
    expect(heard.filter((externalId: string) => externalId !== 'm')).toEqual([]);
  });

  it.each(references)('cannot hold the points of another member, named by %s', async (reference) => {
    const errors = await errorsOf(
      `mutation { holdPoints(input: { idempotencyKey: "1", member: ${reference}, points: 1 }) { userErrors { code field } } }`,
      mine,
    );
    expect(errors).toMatchObject([{ code: 'FORBIDDEN_TARGET', field: ['member'] }]);
  });

  it('cannot give away the points of another member', async () => {
    const errors = await errorsOf(
      'mutation { transferPoints(input: { idempotencyKey: "2", from: { externalId: "n" }, to: { externalId: "m" }, points: 1 }) { userErrors { code field } } }',
      mine,
    );
    expect(errors).toMatchObject([{ code: 'FORBIDDEN_TARGET', field: ['from'] }]);
  });

  it('cannot release the hold of another member', async () => {
    const errors = await errorsOf(
      'mutation { releaseHold(input: { idempotencyKey: "3", holdId: {{hold}} }) { userErrors { code } } }',
      mine,
    );
    expect(errors).toEqual([{ code: 'NOT_FOUND' }]);
  });
});

describe('a credential of another program', () => {
  it.each(references)('finds no member by %s', async (reference) => {
    expect(await query(`{ member(by: ${reference}) { id } }`, foreign.server)).toEqual({ member: null });
  });

  it.each(belongings)('finds nothing as a node: %s', async (name) => {
    for (const token of Object.values(foreign))
      expect(await query(`{ node(id: {{${name}}}) { __typename } }`, token)).toEqual({ node: null });
  });

  it('reads empty lists', async () => {
    expect(
      await query(
        '{ members { nodes { id } } adjustments { nodes { id } } apiKeys { nodes { id } } events(first: 10) { nodes { type } } purchase(orderId: "o-1") { id } }',
        foreign.admin,
      ),
    ).toEqual({
      members: { nodes: [] },
      adjustments: { nodes: [] },
      apiKeys: { nodes: [] },
      events: { nodes: [] },
      purchase: null,
    });
  });

  it.each<[string, keyof typeof foreign]>([
    ['updateMember(input: { member: { id: {{member n}} }, displayName: "x" })', 'server'],
    ['suspendMember(input: { member: { externalId: "n" }, reasonCode: "x" })', 'server'],
    ['reinstateMember(input: { member: { externalId: "n" }, reasonCode: "x" })', 'server'],
    ['closeMember(input: { idempotencyKey: "1", member: { cardNumber: {{card n}} } })', 'server'],
    ['eraseMember(input: { idempotencyKey: "2", member: { phone: "13800138000" } })', 'server'],
    ['holdPoints(input: { idempotencyKey: "3", member: { id: {{member n}} }, points: 1 })', 'server'],
    ['captureHold(input: { idempotencyKey: "4", holdId: {{hold}} })', 'server'],
    ['releaseHold(input: { idempotencyKey: "5", holdId: {{hold}} })', 'server'],
    ['transferPoints(input: { idempotencyKey: "6", from: { id: {{member n}} }, to: { id: {{member m}} }, points: 1 })', 'server'],
    [
      'recordPurchase(input: { idempotencyKey: "7", orderId: "x", member: { id: {{member n}} }, total: { amount: "1", currency: "CNY" } })',
      'server',
    ],
    ['confirmPurchase(input: { idempotencyKey: "8", orderId: "o-1" })', 'server'],
    [
      'recordReturn(input: { idempotencyKey: "9", returnId: "x", member: { id: {{member n}} }, amount: { amount: "1", currency: "CNY" } })',
      'server',
    ],
    ['adjustPoints(input: { idempotencyKey: "10", member: { id: {{member n}} }, points: 1, reasonCode: "x" })', 'staff'],
    ['approveAdjustment(input: { idempotencyKey: "11", adjustmentId: {{adjustment}} })', 'staff'],
    ['declineAdjustment(input: { idempotencyKey: "12", adjustmentId: {{adjustment}} })', 'admin'],
    ['revokeApiKey(input: { id: {{key}} })', 'admin'],
  ])('cannot %s', async (operation, who) => {
    expect(await errorsOf(`mutation { ${operation} { userErrors { code field } } }`, foreign[who])).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
  });

  it('uses the same order, return and idempotency keys for itself', async () => {
    const enrolled = await app.gql(
      'mutation { enrollMember(input: { idempotencyKey: "n", externalId: "n" }) { created } }',
      {},
      foreign.server,
    );
    expect(enrolled.data.enrollMember.created).toBe(true);
    const input = { idempotencyKey: 'o-1', orderId: 'o-1', member: { externalId: 'n' }, total: money('7.00') };
    const recorded = await app.gql(
      'mutation ($input: RecordPurchaseInput!) { recordPurchase(input: $input) { created userErrors { code } } }',
      { input },
      foreign.server,
    );
    expect(recorded.data.recordPurchase).toEqual({ created: true, userErrors: [] });
  });
});
