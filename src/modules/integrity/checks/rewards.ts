import type { Check } from '../check.js';

/** Codes that a redemption has, or keeps for when it is paid. */
const codes = `
  SELECT program_id, redemption_id AS id, reward_id, count(*) AS codes FROM reward_code WHERE redemption_id IS NOT NULL
  GROUP BY program_id, redemption_id, reward_id`;

export const rewardChecks: readonly Check[] = [
  {
    name: 'reward-stock',
    holds: 'what is left of a reward, or free in a slot, is what staff put there less what redemptions hold of it',
    sql: `
      SELECT program_id AS program, id AS stock, 'differs from what was put in and taken' AS fault, s.free AS stored,
        coalesce(c.put, 0) - coalesce(d.taken, 0) AS expected
      FROM reward_stock s
      FULL JOIN (SELECT program_id, stock_id AS id, sum(change) AS put FROM reward_stock_change GROUP BY program_id, stock_id) c USING (program_id, id)
      FULL JOIN (
        SELECT program_id, id, sum(taken) AS taken FROM (
          SELECT program_id, reward_id AS id, stock_taken AS taken FROM redemption WHERE stock_taken > 0
          UNION ALL
          SELECT program_id, slot_id, slot_taken FROM redemption WHERE slot_taken > 0
        ) every GROUP BY program_id, id
      ) d USING (program_id, id)
      WHERE s.free IS DISTINCT FROM coalesce(c.put, 0) - coalesce(d.taken, 0)`,
  },
  {
    name: 'reward-versions',
    holds: 'the stock of a reward, and of each of its slots, is there, and that of a reward says its version',
    sql: `
      SELECT r.program_id AS program, r.id AS reward, 'stock is missing or outdated' AS fault, s.version AS stored, r.version AS expected
      FROM reward r LEFT JOIN reward_stock s ON s.program_id = r.program_id AND s.id = r.id
      WHERE s.version IS DISTINCT FROM r.version
      UNION ALL
      SELECT t.program_id, t.reward_id, 'a slot has no stock', NULL, NULL
      FROM reward_slot t LEFT JOIN reward_stock s ON s.program_id = t.program_id AND s.id = t.id WHERE s.id IS NULL`,
  },
  {
    name: 'reward-pools',
    holds: 'what is left of a pool is its codes that nobody has, and each code is of a pool',
    sql: `
      SELECT program_id AS program, id AS reward, 'differs from the codes' AS fault, p.free AS stored, coalesce(c.codes, 0) AS codes
      FROM (
        SELECT r.program_id, r.id, s.free FROM reward r JOIN reward_stock s ON s.program_id = r.program_id AND s.id = r.id WHERE r.kind = 'VIRTUAL'
      ) p
      FULL JOIN (
        SELECT program_id, reward_id AS id, count(*) FILTER (WHERE redemption_id IS NULL) AS codes FROM reward_code GROUP BY program_id, reward_id
      ) c USING (program_id, id)
      WHERE p.free IS DISTINCT FROM coalesce(c.codes, 0)`,
  },
  {
    name: 'redemption-codes',
    holds: 'a redemption has as many codes of its pool as it took, one that was released none',
    sql: `
      SELECT program_id AS program, id AS redemption, 'has too many or too few codes' AS fault, coalesce(c.codes, 0) AS stored,
        CASE WHEN d.kind = 'VIRTUAL' THEN d.stock_taken ELSE 0 END AS expected
      FROM redemption d FULL JOIN (${codes}) c USING (program_id, id)
      WHERE d.id IS NULL OR coalesce(c.codes, 0) <> CASE WHEN d.kind = 'VIRTUAL' THEN d.stock_taken ELSE 0 END
        OR c.reward_id <> d.reward_id`,
  },
  {
    name: 'redemption-spends',
    holds:
      'a redemption was paid with one SPEND of its points, and what came back of it with one REINSTATE; each of these has its redemption',
    sql: `
      SELECT program_id AS program, member_id AS member, id AS redemption, 'differs from its entries' AS fault, concat_ws('/', d.points, d.returned) AS stored,
        concat_ws('/', coalesce(e.spent, 0), coalesce(e.back, 0)) AS entries
      FROM redemption d
      FULL JOIN (
        SELECT program_id, member_id, (reason->>'redemption')::bigint AS id, coalesce(-sum(available_change) FILTER (WHERE kind = 'SPEND'), 0) AS spent,
          coalesce(sum(available_change - debt_change) FILTER (WHERE kind = 'REINSTATE'), 0) AS back,
          min(sequence) FILTER (WHERE kind = 'SPEND') AS spend, min(sequence) FILTER (WHERE kind = 'REINSTATE') AS reinstate, count(*) AS entries
        FROM entry WHERE kind IN ('SPEND', 'REINSTATE') AND reason ? 'redemption' GROUP BY program_id, member_id, reason->>'redemption'
      ) e USING (program_id, member_id, id)
      WHERE d.id IS NULL OR d.points <> coalesce(e.spent, 0) OR d.returned <> coalesce(e.back, 0) OR d.sequence IS DISTINCT FROM e.spend
        OR d.returned_sequence IS DISTINCT FROM e.reinstate OR coalesce(e.entries, 0) <> (d.points > 0)::int + (d.returned > 0)::int`,
  },
  {
    name: 'redemption-returns',
    holds: 'points came back with every redemption that ended without effect, closed memberships aside, and with no other',
    sql: `
      SELECT d.program_id AS program, d.member_id AS member, d.id AS redemption, 'points and status differ' AS fault, d.status, d.points, d.returned
      FROM redemption d JOIN member m ON m.program_id = d.program_id AND m.id = d.member_id
      WHERE CASE WHEN d.status IN ('CANCELLED', 'EXPIRED') THEN d.returned <> d.points AND m.status <> 'CLOSED' ELSE d.returned > 0 END`,
  },
  {
    name: 'reinstated-lots',
    holds: 'what came back to a lot had been taken from it by the very spend',
    sql: `
      SELECT d.program_id AS program, d.member_id AS member, d.id AS redemption, u.lot_id AS lot, 'got more than it gave' AS fault,
        u.remaining_change AS stored, -coalesce(s.remaining_change, 0) AS given
      FROM redemption d
      JOIN lot_use u ON u.program_id = d.program_id AND u.member_id = d.member_id AND u.wallet_id = d.wallet_id AND u.sequence = d.returned_sequence
      LEFT JOIN lot_use s ON s.program_id = d.program_id AND s.member_id = d.member_id AND s.wallet_id = d.wallet_id AND s.sequence = d.sequence
        AND s.lot_id = u.lot_id
      WHERE u.remaining_change > -coalesce(s.remaining_change, 0) AND u.remaining_change > 0`,
  },
  {
    name: 'redemption-changes',
    holds:
      'a redemption is where its last change left it, each change begins where the one before ended, and no reservation outlives its time by a day',
    sql: `
      SELECT d.program_id AS program, d.member_id AS member, d.id AS redemption, 'is not where its changes lead' AS fault, d.status AS stored, c.to_status AS changed
      FROM redemption d
      LEFT JOIN LATERAL (
        SELECT * FROM redemption_change o WHERE o.program_id = d.program_id AND o.redemption_id = d.id ORDER BY o.id DESC LIMIT 1
      ) c ON true
      WHERE d.status <> coalesce(c.to_status, d.status) OR (c.id IS NULL AND d.status NOT IN ('RESERVED', 'FULFILLED'))
        OR (d.status = 'RESERVED' AND d.expires_at < current_setting('verify.now')::timestamptz - interval '1 day')
      UNION ALL
      SELECT program_id, NULL, redemption_id, 'changes do not follow one another', from_status, before
      FROM (
        SELECT c.*, lag(c.to_status, 1, CASE WHEN d.kind IN ('GOODS', 'SERVICE') OR d.money > 0 THEN 'RESERVED' ELSE 'FULFILLED' END)
          OVER (PARTITION BY c.program_id, c.redemption_id ORDER BY c.id) AS before
        FROM redemption_change c LEFT JOIN redemption d ON d.program_id = c.program_id AND d.id = c.redemption_id
      ) chained WHERE from_status <> before`,
  },
  {
    name: 'reward-limits',
    holds: 'what members used of limits is what they redeemed, less what ended without effect',
    sql: `
      SELECT program_id AS program, key, 'differs from the redemptions' AS fault, concat_ws('/', c.points, c.times) AS stored,
        concat_ws('/', coalesce(u.points, 0), coalesce(u.times, 0)) AS redemptions
      FROM (SELECT * FROM rule_counter WHERE key LIKE 'reward:%' AND (points > 0 OR times > 0)) c
      FULL JOIN (
        SELECT d.program_id, key, sum(d.points) AS points, sum(d.quantity) AS times
        FROM redemption d CROSS JOIN LATERAL jsonb_array_elements_text(d.uses) AS key
        WHERE d.status NOT IN ('CANCELLED', 'EXPIRED') GROUP BY d.program_id, key
      ) u USING (program_id, key)
      WHERE (c.points, c.times) IS DISTINCT FROM (u.points::bigint, u.times::bigint)`,
  },
];
