import { idArray, millis } from '../../../kernel/sql/bulk.js';
/** Holds by id, ended ones too; null where there is none. */
export const readHolds = async (sql, program, ids) => {
    const { rows } = await sql.query({
        name: 'ledger holds',
        text: `SELECT id, member_id, wallet_id, points, captured, status, order_id, ${millis('created_at')}, ${millis('expires_at')}
      FROM hold WHERE program_id = $1 AND id = ANY ($2::bigint[])`,
        values: [program.id, idArray(ids)],
    });
    const found = new Map(rows.map((row) => [row.id, holdOf(row)]));
    return ids.map((id) => found.get(id) ?? null);
};
function holdOf({ member_id, wallet_id, order_id, created_at, expires_at, ...row }) {
    return { ...row, memberId: member_id, walletId: wallet_id, orderId: order_id, createdAt: created_at, expiresAt: expires_at };
}
//# sourceMappingURL=read-holds.js.map