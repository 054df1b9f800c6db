import type { PoolClient } from 'pg';
import { type OrderContent, orderHash } from '../earning/index.js';
import type { CheckOutcome, Fault } from './check.js';
import { shownFaults } from './run-checks.js';

interface Stored extends OrderContent {
  program: number;
  memberId: number;
  hash: Buffer;
}

const PAGE = 2_000;

const ORDERS = `
  SELECT p.program_id AS program, p.member_id::float8 AS "memberId", p.order_id AS "orderId", p.total::float8, p.paid_with_points::float8 AS "paidWithPoints",
    p.paid_with_coupons::float8 AS "paidWithCoupons", p.content_hash AS hash, l.lines
  FROM purchase p
  CROSS JOIN LATERAL (
    SELECT coalesce(jsonb_agg(jsonb_build_object('position', position, 'lineId', line_id, 'sku', sku, 'category', category, 'quantity', quantity::text,
      'amount', amount) ORDER BY position), '[]') AS lines
    FROM purchase_line WHERE program_id = p.program_id AND purchase_id = p.id
  ) l`;

/** Computes anew from every order what was kept of its content when it was sent. */
export async function checkOrders(client: PoolClient): Promise<CheckOutcome> {
  const began = performance.now();
  const examples: Fault[] = [];
  let faults = 0;
  await client.query(`DECLARE orders NO SCROLL CURSOR FOR ${ORDERS}`);
  for (;;) {
    const { rows } = await client.query<Stored>(`FETCH ${PAGE} FROM orders`);
    for (const { program, memberId, hash, ...order } of rows) {
      if (orderHash(memberId, order).equals(hash)) continue;
      faults += 1;
      if (examples.length < shownFaults)
        examples.push({ program, member: memberId, order: order.orderId, fault: 'is not what was sent' });
    }
    if (rows.length < PAGE) break;
  }
  await client.query('CLOSE orders');
  const holds = 'every order has the member, total and lines that it was sent with';
  return { name: 'orders', holds, faults, examples, seconds: (performance.now() - began) / 1000 };
}
