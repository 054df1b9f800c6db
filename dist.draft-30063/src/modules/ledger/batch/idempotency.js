import { contentHash } from '../../../kernel/canonical-json.js';
import { bulkInsert, textArray } from '../../../kernel/sql/bulk.js';
export const keyOf = (principal, operation, key) => JSON.stringify([principal, operation, key]);
export function requestHash(command, memberIds) {
    return contentHash(command.fingerprint(memberIds));
}
/** Reads the keys of a batch's commands, by `keyOf`. */
export async function readKeys(sql, programId, commands) {
    const keyed = commands.filter((command) => command.idempotencyKey !== null);
    const [first] = keyed;
    if (!first)
        return new Map();
    const { principal, operation } = first;
    const areAlike = keyed.every((command) => command.principal === principal && command.operation === operation);
    const { rows } = await sql.query(areAlike ? keysOfOne(programId, first, keyed) : keysOfMany(programId, keyed));
    return new Map(rows.map((row) => [
        keyOf(row.principal, row.operation, row.key),
        { principal: row.principal, operation: row.operation, key: row.key, requestHash: row.request_hash, result: row.result },
    ]));
}
/** A back end's: the index is searched by all keys at once. */
const keysOfOne = (programId, { principal, operation }, keyed) => ({
    name: 'idempotency keys of one',
    text: `SELECT principal, operation, key, request_hash, result FROM idempotency
    WHERE program_id = (SELECT $1::int) AND principal = $2 AND operation = $3 AND key = ANY ($4::text[])`,
    values: [programId, principal, operation, textArray(keyed.map((command) => command.idempotencyKey ?? ''))],
});
const keysOfMany = (programId, keyed) => ({
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
const insertKeys = bulkInsert('idempotency', [
    ['principal', 'text', (k) => k.principal],
    ['operation', 'text', (k) => k.operation],
    ['key', 'text', (k) => k.key],
    ['request_hash', 'bytea', (k) => k.requestHash],
    ['result', 'jsonb', (k) => k.result],
    ['recorded_at', 'instant', (k) => k.now],
]);
/** Writes new keys, sorted: unsorted ones of two processes can wait for each other in a circle. */
export function writeKeys(sql, programId, keys, now) {
    const sorted = keys
        .map((key) => ({ ...key, now }))
        .sort((a, b) => compare(a.key, b.key) || compare(a.principal, b.principal) || compare(a.operation, b.operation));
    return insertKeys(sql, programId, sorted);
}
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
//# sourceMappingURL=idempotency.js.map