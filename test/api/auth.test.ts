import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';

let app: TestApp;
let staff: string;

beforeAll(async () => {
  app = await startApp();
  const platform = await app.token({ kind: 'admin' });
  for (const code of ['demo', 'other']) {
    await app.gql(
      'mutation ($input: CreateProgramInput!) { createProgram(input: $input) { program { code } } }',
      { input: { code, name: code, timeZone: 'Asia/Shanghai', region: 'CN', currency: 'CNY' } },
      platform,
    );
  }
  staff = await app.token({ kind: 'staff', program: 'demo', subject: 'anna' });
});
afterAll(() => app.close());

const codeOf = async (token: string, document = '{ program { code } }') =>
  (await app.gql(document, {}, token)).errors?.[0]?.extensions.code;
async function createKey(input: Record<string, unknown>, token = staff) {
  const answer = await app.gql(
    'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret apiKey { id name kind prefix scopes expiresAt revokedAt } userErrors { field code } } }',
    { input },
    token,
  );
  expect(answer.errors).toBeUndefined();
  return answer.data.createApiKey;
}

describe('an API key', () => {
  it('is shown once, works with its scopes and not beyond them, and is kept as a hash', async () => {
    const { secret, apiKey, userErrors } = await createKey({
      name: 'till',
      kind: 'SERVER',
      scopes: ['members:write', 'members:read'],
    });
    expect(userErrors).toEqual([]);
    expect(secret).toMatch(/^fk_[0-9A-Za-z]{10}_[0-9A-Za-z]{40}$/);
    expect(apiKey).toMatchObject({
      name: 'till',
      kind: 'SERVER',
      prefix: secret.slice(3, 13),
      scopes: ['members:read', 'members:write'],
      expiresAt: null,
      revokedAt: null,
    });
    expect(
      await codeOf(
        secret,
        'mutation { enrollMember(input: { idempotencyKey: "k", externalId: "k" }) { member { externalId } } }',
      ),
    ).toBeUndefined();
    expect(await codeOf(secret, '{ member(by: { externalId: "k" }) { phone } }')).toBe('FORBIDDEN');
    const list = await app.gql('{ apiKeys { nodes { id name prefix scopes createdAt revokedAt } } }', {}, staff);
    expect(JSON.stringify(list.data)).not.toContain(secret.slice(14));
    expect(list.data.apiKeys.nodes).toMatchObject([{ id: apiKey.id }]);
  });

  it('belongs to its program', async () => {
    const { secret, apiKey } = await createKey({ name: 'fence', kind: 'PARTNER', scopes: ['members:read'] });
    expect((await app.gql('{ program { code } }', {}, secret)).data.program.code).toBe('demo');
    const elsewhere = await app.token({ kind: 'staff', program: 'other' });
    expect((await app.gql('{ apiKeys { nodes { id } } }', {}, elsewhere)).data.apiKeys.nodes).toEqual([]);
    const revoked = await app.gql(
      'mutation ($id: ID!) { revokeApiKey(input: { id: $id }) { userErrors { code field } } }',
      { id: apiKey.id },
      elsewhere,
    );
    expect(revoked.data.revokeApiKey.userErrors).toEqual([{ code: 'NOT_FOUND', field: ['id'] }]);
    expect((await app.gql('query ($id: ID!) { node(id: $id) { id } }', { id: apiKey.id }, elsewhere)).data.node).toBeNull();
  });

  it('is refused within five seconds of its revocation, and revoking it again is no error', async () => {
    const { secret, apiKey } = await createKey({ name: 'revoked', kind: 'SERVER', scopes: [] });
    expect(await codeOf(secret)).toBeUndefined();
    const revoke = () =>
      app.gql(
        'mutation ($id: ID!) { revokeApiKey(input: { id: $id }) { apiKey { revokedAt } userErrors { code } } }',
        { id: apiKey.id },
        staff,
      );
    const first = (await revoke()).data.revokeApiKey;
    expect(first).toMatchObject({ apiKey: { revokedAt: new Date(app.clock.now()).toISOString() }, userErrors: [] });
    // open sockets ask again each second
    app.clock.advance(4_000);
    expect(await codeOf(secret)).toBe('UNAUTHENTICATED');
    expect((await revoke()).data.revokeApiKey).toEqual(first);
  });

  it('ends when it says', async () => {
    const { secret } = await createKey({
      name: 'short',
      kind: 'SERVER',
      scopes: [],
      expiresAt: new Date(app.clock.now() + 1_000).toISOString(),
    });
    expect(await codeOf(secret)).toBeUndefined();
    app.clock.advance(1_000);
    expect(await codeOf(secret)).toBe('UNAUTHENTICATED');
  });

  it('beside another of the same name is the same actor: an idempotency key of one is known to the other', async () => {
    const scopes = ['members:write', 'members:read'];
    const [one, two] = [
      await createKey({ name: 'shop', kind: 'SERVER', scopes }),
      await createKey({ name: 'shop', kind: 'SERVER', scopes }),
    ];
    const enrol = async (secret: string, externalId: string) =>
      (
        await app.gql(
          'mutation ($x: String!) { enrollMember(input: { idempotencyKey: "rotate", externalId: $x }) { created userErrors { code } } }',
          { x: externalId },
          secret,
        )
      ).data.enrollMember;
    expect(await enrol(one.secret, 'r-1')).toEqual({ created: true, userErrors: [] });
    expect(await enrol(two.secret, 'r-1')).toEqual({ created: true, userErrors: [] });
    expect(await enrol(two.secret, 'r-2')).toMatchObject({ userErrors: [{ code: 'IDEMPOTENCY_KEY_MISMATCH' }] });
  });

  it.each<[string, Record<string, unknown>, string[], string]>([
    ['a name with spaces', { name: 'my till' }, ['name'], 'INVALID'],
    ['a scope that does not exist', { scopes: ['members:read', 'everything'] }, ['scopes', '1'], 'INVALID'],
    ['an end in the past', { expiresAt: '2020-01-01T00:00:00Z' }, ['expiresAt'], 'INVALID'],
  ])('with %s is refused', async (_name, part, field, code) => {
    expect(await createKey({ name: 'x', kind: 'SERVER', scopes: [], ...part })).toMatchObject({
      secret: null,
      apiKey: null,
      userErrors: [{ field, code }],
    });
  });

  it('cannot be given a scope that its maker has not', async () => {
    const clerk = await app.token({ kind: 'staff', program: 'demo', scopes: ['keys:write', 'members:read'] });
    expect(await createKey({ name: 'x', kind: 'SERVER', scopes: ['members:read', 'points:adjust'] }, clerk)).toMatchObject({
      userErrors: [{ code: 'NOT_ELIGIBLE', field: ['scopes', '1'] }],
    });
  });
});

