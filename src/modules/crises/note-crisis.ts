import type { SqlClient } from '../../kernel/sql/bulk.js';
import { takeIds } from '../../kernel/sql/next-id.js';
import { type CrisisChange, insertCrisisChanges } from './crisis-rows.js';

/** Notes what was done, in codes. */
export async function noteCrisis(sql: SqlClient, programId: number, changes: readonly Omit<CrisisChange, 'id'>[]): Promise<void> {
  if (changes.length === 0) return;
  const ids = await takeIds(sql, changes.length);
  await insertCrisisChanges(
    sql,
    programId,
    changes.map((change, place) => ({ ...change, id: ids[place] as number })),
  );
}
