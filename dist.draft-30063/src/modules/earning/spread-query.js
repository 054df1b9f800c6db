import { textArray } from '../../kernel/sql/bulk.js';
/** For each return the newest purchases that hold its money, and that of all returns of its member in this batch, so that none falls short. */
const SPREAD_PURCHASES = `
  SELECT DISTINCT p.id FROM (
    SELECT s.member_id, to_timestamp(s.until / 1000.0) AS until, sum(s.amount) OVER (PARTITION BY s.member_id) AS amount
    FROM unnest($3::bigint[], $4::float8[], $5::bigint[]) AS s (member_id, until, amount)
  ) AS s, LATERAL (
    SELECT q.id, sum(q.total - q.named_returned - q.unnamed_returned) OVER newest - (q.total - q.named_returned - q.unnamed_returned) AS newer
    FROM purchase q WHERE q.program_id = (SELECT $1::int) AND q.member_id = s.member_id AND q.occurred_at <= s.until AND q.total > q.named_returned + q.unnamed_returned
    WINDOW newest AS (ORDER BY q.occurred_at DESC, q.id DESC)
  ) AS p WHERE p.newer < s.amount`;
/**
 * The orders that are named, and those that returns may be spread over. A union and LATERAL with OFFSET 0, so that each is looked up in an index,
 * whatever the planner believes of the table.
 */
export const NAMED_AND_SPREAD_PURCHASES = `(
  SELECT f.* FROM (
    SELECT n.id FROM purchase n WHERE n.program_id = (SELECT $1::int) AND n.order_id = ANY ($2::text[])
    UNION ${SPREAD_PURCHASES}
  ) AS w, LATERAL (SELECT * FROM purchase g WHERE g.program_id = (SELECT $1::int) AND g.id = w.id OFFSET 0) AS f)`;
/** The parameters of the purchases that a batch needs, in the order of that query. */
export function purchaseParameters(programId, orders, need) {
    const { spreads } = need;
    return [
        programId,
        textArray(orders),
        `{${spreads.map((one) => one.memberId).join(',')}}`,
        `{${spreads.map((one) => one.until).join(',')}}`,
        `{${spreads.map((one) => one.amount).join(',')}}`,
    ];
}
//# sourceMappingURL=spread-query.js.map