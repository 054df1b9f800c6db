import { bulkInsert, bulkUpdate } from '../../../kernel/sql/bulk.js';
const insertEntries = bulkInsert('entry', [
    ['member_id', 'bigint', (e) => e.memberId],
    ['wallet_id', 'int', (e) => e.walletId],
    ['sequence', 'bigint', (e) => e.sequence],
    ['transaction_id', 'bigint', (e) => e.transactionId],
    ['kind', 'text', (e) => e.kind],
    ['system_account', 'text', (e) => e.system],
    ['available_change', 'bigint', (e) => e.change.available],
    ['pending_change', 'bigint', (e) => e.change.pending],
    ['held_change', 'bigint', (e) => e.change.held],
    ['debt_change', 'bigint', (e) => e.change.debt],
    ['available_after', 'bigint', (e) => e.after.available],
    ['pending_after', 'bigint', (e) => e.after.pending],
    ['held_after', 'bigint', (e) => e.after.held],
    ['debt_after', 'bigint', (e) => e.after.debt],
    ['occurred_at', 'instant', (e) => e.occurredAt],
    ['recorded_at', 'instant', (e) => e.recordedAt],
    ['effective_at', 'instant', (e) => e.effectiveAt],
    ['actor', 'text', (e) => e.actor],
    ['order_id', 'text', (e) => e.orderId],
    ['reason', 'jsonb', (e) => e.reason],
]);
const insertUses = bulkInsert('lot_use', [
    ['member_id', 'bigint', (r) => r.entry.memberId],
    ['wallet_id', 'int', (r) => r.entry.walletId],
    ['sequence', 'bigint', (r) => r.entry.sequence],
    ['lot_id', 'bigint', (r) => r.use.lotId],
    ['remaining_change', 'bigint', (r) => r.use.remaining],
    ['held_change', 'bigint', (r) => r.use.held],
    ['expired_change', 'bigint', (r) => r.use.expired],
]);
/** What changes in a lot after it was made. */
const lotChanges = [
    ['remaining', 'bigint', (r) => r.lot.remaining],
    ['held', 'bigint', (r) => r.lot.held],
    ['expired', 'bigint', (r) => r.lot.expired],
    ['pending', 'boolean', (r) => r.lot.pending],
    ['available_from', 'instant', (r) => r.lot.availableFrom],
    ['expires_at', 'instant', (r) => r.lot.expiresAt],
    ['recorded_at', 'instant', (r) => r.lot.recordedAt],
    ['closed_at', 'instant', (r) => r.lot.closedAt],
    ['settled', 'bigint', (r) => r.lot.award?.settled ?? 0],
    ['returned', 'bigint', (r) => r.lot.award?.returned ?? 0],
];
/** One position stands for itself: nearly all base lines have just one. */
function storedBase({ positions, amount, points }) {
    return [positions.length === 1 ? positions[0] : positions, amount, points];
}
const lotKey = ['id', 'bigint', (r) => r.lot.id];
const lotColumns = [
    lotKey,
    ['member_id', 'bigint', (r) => r.wallet.memberId],
    ['wallet_id', 'int', (r) => r.wallet.config.id],
    ['sequence', 'bigint', (r) => r.lot.sequence],
    ['amount', 'bigint', (r) => r.lot.amount],
    ['matures_at', 'instant', (r) => r.lot.maturesAt],
    ['occurred_at', 'instant', (r) => r.lot.occurredAt],
    ['purchase_id', 'bigint', (r) => r.lot.award?.purchaseId],
    ['rule_code', 'text', (r) => r.lot.award?.ruleCode],
    ['rule_version', 'int', (r) => r.lot.award?.ruleVersion],
    ['base', 'jsonb', (r) => r.lot.award?.base?.map(storedBase)],
    ['expiry', 'jsonb', (r) => r.lot.expiry],
    ...lotChanges,
];
/** What a lot may be without, and never changes in: an update need not carry it along. */
const givenOnce = new Set(['matures_at', 'purchase_id', 'rule_code', 'rule_version', 'base', 'expiry']);
const lotUpdate = lotColumns.filter(([name]) => !givenOnce.has(name));
const insertLots = bulkInsert('lot', lotColumns);
const updateLots = bulkUpdate('lot', ['id'], lotUpdate, lotChanges);
const accountChanges = [
    ['available', 'bigint', (w) => w.totals.available],
    ['pending', 'bigint', (w) => w.totals.pending],
    ['held', 'bigint', (w) => w.totals.held],
    ['debt', 'bigint', (w) => w.totals.debt],
    ['sequence', 'bigint', (w) => w.sequence],
    ['next_change_at', 'instant', (w) => w.nextChangeAt],
    ['last_activity_at', 'instant', (w) => w.lastActivityAt],
    ['last_recorded_at', 'instant', (w) => w.lastRecordedAt],
];
const accountColumns = [
    ['member_id', 'bigint', (w) => w.memberId],
    ['wallet_id', 'int', (w) => w.config.id],
    ...accountChanges,
];
const updateAccounts = bulkUpdate('account', ['member_id', 'wallet_id'], accountColumns, accountChanges);
const holdChanges = [
    ['captured', 'bigint', (h) => h.captured],
    ['status', 'text', (h) => h.status],
    ['ended_at', 'instant', (h) => h.endedAt],
];
const holdColumns = [
    ['id', 'bigint', (h) => h.id],
    ['member_id', 'bigint', (h) => h.memberId],
    ['wallet_id', 'int', (h) => h.walletId],
    ['sequence', 'bigint', (h) => h.sequence],
    ['points', 'bigint', (h) => h.points],
    ['order_id', 'text', (h) => h.orderId],
    ['actor', 'text', (h) => h.actor],
    ['created_at', 'instant', (h) => h.createdAt],
    ['expires_at', 'instant', (h) => h.expiresAt],
    ...holdChanges,
];
const insertHolds = bulkInsert('hold', holdColumns);
const updateHolds = bulkUpdate('hold', ['id'], holdColumns, holdChanges);
const insertWalletChanges = bulkInsert('outbox', [
    ['type', 'text', () => 'WALLET_CHANGED'],
    ['member_id', 'bigint', (r) => r.range[0]],
    ['wallet_id', 'int', (r) => r.range[1]],
    ['first_sequence', 'bigint', (r) => r.range[2]],
    ['last_sequence', 'bigint', (r) => r.range[3]],
    ['occurred_at', 'instant', (r) => r.now],
    ['recorded_at', 'instant', (r) => r.now],
]);
const insertEvents = bulkInsert('outbox', [
    ['type', 'text', (r) => r.event.type],
    ['member_id', 'bigint', (r) => r.event.memberId],
    ['payload', 'jsonb', (r) => r.event.payload],
    ['occurred_at', 'instant', (r) => r.now],
    ['recorded_at', 'instant', (r) => r.now],
]);
const insertAudits = bulkInsert('audit', [
    ['id', 'bigint', (a) => a.id],
    ['at', 'instant', (a) => a.now],
    ['actor', 'text', (a) => a.actor],
    ['action', 'text', (a) => a.action],
    ['target', 'text', (a) => a.target],
    ['details', 'jsonb', (a) => a.details],
]);
/** Sends the writes of all wallets, the outbox and the audit trail. */
export function writeLedger(sql, book) {
    const wallets = [...book.members.values()].flatMap((member) => [...member.wallets.values()]).filter((wallet) => wallet.changed);
    const entries = wallets.flatMap((wallet) => wallet.entries);
    const lots = wallets.flatMap((wallet) => [...wallet.lots.values()].filter((lot) => lot.row !== 'same').map((lot) => ({ wallet, lot })));
    for (const { lot } of lots)
        lot.closedAt = lot.remaining + lot.held > 0 ? null : (lot.closedAt ?? book.now);
    const holds = wallets.flatMap((wallet) => [...wallet.holds.values(), ...wallet.endedHolds]);
    const { id } = book.program;
    const now = book.now;
    const rowsOf = (rows, state) => rows.filter((row) => row.row === state);
    return [
        insertEntries(sql, id, entries),
        insertLots(sql, id, lots.filter(({ lot }) => lot.row === 'new')),
        updateLots(sql, id, lots.filter(({ lot }) => lot.row === 'changed')),
        insertUses(sql, id, entries.flatMap((entry) => entry.uses.map((use) => ({ entry, use })))),
        updateAccounts(sql, id, wallets),
        insertHolds(sql, id, rowsOf(holds, 'new')),
        updateHolds(sql, id, rowsOf(holds, 'changed')),
        insertWalletChanges(sql, id, book.walletChanges.map((range) => ({ range, now }))),
        insertEvents(sql, id, book.events.map((event) => ({ event, now }))),
        insertAudits(sql, id, book.audits.map((audit) => ({ ...audit, id: book.ids.next(), now }))),
    ];
}
//# sourceMappingURL=write.js.map