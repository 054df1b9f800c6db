/** What counts towards tiers, from the records themselves: purchases less what came back, awards less what returns took, adjustments. */
const done = `
  SELECT p.program_id, p.member_id, p.occurred_at, 0::bigint AS status_points, p.total - p.named_returned - p.unnamed_returned AS spend,
    (p.total = 0 OR p.total > p.named_returned + p.unnamed_returned)::int AS orders
  FROM purchase p
  UNION ALL
  SELECT l.program_id, l.member_id, l.occurred_at, l.amount - l.returned, 0, 0
  FROM lot l JOIN wallet w ON w.program_id = l.program_id AND w.id = l.wallet_id AND w.code = 'status'
  WHERE l.purchase_id IS NOT NULL
  UNION ALL
  SELECT e.program_id, e.member_id, e.occurred_at, e.available_change + e.pending_change + e.held_change - e.debt_change, 0, 0
  FROM entry e JOIN wallet w ON w.program_id = e.program_id AND w.id = e.wallet_id AND w.code = 'status'
  WHERE e.kind = 'ADJUST'`;
const sums = 'sum(status_points) AS status_points, sum(spend) AS spend, sum(orders) AS orders';
/** Days are of the zone of then: where a program has moved, only the sums of each member can be compared. */
const moved = `SELECT program_id FROM audit WHERE action = 'program.updated' AND details->'changed' ? 'timeZone'`;
const written = (alias) => `concat_ws('/', ${alias}.status_points, ${alias}.spend, ${alias}.orders)`;
const zero = (name) => `coalesce(s.${name}, 0) <> coalesce(d.${name}, 0)`;
const differs = ['status_points', 'spend', 'orders'].map(zero).join(' OR ');
export const tierChecks = [
    {
        name: 'tier-metrics',
        holds: 'what counts towards tiers is, day by day, what purchases, returns and entries come to',
        sql: `
      SELECT coalesce(s.program_id, d.program_id) AS program, coalesce(s.member_id, d.member_id) AS member, coalesce(s.day, d.day) AS day,
        'differs from what was done' AS fault, ${written('s')} AS stored, ${written('d')} AS done
      FROM (SELECT * FROM tier_metric WHERE program_id NOT IN (${moved})) s
      FULL JOIN (
        SELECT r.program_id, r.member_id, (r.occurred_at AT TIME ZONE g.time_zone)::date AS day, ${sums}
        FROM (${done}) r JOIN program g ON g.id = r.program_id WHERE g.id NOT IN (${moved}) GROUP BY 1, 2, 3
      ) d ON d.program_id = s.program_id AND d.member_id = s.member_id AND d.day = s.day
      WHERE ${differs}
      UNION ALL
      SELECT coalesce(s.program_id, d.program_id), coalesce(s.member_id, d.member_id), NULL, 'differs in all from what was done', ${written('s')}, ${written('d')}
      FROM (SELECT program_id, member_id, ${sums} FROM tier_metric WHERE program_id IN (${moved}) GROUP BY 1, 2) s
      FULL JOIN (SELECT program_id, member_id, ${sums} FROM (${done}) r WHERE program_id IN (${moved}) GROUP BY 1, 2) d
        ON d.program_id = s.program_id AND d.member_id = s.member_id
      WHERE ${differs}`,
    },
    {
        name: 'tier-changes',
        holds: 'changes of a tier follow one another, and the last one leads to the tier that the member has',
        sql: `
      SELECT program_id AS program, member_id AS member, id AS change, 'begins with another tier than the one before ended with' AS fault,
        from_tier AS stored, before AS due
      FROM (
        SELECT *, lag(to_tier) OVER (PARTITION BY program_id, member_id ORDER BY id) AS before FROM tier_change WHERE NOT upcoming
      ) c
      WHERE from_tier <> before
      UNION ALL
      SELECT t.program_id, t.member_id, c.id, 'the member has another tier, or since another time', t.tier, c.to_tier
      FROM member_tier t
      JOIN LATERAL (
        SELECT * FROM tier_change c WHERE c.program_id = t.program_id AND c.member_id = t.member_id AND NOT c.upcoming ORDER BY c.id DESC LIMIT 1
      ) c ON true
      WHERE c.to_tier <> t.tier OR c.effective_at <> t.since
      UNION ALL
      SELECT c.program_id, c.member_id, c.id, 'changed the tier of a member who has none', NULL, c.to_tier
      FROM tier_change c LEFT JOIN member_tier t ON t.program_id = c.program_id AND t.member_id = c.member_id
      WHERE t.member_id IS NULL`,
    },
    {
        name: 'tier-events',
        holds: 'every change of a tier, and every notice, of the last 30 days is announced by exactly one event',
        sql: `
      SELECT c.program_id AS program, c.member_id AS member, c.id AS change,
        CASE WHEN count(o.id) = 0 THEN 'announced by no event' ELSE 'announced more than once' END AS fault, array_agg(o.id) AS events
      FROM (
        SELECT * FROM tier_change
        WHERE recorded_at > current_setting('verify.now')::timestamptz - interval '30 days' + interval '1 hour'
      ) c
      LEFT JOIN (
        SELECT outbox_id AS id, program_id, member_id, payload FROM stream WHERE type = 'TIER_CHANGED'
        UNION
        SELECT id, program_id, member_id, payload FROM outbox WHERE type = 'TIER_CHANGED'
      ) o ON o.program_id = c.program_id AND o.member_id = c.member_id AND (o.payload->>'id')::bigint = c.id
      GROUP BY c.program_id, c.member_id, c.id HAVING count(o.id) <> 1`,
    },
];
//# sourceMappingURL=tiers.js.map