import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { Shop } from '../support/shop.js';
import { brand, startPrograms } from './programs.fixture.js';

type Programs = Awaited<ReturnType<typeof startPrograms>>;
let app: TestApp;
let create: Programs['create'];
let update: Programs['update'];

beforeAll(async () => {
  ({ app, create, update } = await startPrograms());
});
afterAll(() => app.close());

describe('updateProgram', () => {
  it('makes a new version of the rule: orders of before earn by the old one, orders of after by the new', async () => {
    await create({ code: 'rules', ...brand });
    const till = await app.token({ kind: 'server', program: 'rules' });
    const order = async (orderId: string, occurredAt?: string) => {
      const input = {
        idempotencyKey: orderId,
        orderId,
        member: { externalId: 'm' },
        total: { amount: '10.00', currency: 'CNY' },
        occurredAt,
      };
      const answer = await app.gql(
        'mutation ($input: RecordPurchaseInput!) { recordPurchase(input: $input) { userErrors { message } outcomes { walletCode granted } } }',
        { input },
        till,
      );
      return answer.data.recordPurchase.outcomes.find(({ walletCode }: { walletCode: string }) => walletCode === 'points')
        .granted;
    };
    await app.gql('mutation { enrollMember(input: { idempotencyKey: "m", externalId: "m" }) { created } }', {}, till);
    expect(await order('o-1')).toBe(10);
    app.clock.advance(60_000);
    const { program } = await update('rules', { rule: { pointsPer: '3' } });
    expect(program).toMatchObject({
      version: 2,
      rules: [
        { version: 1, validUntil: new Date(app.clock.now()).toISOString() },
        { version: 2, pointsPer: '3', validUntil: null },
      ],
    });
    expect(await order('o-2')).toBe(30);
    expect(await order('o-3', new Date(app.clock.now() - 1_000).toISOString())).toBe(10);
  });

  it('made on one server holds for the next order on another, which had the program as it was', async () => {
    const other = await startApp({ crowded: true, clock: app.clock, databaseName: app.database.name });
    try {
      const shop = await Shop.open(app);
      await shop.enrol('ann');
      await shop.through(other).buy('ann', 'o-1', '10.00');
      app.clock.advance(1);
      await update(shop.code, { rule: { pointsPer: '3' } });
      await shop.through(other).buy('ann', 'o-2', '10.00');
      expect(await shop.points('ann')).toBe(40);
    } finally {
      await other.close();
    }
  });

  it('does not let a rule begin in the past', async () => {
    await create({ code: 'past', ...brand });
    const validFrom = new Date(app.clock.now() - 1).toISOString();
    expect(await update('past', { rule: { validFrom } })).toEqual({
      program: null,
      userErrors: [{ code: 'INVALID', field: ['rule', 'validFrom'] }],
    });
  });

  it('needs the scope', async () => {
    await create({ code: 'scope', ...brand });
    const reader = await app.token({ kind: 'staff', program: 'scope', scopes: ['program:read'] });
    const answer = await app.gql('mutation { updateProgram(input: { name: "x" }) { program { code } } }', {}, reader);
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('refuses an issuer and audience that another program has', async () => {
    await create({ code: 'idp-1', ...brand });
    await create({ code: 'idp-2', ...brand });
    const identityProvider = { issuer: 'https://id.example', audience: 'loyalty', jwksUri: 'https://id.example/keys' };
    expect(await update('idp-1', { identityProvider })).toMatchObject({
      userErrors: [],
      program: { identityProvider: { ...identityProvider, memberClaim: 'sub', algorithms: ['RS256', 'ES256', 'EdDSA'] } },
    });
    expect(await update('idp-1', { identityProvider })).toMatchObject({ userErrors: [] });
    expect(await update('idp-2', { identityProvider })).toEqual({
      program: null,
      userErrors: [{ code: 'ALREADY_EXISTS', field: ['identityProvider', 'issuer'] }],
    });
    expect(await update('idp-1', { identityProvider: null })).toMatchObject({ program: { identityProvider: null } });
  });
});
