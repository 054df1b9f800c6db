import { bulkInsert, bulkUpdate, idArray, textArray } from '../../kernel/sql/bulk.js';
import { together } from '../../kernel/sql/together.js';
import { purchasesPart } from '../earning/index.js';
import { placeLots, readLots } from '../ledger/index.js';
const changes = [['returned', 'bigint', (p) => p.returned]];
const columns = [
    ['member_id', 'bigint', (p) => p.memberId],
    ['wallet_id', 'int', (p) => p.walletId],
    ['sequence', 'bigint', (p) => p.sequence],
    ['order_id', 'text', (p) => p.orderId],
    ['points', 'bigint', (p) => p.points],
    ['parts', 'jsonb', (p) => p.parts],
    ...changes,
];
const insert = bulkInsert('points_payment', columns);
const update = bulkUpdate('points_payment', ['member_id', 'wallet_id', 'sequence'], columns, changes);
/** What points paid for: noted with the capture, and read for members whose orders may come back. Stored value comes back when the shop refunds it. */
export const pointsPaymentsPart = {
    name: 'points-payments',
    need: () => new Set(),
    load: (_sql, _book, members) => Promise.resolve({ members, payments: [] }),
    async loadMore(sql, book, { members, payments }) {
        if (!book.readOnly && members.size > 0)
            payments.push(...(await load(sql, book, members)));
    },
    react(book, memberId, entries) {
        const { wallets } = book.member(memberId);
        for (const entry of entries) {
            if (entry.kind !== 'CAPTURE' || entry.orderId === null)
                continue;
            if (wallets.get(entry.walletId)?.config.kind !== 'MONEY')
                note(book, entry, entry.orderId);
        }
    },
    write: (sql, book, { payments }) => [
        update(sql, book.program.id, payments.filter(({ row }) => row === 'changed')),
        insert(sql, book.program.id, payments.filter(({ row }) => row === 'new')),
    ],
};
function note(book, { memberId, walletId, sequence, change, uses }, orderId) {
    const parts = uses.map(({ lotId, held }) => [lotId, -held]);
    book
        .of(pointsPaymentsPart)
        .payments.push({ memberId, walletId, sequence, orderId, points: -change.held, parts, returned: 0, row: 'new' });
}
/** Of the purchases that returns may be laid on, what points paid for them, and the lots that they came from. */
async function load(sql, book, members) {
    const purchases = [...book.of(purchasesPart).purchases.values()].filter(({ memberId }) => members.has(memberId));
    if (purchases.length === 0)
        return [];
    const wanted = `points_payment p WHERE p.program_id = (SELECT $1::int) AND p.member_id = ANY ($2::bigint[]) AND p.order_id = ANY ($3::text[])
    AND p.returned < p.points`;
    const values = [book.program.id, idArray(members), textArray(purchases.map(({ orderId }) => orderId))];
    const [{ rows }] = await together([
        sql.query({
            name: 'points payments',
            text: `SELECT p.member_id AS "memberId", p.wallet_id AS "walletId", p.sequence, p.order_id AS "orderId", p.points, p.parts, p.returned
        FROM ${wanted} ORDER BY p.member_id, p.wallet_id, p.sequence`,
            values,
        }),
        readLots(sql, 'lots of points payments', `SELECT DISTINCT (e.part->>0)::bigint AS lot_id FROM ${wanted.replace('points_payment p', 'points_payment p CROSS JOIN LATERAL jsonb_array_elements(p.parts) AS e (part)')}`, values).then((lots) => placeLots(book, lots)),
    ]);
    return rows.map((row) => ({ ...row, row: 'same' }));
}
//# sourceMappingURL=points-payments-part.js.map