import type pg from 'pg';
import { deriveKey, parseMasterKey } from '../../src/kernel/crypto/keys.js';
import { type Verification, verifySnapshot } from '../../src/modules/integrity/verify-ledger.js';
import { TEST_MASTER_KEY } from '../support/database.js';

export const sealKey = deriveKey(parseMasterKey(TEST_MASTER_KEY, 'the test key'), 'seal');

export const atFault = (verification: Verification) =>
  verification.checks.filter((check) => check.faults > 0).map((check) => check.name);

/** What verification finds after edits that triggers and policies did not see, as a superuser can make them. Nothing stays edited. */
export async function verifyAfter(owner: pg.Pool, now: number, statements: readonly string[]): Promise<Verification> {
  const client = await owner.connect();
  try {
    await client.query('BEGIN; SET LOCAL session_replication_role = replica; SET LOCAL search_path = fealty');
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
