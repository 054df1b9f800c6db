import type { Check } from '../check.js';

export const purchaseChecks: readonly Check[] = [
  {
    name: 'returned',
    holds: 'what has come back of an order is the sum of what returns were laid on it',
    sql: `
      SELECT p.program_id AS program, p.member_id AS member, p.order_id AS order, 'returned differs from its returns' AS fault,
        concat_ws('/', p.named_returned, p.unnamed_returned) AS stored, concat_ws('/', r.named, r.unnamed) AS returns
      FROM purchase p
      LEFT JOIN (
        SELECT program_id, purchase_id, sum(named) AS named, sum(unnamed) AS unnamed FROM return_allocation GROUP BY program_id, purchase_id
      ) r ON r.program_id = p.program_id AND r.purchase_id = p.id
      WHERE p.named_returned <> coalesce(r.named, 0) OR p.unnamed_returned <> coalesce(r.unnamed, 0)`,
  },
  {
    name: 'returned-lines',
    holds: 'the same line by line, and the lines of an order add up to it',
    sql: `
      SELECT l.program_id AS program, p.order_id AS order, l.position, 'line differs from its returns' AS fault,
        concat_ws('/', l.named_returned, l.unnamed_returned) AS stored, concat_ws('/', r.named, r.unnamed) AS returns
      FROM purchase_line l
      LEFT JOIN purchase p ON p.program_id = l.program_id AND p.id = l.purchase_id
      LEFT JOIN (
        SELECT program_id, purchase_id, position, sum(named) AS named, sum(unnamed) AS unnamed
        FROM return_allocation GROUP BY program_id, purchase_id, position
      ) r ON r.program_id = l.program_id AND r.purchase_id = l.purchase_id AND r.position = l.position
      WHERE p.id IS NULL OR l.named_returned <> coalesce(r.named, 0) OR l.unnamed_returned <> coalesce(r.unnamed, 0)
      UNION ALL
      SELECT p.program_id, p.order_id, NULL, 'lines do not add up to the order', p.total::text, sum(l.amount)::text
      FROM purchase p JOIN purchase_line l ON l.program_id = p.program_id AND l.purchase_id = p.id
      GROUP BY p.program_id, p.id, p.order_id, p.total HAVING sum(l.amount) <> p.total`,
  },
  {
    name: 'returns',
    holds:
      'every return is laid on orders of its member over its amount, less what found no purchase, and what an order was charged with is the sum of those that name it',
    sql: `
      SELECT r.program_id AS program, r.member_id AS member, r.return_id AS return, 'laid on more than its amount or on strange orders' AS fault,
        r.amount AS stored, sum(a.named + a.unnamed) AS laid
      FROM return_allocation a
      LEFT JOIN purchase_return r ON r.program_id = a.program_id AND r.id = a.return_id
      LEFT JOIN purchase p ON p.program_id = a.program_id AND p.id = a.purchase_id
      GROUP BY r.program_id, r.id, r.member_id, r.return_id, r.amount, r.purchase_id
      HAVING sum(a.named + a.unnamed) > r.amount OR r.id IS NULL OR bool_or(p.member_id IS DISTINCT FROM r.member_id)
        OR bool_or(a.named > 0 AND a.purchase_id IS DISTINCT FROM r.purchase_id)
      UNION ALL
      SELECT p.program_id, p.member_id, p.order_id, 'claimed by returns differs from those that name it', p.named_claimed, coalesce(r.amount, 0)
      FROM purchase p
      LEFT JOIN (
        SELECT program_id, purchase_id, sum(amount) AS amount FROM purchase_return GROUP BY program_id, purchase_id
      ) r ON r.program_id = p.program_id AND r.purchase_id = p.id
      WHERE p.named_claimed <> coalesce(r.amount, 0) OR p.named_claimed > p.total
      UNION ALL
      SELECT r.program_id, r.member_id, r.return_id, 'its amount is not what was laid on orders and what found none', r.amount, coalesce(a.laid, 0) + u.unmatched
      FROM purchase_return r
      LEFT JOIN (
        SELECT program_id, return_id, sum(named + unnamed) AS laid FROM return_allocation GROUP BY program_id, return_id
      ) a ON a.program_id = r.program_id AND a.return_id = r.id
      CROSS JOIN LATERAL (
        SELECT coalesce(sum((i->'reason'->>'amount')::bigint), 0) AS unmatched
        FROM jsonb_array_elements(r.reversed) AS i WHERE i->'reason'->>'code' = 'NO_PURCHASE'
      ) u
      WHERE r.amount <> coalesce(a.laid, 0) + u.unmatched`,
  },
];
