import { inProgram } from '../../../database/index.js';
import { accessRule } from '../../../kernel/access.js';
import { EXPORT_PAGE, readExportPosition } from '../../../kernel/export.js';
import { toGlobalId } from '../../../kernel/global-id.js';
const columns = [
    'memberId',
    'wallet',
    'sequence',
    'transactionId',
    'kind',
    'systemAccount',
    'availableChange',
    'pendingChange',
    'heldChange',
    'debtChange',
    'availableAfter',
    'pendingAfter',
    'heldAfter',
    'debtAfter',
    'occurredAt',
    'recordedAt',
    'orderId',
];
/** All entries, wallet by wallet in the order of their sequence. */
export function entryExport(pool) {
    return {
        rule: accessRule('staff', 'server', 'admin', { scope: 'points:read' }),
        columns: () => columns,
        async page({ tenant }, after) {
            const position = readExportPosition(after, 3);
            const codes = new Map(tenant.wallets.map(({ id, code }) => [id, code]));
            const { rows } = await inProgram(pool, tenant.id, (client) => client.query({
                name: 'export entries',
                text: `SELECT json_build_array(member_id, wallet_id, sequence) AS position, json_build_array(member_id, wallet_id, sequence,
              transaction_id::text, kind, system_account, available_change, pending_change, held_change, debt_change, available_after,
              pending_after, held_after, debt_after, to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
              to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), order_id) AS values
            FROM entry WHERE program_id = (SELECT $1::int) AND (member_id, wallet_id, sequence) > ($2::bigint, $3::int, $4::bigint)
            ORDER BY member_id, wallet_id, sequence LIMIT ${EXPORT_PAGE}`,
                values: [tenant.id, ...position],
            }));
            return rows.map((row) => {
                const [memberId, walletId] = row.position;
                const [, , ...rest] = row.values;
                return {
                    position: row.position.join('-'),
                    values: [toGlobalId('Member', memberId), codes.get(walletId) ?? null, ...rest],
                };
            });
        },
    };
}
//# sourceMappingURL=export-entries.js.map