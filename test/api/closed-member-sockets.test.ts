import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { startApp, type TestApp } from '../support/app.js';
import { Shop } from '../support/shop.js';

let app: TestApp;
let shop: Shop;

beforeAll(async () => {
  app = await startApp();
  shop = await Shop.open(app);
  await shop.enrol('leaves', 'stays', 'erased');
});
afterAll(() => app.close());

/** Listens to a quiet wallet. @returns when the socket was closed, and with what */
async function listen(externalId: string) {
  const token = await shop.member(externalId);
  const connectionParams = { authorization: `Bearer ${token}` };
  const client = createClient({ url: app.wsUrl, webSocketImpl: WebSocket, connectionParams, retryAttempts: 0 });
  const connected = new Promise<void>((resolve) => client.on('connected', () => resolve()));
  let code: number | null = null;
  client.on('closed', (event) => {
    code = (event as { code: number }).code;
  });
  const query = 'subscription { walletChanged { cursor } }';
  client.subscribe({ query }, { next: () => undefined, error: () => undefined, complete: () => undefined });
  await connected;
  return { client, closedWith: () => code };
}

describe("a member's open socket", () => {
  it('is closed with 4403 within five seconds after the membership ended, while those of others stay open', async () => {
    const [leaves, erased, stays] = await Promise.all(['leaves', 'erased', 'stays'].map(listen));
    const end = (mutation: string, externalId: string) =>
      app.gql(
        `mutation ($input: EndMembershipInput!) { ${mutation}(input: $input) { userErrors { code } } }`,
        { input: { idempotencyKey: mutation, member: { externalId } } },
        shop.staff,
      );
    await end('closeMember', 'leaves');
    await end('eraseMember', 'erased');
    await shop.send('suspendMember', { member: { externalId: 'stays' }, reasonCode: 'TEST' }, shop.staff);
    await expect.poll(() => [leaves?.closedWith(), erased?.closedWith()], { timeout: 30_000 }).toEqual([4403, 4403]);
    // who is suspended may read, and so may listen
    expect(stays?.closedWith()).toBeNull();
    await stays?.client.dispose();
  });
});
