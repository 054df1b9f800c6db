import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { applyProgram } from '../../scripts/program/apply.js';
import { fromTheBeginning, parseDefinition } from '../../scripts/program/definition-file.js';
import { Api } from '../../scripts/replay/api.js';
import { defaultColumns, parseColumns } from '../../scripts/replay/columns.js';
import { readOrders } from '../../scripts/replay/orders.js';
import { createIfMissing, plainProgram } from '../../scripts/replay/program.js';
import { replayOrders } from '../../scripts/replay/replay-orders.js';
import { startApp, type TestApp } from '../support/app.js';

const folder = mkdtempSync(join(tmpdir(), 'fealty-replay-rules-'));
const file = join(folder, 'shop.csv');
const wanted = plainProgram({ code: 'shop', currency: 'GBP', timeZone: 'Europe/London', region: 'GB', pointsPer: '1' });

let app: TestApp;
beforeAll(async () => {
  // progress
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  app = await startApp();
  const rows = ['1,2011-01-03 10:00,anna,100', '2,2011-02-05 10:00,anna,100', '3,2011-02-07 10:00,ben,50'];
  writeFileSync(file, `InvoiceNo,InvoiceDate,CustomerID,AmountGBP\n${rows.join('\n')}\n`);
});
afterAll(async () => {
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('orders of years ago earn by the rules of a definition, and by no other; a second run changes nothing', async () => {
  const admin = new Api(app.url, await app.token({ kind: 'admin', program: 'shop' }));
  const till = new Api(app.url, await app.token({ kind: 'server', program: 'shop' }));
  const text = `rules:
  - { code: base, trigger: PURCHASE, effect: { pointsPerMoney: 2 } }
  - { code: saturday, trigger: PURCHASE, condition: { weekdays: [SATURDAY] }, effect: { percentBonus: 50 } }`;
  const definition = fromTheBeginning(parseDefinition(text, 'rules.yaml'));
  const shop = await readOrders(file, {
    columns: parseColumns(defaultColumns),
    currency: 'GBP',
    timeZone: 'Europe/London',
    returnPrefix: 'C',
  });
  const run = async () => {
    await createIfMissing(new Api(app.url, await app.token({ kind: 'admin' })), wanted);
    const changes = await applyProgram(admin, definition, { dryRun: false, prune: true, name: 'rules.yaml' });
    const { result } = await replayOrders(till, shop, { currency: 'GBP', pointsPer: '1', concurrency: 2 });
    return {
      changes: changes.map(({ code, change }) => `${change} ${code}`),
      earned: result.earned,
      available: result.available,
    };
  };
  // 5 February 2011 was a Saturday.
  const earned = 200 + 300 + 100;
  expect(await run()).toEqual({ changes: ['CREATE base', 'CREATE saturday', 'END default'], earned, available: earned });
  expect(await run()).toEqual({ changes: ['NONE base', 'NONE saturday'], earned, available: earned });
});
