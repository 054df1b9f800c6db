import { idArray } from '../../kernel/sql/bulk.js';
import { PAYMENT, TOP_UP } from './read-rows.js';
/** Both kinds are read alike: by id, and page by page. */
function readsOf(table, columns, as) {
    const byId = async (sql, program, ids) => {
        const { rows } = await sql.query({
            name: `${table} by id`,
            text: `SELECT ${columns} FROM ${table} ${as} WHERE ${as}.program_id = $1 AND ${as}.id = ANY ($2::bigint[])`,
            values: [program.id, idArray(ids)],
        });
        const found = new Map(rows.map((row) => [row.id, row]));
        return ids.map((id) => found.get(id) ?? null);
    };
    const pages = (sql, program, keys) => Promise.all(keys.map(async ({ memberId, before, limit }) => {
        const { rows } = await sql.query({
            name: `${table} page`,
            text: `SELECT ${columns} FROM ${table} ${as} WHERE ${as}.program_id = $1 AND ${as}.member_id = $2 AND ${as}.id < $3
            ORDER BY ${as}.id DESC LIMIT $4`,
            values: [program.id, memberId, before, limit],
        });
        return rows;
    }));
    return { byId, pages };
}
export const topUps = readsOf('stored_value_top_up', TOP_UP, 't');
export const payments = readsOf('stored_value_payment', PAYMENT, 'p');
//# sourceMappingURL=read-stored-value.js.map