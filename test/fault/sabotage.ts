/**
 * `npm run test:sabotage -- [parts of names]`: takes one lock or constraint at a time out of a copy of this checkout and runs the contention tests there. Each time
 * they have to fail: what can be taken out unnoticed is not tested. (CHECKs and keys are also tried one by one in test/property/constraints.test.ts.)
 * Exits 1 if any sabotage went unnoticed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Sabotage } from './sabotages.js';

const root = resolve(import.meta.dirname, '../..');
/** Node takes types out of this file, and looks for the other one under the name that it has. */
const { sabotages } = (await import(join(import.meta.dirname, 'sabotages.ts'))) as typeof import('./sabotages.js');

function copyCheckout(to: string): void {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of list.split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(join(root, file), join(to, file));
  }
  symlinkSync(join(root, 'node_modules'), join(to, 'node_modules'));
}

/** @returns the tests that failed for it; null when the sabotage could not be done */
function attempt(
  copy: string,
  { file, cut, put, guard, noticedBy = 'test/fault/contention.test.ts' }: Sabotage,
): string[] | null {
  const before = readFileSync(join(copy, file), 'utf8');
  const guarded = guard && readFileSync(join(copy, guard.file), 'utf8');
  try {
    const after = before.replace(cut, put);
    if (after === before) return null;
    writeFileSync(join(copy, file), after);
    if (guard && guarded) {
      const weakened = guarded.replace(guard.cut, guard.cut.replace(/CHECK \(.*\)/, 'CHECK (true)'));
      if (weakened === guarded) return null;
      writeFileSync(join(copy, guard.file), weakened);
    }
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const args = [
      vitest,
      'run',
      ...(noticedBy.startsWith('test/fault/') ? ['--config', 'vitest.long.config.ts'] : []),
      '--reporter=json',
      '--outputFile=report.json',
      noticedBy,
    ];
    const { status } = spawnSync(process.execPath, args, { cwd: copy, stdio: 'ignore' });
    const report = JSON.parse(readFileSync(join(copy, 'report.json'), 'utf8')) as Report;
    const tests = report.testResults.flatMap((result) => result.assertionResults);
    if (!tests.some((test) => test.status === 'passed'))
      throw new Error(`nothing runs any more: ${report.testResults[0]?.message}`);
    const failed = tests
      .filter((test) => test.status === 'failed')
      .map((test) => `${test.title} (${test.failureMessages[0]?.split('\n')[0]})`);
    // what `verify` says when all is over fails no test, but the run
    return failed.length === 0 && status !== 0 ? ['what is looked at after the last test'] : failed;
  } finally {
    writeFileSync(join(copy, file), before);
    if (guard && guarded) writeFileSync(join(copy, guard.file), guarded);
  }
}

interface Report {
  testResults: {
    status: string;
    message: string;
    assertionResults: { status: string; title: string; failureMessages: string[] }[];
  }[];
}

const wanted = process.argv.slice(2);
const copy = mkdtempSync(join(tmpdir(), 'fealty-sabotage-'));
try {
  copyCheckout(copy);
  for (const sabotage of sabotages.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)))) {
    const failed = attempt(copy, sabotage);
    if (failed === null) throw new Error(`${sabotage.name}: ${sabotage.file} does not have what should be taken out`);
    const verdict = failed.length > 0 ? failed.map((title) => `\n    found by: ${title}`).join('') : ' WENT UNNOTICED';
    process.stdout.write(`${sabotage.name}:${verdict}\n`);
    if (failed.length === 0) process.exitCode = 1;
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
