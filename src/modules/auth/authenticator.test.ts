import { createHash, randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { Unauthenticated } from '../../kernel/api-error.js';
import { ManualClock } from '../../kernel/clock.js';
import type { JwksIssuer, ProgramConfig } from '../../kernel/program-config.js';
import { makeApiKey } from './api-key.js';
import { Authenticator } from './authenticator.js';
import type { KnownApiKey } from './find-api-key.js';
import { KeySets } from './key-sets.js';
import { ProviderTokens } from './provider-tokens.js';
import { signToken, type TokenClaims } from './token.js';

const start = Date.parse('2026-03-01T00:00:00Z');
const seconds = start / 1000;
const tokenKey = randomBytes(32);
const brandKeys = await generateKeyPair('ES256', { extractable: true });
const otherKeys = await generateKeyPair('ES256');
const provider: JwksIssuer = {
  issuer: 'https://id.example',
  audience: 'loyalty',
  jwksUri: null,
  jwks: { keys: [{ ...(await exportJWK(brandKeys.publicKey)), alg: 'ES256' }] },
  algorithms: ['ES256'],
  memberClaim: 'customer',
  staffScopesClaim: 'fealty_scopes',
};

let clock: ManualClock;
let members: Map<string, number>;
let keys: Map<string, KnownApiKey>;
let lookups: number;
let authenticator: Authenticator;

beforeEach(() => {
  clock = new ManualClock(start);
  members = new Map([
    ['externalId alice', 42],
    ['id 7', 7],
  ]);
  keys = new Map();
  lookups = 0;
  authenticator = new Authenticator({
    tokenKey,
    clock,
    programIdOf: async (code) => (code === 'demo' ? 1 : null),
    findMember: async (_program, by, value) => {
      lookups += 1;
      return members.get(`${by} ${value}`) ?? null;
    },
    endedSessions: async () => [],
    findApiKey: async ({ prefix, secret }) => {
      lookups += 1;
      return keys.get(`${prefix} ${createHash('sha256').update(secret).digest('hex')}`) ?? null;
    },
    findPartner: async () => null,
    providers: new ProviderTokens(
      async (issuer) => (issuer === provider.issuer ? [{ id: 9, issuer: provider } as ProgramConfig] : []),
      new KeySets(false),
    ),
  });
});

const bearer = (token: string) => authenticator.authenticate(`Bearer ${token}`);
const claims = (extra: Partial<TokenClaims>): TokenClaims => ({
  kind: 'server',
  program: 'demo',
  sub: 'till',
  scopes: [],
  exp: seconds + 60,
  ...extra,
});
const token = (extra: Partial<TokenClaims>) => signToken(tokenKey, claims(extra), start);

describe('who a credential speaks for', () => {
  it.each<[string, Partial<TokenClaims>, object]>([
    [
      'a back end',
      { scopes: ['points:write', 'no-such-scope'] },
      { kind: 'server', programId: 1, principal: 'server:till', scopes: new Set(['points:write']) },
    ],
    ["a program's admin", { kind: 'admin', sub: 'root' }, { kind: 'admin', programId: 1, principal: 'admin:root' }],
    [
      "the platform's admin",
      { kind: 'admin', sub: 'root', program: undefined },
      { kind: 'admin', programId: null, principal: 'admin:root' },
    ],
    [
      'a member by external id',
      { kind: 'member', sub: 'alice' },
      { kind: 'member', programId: 1, principal: 'member:42', memberId: 42 },
    ],
    ['a member by number', { kind: 'member', sub: undefined, member: 7 }, { kind: 'member', principal: 'member:7', memberId: 7 }],
  ])('%s', async (_name, extra, expected) => {
    expect(await bearer(await token(extra))).toMatchObject({ expiresAt: start + 60_000, ...expected });
  });

  it('nobody, without a credential', async () => {
    expect(await authenticator.authenticate(null)).toMatchObject({ kind: 'anonymous' });
    expect(await authenticator.authenticate('')).toMatchObject({ kind: 'anonymous' });
  });

  it('an API key: an actor of its name, with its scopes', async () => {
    const { key, prefix, secretHash } = makeApiKey(randomBytes);
    keys.set(`${prefix} ${secretHash.toString('hex')}`, {
      programId: 1,
      id: 5,
      name: 'shop',
      kind: 'server',
      scopes: ['points:read'],
      expiresAt: null,
      revokedAt: null,
    });
    expect(await bearer(key)).toEqual({
      kind: 'server',
      programId: 1,
      principal: 'server:shop',
      memberId: null,
      scopes: new Set(['points:read']),
      expiresAt: null,
      credentialId: 'key:5',
      partner: null,
    });
    await expect(bearer(`${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`)).rejects.toThrow(Unauthenticated);
  });
});

describe('a token of the built-in issuer is refused when', () => {
  const sign = (payload: Record<string, unknown>, header: { alg: string } = { alg: 'HS256' }, key: Uint8Array = tokenKey) =>
    new SignJWT({ ...claims({}), iss: 'fealty', aud: 'fealty', ...payload }).setProtectedHeader(header).sign(key);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

  it.each<[string, () => Promise<string> | string]>([
    ['it has no signature', () => `${part({ alg: 'none' })}.${part({ ...claims({}), iss: 'fealty', aud: 'fealty' })}.`],
    ['it is signed by another key', () => sign({}, { alg: 'HS256' }, randomBytes(32))],
    ['it is signed with another algorithm', () => sign({}, { alg: 'HS512' }, tokenKey)],
    [
      'its payload was changed',
      async () =>
        (await sign({}))
          .split('.')
          .with(1, part({ ...claims({ kind: 'admin' }), iss: 'fealty', aud: 'fealty' }))
          .join('.'),
    ],
    ['it is for another audience', () => sign({ aud: 'other' })],
    ['it has no audience', () => sign({ aud: undefined })],
    ['it is of another issuer', () => sign({ iss: 'other' })],
    ['it has ended', () => sign({ exp: seconds })],
    ['it has no end', () => sign({ exp: undefined })],
    ['it has not begun', () => sign({ nbf: seconds + 10 })],
    ['its kind does not exist', () => sign({ kind: 'god' })],
    ['its program does not exist', () => token({ program: 'nowhere' })],
    ['it names no program and is not an admin', () => token({ program: undefined })],
    ['its member does not exist', () => token({ kind: 'member', sub: 'nobody' })],
    ['it is no token', () => 'abc'],
    ['it is empty', () => ''],
    ['it is endless', () => 'a'.repeat(10_000)],
    ['it is an API key of nobody', () => makeApiKey(randomBytes).key],
  ])('%s', async (_name, make) => {
    await expect(bearer(await make())).rejects.toThrow(Unauthenticated);
  });

  it.each(['Basic YTpi', 'Bearer', 'Bearer a b', 'token'])('the header is "%s"', async (header) => {
    await expect(authenticator.authenticate(header)).rejects.toThrow(Unauthenticated);
  });
});

describe("a token of the brand's identity provider", () => {
  const sign = (payload: Record<string, unknown>, key = brandKeys.privateKey) =>
    new SignJWT({ iss: provider.issuer, aud: 'loyalty', sub: 'u1', exp: seconds + 60, ...payload })
      .setProtectedHeader({ alg: 'ES256' })
      .sign(key);

  it('speaks for the member that its claim names', async () => {
    members.set('externalId c-1', 8);
    expect(await bearer(await sign({ customer: 'c-1' }))).toMatchObject({ kind: 'member', programId: 9, memberId: 8 });
  });

  it('speaks for staff when it has scopes, in both usual spellings', async () => {
    for (const list of ['points:adjust program:read', ['points:adjust', 'program:read', 'unknown']]) {
      expect(await bearer(await sign({ fealty_scopes: list }))).toMatchObject({
        kind: 'staff',
        programId: 9,
        principal: 'staff:u1',
        scopes: new Set(['points:adjust', 'program:read']),
      });
    }
  });

  it.each<[string, Record<string, unknown>]>([
    ['of another issuer', { iss: 'https://evil.example', fealty_scopes: 'points:read' }],
    ['for another audience', { aud: 'shop', fealty_scopes: 'points:read' }],
    ['that has ended', { exp: seconds - 6, fealty_scopes: 'points:read' }],
    ['that has not begun', { nbf: seconds + 6, fealty_scopes: 'points:read' }],
    ['that names nobody', {}],
  ])('%s is refused', async (_name, payload) => {
    await expect(bearer(await sign(payload))).rejects.toThrow(Unauthenticated);
  });

  it('signed by another key, or with the public key as a shared secret, is refused', async () => {
    await expect(bearer(await sign({ fealty_scopes: 'points:read' }, otherKeys.privateKey))).rejects.toThrow(Unauthenticated);
    const secret = Buffer.from(JSON.stringify(provider.jwks?.keys[0]));
    const forged = await new SignJWT({
      iss: provider.issuer,
      aud: 'loyalty',
      sub: 'u1',
      exp: seconds + 60,
      fealty_scopes: 'points:read',
    })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(secret);
    await expect(bearer(forged)).rejects.toThrow(Unauthenticated);
  });
});

describe('what was recognised', () => {
  it('is believed for three and a half seconds without asking again, and no longer', async () => {
    const alice = await token({ kind: 'member', sub: 'alice' });
    await bearer(alice);
    members.clear();
    clock.advance(3_500);
    expect(await bearer(alice)).toMatchObject({ memberId: 42 });
    expect(lookups).toBe(1);
    clock.advance(1);
    await expect(bearer(alice)).rejects.toThrow(Unauthenticated);
  });

  it('ends with its own end, also while it is believed', async () => {
    const short = await token({ exp: seconds + 2 });
    await bearer(short);
    clock.advance(2_000);
    await expect(bearer(short)).rejects.toThrow(Unauthenticated);
  });

  it('is looked up once for many requests at the same time', async () => {
    const alice = await token({ kind: 'member', sub: 'alice' });
    await Promise.all(Array.from({ length: 50 }, () => bearer(alice)));
    expect(lookups).toBe(1);
  });

  it('costs microseconds to recognise again', async () => {
    const till = await token({});
    await bearer(till);
    const before = performance.now();
    for (let n = 0; n < 10_000; n += 1) await bearer(till);
    expect((performance.now() - before) / 10_000).toBeLessThan(0.05);
  });
});
