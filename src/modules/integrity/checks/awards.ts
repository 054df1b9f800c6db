import type { Check } from '../check.js';
import { giftUses } from './gifts.js';

/** What awards are granted for. */
const sources = `
  SELECT program_id, id AS purchase_id, member_id, award_lots, outcomes FROM purchase
  UNION ALL
  SELECT program_id, id, member_id, award_lots, outcomes FROM occurrence`;

/** Every award with what it keeps: floor(points x remaining / amount), base line by base line; null where its base cannot be. */
const awards = `
  SELECT l.*, p.order_id, o.trigger, k.kept
  FROM lot l
  LEFT JOIN purchase p ON p.program_id = l.program_id AND p.id = l.purchase_id
  LEFT JOIN occurrence o ON o.program_id = l.program_id AND o.id = l.purchase_id
  CROSS JOIN LATERAL (
    SELECT CASE
      WHEN o.id IS NOT NULL THEN CASE WHEN o.reversed_at IS NULL THEN l.amount ELSE 0 END
      WHEN l.base IS NULL THEN div(l.amount::numeric * (p.total - p.named_returned - p.unnamed_returned), p.total)
      ELSE (
        SELECT sum(div(b.points::numeric * b.remaining, b.amount)) FROM (
          SELECT (line->>1)::bigint AS amount, (line->>2)::bigint AS points, sum(n.amount - n.named_returned - n.unnamed_returned) AS remaining,
            sum(n.amount) AS paid, count(*) = count(n.amount) AS known
          FROM jsonb_array_elements(l.base) WITH ORDINALITY AS b (line, place)
          CROSS JOIN LATERAL jsonb_array_elements(CASE jsonb_typeof(line->0) WHEN 'array' THEN line->0 ELSE jsonb_build_array(line->0) END) AS at (place)
          LEFT JOIN purchase_line n ON n.program_id = l.program_id AND n.purchase_id = l.purchase_id AND n.position = at.place::int
          GROUP BY b.place, line
        ) b
        HAVING sum(b.points) = l.amount AND bool_and(b.known AND b.paid = b.amount)
      ) END AS kept
  ) k
  WHERE l.purchase_id IS NOT NULL`;

export const awardChecks: readonly Check[] = [
  {
    name: 'awards',
    holds: 'every award belongs to an order or occurrence that lists it, and every award that one lists is there',
    sql: `
      SELECT program_id AS program, purchase_id AS source, lot, 'source and award do not name each other' AS fault
      FROM (SELECT program_id, purchase_id, member_id, unnest(award_lots) AS lot FROM (${sources}) s) listed
      FULL JOIN (SELECT program_id, purchase_id, member_id, id AS lot FROM lot WHERE purchase_id IS NOT NULL) made
        USING (program_id, purchase_id, member_id, lot)
      WHERE listed IS NULL OR made IS NULL`,
  },
  {
    name: 'settled-awards',
    holds:
      'returns have taken back of every award what it no longer keeps, less what had expired: floor(points x remaining / amount), line by line',
    sql: `
      SELECT a.program_id AS program, a.member_id AS member, a.wallet_id AS wallet, a.order_id AS order, a.id AS lot,
        'taken back too much or too little' AS fault, a.settled AS stored, a.amount - a.kept - a.expired AS least, a.amount - a.kept AS most
      FROM (${awards}) a
      WHERE a.kept IS NULL OR a.settled < a.amount - a.kept - a.expired OR a.settled > a.amount - a.kept`,
  },
  {
    name: 'taken-back',
    holds: "what was really taken back of a wallet's awards is what its reversing entries took and made a debt",
    sql: `
      SELECT program_id AS program, member_id AS member, wallet_id AS wallet, 'awards and reversing entries differ' AS fault,
        coalesce(l.points, 0) AS stored, coalesce(e.points, 0) AS entries
      FROM (SELECT program_id, member_id, wallet_id, sum(returned) AS points FROM lot WHERE returned > 0 GROUP BY program_id, member_id, wallet_id) l
      FULL JOIN (
        SELECT program_id, member_id, wallet_id, sum(debt_change - available_change - pending_change) AS points
        FROM entry WHERE kind = 'REVERSE' GROUP BY program_id, member_id, wallet_id
      ) e USING (program_id, member_id, wallet_id)
      WHERE coalesce(l.points, 0) <> coalesce(e.points, 0)`,
  },
  {
    name: 'counters',
    holds:
      'what is used of each cap and budget is what its awards and gifts were granted, less what was really taken back of them',
    sql: `
      SELECT program_id AS program, key, 'differs from its awards' AS fault, concat_ws('/', coalesce(c.points, 0), coalesce(c.times, 0)) AS stored,
        concat_ws('/', coalesce(u.points, 0), coalesce(u.times, 0)) AS awards
      FROM (SELECT * FROM rule_counter WHERE (points > 0 OR times > 0) AND key NOT LIKE 'reward:%') c
      FULL JOIN (
        SELECT program_id, key, sum(points) AS points, sum(times) AS times FROM (
        SELECT program_id, key, g.points - coalesce(b.points, 0) AS points, g.times - coalesce(b.times, 0) AS times
        FROM (
          SELECT s.program_id, s.purchase_id, o->>'rule' AS rule_code, (o->>'version')::int AS rule_version, w.id AS wallet_id, key,
            sum((o->>'granted')::bigint) AS points, count(*) AS times
          FROM (${sources}) s
          CROSS JOIN LATERAL jsonb_array_elements(s.outcomes) AS o
          CROSS JOIN LATERAL jsonb_array_elements_text(o->'uses') AS key
          JOIN wallet w ON w.program_id = s.program_id AND w.code = o->>'walletCode'
          GROUP BY s.program_id, s.purchase_id, o->>'rule', (o->>'version')::int, w.id, key
        ) g
        LEFT JOIN (
          SELECT program_id, purchase_id, rule_code, rule_version, wallet_id, sum(returned) AS points,
            count(*) FILTER (WHERE kept = 0 AND settled = returned) AS times
          FROM (${awards}) a GROUP BY program_id, purchase_id, rule_code, rule_version, wallet_id
        ) b USING (program_id, purchase_id, rule_code, rule_version, wallet_id)
        UNION ALL ${giftUses}
        ) used GROUP BY program_id, key HAVING sum(points) <> 0 OR sum(times) <> 0
      ) u USING (program_id, key)
      WHERE (c.points, c.times) IS DISTINCT FROM (u.points, u.times)`,
  },
  {
    name: 'buyers',
    holds: 'where purchases of a member are counted, they are as many as were recorded up to the last one counted',
    sql: `
      SELECT b.program_id AS program, b.member_id AS member, 'differs from the purchases' AS fault, b.purchases AS stored, count(p.id) AS recorded
      FROM buyer b
      LEFT JOIN purchase p ON p.program_id = b.program_id AND p.member_id = b.member_id AND p.id <= b.last_purchase
      GROUP BY b.program_id, b.member_id, b.purchases HAVING b.purchases <> count(p.id)`,
  },
  {
    name: 'follow-ups',
    holds: 'work that a command left to another is about a member that there is, and not left for a day',
    sql: `
      SELECT f.program_id AS program, f.member_id AS member, f.id AS follow_up, 'left undone' AS fault, f.kind, f.created_at
      FROM follow_up f
      LEFT JOIN member m ON m.program_id = f.program_id AND m.id = f.member_id
      WHERE m.id IS NULL OR f.created_at < current_setting('verify.now')::timestamptz - interval '1 day'`,
  },
];
