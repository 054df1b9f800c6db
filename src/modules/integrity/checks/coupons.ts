import type { Check } from '../check.js';

export const couponChecks: readonly Check[] = [
  {
    name: 'coupon-uses',
    holds: 'a coupon counts the uses that it has, and each use is of a coupon of the program',
    sql: `
      SELECT program_id AS program, id AS coupon, 'differs from its uses' AS fault, concat_ws('/', c.reserved, c.used) AS stored,
        concat_ws('/', coalesce(u.reserved, 0), coalesce(u.used, 0)) AS uses
      FROM coupon c FULL JOIN (
        SELECT program_id, coupon_id AS id, count(*) FILTER (WHERE status = 'RESERVED') AS reserved, count(*) FILTER (WHERE status = 'USED') AS used
        FROM coupon_use GROUP BY program_id, coupon_id
      ) u USING (program_id, id)
      WHERE c.id IS NULL OR c.reserved <> coalesce(u.reserved, 0) OR c.used <> coalesce(u.used, 0) OR c.reserved + c.used > c.max_uses`,
  },
  {
    name: 'coupon-owners',
    holds: "a coupon that is a member's is used by that member only",
    sql: `
      SELECT u.program_id AS program, u.coupon_id AS coupon, 'used by somebody else' AS fault, u.member_id AS stored, c.member_id AS owner
      FROM coupon_use u JOIN coupon c ON c.program_id = u.program_id AND c.id = u.coupon_id
      WHERE c.member_id IS NOT NULL AND u.member_id IS DISTINCT FROM c.member_id`,
  },
  {
    name: 'coupon-discounts',
    holds:
      'what a use takes off is shared out over lines, no line gives more than it cost, and a use that was rolled back is undone as a whole',
    sql: `
      SELECT u.program_id AS program, u.coupon_id AS coupon, u.order_id AS "order", 'does not add up' AS fault, u.discount AS stored, s.shared AS lines, u.undone
      FROM coupon_use u CROSS JOIN LATERAL (
        SELECT coalesce(sum((l->>2)::bigint), 0) AS shared, bool_and((l->>2)::bigint BETWEEN 0 AND (l->>1)::bigint AND (l->>3)::bigint BETWEEN 0 AND (l->>1)::bigint) AS sound
        FROM jsonb_array_elements(u.lines) AS l
      ) s
      WHERE s.shared > u.discount OR NOT coalesce(s.sound, true) OR (u.status = 'ROLLED_BACK' AND u.undone <> u.discount)
        OR (u.status NOT IN ('USED', 'ROLLED_BACK') AND u.undone > 0)
        OR (u.status = 'RESERVED' AND u.expires_at < current_setting('verify.now')::timestamptz - interval '1 day')`,
  },
  {
    name: 'coupon-pools',
    holds:
      'what is left of a pool is its codes that nobody has, a code that was given is that of its coupon, and one is kept for what may be paid still only',
    sql: `
      SELECT program_id AS program, type, 'differs from the codes' AS fault, p.free::text AS stored, coalesce(c.codes, 0)::text AS codes
      FROM coupon_pool p FULL JOIN (
        SELECT program_id, type, count(*) AS codes FROM coupon_code WHERE coupon_id IS NULL AND redemption_id IS NULL GROUP BY program_id, type
      ) c USING (program_id, type)
      WHERE p.free IS DISTINCT FROM coalesce(c.codes, 0)
      UNION ALL
      SELECT d.program_id, d.type, 'a code is not that of its coupon', d.code_key, c.code_key
      FROM coupon_code d LEFT JOIN coupon c ON c.program_id = d.program_id AND c.id = d.coupon_id
      WHERE d.coupon_id IS NOT NULL AND (c.code_key IS DISTINCT FROM d.code_key OR c.type IS DISTINCT FROM d.type)
      UNION ALL
      SELECT k.program_id, k.type, 'codes are kept for nothing', count(*)::text, coalesce(d.status, 'no redemption')
      FROM coupon_code k LEFT JOIN redemption d ON d.program_id = k.program_id AND d.id = k.redemption_id
      WHERE k.redemption_id IS NOT NULL
      GROUP BY k.program_id, k.type, k.redemption_id, d.id, d.status, d.coupon_type, d.quantity
      HAVING d.status IS DISTINCT FROM 'RESERVED' OR d.coupon_type IS DISTINCT FROM k.type OR count(*) > d.quantity`,
  },
  {
    name: 'coupons-of-redemptions',
    holds:
      'a redemption that was fulfilled gave as many coupons as it took, to its member; one that was called off left none that can be used',
    sql: `
      SELECT program_id AS program, id AS redemption, 'gave too many or too few coupons' AS fault, d.status, coalesce(c.coupons, 0) AS coupons, d.quantity
      FROM (SELECT * FROM redemption WHERE coupon_type IS NOT NULL) d
      FULL JOIN (
        SELECT program_id, redemption_id AS id, count(*) AS coupons, count(*) FILTER (WHERE revoked_at IS NULL AND used < max_uses) AS usable,
          min(type) AS type, min(member_id) AS first_member, max(member_id) AS last_member
        FROM coupon WHERE redemption_id IS NOT NULL GROUP BY program_id, redemption_id
      ) c USING (program_id, id)
      WHERE d.id IS NULL OR (d.status = 'FULFILLED' AND coalesce(c.coupons, 0) <> d.quantity) OR (d.status = 'RESERVED' AND c.coupons > 0)
        OR (d.status IN ('CANCELLED', 'EXPIRED') AND c.usable > 0)
        OR (c.coupons > 0 AND (c.type <> d.coupon_type OR c.first_member <> d.member_id OR c.last_member <> d.member_id))`,
  },
  {
    name: 'points-payments',
    holds:
      'captured points that paid for orders are those of the CAPTURE entries, lot by lot, and what came back of them is in REINSTATE entries',
    sql: `
      SELECT program_id AS program, member_id AS member, wallet_id AS wallet, sequence, 'differs from its entries' AS fault,
        concat_ws('/', p.points, p.returned) AS stored, concat_ws('/', -e.held_change, coalesce(b.back, 0)) AS entries
      FROM points_payment p
      FULL JOIN (
        SELECT e.* FROM entry e JOIN wallet w ON w.program_id = e.program_id AND w.id = e.wallet_id
        WHERE e.kind = 'CAPTURE' AND e.order_id IS NOT NULL AND w.kind = 'POINTS'
      ) e USING (program_id, member_id, wallet_id, sequence)
      LEFT JOIN (
        SELECT program_id, member_id, wallet_id, (reason->>'capture')::bigint AS sequence, sum(available_change - debt_change) AS back
        FROM entry WHERE kind = 'REINSTATE' AND reason ? 'capture' GROUP BY 1, 2, 3, 4
      ) b USING (program_id, member_id, wallet_id, sequence)
      WHERE p.points IS DISTINCT FROM -e.held_change OR p.order_id IS DISTINCT FROM e.order_id OR p.returned <> coalesce(b.back, 0)
      UNION ALL
      SELECT p.program_id, p.member_id, p.wallet_id, p.sequence, 'differs from the lots that paid', l.part, (
        SELECT string_agg(u.lot_id || ':' || -u.held_change, ',' ORDER BY u.lot_id) FROM lot_use u
        WHERE u.program_id = p.program_id AND u.member_id = p.member_id AND u.wallet_id = p.wallet_id AND u.sequence = p.sequence)
      FROM points_payment p CROSS JOIN LATERAL (
        SELECT string_agg((e.part->>0) || ':' || (e.part->>1), ',' ORDER BY (e.part->>0)::bigint) AS part FROM jsonb_array_elements(p.parts) AS e (part)
      ) l
      WHERE l.part IS DISTINCT FROM (
        SELECT string_agg(u.lot_id || ':' || -u.held_change, ',' ORDER BY u.lot_id) FROM lot_use u
        WHERE u.program_id = p.program_id AND u.member_id = p.member_id AND u.wallet_id = p.wallet_id AND u.sequence = p.sequence)`,
  },
];
