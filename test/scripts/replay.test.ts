import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { generateShop } from '../../scripts/generate/generate-shop.js';
import { Api } from '../../scripts/replay/api.js';
import { defaultColumns, parseColumns } from '../../scripts/replay/columns.js';
import { readOrders, type Shop } from '../../scripts/replay/orders.js';
import { checkProgram, createIfMissing, plainProgram } from '../../scripts/replay/program.js';
import { differences, type ReplayResult, replayOrders } from '../../scripts/replay/replay-orders.js';
import { ManualClock } from '../../src/kernel/clock.js';
import { startApp, type TestApp } from '../support/app.js';

/** Holds of a generated shop end by themselves while it runs. */
class RunningClock extends ManualClock {
  override now(): number {
    return Date.now();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'fealty-replay-'));
const file = join(folder, 'shop.csv');
const wanted = plainProgram({ code: 'shop', currency: 'GBP', timeZone: 'Europe/London', region: 'GB', pointsPer: '1.5' });

let app: TestApp;
let shop: Shop;
let api: Api;

beforeAll(async () => {
  // progress
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  app = await startApp({ clock: new RunningClock(Date.now()) });
  const rows = Array.from({ length: 300 }, (_, n) => {
    const isReturn = n % 7 === 5;
    const amount = isReturn ? -(((n * 37) % 80) + 0.5) : ((n * 53) % 120) + (n % 3) * 0.335;
    return `${isReturn ? 'C' : ''}${1000 + n},2011-${String(1 + (n % 12)).padStart(2, '0')}-03 10:00,${n % 11 === 0 ? '' : `customer ${n % 9}`},${amount}`;
  });
  writeFileSync(file, `InvoiceNo,InvoiceDate,CustomerID,AmountGBP\n${rows.join('\n')}\n`);
  shop = await readOrders(file, {
    columns: parseColumns(defaultColumns),
    currency: 'GBP',
    timeZone: 'Europe/London',
    returnPrefix: 'C',
  });
  api = new Api(app.url, await app.token({ kind: 'server', program: 'shop' }));
});
afterAll(async () => {
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

const replay = () => replayOrders(api, shop, { currency: 'GBP', pointsPer: '1.5', concurrency: 8 });
const lasting = ({ seconds: _, perSecond: __, ...rest }: ReplayResult) => rest;

describe('a replay', () => {
  test('makes the program once and refuses one that counts other money', async () => {
    const platform = new Api(app.url, await app.token({ kind: 'admin' }));
    expect(await createIfMissing(platform, wanted)).toBe(true);
    expect(await createIfMissing(platform, wanted)).toBe(false);
    await checkProgram(api, wanted);
    await expect(checkProgram(api, { ...wanted, currency: 'EUR' })).rejects.toThrow(/counts GBP in Europe\/London/);
    await expect(checkProgram(api, { ...wanted, code: 'other' })).rejects.toThrow(/of the program shop, not of other/);
  });

  test('ends as computed from the file, and a second run changes nothing', async () => {
    const first = await replay();
    expect(differences(first.result, first.expected)).toEqual([]);
    expect(first.result).toMatchObject({ members: 9, rejected: 28, reasons: { 'no customer': 28 } });
    expect(first.result.purchases + first.result.returns).toBe(272);
    expect(first.result.rounded).toBeGreaterThan(0);
    expect(first.result.takenBack).toBeGreaterThan(0);
    const second = await replay();
    expect(lasting(second.result)).toEqual(lasting(first.result));
  });

  test('of a file that repeats an order counts the one that was sent', async () => {
    const repeated = join(folder, 'repeated.csv');
    writeFileSync(
      repeated,
      ['InvoiceNo,InvoiceDate,CustomerID,AmountGBP', ...Array(3).fill('r1,2011-05-01,repeater,7')].join('\n'),
    );
    const rules = { columns: parseColumns(defaultColumns), currency: 'GBP', timeZone: 'Europe/London', returnPrefix: 'C' };
    const options = { currency: 'GBP', pointsPer: '1.5', concurrency: 8 };
    const { result, expected } = await replayOrders(api, await readOrders(repeated, rules), options);
    expect(result).toMatchObject({ purchases: 1, rejected: 2, earned: 10, reasons: { 'the file has this order id before': 2 } });
    expect(differences(result, expected)).toEqual([]);
  });

  test('that differs from the file says in what', async () => {
    const { result, expected } = await replay();
    expect(differences({ ...result, earned: result.earned + 1 }, expected)).toEqual([
      `earned is ${result.earned + 1}, expected ${result.earned}`,
    ]);
  });
});

test('a generated shop agrees with the plain model in every outcome and every balance', async () => {
  const platform = new Api(app.url, await app.token({ kind: 'admin' }));
  const program = async (code: string) => new Api(app.url, await app.token({ kind: 'server', program: code }));
  const result = await generateShop({ platform, program }, { seed: 5, members: 6, months: 8, concurrency: 4 });
  expect(result.differences).toEqual([]);
  expect(result.balances).toBe(12);
  expect(Object.keys(result.done).sort()).toEqual(['capture', 'confirm', 'hold', 'purchase', 'release', 'return', 'transfer']);
}, 60_000);
