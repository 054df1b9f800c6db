export const passChecks = [
    {
        name: 'pass-units',
        holds: 'what a pass was granted, used, lost and still holds is the sum of its history',
        sql: `
      SELECT program_id AS program, id AS pass, 'differs from its history' AS fault,
        concat_ws('/', p.granted, p.used, p.lapsed, p.remaining) AS stored, concat_ws('/', e.granted, e.used, e.lapsed, e.remaining) AS history
      FROM pass p
      FULL JOIN (
        SELECT program_id, pass_id AS id, coalesce(sum(units) FILTER (WHERE kind = 'GRANT'), 0) AS granted,
          coalesce(-sum(units) FILTER (WHERE kind IN ('USE', 'REVERSE_USE')), 0) AS used,
          coalesce(-sum(units) FILTER (WHERE kind IN ('LAPSE', 'EXPIRE', 'REFUND', 'CANCEL')), 0) AS lapsed, sum(units) AS remaining
        FROM pass_entry GROUP BY program_id, pass_id
      ) e USING (program_id, id)
      WHERE p.id IS NULL OR (p.granted, p.used, p.lapsed, p.remaining)
        IS DISTINCT FROM (coalesce(e.granted, 0), coalesce(e.used, 0), coalesce(e.lapsed, 0), coalesce(e.remaining, 0))`,
    },
    {
        name: 'pass-history',
        holds: 'each entry of a pass leaves what the one before left, plus its own change; grants are of whole periods, in their number',
        sql: `
      SELECT program_id AS program, pass_id AS pass, id AS entry, 'does not continue the entry before' AS fault, before, units, remaining
      FROM (
        SELECT *, lag(remaining, 1, 0::bigint) OVER (PARTITION BY program_id, pass_id ORDER BY id) AS before FROM pass_entry
      ) chained WHERE before + units <> remaining
      UNION ALL
      SELECT p.program_id, p.id, e.id, 'is no grant of its type', p.units, e.units, NULL
      FROM pass_entry e JOIN pass p ON p.program_id = e.program_id AND p.id = e.pass_id WHERE e.kind = 'GRANT' AND e.units <> p.units
      UNION ALL
      SELECT program_id, id, NULL, 'has begun more or fewer periods than were granted', begun, grants, NULL
      FROM pass p JOIN (SELECT program_id, pass_id AS id, count(*) FILTER (WHERE kind = 'GRANT') AS grants FROM pass_entry GROUP BY program_id, pass_id) e
        USING (program_id, id) WHERE begun <> grants`,
    },
    {
        name: 'pass-uses',
        holds: 'what was taken back of a pass is one of its own uses, whole',
        sql: `
      SELECT r.program_id AS program, r.pass_id AS pass, r.id AS entry, 'takes back what was no use of it' AS fault, r.units AS stored, -u.units AS used
      FROM pass_entry r LEFT JOIN pass_entry u ON u.program_id = r.program_id AND u.id = r.reverses_id AND u.pass_id = r.pass_id AND u.kind = 'USE'
      WHERE r.kind = 'REVERSE_USE' AND r.units IS DISTINCT FROM -u.units`,
    },
    {
        name: 'pass-states',
        holds: 'a pass stands where its units and its last entry leave it, and nothing of it is a day late',
        sql: `
      SELECT p.program_id AS program, p.member_id AS member, p.id AS pass, 'is not where its history leads' AS fault, p.status AS stored, e.kind AS last
      FROM pass p LEFT JOIN LATERAL (
        SELECT kind FROM pass_entry o WHERE o.program_id = p.program_id AND o.pass_id = p.id ORDER BY o.id DESC LIMIT 1
      ) e ON true
      WHERE CASE p.status
          WHEN 'REFUNDED' THEN e.kind IS DISTINCT FROM 'REFUND'
          WHEN 'CANCELLED' THEN e.kind IS DISTINCT FROM 'CANCEL'
          WHEN 'USED_UP' THEN p.begun < p.periods OR e.kind IS DISTINCT FROM 'USE'
          WHEN 'EXPIRED' THEN p.ends_at IS NULL
          ELSE e.kind IN ('REFUND', 'CANCEL') OR (p.remaining = 0 AND p.begun = p.periods)
        END
        OR p.next_change_at < current_setting('verify.now')::timestamptz - interval '1 day'
        OR (p.status = 'ACTIVE' AND p.begun = p.periods AND p.next_change_at IS DISTINCT FROM p.ends_at)
        OR (p.status = 'ACTIVE' AND p.begun < p.periods AND p.next_change_at IS NULL)`,
    },
    {
        name: 'pass-payments',
        holds: 'the points of a pass are one SPEND of who bought it, and what came back of them one REINSTATE; each of these has its pass',
        sql: `
      SELECT p.program_id AS program, p.buyer_id AS member, p.id AS pass, 'differs from its entries' AS fault,
        concat_ws('/', p.price_points, p.refunded_points) AS stored, concat_ws('/', -s.available_change, r.available_change - r.debt_change) AS entries
      FROM pass p
      LEFT JOIN entry s ON s.program_id = p.program_id AND s.member_id = p.buyer_id AND s.wallet_id = p.wallet_id AND s.sequence = p.sequence
        AND s.kind = 'SPEND' AND s.reason->>'code' = 'PASS'
      LEFT JOIN entry r ON r.program_id = p.program_id AND r.member_id = p.buyer_id AND r.wallet_id = p.wallet_id AND r.sequence = p.refunded_sequence
        AND r.kind = 'REINSTATE' AND (r.reason->>'passId')::bigint = p.id
      WHERE p.price_points <> coalesce(-s.available_change, 0) OR p.refunded_points <> coalesce(r.available_change - r.debt_change, 0)
      UNION ALL
      SELECT e.program_id, e.member_id, NULL, 'an entry has no pass', e.kind, e.sequence::text
      FROM entry e
      WHERE (e.kind = 'SPEND' AND e.reason->>'code' = 'PASS' AND NOT EXISTS (
          SELECT FROM pass p WHERE p.program_id = e.program_id AND p.buyer_id = e.member_id AND p.wallet_id = e.wallet_id AND p.sequence = e.sequence))
        OR (e.kind = 'REINSTATE' AND e.reason ? 'passId' AND NOT EXISTS (
          SELECT FROM pass p WHERE p.program_id = e.program_id AND p.buyer_id = e.member_id AND p.wallet_id = e.wallet_id AND p.refunded_sequence = e.sequence))`,
    },
    {
        name: 'pass-refunds',
        holds: 'money is paid back for refunded passes only, and is what the return of their order is about',
        sql: `
      SELECT p.program_id AS program, p.buyer_id AS member, p.id AS pass, 'refund and return differ' AS fault, p.status, p.refunded_money AS stored, r.amount AS returned
      FROM pass p LEFT JOIN purchase_return r ON r.program_id = p.program_id AND r.id = p.return_id
      WHERE (p.status <> 'REFUNDED' AND (p.refunded_money > 0 OR p.refunded_points > 0 OR p.return_id IS NOT NULL))
        OR (p.return_id IS NOT NULL AND (r.amount IS DISTINCT FROM p.refunded_money OR r.member_id <> p.buyer_id))`,
    },
    {
        name: 'pass-redemptions',
        holds: 'a redemption of passes that was handed over gave as many as it says, all of them taken back where it was called off; no other gave any',
        sql: `
      SELECT program_id AS program, d.member_id AS member, id AS redemption, 'gave too many or too few passes' AS fault, d.status,
        coalesce(p.passes, 0) AS stored, CASE WHEN d.kind = 'PASS' AND d.status IN ('FULFILLED', 'CANCELLED') THEN d.quantity ELSE 0 END AS expected
      FROM redemption d
      FULL JOIN (
        SELECT program_id, redemption_id AS id, count(*) AS passes, count(*) FILTER (WHERE status = 'CANCELLED') AS cancelled
        FROM pass WHERE redemption_id IS NOT NULL GROUP BY program_id, redemption_id
      ) p USING (program_id, id)
      WHERE d.id IS NULL
        OR (d.kind <> 'PASS' AND p.passes > 0)
        OR (d.kind = 'PASS' AND d.status = 'FULFILLED' AND coalesce(p.passes, 0) <> d.quantity)
        OR (d.kind = 'PASS' AND d.status = 'CANCELLED' AND coalesce(p.passes, 0) NOT IN (0, d.quantity))
        OR (d.kind = 'PASS' AND d.status = 'CANCELLED' AND p.cancelled <> p.passes)
        OR (d.kind = 'PASS' AND d.status IN ('RESERVED', 'EXPIRED') AND p.passes > 0)`,
    },
];
//# sourceMappingURL=passes.js.map