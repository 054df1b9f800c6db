import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyProgram } from '../scripts/program/apply.js';
import { parseDefinition } from '../scripts/program/definition-file.js';
import { describeChanges } from '../scripts/program/describe-changes.js';
import { Api } from '../scripts/replay/api.js';
import type { TestApp } from './support/app.js';
import { startPlainShop } from './support/demo.js';
import { bind, type Example, examplesOf, fillIn } from './support/examples.js';

const folder = 'docs/recipes';
const recipes = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.slice(0, -'.yaml'.length));

/** The shop, the brand and the head of a team are credentials, nobody has none, all others are members by their names. */
async function tokenOf(app: TestApp, { caller }: Example): Promise<string | undefined> {
  if (caller === 'nobody') return undefined;
  if (caller === 'the shop') return app.token({ kind: 'server', program: 'demo', subject: 'shop' });
  if (caller === 'the head') return app.token({ kind: 'staff', program: 'demo', subject: 'head' });
  if (caller === 'the brand') return app.token({ kind: 'staff', program: 'demo', subject: 'clerk' });
  return app.token({ kind: 'member', program: 'demo', subject: caller.toLowerCase() });
}

describe.each(recipes)('docs/recipes/%s', (name) => {
  const examples = examplesOf(`${folder}/${name}.md`);
  const names = new Map<string, string>();
  let app: TestApp;
  beforeAll(async () => {
    app = await startPlainShop();
    const first = examples[0]?.at;
    if (first != null) app.clock.set(first);
  });
  afterAll(() => app.close());

  it('can be applied to a new program, and again without any change', async () => {
    const api = new Api(app.url, await app.token({ kind: 'admin', program: 'demo' }));
    const definition = parseDefinition(readFileSync(`${folder}/${name}.yaml`, 'utf8'), name);
    const apply = async () => describeChanges(await applyProgram(api, definition, { dryRun: false, prune: false, name }));
    expect(await apply()).not.toEqual([]);
    expect(await apply()).toEqual([]);
  });

  it.each(examples.map((example) => [example.where, example] as const))('%s is answered as the page says', async (_, example) => {
    expect(example.expected).not.toBeNull();
    if (example.at !== null) app.clock.set(example.at);
    // what keepers and jobs do within a second, or a minute
    await app.app.jobs.runNow('leaderboards');
    await app.app.jobs.runNow('alarms');
    await app.app.jobs.runNow('surveys');
    const answer = await app.gql(fillIn(example.document, names), {}, await tokenOf(app, example));
    await app.app.followUps.drained();
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual(bind(example.expected, answer.data, names));
  });
});

it('there is a recipe for each page, and a page for each recipe, all of them listed', () => {
  const pages = readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md');
  expect(pages.map((page) => page.slice(0, -'.md'.length)).sort()).toEqual([...recipes].sort());
  const list = readFileSync(`${folder}/README.md`, 'utf8');
  for (const name of recipes) expect(list).toContain(`(${name}.md)`);
});
