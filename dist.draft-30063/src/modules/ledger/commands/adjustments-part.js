import { bulkInsert, bulkUpdate, idArray } from '../../../kernel/sql/bulk.js';
export const adjustmentRecord = {
    table: 'adjustment',
    column: 'id',
    type: 'bigint',
    missing: 'adjustment-not-found',
};
const changes = [
    ['status', 'text', (a) => a.status],
    ['decided_by', 'text', (a) => a.decidedBy],
    ['decided_at', 'instant', (a) => a.decidedAt],
    ['transaction_id', 'bigint', (a) => a.transactionId],
];
const columns = [
    ['id', 'bigint', (a) => a.id],
    ['member_id', 'bigint', (a) => a.memberId],
    ['wallet_id', 'int', (a) => a.walletId],
    ['points', 'bigint', (a) => a.points],
    ['reason_code', 'text', (a) => a.reasonCode],
    ['note', 'text', (a) => a.note],
    ['requested_by', 'text', (a) => a.requestedBy],
    ['created_at', 'instant', (a) => a.createdAt],
    ...changes,
];
const insert = bulkInsert('adjustment', columns);
const update = bulkUpdate('adjustment', ['id'], columns, changes);
/** Adjustments that wait for a second person, and those made in this batch. */
export const adjustmentsPart = {
    name: 'adjustments',
    need: () => new Set(),
    async load(sql, book, need) {
        if (need.size === 0)
            return new Map();
        const { rows } = await sql.query({
            name: 'adjustments by id',
            text: `SELECT id, member_id AS "memberId", wallet_id AS "walletId", points, reason_code AS "reasonCode", note, status,
          requested_by AS "requestedBy", decided_by AS "decidedBy", transaction_id AS "transactionId"
        FROM adjustment WHERE program_id = (SELECT $1::int) AND id = ANY ($2::bigint[])`,
            values: [book.program.id, idArray(need)],
        });
        return new Map(rows.map((row) => [row.id, { ...row, createdAt: 0, decidedAt: null, row: 'same' }]));
    },
    write(sql, book, adjustments) {
        const rows = [...adjustments.values()];
        const { id } = book.program;
        return [
            insert(sql, id, rows.filter(({ row }) => row === 'new')),
            update(sql, id, rows.filter(({ row }) => row === 'changed')),
        ];
    },
};
//# sourceMappingURL=adjustments-part.js.map