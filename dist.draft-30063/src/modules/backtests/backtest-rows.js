import { millis } from '../../kernel/sql/bulk.js';
import { Backtest } from './backtest.js';
const columns = `id, status, plan, ${millis('period_from', '"from"')}, ${millis('period_until', '"until"')}, done, total, result,
  requested_by AS "requestedBy", ${millis('requested_at', '"requestedAt"')}, ${millis('ended_at', '"endedAt"')}`;
export async function insertBacktest(sql, programId, asked) {
    const { plan, from, until, requestedBy, requestedAt } = asked;
    const { rows } = await sql.query({
        text: `INSERT INTO backtest (program_id, id, status, plan, period_from, period_until, requested_by, requested_at)
      VALUES ($1, nextval('record_id'), 'QUEUED', $2, to_timestamp($3::float8 / 1000), to_timestamp($4::float8 / 1000), $5, to_timestamp($6::float8 / 1000))
      RETURNING ${columns}`,
        values: [programId, JSON.stringify(plan), from, until, requestedBy, requestedAt],
    });
    return toBacktest(rows[0]);
}
/** The newest first. */
export async function readBacktests(sql, programId, { before, limit }) {
    const { rows } = await sql.query({
        text: `SELECT ${columns} FROM backtest WHERE program_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3`,
        values: [programId, before, limit],
    });
    return rows.map(toBacktest);
}
export async function readBacktest(sql, programId, id) {
    const { rows } = await sql.query({
        text: `SELECT ${columns} FROM backtest WHERE program_id = $1 AND id = $2`,
        values: [programId, id],
    });
    return rows[0] ? toBacktest(rows[0]) : null;
}
export async function countOpen(sql, programId) {
    const { rows } = await sql.query({
        text: "SELECT count(*) AS open FROM backtest WHERE program_id = $1 AND status IN ('QUEUED', 'RUNNING')",
        values: [programId],
    });
    return rows[0]?.open ?? 0;
}
/** Takes the oldest one that nobody works at: whoever did has not said so since `staleBefore`. Null when there is none. */
export async function claimBacktest(sql, programId, { now, staleBefore }) {
    const { rows } = await sql.query({
        text: `UPDATE backtest SET status = 'RUNNING', attempt = attempt + 1, beat_at = to_timestamp($2::float8 / 1000), done = 0, total = NULL
      WHERE program_id = $1 AND id = (SELECT id FROM backtest WHERE program_id = $1 AND (status = 'QUEUED' OR (status = 'RUNNING'
        AND (beat_at IS NULL OR beat_at < to_timestamp($3::float8 / 1000)))) ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id, attempt, plan, ${millis('period_from', '"from"')}, ${millis('period_until', '"until"')}`,
        values: [programId, now, staleBefore],
    });
    return rows[0] ?? null;
}
/** Says how far it is. False where it is not ours any more: cancelled, or begun anew by another process. */
export async function beatBacktest(sql, programId, { id, attempt }, { now, done, total }) {
    const { rowCount } = await sql.query({
        text: `UPDATE backtest SET beat_at = to_timestamp($4::float8 / 1000), done = $5, total = $6
      WHERE program_id = $1 AND id = $2 AND attempt = $3 AND status = 'RUNNING'`,
        values: [programId, id, attempt, now, done, total],
    });
    return rowCount === 1;
}
export async function endBacktest(sql, programId, { id, attempt }, { now, status, result }) {
    await sql.query({
        text: `UPDATE backtest SET status = $4, result = $5, ended_at = to_timestamp($6::float8 / 1000), done = CASE WHEN $4 = 'DONE' THEN total ELSE done END
      WHERE program_id = $1 AND id = $2 AND attempt = $3 AND status = 'RUNNING'`,
        values: [programId, id, attempt, status, result && JSON.stringify(result), now],
    });
}
/** Stops it for good, whoever works at it; what has ended stays as it is. */
export async function cancelRow(sql, programId, id, now) {
    await sql.query({
        text: `UPDATE backtest SET status = 'CANCELLED', ended_at = to_timestamp($3::float8 / 1000)
      WHERE program_id = $1 AND id = $2 AND status IN ('QUEUED', 'RUNNING')`,
        values: [programId, id, now],
    });
}
const toBacktest = (row) => Object.assign(new Backtest(), row);
//# sourceMappingURL=backtest-rows.js.map