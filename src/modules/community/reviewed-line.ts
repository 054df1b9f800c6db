import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { isText } from '../../kernel/text.js';

/** The line of an order with which a member bought what it reviews. */
export interface ReviewedLine {
  purchaseId: number;
  position: number;
  store: string | null;
  category: string | null;
}

interface Named {
  memberId: number;
  sku: string;
  orderId: string;
  lineId: string | null;
}

interface Row extends ReviewedLine {
  lineId: string | null;
  sku: string | null;
}

/** To a member orders of others do not exist. Refuses: NOT_FOUND (order, line), INVALID (the order does not have the product). */
export async function reviewedLine(sql: SqlClient, programId: number, named: Named): Promise<ReviewedLine | Refusal> {
  const { memberId, sku, orderId, lineId } = named;
  const noOrder = refuse('NOT_FOUND', ['orderId'], 'complaint-no-order');
  if (!isText(orderId, 200)) return noOrder;
  const { rows } = await sql.query<Row>({
    name: 'reviewed order',
    text: `SELECT p.id AS "purchaseId", p.store, l.position, l.line_id AS "lineId", l.sku, l.category
      FROM purchase p LEFT JOIN purchase_line l ON l.program_id = p.program_id AND l.purchase_id = p.id
      WHERE p.program_id = (SELECT $1::int) AND p.order_id = $2 AND p.member_id = $3
      ORDER BY l.named_returned + l.unnamed_returned >= l.amount, l.position`,
    values: [programId, orderId, memberId],
  });
  if (rows.length === 0) return noOrder;
  if (lineId !== null && !rows.some((row) => row.lineId === lineId)) return refuse('NOT_FOUND', ['lineId'], 'complaint-no-line');
  const line = rows.find((row) => row.sku === sku && (lineId === null || row.lineId === lineId));
  if (!line) return refuse('INVALID', [lineId === null ? 'orderId' : 'lineId'], 'contribution-not-bought');
  const { purchaseId, position, store, category } = line;
  return { purchaseId, position, store, category };
}
