import { bulkInsert, bulkUpdate, idArray } from '../../kernel/sql/bulk.js';
const changed = [
    ['status', 'text', (d) => d.status],
    ['returned', 'bigint', (d) => d.returned],
    ['returned_sequence', 'bigint', (d) => d.returnedSequence],
    ['stock_taken', 'int', (d) => d.stockTaken],
    ['slot_taken', 'int', (d) => d.slotTaken],
    ['tracking', 'jsonb', (d) => d.tracking],
    ['note', 'text', (d) => d.note],
    ['updated_at', 'instant', (d) => d.updatedAt],
    ['expires_at', 'instant', (d) => d.expiresAt],
];
const columns = [
    ['id', 'bigint', (d) => d.id],
    ['member_id', 'bigint', (d) => d.memberId],
    ['reward_id', 'bigint', (d) => d.rewardId],
    ['reward_version', 'int', (d) => d.rewardVersion],
    ['kind', 'text', (d) => d.kind],
    ['quantity', 'int', (d) => d.quantity],
    ['points', 'bigint', (d) => d.points],
    ['money', 'bigint', (d) => d.money],
    ['wallet_id', 'int', (d) => d.walletId],
    ['sequence', 'bigint', (d) => d.sequence],
    ['slot_id', 'bigint', (d) => d.slotId],
    ['coupon_type', 'text', (d) => d.couponType],
    ['uses', 'jsonb', (d) => d.uses],
    ['pass_type', 'text', (d) => d.passType],
    ['reference', 'text', (d) => d.reference],
    ['created_at', 'instant', (d) => d.createdAt],
    ...changed,
];
const insertRedemptions = bulkInsert('redemption', columns);
const updateRedemptions = bulkUpdate('redemption', ['id'], columns, changed);
const codeColumns = [
    ['reward_id', 'bigint', (c) => c.rewardId],
    ['code', 'text', (c) => c.code],
    ['place', 'bigint', (c) => c.place],
    ['redemption_id', 'bigint', (c) => c.redemptionId],
];
const updateCodes = bulkUpdate('reward_code', ['reward_id', 'code'], codeColumns, codeColumns.slice(3));
const insertChanges = bulkInsert('redemption_change', [
    ['id', 'bigint', (c) => c.id],
    ['redemption_id', 'bigint', (c) => c.redemptionId],
    ['from_status', 'text', (c) => c.from],
    ['to_status', 'text', (c) => c.to],
    ['actor', 'text', (c) => c.actor],
    ['reason', 'text', (c) => c.reason],
    ['recorded_at', 'instant', (c) => c.now],
]);
/** Sends what changed, all but the stock. */
export function writeRewards(sql, { program: { id }, now }, state) {
    const redemptions = [...state.redemptions.values()];
    const rowsOf = (row) => redemptions.filter((one) => one.row === row);
    const isChanged = (one) => one.changed;
    return [
        insertRedemptions(sql, id, rowsOf('new')),
        updateRedemptions(sql, id, rowsOf('changed')),
        updateCodes(sql, id, [...state.codes.values()].flat().filter(isChanged)),
        insertChanges(sql, id, state.changes.map((change) => ({ ...change, now }))),
    ];
}
/**
 * Takes from the stock and gives back, one row a reward however many took it. What was not locked before is locked here, in one order for everybody, and
 * only until the batch ends, which is next.
 */
export function writeStock(sql, { program: { id } }, { stock, isLocked }) {
    const rows = [...stock.values()].filter(({ change }) => change !== 0).sort((a, b) => a.id - b.id);
    if (rows.length === 0)
        return [];
    const ids = idArray(rows.map((row) => row.id));
    const locked = isLocked
        ? []
        : [
            sql.query({
                name: 'lock stock late',
                text: `SELECT FROM reward_stock WHERE program_id = (SELECT $1::int) AND id = ANY ($2::bigint[]) ORDER BY id FOR NO KEY UPDATE`,
                values: [id, ids],
            }),
        ];
    const changed = sql.query({
        name: 'change stock',
        text: `UPDATE reward_stock s SET free = s.free + w.change FROM unnest($2::bigint[], $3::bigint[]) AS w (id, change)
      WHERE s.program_id = (SELECT $1::int) AND s.id = w.id`,
        values: [id, ids, idArray(rows.map((row) => row.change))],
    });
    return [...locked, changed].map((sent) => sent.then(() => undefined));
}
//# sourceMappingURL=write-rewards.js.map