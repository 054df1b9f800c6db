import { isRefusal, refuse } from '../refusal.js';
import { isLine } from '../text.js';
import { runInProgram } from './run-in-program.js';
const MAX_KEY_LENGTH = 200;
/** Null, or why this cannot be an idempotency key. */
export function checkIdempotencyKey(key) {
    return isLine(key, MAX_KEY_LENGTH) ? null : refuse('INVALID', ['idempotencyKey'], 'key-length');
}
/**
 * Runs `work` in a transaction of its own, once for its key: a repeat gets the stored result, a repeat with other input IDEMPOTENCY_KEY_MISMATCH. Of
 * requests at the same time one wins; the others wait for it and get its result. A refusal leaves nothing, neither rows nor the key.
 */
export function withIdempotency(pool, request, work) {
    return runInProgram(pool, request.programId, async (sql, runAgain) => {
        const stored = await readStored(sql, request);
        if (stored !== null)
            return stored;
        const result = await work(sql);
        if (isRefusal(result))
            return result;
        return (await writeStored(sql, request, result)) ? result : runAgain();
    });
}
async function readStored(sql, { programId, principal, operation, key, requestHash }) {
    const { rows } = await sql.query({
        name: 'idempotency key',
        text: 'SELECT request_hash, result FROM idempotency WHERE program_id = (SELECT $1::int) AND principal = $2 AND operation = $3 AND key = $4',
        values: [programId, principal, operation, key],
    });
    const [row] = rows;
    if (row === undefined)
        return null;
    return row.request_hash.equals(requestHash)
        ? row.result
        : refuse('IDEMPOTENCY_KEY_MISMATCH', ['idempotencyKey'], 'key-mismatch');
}
/** False when another transaction was first with this key. */
async function writeStored(sql, request, result) {
    const { programId, principal, operation, key, requestHash, now } = request;
    const { rowCount } = await sql.query({
        name: 'insert idempotency key',
        text: `INSERT INTO idempotency (program_id, principal, operation, key, request_hash, result, recorded_at)
      VALUES ($1, $2, $3, $4, $5, $6, to_timestamp($7::float8 / 1000.0)) ON CONFLICT DO NOTHING`,
        values: [programId, principal, operation, key, requestHash, JSON.stringify(result), now],
    });
    return rowCount === 1;
}
//# sourceMappingURL=idempotency.js.map