import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { cny, Shop } from '../support/shop.js';
import { Booth } from './passes.fixture.js';

let app: TestApp;
let shop: Shop;
let other: Shop;
beforeAll(async () => {
  app = await startApp();
  shop = await Shop.open(app);
  other = await Shop.open(app);
  await shop.enrol('anna', 'bela', '=cmd|calc');
  await other.enrol('foreign');
  for (const [index, externalId] of ['anna', 'bela', 'anna', 'anna'].entries()) await buy(shop, externalId, `o${index}`);
  await buy(other, 'foreign', 'f');
});
afterAll(() => app.close());

const buy = (from: Shop, externalId: string, orderId: string) =>
  from.send('recordPurchase', {
    idempotencyKey: orderId,
    member: { externalId },
    orderId,
    total: { amount: '10.00', currency: 'CNY' },
  });
const get = (path: string, token: string = shop.staff) =>
  fetch(app.url.replace('/graphql', `/export/${path}`), { headers: { authorization: `Bearer ${token}` } });
const linesOf = async (response: Response) =>
  (await response.text())
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const scoped = (...scopes: string[]) => app.token({ kind: 'staff', program: shop.code, scopes });

describe('an export', () => {
  it('of the ledger has every entry of the program once, adds up, and has none of another program', async () => {
    const response = await get('ledger');
    expect(response.headers.get('content-type')).toContain('application/x-ndjson');
    const lines = await linesOf(response);
    const points = lines.filter((line) => line['wallet'] === 'points');
    expect(points.map((line) => [line['orderId'], line['availableAfter'], line['availableChange']])).toEqual([
      ['o0', 10, 10],
      ['o2', 20, 10],
      ['o3', 30, 10],
      ['o1', 10, 10],
    ]);
    expect(new Set(points.map((line) => line['memberId'])).size).toBe(2);
  });

  it('of the ledger says amounts of stored value as money too, and nothing of the kind of points', async () => {
    const booth = await Booth.open(app, ['cash']);
    const wallets = [{ code: 'cash', kind: 'MONEY', name: 'Cash' }];
    expect((await booth.send('updateProgram', { wallets }, booth.shop.staff)).userErrors).toEqual([]);
    const member = { externalId: 'cash' };
    await booth.act('topUpStoredValue', { member, topUpId: 't', amount: cny('30.00') });
    await booth.act('payWithStoredValue', { member, orderId: 'o', amount: cny('10.05') });
    await booth.shop.buy('cash', 'p', '1.00');
    const lines = await linesOf(await get('ledger', booth.shop.staff));
    const told = lines.map(({ wallet, moneyChange, moneyAfter, currency }) => [wallet, moneyChange, moneyAfter, currency]);
    expect(told).toContainEqual(['cash', '30.00', '30.00', 'CNY']);
    expect(told).toContainEqual(['cash', '-10.05', '19.95', 'CNY']);
    expect(told).toContainEqual(['points', null, null, null]);
    expect(await (await get('ledger?format=csv', booth.shop.staff)).text()).toContain(',-10.05,19.95,CNY');
  });

  it.each(['ledger', 'members', 'events'])(
    'of %s that was cut off anywhere goes on from the last position, in either format',
    async (what) => {
      await expect.poll(async () => (await linesOf(await get('events'))).length, { timeout: 30_000 }).toBeGreaterThanOrEqual(7);
      const whole = await linesOf(await get(what));
      for (const [index, { position }] of whole.entries()) {
        const rest = await get(`${what}?from=${position}`);
        expect(await linesOf(rest)).toEqual(whole.slice(index + 1));
      }
      const csv = await (await get(`${what}?format=csv`)).text();
      const rows = parse(csv, { columns: true }) as Record<string, string>[];
      expect(rows.map(({ position }) => position)).toEqual(whole.map(({ position }) => position));
      const rest = await (await get(`${what}?format=csv&from=${whole[0]?.['position']}`)).text();
      expect(csv.endsWith(rest) && !rest.startsWith('position')).toBe(true);
    },
  );

  it('shows who members are to those only who may read it, and nothing that a spreadsheet would run', async () => {
    const [first] = await linesOf(await get('members', await scoped('members:read')));
    expect(first).not.toHaveProperty('phone');
    const [full] = await linesOf(await get('members', await scoped('members:read', 'pii:read')));
    expect(full).toHaveProperty('phone');
    expect(await (await get('members?format=csv')).text()).toContain(",'=cmd|calc,");
  });

  it('is for those with its scope, and not for members or partners', async () => {
    const statuses = async (token: string) =>
      Promise.all(['ledger', 'members', 'events'].map(async (what) => (await get(what, token)).status));
    expect(await statuses(await scoped('points:read'))).toEqual([200, 403, 403]);
    expect(await statuses(await shop.member('anna'))).toEqual([403, 403, 403]);
    const partner = await app.token({
      kind: 'partner',
      program: shop.code,
      scopes: ['points:read', 'members:read', 'stream:read'],
    });
    expect(await statuses(partner)).toEqual([403, 403, 403]);
    expect((await fetch(app.url.replace('/graphql', '/export/ledger'))).status).toBe(401);
  });

  it.each([
    ['an unknown format', 'ledger?format=xls', 400],
    ['a made-up position', 'ledger?from=abc', 400],
    ['a position of another export', 'events?from=1-2-3', 400],
    ['something that is not there', 'toString', 404],
  ])('with %s is refused before the first line', async (_, path, status) => {
    expect((await get(path)).status).toBe(status);
  });
});
