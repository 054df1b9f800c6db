import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Partners } from './api/partners.fixture.js';
import { Hooks } from './api/webhooks.fixture.js';
import { startApp, type TestApp } from './support/app.js';
import { bind, examplesOf, fillIn } from './support/examples.js';
import { freePort } from './support/free-port.js';

const SLOW = { timeout: 40_000 };
let app: TestApp;
const children: ChildProcess[] = [];
const folder = mkdtempSync(join(tmpdir(), 'fealty-examples-'));

beforeAll(async () => {
  app = await startApp({ env: { ALLOW_PRIVATE_ADDRESSES: 'true' } });
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs Node on a file or a text, where its packages are found; what it prints so far. */
function run(args: string[], env: Record<string, string>, input?: string): { printed(): string } {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.push(child);
  let printed = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  child.stdin?.end(input);
  return { printed: () => printed };
}

describe.each(['docs/partners.md', 'docs/webhooks.md'])('%s', (file) => {
  const names = new Map<string, string>();
  let token: string;
  beforeAll(async () => {
    const { shop } = await Partners.open(app);
    token = await app.token({ kind: 'admin', program: shop.code });
  });

  it.each(examplesOf(file).map((example) => [example.where, example] as const))(
    '%s is answered as the page says',
    async (_, example) => {
      expect(example.expected).not.toBeNull();
      const answer = await app.gql(fillIn(example.document, names), {}, token);
      expect(answer.errors).toBeUndefined();
      expect(answer.data).toEqual(bind(example.expected, answer.data, names));
    },
  );
});

it('the receiver of docs/webhooks.md takes what is signed by its secret, and nothing else', async () => {
  const program = /```js\n([\s\S]*?)```/.exec(readFileSync('docs/webhooks.md', 'utf8'))?.[1] ?? '';
  // the library compares timestamps with the machine's clock
  app.clock.set(Date.now());
  const hooks = await Hooks.open(app);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { id, secret } = await hooks.endpoint(url);
  const receiver = run(['--input-type=module', '-'], { WEBHOOK_SECRET: secret, PORT: String(port) }, program);
  const statusOf = () =>
    fetch(url, { method: 'POST', body: '{}' }).then(
      ({ status }) => status,
      () => null,
    );
  await expect.poll(statusOf, SLOW).toBe(400);
  const { delivery } = await hooks.send('sendTestWebhook', { id });
  expect(delivery).toMatchObject({ status: 'DELIVERED', history: [{ statusCode: 204 }] });
  await expect.poll(() => receiver.printed(), SLOW).toBe(`${delivery.webhookId} TEST\n`);
});

it('clients/examples/partner-tiers.mjs tells of tiers, and killed and started again misses nothing', async () => {
  const partners = await Partners.open(app);
  const { shop } = partners;
  await shop.enrol('amy', 'bob');
  const scheme = { window: { kind: 'LIFETIME' }, tiers: ['regular', 'gold', 'black'].map((code) => ({ code, name: code })) };
  const saved = await app.gql(
    'mutation ($input: SaveTierSchemeInput!) { saveTierScheme(input: $input) { userErrors { message } } }',
    { input: withThresholds(scheme) },
    shop.staff,
  );
  expect(saved).toMatchObject({ data: { saveTierScheme: { userErrors: [] } } });
  const { id, clientId } = await partners.register('tiers', { eventTypes: ['TIER_CHANGED'] });
  const { secret } = await partners.secret(id);
  const env = {
    FEALTY_URL: app.url.replace('/graphql', ''),
    CLIENT_ID: clientId,
    CLIENT_SECRET: secret,
    CURSOR_FILE: join(folder, 'cursor'),
  };
  const first = run(['clients/examples/partner-tiers.mjs'], env);
  await expect.poll(() => app.app.stream.listeners, SLOW).toBe(1);
  await shop.buy('amy', 'a-1', '100.00');
  await expect.poll(() => first.printed(), SLOW).toBe('amy: regular -> gold\n');
  children.at(-1)?.kill('SIGKILL');
  await shop.buy('bob', 'b-1', '1000.00');
  const second = run(['clients/examples/partner-tiers.mjs'], env);
  // what it was cut off at may come again, and nothing is missed
  await expect.poll(() => second.printed(), SLOW).toMatch(/^(amy: regular -> gold\n)?bob: regular -> black\n$/);
});

function withThresholds(scheme: { window: object; tiers: { code: string; name: string }[] }) {
  const entries: Record<string, string> = { gold: '100.00', black: '1000.00' };
  const tiers = scheme.tiers.map((tier) => {
    const atLeast = entries[tier.code];
    return atLeast === undefined ? tier : { ...tier, entry: { thresholds: [{ metric: 'SPEND', atLeast }] } };
  });
  return { ...scheme, tiers };
}
