import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { Shop } from '../support/shop.js';

let privateKey: CryptoKey;
let provider: Server;
let connections = 0;
const apps: TestApp[] = [];

beforeAll(async () => {
  const pair = await generateKeyPair('ES256', { extractable: true });
  privateKey = pair.privateKey;
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: '1' }] });
  provider = createServer((_request, response) => response.end(keys)).listen(0, '127.0.0.1');
  provider.on('connection', () => {
    connections += 1;
  });
  await new Promise((resolve) => provider.once('listening', resolve));
});
afterAll(async () => {
  for (const app of apps) await app.close();
  provider.close();
});

const at = (scheme: string) => `${scheme}://127.0.0.1:${(provider.address() as AddressInfo).port}/keys`;

/** A program that trusts the provider at that address, or what it says against it; and what a token of the provider then gets. */
async function trust(jwksUri: string, env: Record<string, string>) {
  const app = await startApp({ env });
  apps.push(app);
  const shop = await Shop.open(app);
  await shop.enrol('ann');
  const identityProvider = { issuer: 'https://id.example', audience: 'loyalty', jwksUri };
  const { userErrors } = await shop.send('updateProgram', { identityProvider }, shop.staff);
  app.clock.advance(5_001);
  const token = await new SignJWT({ sub: 'ann' })
    .setProtectedHeader({ alg: 'ES256', kid: '1' })
    .setIssuer('https://id.example')
    .setAudience('loyalty')
    .setExpirationTime(app.clock.now() / 1000 + 60)
    .sign(privateKey);
  return { userErrors, answer: await app.gql('{ me { externalId } }', {}, token) };
}

it('a key set behind plain HTTP is refused', async () => {
  const { userErrors } = await trust(at('http'), {});
  expect(userErrors).toMatchObject([{ code: 'INVALID', field: ['identityProvider', 'jwksUri'] }]);
});

it('a key set on this machine is not fetched', async () => {
  const { userErrors, answer } = await trust(at('https'), {});
  expect(userErrors).toEqual([]);
  expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  expect(connections).toBe(0);
});

it('both are good where ALLOW_PRIVATE_ADDRESSES says so', async () => {
  const { userErrors, answer } = await trust(at('http'), { ALLOW_PRIVATE_ADDRESSES: 'true' });
  expect(userErrors).toEqual([]);
  expect(answer).toMatchObject({ data: { me: { externalId: 'ann' } } });
});
