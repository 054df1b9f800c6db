import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { attachCluster } from '../../src/database/index.js';
import { createTemplate, dropDatabase } from './template.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The PostgreSQL of this run: the superuser's or owner's URL, and the name of the migrated database that test files copy. */
    postgres: { url: string; template: string };
  }
}

const MEMORY = '/dev/shm';
/** Bytes that must be free there: several times what a run takes. */
const ROOM = 1e9;

/** Memory where there is enough, else the disk: a database is many files, and making one for each test file took most of a second there. */
function roomyFolder(): string {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ROOM ? MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** One PostgreSQL for the whole run: DATABASE_URL if given, else an embedded one in a temporary folder. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const template = `fealty_template_${randomBytes(4).toString('hex')}`;
  const given = process.env['DATABASE_URL'];
  if (given) {
    await createTemplate(given, template);
    project.provide('postgres', { url: given, template });
    return () => dropDatabase(given, template);
  }
  const folder = mkdtempSync(join(roomyFolder(), 'fealty-test-'));
  chmodSync(folder, 0o711);
  const cluster = await attachCluster(folder, { disposable: true });
  const url = cluster.url('postgres');
  await createTemplate(url, template);
  project.provide('postgres', { url, template });
  return async () => {
    await cluster.detach();
    rmSync(folder, { recursive: true, force: true });
  };
}
