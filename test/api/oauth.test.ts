import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, decodeJwt, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { type Made, makeAssertion } from './assertions.fixture.js';
import { basic, Partners } from './partners.fixture.js';

const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const MEMBERS = '{ members(first: 1) { nodes { externalId } } }';

let app: TestApp;
let partners: Partners;
let keyHost: Server;
let signer: CryptoKey;
let stranger: CryptoKey;
let jwks: { keys: object[] };
let acme: { id: string; clientId: string };
let secret: { id: string; secret: string };
let signing: { id: string; clientId: string };

beforeAll(async () => {
  const [pair, other] = await Promise.all([generateKeyPair('ES256', { extractable: true }), generateKeyPair('ES256')]);
  signer = pair.privateKey;
  stranger = other.privateKey;
  jwks = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: '1' }] };
  keyHost = createServer((_request, response) => response.end(JSON.stringify(jwks))).listen(0, '127.0.0.1');
  app = await startApp({ env: { ALLOW_PRIVATE_ADDRESSES: 'true', BUDGET_ANONYMOUS: '100000/1000' } });
  partners = await Partners.open(app);
  acme = await partners.register('acme');
  secret = await partners.secret(acme.id);
  signing = await partners.register('signing', { jwks });
});
afterAll(async () => {
  await app.close();
  keyHost.close();
});

const grant = { grant_type: 'client_credentials' };
const named = () => ({ client_id: acme.clientId, client_secret: secret.secret });
const issuer = () => app.url.replace('/graphql', '');
const assertion = (made: Made = {}) =>
  makeAssertion(app.clock.now() / 1000, { iss: signing.clientId, aud: issuer(), key: signer }, made);
const signed = (client_assertion: string, more: Record<string, string> = {}) =>
  partners.ask({ ...grant, client_assertion_type: ASSERTION, client_assertion, ...more });

describe('the metadata', () => {
  it('tells where the endpoint is and what it takes', async () => {
    const response = await fetch(`${issuer()}/.well-known/oauth-authorization-server`);
    const metadata = (await response.json()) as Record<string, string[]>;
    expect(metadata['token_endpoint_auth_signing_alg_values_supported']?.filter((name) => /^(none|HS)/.test(name))).toEqual([]);
    // what no partner can have is not offered
    expect((await partners.register('greedy', { scopes: metadata['scopes_supported'] })).scopes).toEqual(
      [...(metadata['scopes_supported'] ?? [])].sort(),
    );
    expect(metadata).toMatchObject({
      issuer: issuer(),
      token_endpoint: partners.tokenUrl,
      grant_types_supported: ['client_credentials'],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'private_key_jwt'],
    });
  });
});

