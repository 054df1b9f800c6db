import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { withDatabase } from '../../src/database/index.js';
import { copyDatabase, dropDatabase } from './template.js';

export { TEST_MASTER_KEY } from './template.js';

export interface TestDatabase {
  /** The owner's URL. */
  url: string;
  name: string;
  drop(): Promise<void>;
}

/** A migrated, empty database of its own, on the run's PostgreSQL. Close what is connected to it before `drop`, or be cut off. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { url, template } = inject('postgres');
  const name = `fealty_test_${randomBytes(6).toString('hex')}`;
  await copyDatabase(url, template, name);
  return { url: withDatabase(url, name), name, drop: () => dropDatabase(url, name) };
}
