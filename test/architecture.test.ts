import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

interface CruiseResult {
  modules: { source: string; followable?: boolean; dependencies: { resolved: string }[] }[];
  summary: { violations: { rule: { name: string }; from: string; to: string }[] };
}

const root = process.cwd();
const configFile = join(root, '.dependency-cruiser.cjs');
const ruleNames: string[] = createRequire(import.meta.url)(configFile).forbidden.map((rule: { name: string }) => rule.name);

function cruise(folder: string): CruiseResult {
  const cli = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const options = {
    cwd: folder,
    encoding: 'utf8' as const,
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'] as ('ignore' | 'pipe')[],
  };
  try {
    return JSON.parse(execFileSync(process.execPath, [cli, 'src', '--config', configFile, '--output-type', 'json'], options));
  } catch (error) {
    return JSON.parse((error as { stdout: string }).stdout);
  }
}

// One violation of each rule, and nothing else wrong: [file that breaks the rule, its import, what it reaches].
const planted: Record<string, [from: string, line: string, to: string]> = {
  'no-cycles': ['src/kernel/egg.ts', "import { hen } from './hen.js';\nexport const egg = () => hen;", 'src/kernel/hen.ts'],
  'kernel-knows-nobody': ['src/kernel/nosy.ts', "export { app } from '../app.js';", 'src/app.ts'],
  'server-knows-no-module': ['src/server/nosy.ts', "export * from '../modules/ledger/index.js';", 'src/modules/ledger/index.ts'],
  'database-knows-no-module': [
    'src/database/nosy.ts',
    "export * from '../modules/ledger/index.js';",
    'src/modules/ledger/index.ts',
  ],
  'modules-through-their-door': [
    'src/modules/tiers/window.ts',
    "export * from '../ledger/posting.js';",
    'src/modules/ledger/posting.ts',
  ],
  'others-through-the-door': [
    'src/app.ts',
    "export * from './modules/ledger/posting.js';\nexport const app = 1;",
    'src/modules/ledger/posting.ts',
  ],
  'modules-know-no-server': ['src/modules/tiers/nosy.ts', "export * from '../../server/index.js';", 'src/server/index.ts'],
  'foundation-knows-no-feature': [
    'src/modules/members/nosy.ts',
    "export * from '../tiers/index.js';",
    'src/modules/tiers/index.ts',
  ],
  'nobody-imports-an-observer': [
    'src/modules/tiers/late.ts',
    "export * from '../realtime/index.js';",
    'src/modules/realtime/index.ts',
  ],
  'parts-know-no-whole': [
    'src/modules/tiers/whole.ts',
    "export * from '../definitions/index.js';",
    'src/modules/definitions/index.ts',
  ],
  'every-module-has-a-layer': [
    'src/modules/tiers/new.ts',
    "export * from '../brandnew/index.js';",
    'src/modules/brandnew/index.ts',
  ],
  'pure-knows-no-library': ['src/modules/ledger/lots.ts', "import pg from 'pg';\nexport const lots = pg;", 'node_modules/pg/'],
  'pure-knows-no-node': ['src/modules/ledger/expiry.ts', "import fs from 'node:fs';\nexport const expiry = fs;", 'fs'],
  'pure-knows-no-clock': [
    'src/modules/ledger/balance.ts',
    "import { systemClock } from '../../kernel/clock.js';\nexport const balance = systemClock;",
    'src/kernel/clock.ts',
  ],
  'pure-knows-only-pure': [
    'src/modules/ledger/tested.ts',
    "import { entity } from './ledger.entity.js';\nexport const tested = entity;",
    'src/modules/ledger/ledger.entity.ts',
  ],
  'production-knows-no-test': ['src/kernel/lazy.ts', "export * from '../../test/support.js';", 'test/support.ts'],
  'production-knows-no-dev-dependency': ['src/kernel/heavy.ts', "export * from 'fast-check';", 'node_modules/fast-check/'],
  'nothing-unresolved': ['src/kernel/lost.ts', "export * from './nowhere.js';", './nowhere.js'],
};

// What the planted files reach, and a pure file that does what pure files may.
const innocent: Record<string, string> = {
  'src/kernel/hen.ts': "import { egg } from './egg.js';\nexport const hen = () => egg;",
  'src/kernel/clock.ts': 'export type Instant = number;\nexport const systemClock = 1;',
  'src/server/index.ts': 'export const server = 1;',
  'src/modules/ledger/index.ts': "export { post } from './posting.js';",
  'src/modules/ledger/posting.ts':
    "import type { Instant } from '../../kernel/clock.js';\nexport const post = (now: Instant) => now;",
  'src/modules/ledger/ledger.entity.ts': 'export const entity = 1;',
  'src/modules/ledger/tested.test.ts': "import { tested } from './tested.js';\nvoid tested;",
  'src/modules/tiers/index.ts': "export { post } from '../ledger/index.js';",
  'src/modules/realtime/index.ts': "export { post } from '../ledger/index.js';",
  'src/modules/definitions/index.ts': "export { post } from '../tiers/index.js';",
  'src/modules/brandnew/index.ts': 'export const brandnew = 1;',
  'test/support.ts': 'export const support = 1;',
};

const folder = mkdtempSync(join(tmpdir(), 'fealty-architecture-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function plant(): CruiseResult {
  const files = { ...innocent, ...Object.fromEntries(Object.values(planted).map(([from, line]) => [from, line])) };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), `${text}\n`);
  }
  writeFileSync(join(folder, 'package.json'), readFileSync(join(root, 'package.json')));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return cruise(folder);
}

describe('what may import what', () => {
  const result = cruise(root);

  it('holds for every file of src, with no exception', () => {
    expect(result.summary.violations.map((v) => `${v.rule.name}: ${v.from} -> ${v.to}`)).toEqual([]);
  });

  it('was checked on every file, and saw the imports of each', () => {
    const seen = new Map(result.modules.map((module) => [module.source, module.dependencies.length]));
    const files = globSync('src/**/*.ts');
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => !seen.has(file))).toEqual([]);
    const blind = files.filter((file) => /^(import|export) .*from '/m.test(readFileSync(file, 'utf8')) && seen.get(file) === 0);
    expect(blind).toEqual([]);
  });
});

describe('a planted violation is found', () => {
  const violations = plant().summary.violations;

  it('for every rule there is one', () => {
    expect(Object.keys(planted).sort()).toEqual([...ruleNames].sort());
  });

  it.each(Object.entries(planted))('by %s', (rule, [from, , to]) => {
    const hits = violations.filter((violation) => violation.rule.name === rule);
    expect(hits).toContainEqual(expect.objectContaining({ from, to: expect.stringContaining(to) }));
  });

  it('only where it was planted: no rule refuses the innocent files', () => {
    const guilty = new Set([...Object.values(planted).map(([from]) => from), 'src/kernel/hen.ts']);
    expect(violations.filter((violation) => !guilty.has(violation.from))).toEqual([]);
  });
});
