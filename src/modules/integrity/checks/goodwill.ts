import type { Check } from '../check.js';

export const goodwillChecks: readonly Check[] = [
  {
    name: 'goodwill-entries',
    holds:
      'goodwill that was granted is one EARN of its points in the wallet of the member who complained, and no entry is goodwill without it',
    sql: `
      SELECT program_id AS program, member_id AS member, id AS goodwill, 'goodwill and entry differ' AS fault, g.points AS stored, e.points AS entry
      FROM (SELECT * FROM goodwill_credit WHERE status = 'GRANTED' AND coupon_type IS NULL) g
      FULL JOIN (
        SELECT program_id, member_id, wallet_id, (reason->>'goodwill')::bigint AS id, sum(available_change + pending_change - debt_change) AS points,
          min(sequence) AS sequence, count(*) AS entries
        FROM entry WHERE kind = 'EARN' AND reason->>'code' = 'GOODWILL' GROUP BY program_id, member_id, wallet_id, reason->>'goodwill'
      ) e USING (program_id, member_id, wallet_id, id)
      WHERE g.points IS DISTINCT FROM e.points OR g.sequence IS DISTINCT FROM e.sequence OR e.entries <> 1
        OR (SELECT c.member_id FROM complaint c WHERE c.program_id = g.program_id AND c.id = g.complaint_id) IS DISTINCT FROM g.member_id`,
  },
  {
    name: 'goodwill-coupons',
    holds: 'goodwill by coupon that was granted is one coupon of its kind, of the member who complained, and no two are the same',
    sql: `
      SELECT g.program_id AS program, g.member_id AS member, g.id AS goodwill, 'goodwill and coupon differ' AS fault, g.coupon_type AS stored, c.type AS coupon
      FROM goodwill_credit g
      LEFT JOIN coupon c ON c.program_id = g.program_id AND c.id = g.coupon_id AND c.member_id = g.member_id AND c.redemption_id IS NULL
      WHERE g.status = 'GRANTED' AND g.coupon_type IS NOT NULL AND (c.type IS DISTINCT FROM g.coupon_type
        OR (SELECT o.member_id FROM complaint o WHERE o.program_id = g.program_id AND o.id = g.complaint_id) IS DISTINCT FROM g.member_id
        OR EXISTS (SELECT 1 FROM goodwill_credit o WHERE o.program_id = g.program_id AND o.coupon_id = g.coupon_id AND o.id <> g.id))`,
  },
  {
    name: 'goodwill-budget',
    holds: 'what was given in a period is what its goodwill comes to, and not above the budget that it had when it last grew',
    sql: `
      SELECT program_id AS program, period, 'differs from the goodwill, or is over the budget' AS fault, s.points AS stored, coalesce(g.points, 0) AS given, s.budget
      FROM goodwill_spent s
      FULL JOIN (SELECT program_id, period, sum(points) AS points FROM goodwill_credit WHERE status = 'GRANTED' GROUP BY program_id, period) g
        USING (program_id, period)
      WHERE s.points IS DISTINCT FROM coalesce(g.points, 0) OR s.points > s.budget`,
  },
  {
    name: 'goodwill-approval',
    holds: 'nobody approved goodwill that they had asked for',
    sql: `
      SELECT program_id AS program, member_id AS member, id AS goodwill, 'approved by who asked for it' AS fault, decided_by AS stored
      FROM goodwill_credit WHERE status = 'GRANTED' AND decided_by = requested_by`,
  },
];
