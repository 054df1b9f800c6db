/**
 * `node test/fault/sabotage.ts [part of a name]`: takes one lock or constraint at a time out of a copy of this checkout and runs the contention tests there. Each time
 * they have to fail: what can be taken out unnoticed is not tested. (CHECKs and keys are also tried one by one in test/property/constraints.test.ts.)
 * Exits 1 if any sabotage went unnoticed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

interface Sabotage {
  name: string;
  file: string;
  cut: string | RegExp;
  put: string;
  /** What has to notice, where it is not the contention tests. */
  noticedBy?: string;
}

const batch = 'src/modules/ledger/batch';
const purchases = 'migrations/Migration20261122000004_purchases.ts';

const counters = { file: 'src/modules/earning/counters-part.ts', noticedBy: 'test/api/earning-races.test.ts' };
const community = { noticedBy: 'test/api/community-races.test.ts' };
const order = 'ORDER BY key COLLATE "C" FOR NO KEY UPDATE';

const sabotages: Sabotage[] = [
  { name: 'shared counters are not locked', ...counters, cut: order, put: 'ORDER BY key COLLATE "C"' },
  { name: 'shared counters are locked in any order', ...counters, cut: order, put: 'ORDER BY random() FOR NO KEY UPDATE' },
  { name: 'accounts are not locked', file: `${batch}/load.ts`, cut: ' FOR NO KEY UPDATE`', put: '`' },
  {
    name: 'accounts are locked in any order',
    file: `${batch}/load.ts`,
    cut: 'ORDER BY member_id, wallet_id FOR',
    put: 'ORDER BY random() FOR',
  },
  { name: 'a change of status takes no lock', file: 'src/modules/members/change-status.ts', cut: ' FOR NO KEY UPDATE', put: '' },
  { name: 'an order id is not unique', file: purchases, cut: 'UNIQUE (program_id, order_id),', put: '' },
  { name: 'a return id is not unique', file: purchases, cut: /,\s*UNIQUE \(program_id, return_id\)/, put: '' },
  {
    name: 'an idempotency key is not unique',
    file: 'migrations/Migration20261122000003_ledger.ts',
    cut: /,\s*PRIMARY KEY \(program_id, principal, operation, key\)/,
    put: '',
  },
  {
    name: 'keys are written unsorted',
    file: `${batch}/idempotency.ts`,
    cut: 'compare(a.key, b.key)',
    put: 'Math.random() - 0.5 || compare(a.key, b.key)',
  },
  {
    name: 'a poll is not shared by who votes',
    ...community,
    file: 'src/modules/community/polls-part.ts',
    cut: ' ORDER BY p.id FOR SHARE',
    put: '',
  },
  {
    name: 'contributions are not locked',
    ...community,
    file: 'src/modules/community/contribution-rows.ts',
    cut: ' ORDER BY c.id FOR NO KEY UPDATE',
    put: '',
  },
  {
    name: 'likes are counted of what is not published',
    ...community,
    file: 'src/modules/community/likes.ts',
    cut: " AND c.status = 'PUBLISHED'",
    put: '',
  },
];

const root = resolve(import.meta.dirname, '../..');

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
function attempt({ file, cut, put, noticedBy }: Sabotage): string[] | null {
  const copy = mkdtempSync(join(tmpdir(), 'fealty-sabotage-'));
  try {
    copyCheckout(copy);
    const before = readFileSync(join(copy, file), 'utf8');
    const after = before.replace(cut, put);
    if (after === before) return null;
    writeFileSync(join(copy, file), after);
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const args = [
      vitest,
      'run',
      ...(noticedBy ? [] : ['--config', 'vitest.long.config.ts']),
      '--reporter=json',
      '--outputFile=report.json',
      noticedBy ?? 'test/fault/contention.test.ts',
    ];
    spawnSync(process.execPath, args, { cwd: copy, stdio: 'ignore' });
    const report = JSON.parse(readFileSync(join(copy, 'report.json'), 'utf8')) as Report;
    const tests = report.testResults.flatMap((result) => result.assertionResults);
    if (!tests.some((test) => test.status === 'passed'))
      throw new Error(`nothing runs any more: ${report.testResults[0]?.message}`);
    return tests
      .filter((test) => test.status === 'failed')
      .map((test) => `${test.title} (${test.failureMessages[0]?.split('\n')[0]})`);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

interface Report {
  testResults: { message: string; assertionResults: { status: string; title: string; failureMessages: string[] }[] }[];
}

const wanted = process.argv[2] ?? '';
for (const sabotage of sabotages.filter(({ name }) => name.includes(wanted))) {
  const failed = attempt(sabotage);
  if (failed === null) throw new Error(`${sabotage.name}: ${sabotage.file} does not have what should be taken out`);
  const verdict = failed.length > 0 ? failed.map((title) => `\n    found by: ${title}`).join('') : ' WENT UNNOTICED';
  process.stdout.write(`${sabotage.name}:${verdict}\n`);
  if (failed.length === 0) process.exitCode = 1;
}
