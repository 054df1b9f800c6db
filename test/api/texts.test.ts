import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { cny, codes, Shop } from '../support/shop.js';

let app: TestApp;
let shop: Shop;
beforeAll(async () => {
  app = await startApp();
  shop = await Shop.open(app);
  await shop.enrol('ann');
  await shop.buy('ann', 'o1', '10.00', { lines: [{ lineId: 'l1', sku: 's', quantity: '1', amount: '10.00' }] });
});
afterAll(() => app.close());

/** PostgreSQL refuses the first and makes another text of the second. */
const unkeepable = ['a\0b', 'half \ud800 a pair'];
const each = <Case extends unknown[]>(cases: Case[]) => cases.flatMap((one) => unkeepable.map((text) => [text, ...one] as const));

const member = { externalId: 'ann' };
const line = { lineId: 'x', sku: 's', quantity: '1', amount: '1.00' };
type Build = (text: string) => Record<string, unknown>;
const purchase = (part: Record<string, unknown>) => ({ member, orderId: randomUUID(), total: cny('1.00'), ...part });
const goods = (part: Record<string, unknown>) => ({ member, returnId: randomUUID(), amount: cny('1.00'), ...part });
const provider = (part: Record<string, unknown>) => ({
  identityProvider: { issuer: 'https://id.example', audience: 'loyalty', jwks: { keys: [{ kty: 'EC' }] }, ...part },
});

