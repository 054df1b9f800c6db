import { bulkInsert, bulkUpdate, idArray, textArray } from '../../kernel/sql/bulk.js';
import { together } from '../../kernel/sql/together.js';
import { placeLots, readLots } from '../ledger/index.js';
import { PAYMENT, TOP_UP } from './read-rows.js';
/** What is captured of a hold on stored value is a payment like any other, so that it can come back to the lots that paid. */
export const storedValuePart = {
    name: 'stored value',
    need: () => ({ topUpIds: new Set(), topUps: new Set(), payments: new Set() }),
    async load(sql, book, need) {
        if (book.readOnly)
            return { topUps: new Map(), payments: new Map() };
        const [topUps, payments] = await together([readTopUps(sql, book, need), readPayments(sql, book, need.payments)]);
        return { topUps: byId(topUps), payments: byId(payments) };
    },
    react(book, memberId, entries) {
        for (const entry of entries) {
            if (entry.kind !== 'CAPTURE' || !isMoney(book, memberId, entry.walletId))
                continue;
            const payment = paymentOf(book, entry);
            book.of(storedValuePart).payments.set(payment.id, payment);
        }
    },
    write(sql, { program: { id } }, { topUps, payments }) {
        const rowsOf = (states, row) => [...states.values()].filter((state) => state.row === row);
        return [
            insertTopUps(sql, id, rowsOf(topUps, 'new').sort((a, b) => (a.topUpId < b.topUpId ? -1 : 1))),
            updateTopUps(sql, id, rowsOf(topUps, 'changed')),
            insertPayments(sql, id, rowsOf(payments, 'new')),
            updatePayments(sql, id, rowsOf(payments, 'changed')),
        ];
    },
};
function isMoney(book, memberId, walletId) {
    return book.member(memberId).wallets.get(walletId)?.config.kind === 'MONEY';
}
/** The payment that an entry made: by its lots. */
export function paymentOf(book, entry) {
    const parts = entry.uses.map(({ lotId, remaining, held }) => ({ lotId, points: -remaining - held, returned: 0 }));
    return {
        id: book.ids.next(),
        memberId: entry.memberId,
        walletId: entry.walletId,
        sequence: entry.sequence,
        amount: parts.reduce((sum, { points }) => sum + points, 0),
        refunded: 0,
        parts,
        orderId: entry.orderId,
        recordedAt: book.now,
        row: 'new',
    };
}
const byId = (rows) => new Map(rows.map((row) => [row.id, row]));
async function readTopUps(sql, book, { topUpIds, topUps }) {
    if (topUpIds.size + topUps.size === 0)
        return [];
    const wanted = `(SELECT o.* FROM stored_value_top_up o WHERE o.program_id = (SELECT $1::int) AND o.id = ANY ($2::bigint[])
    UNION SELECT o.* FROM stored_value_top_up o WHERE o.program_id = (SELECT $1::int) AND o.top_up_id = ANY ($3::text[])) AS t`;
    const values = [book.program.id, idArray(topUps), textArray(topUpIds)];
    const [{ rows }] = await together([
        sql.query({
            name: 'top-ups',
            text: `SELECT ${TOP_UP}, t.content_hash AS "contentHash", t.entries, 'same' AS row FROM ${wanted}`,
            values,
        }),
        readLots(sql, 'lots of top-ups', `SELECT unnest(ARRAY[t.paid_lot_id, t.bonus_lot_id]) AS lot_id FROM ${wanted}`, values).then((lots) => placeLots(book, lots)),
    ]);
    return rows;
}
async function readPayments(sql, book, ids) {
    if (ids.size === 0)
        return [];
    const from = 'FROM stored_value_payment p WHERE p.program_id = (SELECT $1::int) AND p.id = ANY ($2::bigint[])';
    const values = [book.program.id, idArray(ids)];
    const lots = `SELECT DISTINCT (part->>'lotId')::bigint AS lot_id FROM (SELECT p.parts ${from}) AS p, jsonb_array_elements(p.parts) AS part`;
    const [{ rows }] = await together([
        sql.query({ name: 'payments', text: `SELECT ${PAYMENT}, 'same' AS row ${from}`, values }),
        readLots(sql, 'lots of payments', lots, values).then((found) => placeLots(book, found)),
    ]);
    return rows;
}
const topUpChanges = [
    ['refunded', 'bigint', (t) => t.refunded],
    ['withheld', 'bigint', (t) => t.withheld],
    ['bonus_taken', 'bigint', (t) => t.bonusTaken],
];
const topUpColumns = [
    ['id', 'bigint', (t) => t.id],
    ['member_id', 'bigint', (t) => t.memberId],
    ['wallet_id', 'int', (t) => t.walletId],
    ['top_up_id', 'text', (t) => t.topUpId],
    ['content_hash', 'bytea', (t) => t.contentHash],
    ['amount', 'bigint', (t) => t.amount],
    ['bonus', 'bigint', (t) => t.bonus],
    ['paid_lot_id', 'bigint', (t) => t.paidLotId],
    ['bonus_lot_id', 'bigint', (t) => t.bonusLotId],
    ['entries', 'jsonb', (t) => t.entries],
    ['recorded_at', 'instant', (t) => t.recordedAt],
    ...topUpChanges,
];
const insertTopUps = bulkInsert('stored_value_top_up', topUpColumns);
const updateTopUps = bulkUpdate('stored_value_top_up', ['id'], topUpColumns, topUpChanges);
const paymentChanges = [
    ['refunded', 'bigint', (p) => p.refunded],
    ['parts', 'jsonb', (p) => p.parts],
];
const paymentColumns = [
    ['id', 'bigint', (p) => p.id],
    ['member_id', 'bigint', (p) => p.memberId],
    ['wallet_id', 'int', (p) => p.walletId],
    ['sequence', 'bigint', (p) => p.sequence],
    ['amount', 'bigint', (p) => p.amount],
    ['order_id', 'text', (p) => p.orderId],
    ['recorded_at', 'instant', (p) => p.recordedAt],
    ...paymentChanges,
];
const insertPayments = bulkInsert('stored_value_payment', paymentColumns);
const updatePayments = bulkUpdate('stored_value_payment', ['id'], paymentColumns, paymentChanges);
//# sourceMappingURL=stored-value-part.js.map