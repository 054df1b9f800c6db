import { idArray, millis } from '../../../kernel/sql/bulk.js';
import { AdjustmentStatus } from './adjustment.types.js';
const COLUMNS = `id, member_id, wallet_id, points, reason_code, note, status, requested_by, decided_by, ${millis('created_at')}, ${millis('decided_at')}`;
/** Adjustments by id; null where there is none. */
export const readAdjustments = async (sql, program, ids) => {
    const { rows } = await sql.query({
        name: 'ledger adjustments',
        text: `SELECT ${COLUMNS} FROM adjustment WHERE program_id = $1 AND id = ANY ($2::bigint[])`,
        values: [program.id, idArray(ids)],
    });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
};
/** Pages of adjustments, oldest first. */
export const readAdjustmentPages = (sql, program, keys) => Promise.all(keys.map((key) => selectPage(sql, program.id, key)));
async function selectPage(sql, programId, { status, after, limit }) {
    // The status is written out, not a parameter: those that wait are found by an index of their own, however many were decided.
    const filter = status === null ? '' : `AND status = '${AdjustmentStatus[status]}'`;
    const { rows } = await sql.query({
        text: `SELECT ${COLUMNS} FROM adjustment WHERE program_id = $1 AND id > $2 ${filter} ORDER BY id LIMIT $3`,
        values: [programId, after, limit],
    });
    return rows;
}
//# sourceMappingURL=read-adjustments.js.map