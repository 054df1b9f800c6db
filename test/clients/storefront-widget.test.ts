import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newKey } from '../../clients/typescript/timing.js';
import type { TestApp } from '../support/app.js';
import { openBrowser } from '../support/browser.js';
import { startDemo } from '../support/demo.js';

const page = readFileSync('clients/examples/storefront-widget.html', 'utf8');
/** Where `SHOW=docs/images/storefront-widget.png npx vitest run test/clients/storefront-widget.test.ts` puts the picture. */
const picture = process.env['SHOW'];
let app: TestApp;
let shop: Server;
let browser: Browser | null;

beforeAll(async () => {
  browser = await openBrowser();
  app = await startDemo();
  shop = createServer((_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page));
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await browser?.close();
  shop.close();
  await app.close();
});

async function buy(total: string): Promise<void> {
  const server = await app.token({ kind: 'server', program: 'demo', subject: 'shop' });
  const input = {
    idempotencyKey: newKey(),
    member: { externalId: 'widget' },
    orderId: newKey(),
    total: { amount: total, currency: 'CNY' },
  };
  const { data } = await app.gql(
    'mutation ($input: RecordPurchaseInput!) { recordPurchase(input: $input) { userErrors { code } } }',
    { input },
    server,
  );
  expect(data.recordPurchase.userErrors).toEqual([]);
}

describe('the storefront widget', () => {
  it('has no package, no build and nothing from elsewhere', () => {
    expect(page).not.toMatch(/<script [^>]*src=|<link|import |https:/);
  });

  it('shows points and tier live, and goes on where it was after its socket was lost', async (context) => {
    if (browser === null) return context.skip('there is no Chromium here: apt-get install chromium, or CHROMIUM=/path/to/it');
    const server = await app.token({ kind: 'server', program: 'demo', subject: 'shop' });
    const enrol =
      'mutation { enrollMember(input: { idempotencyKey: "w", externalId: "widget", displayName: "Anna" }) { created } }';
    await app.gql(enrol, {}, server);
    const token = await app.token({ kind: 'member', program: 'demo', subject: 'widget' });
    const tab = await browser.newPage({ viewport: { width: 440, height: 340 }, deviceScaleFactor: 2 });
    const cut: (() => void)[] = [];
    await tab.routeWebSocket(/graphql/, (route) => {
      route.connectToServer();
      cut.push(() => void route.close({ code: 1012 }));
    });
    const { port } = shop.address() as AddressInfo;
    await tab.goto(`http://127.0.0.1:${port}/?api=${encodeURIComponent(app.url)}#token=${token}`);
    const text = (id: string) => tab.textContent(`#${id}`);
    await expect.poll(() => text('state'), { timeout: 20_000 }).toBe('live');
    const welcome = Number((await text('points'))?.replace(/\D/g, ''));
    await buy('100.00');
    await expect
      .poll(async () => Number((await text('points'))?.replace(/\D/g, '')), { timeout: 20_000 })
      .toBeGreaterThan(welcome + 99);
    expect(await text('name')).toBe('Anna');
    const before = await text('points');
    cut.shift()?.();
    await buy('3000.00');
    await expect.poll(() => text('points'), { timeout: 20_000 }).not.toBe(before);
    await expect.poll(() => text('state'), { timeout: 20_000 }).toBe('live');
    const me = await app.gql('{ me { tier { name } wallet { balance { available } } } }', {}, token);
    await expect.poll(() => text('tier'), { timeout: 20_000 }).toBe(me.data.me.tier.name);
    await expect.poll(() => text('points')).toBe(me.data.me.wallet.balance.available.toLocaleString('en'));
    if (picture !== undefined) await tab.screenshot({ path: picture });
    await tab.close();
  });
});