describe('a client with a secret', () => {
  it('gets a short-lived token for all that it may, by the header or in the body, never to be cached', async () => {
    const asked = [
      await partners.ask(grant, basic(acme.clientId, secret.secret)),
      await partners.ask({ ...grant, ...named() }),
      await partners.ask({ ...grant, ...named(), scope: '' }),
    ];
    for (const { status, headers, body } of asked) {
      expect([status, headers.get('cache-control'), headers.get('pragma')]).toEqual([200, 'no-store', 'no-cache']);
      expect(body).toEqual({
        access_token: expect.any(String),
        token_type: 'Bearer',
        expires_in: 600,
        scope: 'members:read stream:read',
      });
      expect(await partners.refusal(MEMBERS, String(body['access_token']))).toBeNull();
    }
  });

  it('narrows the scopes by what it asks for, and the token ends by itself', async () => {
    const { body } = await partners.ask({ ...grant, ...named(), scope: 'stream:read' });
    expect(body['scope']).toBe('stream:read');
    const token = String(body['access_token']);
    expect(decodeJwt(token)).toMatchObject({ sub: 'acme', kind: 'partner', scopes: ['stream:read'] });
    expect([await partners.refusal('{ streamHead }', token), await partners.refusal(MEMBERS, token)]).toEqual([
      null,
      'FORBIDDEN',
    ]);
    app.clock.advance(601_000);
    expect(await partners.refusal('{ streamHead }', token)).toBe('UNAUTHENTICATED');
  });

  it.each([
    ['another secret', () => ({ client_secret: secret.secret.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a')) })],
    ['no secret', () => ({ client_secret: '' })],
    ['no client', () => ({ client_id: '' })],
    ['an unknown client', () => ({ client_id: 'fc_nobody' })],
    ['an id that no text may be', () => ({ client_id: 'fc_\0' })],
    ["another client's id", () => ({ client_id: signing.clientId })],
    ['an API key', () => ({ client_secret: secret.secret.replace('fcs_', 'fk_') })],
  ])('with %s is answered 401 invalid_client', async (_, wrong) => {
    const { status, headers, body } = await partners.ask({ ...grant, ...named(), ...wrong() });
    expect([status, body['error']]).toEqual([401, 'invalid_client']);
    expect(headers.get('www-authenticate')).toMatch(/^Basic /);
  });

  it.each([
    ['no grant type', { grant_type: '' }, {}, 'invalid_request'],
    ['another grant', { grant_type: 'password' }, {}, 'unsupported_grant_type'],
    ['an unknown scope', { scope: 'everything' }, {}, 'invalid_scope'],
    ['a scope that it has not', { scope: 'stream:read pii:read' }, {}, 'invalid_scope'],
    ['two ways at once', {}, { authorization: 'Basic eDp5' }, 'invalid_request'],
    ['JSON', {}, { 'content-type': 'application/json' }, 'invalid_request'],
  ])('with %s is answered 400', async (_, form, headers, error) => {
    const { status, body } = await partners.ask({ ...grant, ...named(), ...form }, headers as Record<string, string>);
    expect([status, body['error']]).toEqual([400, error]);
  });

  it('that sends a parameter twice is refused', async () => {
    const { status, body } = await partners.ask(`${new URLSearchParams({ ...grant, ...named() })}&grant_type=client_credentials`);
    expect([status, body['error']]).toEqual([400, 'invalid_request']);
  });

  it('that is revoked or past its end gets no more tokens; a suspended partner gets none', async () => {
    const { id, clientId } = await partners.register('ending');
    const ends = await partners.secret(id, { expiresAt: new Date(app.clock.now() + 1_000).toISOString() });
    const kept = await partners.secret(id);
    const errorOf = async (one: { secret: string }) =>
      (await partners.ask({ ...grant, client_id: clientId, client_secret: one.secret })).body['error'];
    expect([await errorOf(ends), await errorOf(kept)]).toEqual([undefined, undefined]);
    app.clock.advance(1_001);
    expect([await errorOf(ends), await errorOf(kept)]).toEqual(['invalid_client', undefined]);
    await partners.send('suspendPartner', { id });
    expect(await errorOf(kept)).toBe('unauthorized_client');
    await partners.send('reinstatePartner', { id });
    await partners.send('revokePartnerSecret', { id: kept.id });
    expect(await errorOf(kept)).toBe('invalid_client');
  });

  it('with an end of its own gives no token that lasts longer', async () => {
    const { id, clientId } = await partners.register('brief');
    const { secret: brief } = await partners.secret(id, { expiresAt: new Date(app.clock.now() + 60_000).toISOString() });
    const { body } = await partners.ask({ ...grant, client_id: clientId, client_secret: brief });
    expect(body['expires_in']).toBeLessThanOrEqual(61);
    const token = String(body['access_token']);
    expect(await partners.refusal(MEMBERS, token)).toBeNull();
    app.clock.advance(61_001);
    expect(await partners.refusal(MEMBERS, token)).toBe('UNAUTHENTICATED');
  });

  it('may write its id and its secret in the header form-encoded, each letter if it likes', async () => {
    const encoded = (text: string) => [...Buffer.from(text)].map((byte) => `%${byte.toString(16)}`).join('');
    const pair = Buffer.from(`${encoded(acme.clientId)}:${encoded(secret.secret)}`).toString('base64');
    expect((await partners.ask(grant, { authorization: `basic ${pair}` })).status).toBe(200);
    for (const authorization of ['Basic', 'Basic !!', 'Bearer x', `Basic ${Buffer.from('%zz:x').toString('base64')}`])
      expect((await partners.ask(grant, { authorization })).status).toBe(401);
  });

  it('is not an API key', async () => {
    expect(await partners.refusal(MEMBERS, secret.secret)).toBe('UNAUTHENTICATED');
  });
});

describe('a client with a key', () => {
  it.each([
    ['the issuer', () => issuer()],
    ['the endpoint', () => partners.tokenUrl],
    ['one of several', () => ['https://other.example', issuer()]],
  ])('signs for %s', async (_, aud) => {
    const { status, body } = await signed(await assertion({ aud: aud() }));
    expect(status).toBe(200);
    expect(await partners.refusal(MEMBERS, String(body['access_token']))).toBeNull();
  });

  it.each<[string, () => Made]>([
    ['another audience', () => ({ aud: 'https://other.example' })],
    ['a Host header of its own', () => ({ aud: 'http://evil.example' })],
    ['an assertion past its end', () => ({ exp: -10 })],
    ['an assertion that is good for a day', () => ({ exp: 86_400 })],
    ['an assertion that is yet to be issued', () => ({ iat: 60 })],
    ['no jti', () => ({ jti: null })],
    ['another key', () => ({ key: stranger })],
    ['another subject', () => ({ sub: 'fc_other' })],
    ['the name of another partner', () => ({ iss: acme.clientId })],
  ])('with %s is answered invalid_client', async (_, wrong) => {
    const form = { ...grant, client_assertion_type: ASSERTION, client_assertion: await assertion(wrong()) };
    const { status, body } = await partners.ask(form, { 'x-forwarded-host': 'evil.example' });
    expect([status, body['error']]).toEqual([401, 'invalid_client']);
  });

  it('cannot do without one, by whatever algorithm it names', async () => {
    const claims = { iss: signing.clientId, sub: signing.clientId, aud: issuer(), exp: Math.floor(app.clock.now() / 1000) + 60 };
    const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
    const unsigned = `${encode({ alg: 'none' })}.${encode({ ...claims, jti: 'none' })}.`;
    const publicKey = jwks.keys[0] as { x: string };
    // what is public is no secret, however it is written
    const asSecrets = [JSON.stringify(publicKey), JSON.stringify(jwks), Buffer.from(publicKey.x, 'base64url')].map(
      (text, place) =>
        new SignJWT({ ...claims, jti: `hs-${place}` }).setProtectedHeader({ alg: 'HS256', kid: '1' }).sign(Buffer.from(text)),
    );
    const ownKey = { alg: 'ES256', jwk: await exportJWK((await generateKeyPair('ES256', { extractable: true })).publicKey) };
    const brought = new SignJWT({ ...claims, jti: 'own' }).setProtectedHeader(ownKey).sign(stranger);
    for (const made of [unsigned, ...(await Promise.all(asSecrets)), await brought])
      expect((await signed(made)).body['error']).toBe('invalid_client');
  });

  it('may have a clock that is five seconds off', async () => {
    expect((await signed(await assertion({ exp: -4 }))).status).toBe(200);
    expect((await signed(await assertion({ iat: 4 }))).status).toBe(200);
  });

  it('sends no more than anybody would need', async () => {
    const { status, body } = await signed('x'.repeat(40_000));
    expect([status, body['error']]).toEqual([400, 'invalid_request']);
    expect(body['error_description']).toContain('32');
  });

  it('cannot use an assertion twice, not even at once', async () => {
    const same = await assertion();
    const asked = await Promise.all([signed(same), signed(same), signed(same)]);
    expect(asked.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
  });

  it('names itself in the form or not, but nobody else, and the type of the assertion belongs to it', async () => {
    expect((await signed(await assertion(), { client_id: signing.clientId })).status).toBe(200);
    expect((await signed(await assertion(), { client_id: acme.clientId })).body['error']).toBe('invalid_client');
    expect((await signed(await assertion(), { client_assertion_type: 'other' })).body['error']).toBe('invalid_request');
    expect((await signed('nonsense')).body['error']).toBe('invalid_client');
  });

  it('may publish its keys, and with another key set its tokens end', async () => {
    const jwksUri = `http://127.0.0.1:${(keyHost.address() as AddressInfo).port}/jwks`;
    const { id, clientId } = await partners.register('publishing', { jwksUri });
    const { status, body } = await signed(await assertion({ iss: clientId }));
    expect(status).toBe(200);
    const token = String(body['access_token']);
    expect(await partners.refusal(MEMBERS, token)).toBeNull();
    await partners.send('updatePartner', { id, jwksUri: null, jwks });
    app.clock.advance(3_501);
    expect(await partners.refusal(MEMBERS, token)).toBe('UNAUTHENTICATED');
    expect((await signed(await assertion({ iss: clientId }))).status).toBe(200);
  });
});
