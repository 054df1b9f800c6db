import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codeRules, type TextRule, textRules } from './support/tidyRules.js';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && existsSync(file));
const written = files.filter((file) => !file.includes('/generated/') && !file.endsWith('.png'));
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const code = files.filter((file) => /\.(ts|cjs|mjs|js)$/.test(file) && !file.includes('/generated/'));
const source = code.filter((file) => file.startsWith('src/') && !file.endsWith('.test.ts'));
const lines = (file: string) => texts.get(file)!.trimEnd().split('\n').length;
const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

function offences(rule: TextRule, among: string[]): string[] {
  const checked = among.filter(
    (file) => !file.endsWith('support/tidyRules.ts') && !rule.except?.test(file) && (rule.within?.test(file) ?? true),
  );
  return checked.flatMap((file) => {
    const found = texts
      .get(file)!
      .split('\n')
      .findIndex((line) => rule.forbidden.test(line) && !rule.unless?.test(line));
    return found < 0 ? [] : [`${file}:${found + 1}`];
  });
}

describe('files', () => {
  it('are found', () => expect(source.length).toBeGreaterThan(50));

  it('are short: half of src below 90 lines, nine of ten below 200', () => {
    const sizes = source.map(lines).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length * 0.5)]).toBeLessThan(90);
    expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThan(200);
  });

  it('lie in folders that say what is in them', () => {
    expect(files.filter((file) => /(^|\/)(utils?|common|helpers?|services?|misc|lib|shared)\//.test(file))).toEqual([]);
  });
});

describe('a line', () => {
  it.each(textRules.map((rule) => [rule.name, rule] as const))('of any file has no %s', (_, rule) => {
    expect(offences(rule, written)).toEqual([]);
  });

  it.each(codeRules.map((rule) => [rule.name, rule] as const))('of code has no %s', (_, rule) => {
    expect(offences(rule, code)).toEqual([]);
  });

  it.each([...textRules, ...codeRules].flatMap((rule) => rule.planted.map((line) => [rule.name, line, rule] as const)))(
    'that is planted with %s is found: %s',
    (_, line, rule) => expect(rule.forbidden.test(line) && !rule.unless?.test(line)).toBe(true),
  );
});

describe('what refuses', () => {
  const codes = /\brefuse\(\s*'([A-Z_]+)'/g;
  const refusing = source.filter((file) => file.startsWith('src/modules/') && texts.get(file)!.search(codes) >= 0);

  it('names its codes in a doc comment', () => {
    const unnamed = refusing.flatMap((file) => {
      const text = texts.get(file)!;
      const comments = [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].map((match) => match[0]).join('\n');
      const used = new Set([...text.matchAll(codes)].map((match) => match[1]!));
      return [...used]
        .filter((refusal) => !new RegExp(`\\b${refusal}\\b`).test(comments))
        .map((refusal) => `${file}: ${refusal}`);
    });
    expect(refusing.length).toBeGreaterThan(5);
    expect(unnamed).toEqual([]);
  });
});

describe('packages', () => {
  const manifest = json('package.json');

  it('are pinned exactly', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)))).toEqual([]);
  });

  it('are locked without the address of a registry', () => {
    const locked = Object.values<{ resolved?: string; integrity?: string }>(json('package-lock.json').packages);
    expect(locked.length).toBeGreaterThan(300);
    expect(locked.filter((entry) => entry.resolved !== undefined)).toEqual([]);
  });

  it('of the project and of the lock file agree', () => {
    const { dependencies, devDependencies } = json('package-lock.json').packages[''];
    expect({ dependencies, devDependencies }).toEqual({
      dependencies: manifest.dependencies,
      devDependencies: manifest.devDependencies,
    });
  });
});

describe('documents', () => {
  const documents = files.filter((file) => file.endsWith('.md'));

  it.each(documents)('%s links to what is there', (file) => {
    const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : '';
    const targets = [...texts.get(file)!.matchAll(/\]\((?!https?:|#)([^)#]+)(#[^)]*)?\)/g)].map(
      (match) => `${folder}${match[1]}`,
    );
    expect(targets.filter((target) => !existsSync(target))).toEqual([]);
  });

  it.each(documents)('%s names commands that exist', (file) => {
    const named = [...texts.get(file)!.matchAll(/npm run (?:-s )?([\w:]+)/g)].map((match) => match[1]!);
    expect(named.filter((name) => json('package.json').scripts[name] === undefined)).toEqual([]);
  });

  it('are there when code refers to a decision', () => {
    const decisions = files.flatMap((file) => file.match(/^docs\/adr\/(\d{4})/)?.[1] ?? []);
    const referred = code.flatMap((file) => [...texts.get(file)!.matchAll(/docs\/adr\/(\d{4})/g)].map((match) => match[1]!));
    expect(referred.filter((number) => !decisions.includes(number))).toEqual([]);
  });
});

describe('migrations', () => {
  const migrations = files.filter((file) => /^migrations\/Migration\d+_\w+\.ts$/.test(file));

  it('are named by what they do, and each is a class of its own name', () => {
    const named = migrations.filter((file) =>
      texts.get(file)!.includes(`export class ${file.slice('migrations/'.length, -'.ts'.length)} `),
    );
    expect(named).toEqual(migrations);
    expect(migrations.length).toBeGreaterThan(3);
  });

  it('are all in the list that is run, oldest first', () => {
    const listed = [...texts.get('migrations/index.ts')!.matchAll(/^ {2}(Migration\w+),$/gm)].map(
      (match) => `migrations/${match[1]}.ts`,
    );
    expect(listed).toEqual([...migrations].sort());
  });

  it('are forward only', () => {
    expect(migrations.filter((file) => /\bdown\(\)/.test(texts.get(file)!))).toEqual([]);
  });
});