describe("tokens of the brand's identity provider", () => {
  it('are taken with the keys of the program that trusts it, for members and for staff', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    const identityProvider = {
      issuer: 'https://id.example',
      audience: 'loyalty',
      jwks: { keys: [{ ...(await exportJWK(publicKey)), kid: '1' }] },
      staffScopesClaim: 'roles',
    };
    const answer = await app.gql(
      'mutation ($input: UpdateProgramInput!) { updateProgram(input: $input) { userErrors { message } } }',
      { input: { identityProvider } },
      staff,
    );
    expect(answer.data.updateProgram.userErrors).toEqual([]);
    app.clock.advance(5_001);
    const sign = (claims: Record<string, unknown>, audience = 'loyalty') =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'ES256', kid: '1' })
        .setIssuer('https://id.example')
        .setAudience(audience)
        .setExpirationTime(app.clock.now() / 1000 + 60)
        .sign(privateKey);
    const till = await app.token({ kind: 'server', program: 'demo' });
    await app.gql('mutation { enrollMember(input: { idempotencyKey: "idp", externalId: "idp-1" }) { created } }', {}, till);
    expect((await app.gql('{ me { externalId } }', {}, await sign({ sub: 'idp-1' }))).data.me).toEqual({ externalId: 'idp-1' });
    expect(
      (await app.gql('{ program { code version } }', {}, await sign({ sub: 'boss', roles: ['program:read'] }))).data.program,
    ).toMatchObject({ code: 'demo' });
    expect(await codeOf(await sign({ sub: 'boss', roles: [] }), '{ program { version } }')).toBe('FORBIDDEN');
    expect(await codeOf(await sign({ sub: 'idp-1' }, 'another'))).toBe('UNAUTHENTICATED');
    expect(await codeOf(await sign({ sub: 'nobody' }))).toBe('UNAUTHENTICATED');
  });
});
