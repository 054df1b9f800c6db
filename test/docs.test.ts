import { readFileSync } from 'node:fs';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { applyProgram, exportProgram } from '../scripts/program/apply.js';
import { parseDefinition } from '../scripts/program/definition-file.js';
import { describeChanges } from '../scripts/program/describe-changes.js';
import { Api } from '../scripts/replay/api.js';
import { brand, startPrograms } from './api/programs.fixture.js';
import type { TestApp } from './support/app.js';
import { startDemo, startPlainShop } from './support/demo.js';
import { bind, type Example, examplesOf, fillIn } from './support/examples.js';

const concepts = examplesOf('docs/concepts.md');
const readme = examplesOf('README.md');

const callers: Record<string, { kind: 'server' | 'staff' | 'member'; subject: string }> = {
  'the shop': { kind: 'server', subject: 'shop' },
  'the brand': { kind: 'staff', subject: 'clerk' },
  Anna: { kind: 'member', subject: 'anna' },
};

const tokenOf = (app: TestApp, { caller, where }: Example) => {
  const who = callers[caller];
  if (!who) throw new Error(`${where}: who is ${caller}?`);
  return app.token({ ...who, program: 'demo' });
};

describe('docs/concepts.md', () => {
  const names = new Map<string, string>();
  let app: TestApp;
  beforeAll(async () => {
    app = await startPlainShop();
  });
  afterAll(() => app.close());

  it('has examples, each with its answer', () => {
    expect(concepts.length).toBeGreaterThan(12);
    expect(concepts.filter((example) => example.expected === null).map((example) => example.where)).toEqual([]);
  });

  it.each(concepts.map((example) => [example.where, example] as const))('%s is answered as the page says', async (_, example) => {
    if (example.at !== null) app.clock.set(example.at);
    const answer = await app.gql(fillIn(example.document, names), {}, await tokenOf(app, example));
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual(bind(example.expected, answer.data, names));
  });
});

describe('README.md', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startDemo();
  });
  afterAll(() => app.close());

  const example = (operation: string) => readme.find(({ document }) => document.startsWith(operation))!;

  it('has a mutation, a query and a subscription that can be pasted in that order', async () => {
    const shop = await tokenOf(app, example('mutation'));
    const { data } = await app.gql('{ streamHead }', {}, shop);
    const fromNow = example('subscription').document.replace('walletChanged', `walletChanged(after: "${data.streamHead}")`);
    const changed = await app.gql(example('mutation').document, {}, shop);
    expect(changed).toMatchObject({ data: { enrollMember: { userErrors: [] }, recordPurchase: { userErrors: [] } } });
    const seen = await app.gql(example('query').document, {}, shop);
    expect(seen).toMatchObject({ data: { member: { displayName: 'Anna', wallet: { balance: { available: 129 } } } } });
    expect(await firstEvent(app, fromNow, shop)).toMatchObject({
      walletChanged: { member: { externalId: 'anna' }, entries: [{ kind: 'EARN', points: 129 }] },
    });
  });
});

interface Changed {
  walletChanged: { member: { externalId: string } };
}

/** The first event of a subscription that is Anna's: those of the demo's members may still be on their way. */
async function firstEvent(app: TestApp, query: string, token: string): Promise<unknown> {
  const client = createClient({ url: app.wsUrl, webSocketImpl: WebSocket, connectionParams: { token } });
  try {
    for await (const event of client.iterate<Changed>({ query })) {
      if (event.data?.walletChanged.member.externalId === 'anna') return event.data;
    }
    throw new Error('the stream ended without an event');
  } finally {
    await client.dispose();
  }
}

describe('docs/operations.md', () => {
  it('names every variable of the configuration, and no other', () => {
    const known = [...readFileSync('src/config.ts', 'utf8').matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map((match) => match[1]);
    const rows = readFileSync('docs/operations.md', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    const named = rows.flatMap((row) => [...row.split('|')[1]!.matchAll(/`([A-Z_]+)`/g)].map((match) => match[1]));
    expect(named.sort()).toEqual(known.sort());
  });
});

describe('docs/program-as-code.md', () => {
  const text = readFileSync('docs/program-as-code.md', 'utf8');
  const block = (language: string) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\\n\`\`\``).exec(text)?.[1] ?? '';
  let app: TestApp;
  beforeAll(async () => {
    const programs = await startPrograms();
    app = programs.app;
    await programs.create({ code: 'shop', ...brand });
  });
  afterAll(() => app.close());

  it('has a file that can be applied as the page says, and applied again without any change', async () => {
    const api = new Api(app.url, await app.token({ kind: 'admin', program: 'shop' }));
    const how = { dryRun: false, prune: false, name: 'docs/program-as-code.md' };
    const definition = parseDefinition(block('yaml'), how.name);
    expect(describeChanges(await applyProgram(api, definition, how))).toEqual(block('text').split('\n'));
    expect(describeChanges(await applyProgram(api, definition, how))).toEqual([]);
    expect((await exportProgram(api)).rules).toContainEqual(expect.objectContaining({ code: 'week', status: 'DRAFT' }));
  });
});
