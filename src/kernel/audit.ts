import type { Instant } from './clock.js';
import { bulkInsert, type SqlClient } from './sql/bulk.js';

/** Who did what to whom. It must hold nothing that tells who a member is: audit rows outlive an erased member. */
export interface AuditNote {
  at: Instant;
  /** The caller's principal. */
  actor: string;
  /** What was done, e.g. `member.suspended`. */
  action: string;
  /** What it was done to, e.g. `member:42`. */
  target: string;
  details?: Record<string, unknown>;
}

const insert = bulkInsert<AuditNote & { id: number }>('audit', [
  ['id', 'bigint', (note) => note.id],
  ['at', 'instant', (note) => note.at],
  ['actor', 'text', (note) => note.actor],
  ['action', 'text', (note) => note.action],
  ['target', 'text', (note) => note.target],
  ['details', 'jsonb', (note) => note.details ?? {}],
]);

/** Notes an act in the transaction that does it. `id` is of the sequence `record_id`. */
export function insertAudit(sql: SqlClient, programId: number, id: number, note: AuditNote): Promise<void> {
  return insert(sql, programId, [{ ...note, id }]);
}