describe('a text that the database would not keep as it is', () => {
  it.each(
    each<[string, string, Build, string[]]>([
      ['a key', 'enrollMember', (text) => ({ idempotencyKey: text, externalId: 'x' }), ['idempotencyKey']],
      ['an external id', 'enrollMember', (text) => ({ externalId: text }), ['externalId']],
      ['a display name', 'enrollMember', (text) => ({ externalId: 'x', displayName: text }), ['displayName']],
      ['an e-mail address', 'enrollMember', (text) => ({ email: `${text}@example.com` }), ['email']],
      ['a phone number', 'enrollMember', (text) => ({ phone: text }), ['phone']],
      ['an order id', 'recordPurchase', (text) => purchase({ orderId: text }), ['orderId']],
      ['a channel', 'recordPurchase', (text) => purchase({ channel: text }), ['channel']],
      ['a store', 'recordPurchase', (text) => purchase({ store: text }), ['store']],
      ['a line id', 'recordPurchase', (text) => purchase({ lines: [{ ...line, lineId: text }] }), ['lines', '0', 'lineId']],
      ['a sku', 'recordPurchase', (text) => purchase({ lines: [{ ...line, sku: text }] }), ['lines', '0', 'sku']],
      ['a category', 'recordPurchase', (text) => purchase({ lines: [{ ...line, category: text }] }), ['lines', '0', 'category']],
      ['an order to confirm', 'confirmPurchase', (orderId) => ({ orderId }), ['orderId']],
      ['a return id', 'recordReturn', (text) => goods({ orderId: 'o1', returnId: text }), ['returnId']],
      ['an order to return', 'recordReturn', (text) => goods({ orderId: text }), ['orderId']],
      [
        'a line to return',
        'recordReturn',
        (lineId) => goods({ orderId: 'o1', lines: [{ lineId, quantity: '1', amount: '1.00' }] }),
        ['lines', '0', 'lineId'],
      ],
      ['an order to hold for', 'holdPoints', (text) => ({ member, points: 1, orderId: text }), ['orderId']],
      ['a reason', 'adjustPoints', (text) => ({ member, points: 1, reasonCode: text }), ['reasonCode']],
      ['a note', 'adjustPoints', (text) => ({ member, points: 1, reasonCode: 'R', note: text }), ['note']],
      ['why a member is suspended', 'suspendMember', (text) => ({ member, reasonCode: text }), ['reasonCode']],
      ['a key to close', 'closeMember', (text) => ({ member, idempotencyKey: text }), ['idempotencyKey']],
    ]),
  )('%j is INVALID as %s', async (text, _what, mutation, build, field) => {
    const key = mutation === 'suspendMember' ? {} : { idempotencyKey: randomUUID() };
    const { userErrors } = await shop.send(mutation, { ...key, ...build(text) }, shop.staff);
    expect(userErrors).toMatchObject([{ code: 'INVALID', field }]);
  });

  it.each(
    each<[string, Build, string[]]>([
      ['a name of a program', (name) => ({ name }), ['name']],
      ['a region', (region) => ({ region }), ['region']],
      ['a time zone', (timeZone) => ({ timeZone }), ['timeZone']],
      ['a name of a wallet', (name) => ({ wallets: [{ code: 'points', name }] }), ['wallets', '0', 'name']],
      [
        'a code of a wallet',
        (code) => ({ wallets: [{ ...{ code, name: 'W' }, returnPolicy: 'DEBT', spendable: true }] }),
        ['wallets', '0', 'code'],
      ],
      ['a code of a rule', (code) => ({ rule: { code } }), ['rule', 'code']],
      ['an issuer', (issuer) => provider({ issuer }), ['identityProvider', 'issuer']],
      ['an audience', (audience) => provider({ audience }), ['identityProvider', 'audience']],
      ['a claim', (memberClaim) => provider({ memberClaim }), ['identityProvider', 'memberClaim']],
      ['a claim of staff', (staffScopesClaim) => provider({ staffScopesClaim }), ['identityProvider', 'staffScopesClaim']],
      ['an address', (text) => provider({ jwks: null, jwksUri: `https://x.example/${text}` }), ['identityProvider', 'jwksUri']],
      ['a key set', (kid) => provider({ jwks: { keys: [{ kty: 'EC', kid }] } }), ['identityProvider', 'jwks']],
      ['a name in a key set', (name) => provider({ jwks: { keys: [{ kty: 'EC', [name]: 1 }] } }), ['identityProvider', 'jwks']],
    ]),
  )('%j is INVALID as %s', async (text, _what, build, field) => {
    const { userErrors } = await shop.send('updateProgram', build(text), shop.staff);
    expect(userErrors).toMatchObject([{ code: 'INVALID', field }]);
  });

  it.each(unkeepable)('is INVALID as the name and the scope of an API key: %j', async (text) => {
    const document = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { userErrors { code field } } }';
    const { data } = await app.gql(document, { input: { name: text, kind: 'SERVER', scopes: [text] } }, shop.staff);
    expect(data.createApiKey.userErrors).toEqual([
      { code: 'INVALID', field: ['name'] },
      { code: 'INVALID', field: ['scopes', '0'] },
    ]);
  });

  it.each(unkeepable)('finds nobody and nothing: %j', async (text) => {
    const unknown = async (ref: Record<string, unknown>) => codes(await shop.buy('ann', randomUUID(), '1.00', { member: ref }));
    for (const name of ['id', 'externalId', 'cardNumber']) expect(await unknown({ [name]: text })).toEqual(['NOT_FOUND']);
    expect(await unknown({ phone: text })).toEqual(['INVALID']);
    expect(codes(await shop.hold('ann', 1, { walletCode: text }))).toEqual(['NOT_FOUND']);
    const friend = { idempotencyKey: randomUUID(), externalId: 'friend', referralCode: text };
    expect(codes(await shop.send('enrollMember', friend))).toEqual(['NOT_FOUND']);
    const seen = await app.gql('query ($text: String!) { purchase(orderId: $text) { orderId } }', { text }, shop.server);
    expect(seen).toEqual(expect.objectContaining({ data: { purchase: null } }));
  });

  it.each([
    ['reward', 'query ($text: String!) { reward(code: $text) { id } }'],
    ['game', 'query ($text: String!) { game(code: $text) { code } }'],
    ['campaign', 'query ($text: String!) { campaign(code: $text) { code } }'],
    ['rule', 'query ($text: String!) { rule(code: $text) { code } }'],
    ['pass', 'query ($text: String) { pass(code: $text) { id } }'],
    ['rewards', 'query ($text: String!) { rewards(filter: { search: $text }) { nodes { id } } }'],
    ['rewards', 'query ($text: String!) { rewards(filter: { categories: [$text] }) { nodes { id } } }'],
  ])('looks for nothing in %s, and is no accident: nothing is found, or it is BAD_USER_INPUT', async (field, document) => {
    for (const text of unkeepable) {
      const { data, errors } = await app.gql(document, { text }, shop.staff);
      const nothing = field === 'rewards' ? { nodes: [] } : null;
      expect(errors?.map((error) => error.extensions.code) ?? [data?.[field]]).toEqual([errors ? 'BAD_USER_INPUT' : nothing]);
    }
  });

  it('issues no coupon of a kind of such a name, and uses no pass of such a code: NOT_FOUND', async () => {
    for (const text of unkeepable) {
      const document = `mutation ($issue: IssueCouponInput!, $use: UsePassInput!) {
        issueCoupon(input: $issue) { userErrors { code field } } usePass(input: $use) { userErrors { code field } } }`;
      const issue = { idempotencyKey: randomUUID(), member, type: text };
      const { data } = await app.gql(document, { issue, use: { idempotencyKey: randomUUID(), code: text } }, shop.server);
      expect(data).toEqual({
        issueCoupon: { userErrors: [{ code: 'NOT_FOUND', field: ['type'] }] },
        usePass: { userErrors: [{ code: 'NOT_FOUND', field: ['code'] }] },
      });
    }
  });

  it.each(unkeepable)('is the name of no caller: UNAUTHENTICATED for %j', async (subject) => {
    for (const kind of ['member', 'server', 'staff'] as const) {
      const answer = await app.gql('{ __typename }', {}, await app.token({ kind, program: shop.code, subject }));
      expect(answer.errors?.map((error) => error.extensions.code)).toEqual(['UNAUTHENTICATED']);
    }
  });

  it('does not mean line breaks, and not what takes two units: those are kept', async () => {
    const note = 'two\nlines \u{1f600}';
    const input = { idempotencyKey: randomUUID(), member, points: 1, reasonCode: 'R', note };
    const made = await shop.send('adjustPoints', input, shop.staff);
    const document = 'query ($id: ID!) { node(id: $id) { ... on Adjustment { note } } }';
    expect((await app.gql(document, { id: made.adjustment.id }, shop.staff)).data.node).toEqual({ note });
  });
});
