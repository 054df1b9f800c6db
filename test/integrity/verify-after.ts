import pg from 'pg';
import { deriveKey, parseMasterKey } from '../../src/kernel/crypto/keys.js';
import { type Verification, verifySnapshot } from '../../src/modules/integrity/verify-ledger.js';
import type { TestApp } from '../support/app.js';
import { TEST_MASTER_KEY } from '../support/database.js';

export const sealKey = deriveKey(parseMasterKey(TEST_MASTER_KEY, 'the test key'), 'seal');

export const atFault = (verification: Verification) =>
  verification.checks.filter((check) => check.faults > 0).map((check) => check.name);

/**
 * A superuser past whose edits triggers and policies look. That is so from the first to the last statement of the connection: switching it would throw
 * away the plans of the checks, which take most of the time of a verification.
 */
export function editorOf({ database: { url } }: TestApp): pg.Pool {
  return new pg.Pool({ connectionString: url, options: '-c session_replication_role=replica', max: 1 });
}

/** What verification finds after such edits. Nothing stays edited. */
export async function verifyAfter(editor: pg.Pool, now: number, statements: readonly string[]): Promise<Verification> {
  const client = await editor.connect();
  try {
    await client.query('BEGIN; SET LOCAL search_path = fealty');
    for (const statement of statements) {
      const { rowCount } = await client.query(statement);
      if (rowCount === 0) throw new Error(`nothing was edited by ${statement}`);
    }
    return await verifySnapshot(client, { sealKey, now });
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}
