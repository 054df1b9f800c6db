import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ManualClock } from '../src/kernel/clock.js';
import type { TestApp } from './support/app.js';
import { TEST_MASTER_KEY } from './support/database.js';
import { startDemo } from './support/demo.js';
import { freePort } from './support/free-port.js';

const SLOW = { timeout: 40_000 };
const shells: ChildProcess[] = [];
let app: TestApp;
/** Receivers check how old a signature is by the machine's clock: the server goes by it too. */
let ticking: NodeJS.Timeout;

beforeAll(async () => {
  const clock = new ManualClock(Date.now());
  ticking = setInterval(() => clock.set(Date.now()), 100);
  app = await startDemo({ clock, jobs: true, env: { ALLOW_PRIVATE_ADDRESSES: 'true' } });
});
afterEach(async () => {
  // with all that a shell has begun: the next one should not be taken for it
  for (const { pid } of shells.splice(0)) if (pid !== undefined) killGroup(pid);
  await expect.poll(() => app.app.stream.listeners, SLOW).toBe(0);
});
afterAll(async () => {
  clearInterval(ticking);
  await app.close();
});

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // it has ended by itself
  }
}

/** What is to be pasted into a shell below a heading of a page, but for the start of the server itself. */
function blocksOf(file: string, heading: string): string[] {
  const [, section = ''] = readFileSync(file, 'utf8').split(`\n## ${heading}\n`);
  const [text = ''] = section.split('\n## ');
  return [...text.matchAll(/^ *```sh\n([\s\S]*?)^ *```/gm)]
    .map(([, block = '']) => block)
    .filter((block) => !block.includes('npm start'));
}

/** Pastes into a shell, where the server has another address than on the page; what is printed so far, and the end. */
function paste(blocks: string[], addresses: Record<string, string>) {
  const text = Object.entries(addresses).reduce((all, [from, to]) => all.replaceAll(from, to), blocks.join('\nwait\n'));
  const env = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', FEALTY_MASTER_KEY: TEST_MASTER_KEY };
  const shell = spawn('bash', ['-c', text], { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  shells.push(shell);
  let printed = '';
  for (const stream of [shell.stdout, shell.stderr])
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  const ended = new Promise<void>((resolve) => shell.once('close', () => resolve()));
  return { printed: () => printed, ended };
}

const host = () => new URL(app.url).host;

describe('docs/clients.md', () => {
  const [start = '', ...ways] = blocksOf('docs/clients.md', 'The first event, four ways');
  const event = (type: string) => `"?cursor"?: ?["'][\\w-]+["'],\\s*"?type"?: ?["']${type}["']`;

  it.each(['WebSocket', 'server-sent events', 'polling', 'webhook'].map((way, index) => [way, ways[index] ?? ''] as const))(
    '%s shows an event to whoever pastes its block',
    async (_, block) => {
      const receiver = `localhost:${await freePort()}`;
      const addresses = { 'localhost:4000': host(), 'localhost:4001': receiver, '4001': receiver.split(':')[1] ?? '' };
      const shell = paste([start, block], addresses);
      await shell.ended;
      expect(shell.printed()).toMatch(new RegExp(event('(MEMBER_ENROLLED|WALLET_CHANGED|LEADERBOARD_CHANGED)')));
    },
  );

  it('has no other ways, and leaves no endpoint behind', async () => {
    expect(ways).toHaveLength(4);
    const { data } = await app.gql('{ webhookEndpoints { id } }', {}, await app.token({ kind: 'admin', program: 'demo' }));
    expect(data.webhookEndpoints).toEqual([]);
  });
});

describe('docs/partners.md', () => {
  it('tells whoever pastes the block with the demo of a new member', async () => {
    const blocks = blocksOf('docs/partners.md', 'Try it with the demo');
    expect(blocks).toHaveLength(1);
    const shell = paste(blocks, { 'localhost:4000': host() });
    await expect.poll(() => app.app.stream.listeners, SLOW).toBe(1);
    const enrol =
      'mutation { enrollMember(input: { idempotencyKey: "new", externalId: "newcomer" }) { userErrors { message } } }';
    await app.gql(enrol, {}, await app.token({ kind: 'server', program: 'demo' }));
    await expect.poll(() => shell.printed(), SLOW).toMatch(/"type":"MEMBER_ENROLLED","member":\{"externalId":"newcomer"\}/);
  });
});
