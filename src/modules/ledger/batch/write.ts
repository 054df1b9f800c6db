import type { Instant } from '../../../kernel/clock.js';
import { bulkInsert, bulkUpdate, type Column, type SqlClient } from '../../../kernel/sql/bulk.js';
import type { EntryRange } from '../entry-range.js';
import type { BaseLine, Entry, Hold, Lot, LotUse, WalletState } from '../state.js';
import type { Book, OutboxEvent } from './book.js';

type LotRow = { wallet: WalletState; lot: Lot };
type UseRow = { entry: Entry; use: LotUse };

const insertEntries = bulkInsert<Entry>('entry', [
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

const insertUses = bulkInsert<UseRow>('lot_use', [
  ['member_id', 'bigint', (r) => r.entry.memberId],
  ['wallet_id', 'int', (r) => r.entry.walletId],
  ['sequence', 'bigint', (r) => r.entry.sequence],
  ['lot_id', 'bigint', (r) => r.use.lotId],
  ['remaining_change', 'bigint', (r) => r.use.remaining],
  ['held_change', 'bigint', (r) => r.use.held],
  ['expired_change', 'bigint', (r) => r.use.expired],
]);

/** What changes in a lot after it was made. */
const lotChanges: Column<LotRow>[] = [
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
function storedBase({ positions, amount, points }: BaseLine) {
  return [positions.length === 1 ? positions[0] : positions, amount, points];
}

const lotKey: Column<LotRow> = ['id', 'bigint', (r) => r.lot.id];

const lotColumns: Column<LotRow>[] = [
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
const givenOnce: ReadonlySet<string> = new Set(['matures_at', 'purchase_id', 'rule_code', 'rule_version', 'base', 'expiry']);
const lotUpdate = lotColumns.filter(([name]) => !givenOnce.has(name));

const insertLots = bulkInsert<LotRow>('lot', lotColumns);
const updateLots = bulkUpdate<LotRow>('lot', ['id'], lotUpdate, lotChanges);

const accountChanges: Column<WalletState>[] = [
  ['available', 'bigint', (w) => w.totals.available],
  ['pending', 'bigint', (w) => w.totals.pending],
  ['held', 'bigint', (w) => w.totals.held],
  ['debt', 'bigint', (w) => w.totals.debt],
  ['sequence', 'bigint', (w) => w.sequence],
  ['next_change_at', 'instant', (w) => w.nextChangeAt],
  ['last_activity_at', 'instant', (w) => w.lastActivityAt],
  ['last_recorded_at', 'instant', (w) => w.lastRecordedAt],
];

const accountColumns: Column<WalletState>[] = [
  ['member_id', 'bigint', (w) => w.memberId],
  ['wallet_id', 'int', (w) => w.config.id],
  ...accountChanges,
];

const updateAccounts = bulkUpdate<WalletState>('account', ['member_id', 'wallet_id'], accountColumns, accountChanges);

const holdChanges: Column<Hold>[] = [
  ['captured', 'bigint', (h) => h.captured],
  ['status', 'text', (h) => h.status],
  ['ended_at', 'instant', (h) => h.endedAt],
];

const holdColumns: Column<Hold>[] = [
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

const insertHolds = bulkInsert<Hold>('hold', holdColumns);
const updateHolds = bulkUpdate<Hold>('hold', ['id'], holdColumns, holdChanges);

/** Changes of wallets that one row of the outbox announces: a row of this many stays on its page. */
const CHANGES_PER_ROW = 48;

const insertWalletChanges = bulkInsert<{ ranges: readonly EntryRange[]; now: Instant }>('outbox', [
  ['type', 'text', () => 'WALLET_CHANGED'],
  ['members', 'bigint[]', (r) => r.ranges.map(([memberId]) => memberId)],
  ['wallets', 'bigint[]', (r) => r.ranges.map(([, walletId]) => walletId)],
  ['first_sequences', 'bigint[]', (r) => r.ranges.map(([, , first]) => first)],
  ['last_sequences', 'bigint[]', (r) => r.ranges.map(([, , , last]) => last)],
  ['occurred_at', 'instant', (r) => r.now],
  ['recorded_at', 'instant', (r) => r.now],
]);

const insertEvents = bulkInsert<{ event: OutboxEvent; now: Instant }>('outbox', [
  ['type', 'text', (r) => r.event.type],
  ['member_id', 'bigint', (r) => r.event.memberId],
  ['payload', 'jsonb', (r) => r.event.payload],
  ['occurred_at', 'instant', (r) => r.now],
  ['recorded_at', 'instant', (r) => r.now],
]);

const insertAudits = bulkInsert<Book['audits'][number] & { id: number; now: Instant }>('audit', [
  ['id', 'bigint', (a) => a.id],
  ['at', 'instant', (a) => a.now],
  ['actor', 'text', (a) => a.actor],
  ['action', 'text', (a) => a.action],
  ['target', 'text', (a) => a.target],
  ['details', 'jsonb', (a) => a.details],
]);

/** Sends the writes of all wallets, the outbox and the audit trail. */
export function writeLedger(sql: SqlClient, book: Book): Promise<void>[] {
  const wallets = [...book.members.values()].flatMap((member) => [...member.wallets.values()]).filter((wallet) => wallet.changed);
  const entries = wallets.flatMap((wallet) => wallet.entries);
  const lots = wallets.flatMap((wallet) =>
    [...wallet.lots.values()].filter((lot) => lot.row !== 'same').map((lot) => ({ wallet, lot })),
  );
  for (const { lot } of lots) lot.closedAt = lot.remaining + lot.held > 0 ? null : (lot.closedAt ?? book.now);
  const holds = wallets.flatMap((wallet) => [...wallet.holds.values(), ...wallet.endedHolds]);
  const { id } = book.program;
  const now = book.now;
  const rowsOf = <Row extends { row: string }>(rows: Row[], state: string) => rows.filter((row) => row.row === state);
  return [
    insertEntries(sql, id, entries),
    insertLots(
      sql,
      id,
      lots.filter(({ lot }) => lot.row === 'new'),
    ),
    updateLots(
      sql,
      id,
      lots.filter(({ lot }) => lot.row === 'changed'),
    ),
    insertUses(
      sql,
      id,
      entries.flatMap((entry) => entry.uses.map((use) => ({ entry, use }))),
    ),
    updateAccounts(sql, id, wallets),
    insertHolds(sql, id, rowsOf(holds, 'new')),
    updateHolds(sql, id, rowsOf(holds, 'changed')),
    insertWalletChanges(
      sql,
      id,
      chunksOf(book.walletChanges, CHANGES_PER_ROW).map((ranges) => ({ ranges, now })),
    ),
    insertEvents(
      sql,
      id,
      book.events.map((event) => ({ event, now })),
    ),
    insertAudits(
      sql,
      id,
      book.audits.map((audit) => ({ ...audit, id: book.ids.next(), now })),
    ),
  ];
}

function chunksOf<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));
}
