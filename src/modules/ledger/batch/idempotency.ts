import { contentHash } from '../../../kernel/canonical-json.js';
import type { Instant } from '../../../kernel/clock.js';
import { bulkInsert, type SqlClient, textArray } from '../../../kernel/sql/bulk.js';
import type { Command, Stored } from './command.js';

/** What is known of a key: the request it was first used with, and its result. */
export interface KeyRecord {
  principal: string;
  operation: string;
  key: string;
  requestHash: Buffer;
  result: Stored;
}

export const keyOf = (principal: string, operation: string, key: string): string => JSON.stringify([principal, operation, key]);

export function requestHash(command: Command<unknown>, memberIds: readonly number[]): Buffer {
  return contentHash(command.fingerprint(memberIds));
}

/** Reads the keys of a batch's commands, by `keyOf`. */
export async function readKeys(
  sql: SqlClient,
  programId: number,
  commands: readonly Command<unknown>[],
): Promise<Map<string, KeyRecord>> {
  const keyed = commands.filter((command) => command.idempotencyKey !== null);
  if (keyed.length === 0) return new Map();
  const { rows } = await sql.query<{ principal: string; operation: string; key: string; request_hash: Buffer; result: Stored }>({
    name: 'idempotency keys',
    // LATERAL with OFFSET 0 looks each key up in the index, whatever the planner believes of the table.
    text: `SELECT i.* FROM unnest($2::text[], $3::text[], $4::text[]) AS w (principal, operation, key), LATERAL (
        SELECT k.principal, k.operation, k.key, k.request_hash, k.result FROM idempotency k WHERE k.program_id = (SELECT $1::int)
          AND k.principal = w.principal AND k.operation = w.operation AND k.key = w.key OFFSET 0) AS i`,
    values: [
      programId,
      textArray(keyed.map((command) => command.principal)),
      textArray(keyed.map((command) => command.operation)),
      textArray(keyed.map((command) => command.idempotencyKey ?? '')),
    ],
  });
  return new Map(rows.map((row) => [keyOf(row.principal, row.operation, row.key), { ...row, requestHash: row.request_hash }]));
}

const insertKeys = bulkInsert<KeyRecord & { now: Instant }>('idempotency', [
  ['principal', 'text', (k) => k.principal],
  ['operation', 'text', (k) => k.operation],
  ['key', 'text', (k) => k.key],
  ['request_hash', 'bytea', (k) => k.requestHash],
  ['result', 'jsonb', (k) => k.result],
  ['recorded_at', 'instant', (k) => k.now],
]);

/** Writes new keys, sorted: unsorted ones of two processes can wait for each other in a circle. */
export function writeKeys(sql: SqlClient, programId: number, keys: readonly KeyRecord[], now: Instant): Promise<void> {
  const sorted = keys
    .map((key) => ({ ...key, now }))
    .sort((a, b) => compare(a.key, b.key) || compare(a.principal, b.principal) || compare(a.operation, b.operation));
  return insertKeys(sql, programId, sorted);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
