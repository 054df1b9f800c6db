import { refuse } from '../../kernel/refusal.js';
import { bulkInsert } from '../../kernel/sql/bulk.js';
import { isText } from '../../kernel/text.js';
const MAX_LINES = 100;
/** The order that a complaint names. Refuses: NOT_FOUND, FORBIDDEN_TARGET for one of another member, INVALID for lines of no order. */
export async function orderOf(sql, programId, named) {
    const { memberId, own, orderId, lineIds } = named;
    if (orderId === null)
        return lineIds.length > 0 ? refuse('INVALID', ['orderId'], 'required') : { store: null, items: [] };
    if (lineIds.length > MAX_LINES)
        return refuse('INVALID', ['lineIds'], 'between', { min: 0, max: MAX_LINES });
    if (!isText(orderId, 200))
        return refuse('NOT_FOUND', ['orderId'], 'complaint-no-order');
    const { rows } = await sql.query({
        name: 'complained order',
        text: `SELECT p.member_id AS "memberId", p.store, l.line_id AS "lineId", l.sku, l.category
      FROM purchase p LEFT JOIN purchase_line l ON l.program_id = p.program_id AND l.purchase_id = p.id
      WHERE p.program_id = (SELECT $1::int) AND p.order_id = $2 ORDER BY l.position`,
        values: [programId, orderId],
    });
    const [order] = rows;
    if (order === undefined || (own && order.memberId !== memberId))
        return refuse('NOT_FOUND', ['orderId'], 'complaint-no-order');
    if (order.memberId !== memberId)
        return refuse('FORBIDDEN_TARGET', ['orderId'], 'complaint-other-order');
    const lines = new Map(rows.map(({ lineId, sku, category }) => [lineId, { lineId, sku, category }]));
    const missing = lineIds.findIndex((lineId) => !lines.has(lineId));
    if (missing >= 0)
        return refuse('NOT_FOUND', ['lineIds', String(missing)], 'complaint-no-line');
    return { store: order.store, items: [...new Set(lineIds)].flatMap((lineId) => lines.get(lineId) ?? []) };
}
const insert = bulkInsert('complaint_item', [
    ['complaint_id', 'bigint', (item) => item.complaintId],
    ['line_id', 'text', (item) => item.lineId],
    ['sku', 'text', (item) => item.sku],
    ['category', 'text', (item) => item.category],
]);
export function insertItems(sql, programId, complaintId, items) {
    return insert(sql, programId, items.map((item) => ({ ...item, complaintId })));
}
//# sourceMappingURL=complained-order.js.map