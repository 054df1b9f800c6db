import { millis, textArray } from '../../kernel/sql/bulk.js';
import { NAMED_AND_SPREAD_PURCHASES, purchaseParameters } from './spread-query.js';
/** All of a purchase with its lines, in the shape of `PurchaseState`. */
const purchaseColumns = `p.id, p.member_id AS "memberId", p.order_id AS "orderId", p.total, p.paid_with_points AS "paidWithPoints",
  p.paid_with_coupons AS "paidWithCoupons", p.named_returned AS named, p.unnamed_returned AS unnamed, p.named_claimed AS claimed, p.channel, p.store,
  ${millis('p.occurred_at', '"occurredAt"')}, ${millis('p.recorded_at', '"recordedAt"')}, ${millis('p.confirmed_at', '"confirmedAt"')},
  p.content_hash AS "contentHash", p.outcomes, p.award_lots AS "awardLots",
  (SELECT coalesce(jsonb_agg(jsonb_build_array(w.member_id, w.wallet_id, w.sequence, w.sequence) ORDER BY w.id), '[]') FROM lot w
    WHERE w.program_id = p.program_id AND w.id = ANY (p.award_lots)) AS "awardEntries",
  (SELECT jsonb_agg(jsonb_build_array(l.position, l.line_id, l.sku, l.category, l.quantity::text, l.amount, l.named_returned, l.unnamed_returned,
    l.named_claimed) ORDER BY l.position) FROM purchase_line l WHERE l.program_id = p.program_id AND l.purchase_id = p.id) AS lines`;
function purchaseOf({ lines, ...row }) {
    return { ...row, lines: (lines ?? []).map(lineOf), row: 'same' };
}
function lineOf([position, lineId, sku, category, quantity, amount = 0, named = 0, unnamed = 0, claimed = 0,]) {
    return { position, lineId, sku, category, quantity, amount, named, unnamed, claimed };
}
/** The purchases that a batch needs: by order id, and those over which its returns may be spread. */
export async function readPurchases(sql, programId, need) {
    const spread = need.spreads.length > 0;
    const source = spread ? NAMED_AND_SPREAD_PURCHASES : 'purchase';
    const { rows } = await sql.query({
        name: spread ? 'purchases and spread' : 'purchases',
        text: `SELECT ${purchaseColumns} FROM ${source} AS p WHERE p.program_id = (SELECT $1::int)${spread ? '' : ' AND p.order_id = ANY ($2::text[])'}`,
        values: spread ? purchaseParameters(programId, need.orders, need) : [programId, textArray(need.orders)],
    });
    return rows.map(purchaseOf);
}
/** Purchases by their key, in no order. */
export async function readPurchasesBy(sql, programId, key, values) {
    const { rows } = await sql.query({
        text: `SELECT ${purchaseColumns} FROM purchase p WHERE p.program_id = (SELECT $1::int) AND p.${key} = ANY ($2::${key === 'id' ? 'bigint' : 'text'}[])`,
        values: [programId, textArray(values.map(String))],
    });
    return rows.map(purchaseOf);
}
const returnColumns = `r.id, r.member_id AS "memberId", r.return_id AS "returnId", r.purchase_id AS "purchaseId", r.amount,
  ${millis('r.occurred_at', '"occurredAt"')}, ${millis('r.recorded_at', '"recordedAt"')}, r.content_hash AS "contentHash", r.reversed, r.entries,
  ARRAY(SELECT a.purchase_id FROM return_allocation a WHERE a.program_id = r.program_id AND a.return_id = r.id
    UNION SELECT r.purchase_id WHERE r.amount = 0) AS "purchaseIds", '[]'::jsonb AS allocations, 'same' AS row`;
export async function readReturns(sql, programId, returnIds) {
    return readReturnsBy(sql, programId, 'return_id', [...returnIds]);
}
export async function readReturnsBy(sql, programId, key, values) {
    const { rows } = await sql.query({
        text: `SELECT ${returnColumns} FROM purchase_return r WHERE r.program_id = (SELECT $1::int) AND r.${key} = ANY ($2::${key === 'id' ? 'bigint' : 'text'}[])`,
        values: [programId, textArray(values.map(String))],
    });
    return rows;
}
//# sourceMappingURL=read-purchases.js.map